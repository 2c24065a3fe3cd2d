import { SparqlPage } from 'Frontend/features/sparql/SparqlPage';
import type { HubView } from 'Frontend/lib/view';

export const config: HubView = {
  title: 'sparql.title',
  lazy: true,
  detail: { who: 'EVERYONE', group: 'hub' },
  menu: { order: 25, icon: 'sparql' },
};

export default SparqlPage;
