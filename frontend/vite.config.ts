import { defineConfig, type PluginOption, type UserConfigFn } from 'vite';
import { generatedSources } from './build/generatedSources.ts';
import { overrideVaadinConfig } from './vite.generated';

const customConfig: UserConfigFn = () => ({ plugins: [generatedSources()] });

/** Types are checked by `npm run check`: here the checker would race with the plugins that write sources. */
function isTypeChecker(plugin: PluginOption): boolean {
  return plugin !== null && typeof plugin === 'object' && 'name' in plugin && plugin.name === 'vite-plugin-checker';
}

export default defineConfig((env) => {
  const config = overrideVaadinConfig(customConfig)(env);
  return { ...config, plugins: (config.plugins ?? []).flat().filter((plugin) => !isTypeChecker(plugin)) };
});
