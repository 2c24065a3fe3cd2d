import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';

export const config: ViewConfig = { title: 'frame.home' };

export default function HomeView() {
  return <h1>SHIFT-HUB</h1>;
}
