import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import { Frame } from 'Frontend/features/frame/Frame';

export const config: ViewConfig = {};

export default Frame;
