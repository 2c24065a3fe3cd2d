import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { Frontend: path.resolve(import.meta.dirname, 'src/main/frontend') } },
  test: { include: ['src/main/frontend/**/*.test.ts', 'build/**/*.test.ts'] },
});
