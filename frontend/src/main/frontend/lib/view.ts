import type { ViewConfig } from '@vaadin/hilla-file-router/types.js';
import type { TextKey } from 'Frontend/generated/textKeys';
import type { Who } from './session/session';

/** Where a view stands in the navigation: that of the hub, or that of the chosen workspace. */
export type NavigationGroup = 'hub' | 'workspace';

/** What a view says of itself: `export const config: HubView = { … }`, with plain literals only. */
export type HubView = Omit<ViewConfig<{ readonly who: Who; readonly group?: NavigationGroup }>, 'title' | 'menu'> & {
  readonly title: TextKey;
  readonly detail: { readonly who: Who; readonly group?: NavigationGroup };
  /** An entry of the navigation: `icon` is a name of ui/icons. */
  readonly menu?: { readonly title?: TextKey; readonly order: number; readonly icon: string };
};
