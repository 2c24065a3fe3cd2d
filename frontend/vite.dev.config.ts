import vitePluginFileSystemRouter from '@vaadin/hilla-file-router/vite-plugin.js';
import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { generatedSources } from './build/generatedSources.ts';

const frontend = path.resolve(import.meta.dirname, 'src/main/frontend');
/** Where a hub runs (`./hub start`): it answers everything that is not the page's own code. */
const hub = process.env.HUB ?? 'http://localhost:8080';

/** What the hub adds to index.html when it serves the built page. */
function page(): Plugin {
  return {
    name: 'hub-page',
    transformIndexHtml: () => [
      { tag: 'base', attrs: { href: '/' }, injectTo: 'head-prepend' },
      { tag: 'link', attrs: { rel: 'stylesheet', href: '/aura/aura.css' }, injectTo: 'head' },
      { tag: 'script', attrs: { type: 'module', src: '/index.tsx' }, injectTo: 'body' },
    ],
  };
}

export default defineConfig({
  root: frontend,
  cacheDir: path.resolve(import.meta.dirname, 'node_modules/.vite-dev'),
  resolve: { alias: { Frontend: frontend } },
  // All dependencies are found at the start: one found later would reload the page under one's hands.
  optimizeDeps: { entries: ['index.tsx', '{views,features,ui}/**/*.{ts,tsx}'] },
  plugins: [
    generatedSources(),
    vitePluginFileSystemRouter({
      viewsDir: path.join(frontend, 'views/'),
      generatedDir: path.join(frontend, 'generated/'),
      isDevMode: true,
    }),
    react(),
    page(),
  ],
  server: {
    port: 5173,
    proxy: {
      '^/(graphql|uploads|logout|data|api|oauth2|aura|sparql)($|[/?])': { target: hub, ws: true },
      // The page itself comes from here, the form's answer from the hub.
      '/login': { target: hub, bypass: ({ method, url }) => (method === 'POST' ? undefined : url) },
    },
  },
});
