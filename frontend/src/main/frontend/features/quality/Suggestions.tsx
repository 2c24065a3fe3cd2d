import { Button } from '@vaadin/react-components/Button.js';
import type { QualityFactsFragment, QualityTermsInput } from 'Frontend/generated/graphql/features/quality/Quality';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useMemo } from 'react';
import styles from './Quality.module.css';
import { suggestionsFrom, type AskedRule, type Suggestion } from './suggestions';

export interface SuggestionsProps {
  readonly version: NonNullable<QualityFactsFragment['version']>;
  /** What is asked already is not suggested. */
  readonly rules: readonly AskedRule[];
  readonly onUse: (terms: QualityTermsInput) => void;
}

/** Rules that the dataset seems to keep already. */
export function Suggestions({ version, rules, onUse }: SuggestionsProps) {
  const { t } = useTexts();
  const formats = useFormats();
  const suggestions = useMemo(() => suggestionsFrom(version, rules), [version, rules]);
  if (suggestions.length === 0) return null;
  const wordsOf = ({ kind, columns }: Suggestion) => {
    if (kind === 'filled')
      return t('quality.suggest.filled', { count: columns.length, columns: formats.list(columns) });
    return t(`quality.suggest.${kind}`, { column: columns[0] ?? '' });
  };
  return (
    <section>
      <h3>{t('quality.suggested')}</h3>
      <ul className={styles.suggestions}>
        {suggestions.map((suggestion) => (
          <li key={`${suggestion.kind} ${suggestion.columns.join(' ')}`}>
            <span>{wordsOf(suggestion)}</span>
            <Button theme="small" onClick={() => onUse(suggestion.terms)}>
              {t('quality.suggest.use')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
