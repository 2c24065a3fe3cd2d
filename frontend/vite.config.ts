import type { UserConfigFn } from 'vite';
import { generatedSources } from './build/generatedSources.ts';
import { overrideVaadinConfig } from './vite.generated';

const customConfig: UserConfigFn = () => ({ plugins: [generatedSources()] });

export default overrideVaadinConfig(customConfig);
