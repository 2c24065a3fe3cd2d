/** `/features/catalog/texts.en.json` with `found` → `catalog.found`. */
export function merge(files: Readonly<Record<string, Readonly<Record<string, string>>>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(files).flatMap(([path, texts]) => {
      const feature = path.split('/').at(-2) ?? '';
      return Object.entries(texts).map(([key, text]) => [`${feature}.${key}`, text] as const);
    }),
  );
}
