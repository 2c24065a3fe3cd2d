import type { QualityRuleFactsFragment } from 'Frontend/generated/graphql/features/quality/Quality';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useCallback } from 'react';

export type Terms = QualityRuleFactsFragment['terms'];

/** What a rule asks, in words. */
export function useRuleWords() {
  const { t } = useTexts();
  const formats = useFormats();
  return useCallback(
    (terms: Terms): string => {
      const columns = formats.list(terms.columns);
      const otherColumns = formats.list(terms.otherColumns);
      const other = terms.otherDataset?.title ?? t('quality.words.other');
      const minimum = terms.minimum ?? '';
      const maximum = terms.maximum ?? '';
      const bounds = terms.minimum == null ? 'maximum' : terms.maximum == null ? 'minimum' : 'both';
      switch (terms.kind) {
        case 'NOT_NULL':
          return t('quality.words.NOT_NULL', { columns });
        case 'UNIQUE':
          return t('quality.words.UNIQUE', { columns });
        case 'RANGE':
          return t(`quality.words.RANGE.${bounds}`, { columns, minimum, maximum });
        case 'REGEX':
          return t('quality.words.REGEX', { columns, pattern: terms.pattern ?? '' });
        case 'ALLOWED_VALUES':
          return t('quality.words.ALLOWED_VALUES', { columns, otherColumns, other });
        case 'FOREIGN_KEY':
          return t('quality.words.FOREIGN_KEY', { columns, otherColumns, other });
        case 'FRESHNESS':
          return terms.columns.length === 0
            ? t('quality.words.FRESHNESS.version', { hours: terms.hours ?? 0 })
            : t('quality.words.FRESHNESS', { columns, hours: terms.hours ?? 0 });
        case 'ROW_COUNT':
          return t(`quality.words.ROW_COUNT.${bounds}`, { minimum, maximum });
        case 'SQL':
          return t('quality.words.SQL', { condition: terms.condition ?? '' });
      }
    },
    [t, formats],
  );
}
