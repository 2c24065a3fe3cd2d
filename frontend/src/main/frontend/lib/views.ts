import type { AgnosticRoute } from '@vaadin/hilla-file-router/types.js';
import type { TextKey } from 'Frontend/generated/textKeys';
import type { Who } from './session/session';
import type { HubView, NavigationGroup } from './view';

export interface NavigationEntry {
  /** Address, in which `:workspace` stands for the chosen workspace. */
  readonly path: string;
  readonly title: TextKey;
  readonly icon: string;
  readonly order: number;
  readonly group: NavigationGroup;
  readonly who: Who;
}

let entries: readonly NavigationEntry[] = [];

function collect(routes: readonly AgnosticRoute[], parent: string): NavigationEntry[] {
  return routes.flatMap((route) => {
    const path = [parent, route.path].filter(Boolean).join('/');
    const config = route.config as HubView | undefined;
    const { menu, detail } = config ?? {};
    const own =
      config && menu && detail
        ? [
            {
              path: `/${path}`,
              title: menu.title ?? config.title,
              icon: menu.icon,
              order: menu.order,
              group: detail.group ?? 'hub',
              who: detail.who,
            },
          ]
        : [];
    return [...own, ...collect(route.children ?? [], path)];
  });
}

/** Takes the navigation from what the views say of themselves; called once, before the first rendering. */
export function registerViews(routes: readonly AgnosticRoute[]): void {
  entries = collect(routes, '').sort((one, other) => one.order - other.order);
}

export const navigationEntries = (group: NavigationGroup) => entries.filter((entry) => entry.group === group);
