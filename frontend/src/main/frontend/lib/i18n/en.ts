import { merge } from './merge';

/** Every text of this language, one file a feature, in one chunk. */
export default merge(
  import.meta.glob<Readonly<Record<string, string>>>(
    ['/ui/texts.en.json', '/lib/texts.en.json', '/features/*/texts.en.json'],
    { eager: true, import: 'default' },
  ),
);
