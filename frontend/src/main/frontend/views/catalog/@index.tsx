import { CatalogPage } from 'Frontend/features/catalog/CatalogPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'catalog.title',
  lazy: true,
  detail: { who: 'EVERYONE', group: 'hub' },
  menu: { order: 20, icon: 'catalog' },
};

export default CatalogPage;
