import { merge } from './merge';

/** Every text of this language, one file a feature, in one chunk. */
export default merge(
  import.meta.glob<Readonly<Record<string, string>>>(
    ['/ui/texts.fr.json', '/lib/texts.fr.json', '/features/*/texts.fr.json'],
    { eager: true, import: 'default' },
  ),
);
