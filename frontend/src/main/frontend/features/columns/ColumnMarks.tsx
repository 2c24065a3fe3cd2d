import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Badge } from 'Frontend/ui/Badge';
import { KeyRound, UserRoundSearch } from 'lucide-react';
import styles from './Columns.module.css';

export interface ColumnMarksProps {
  readonly column: { readonly key: boolean; readonly personalData: boolean };
}

/** What sets a column apart: part of the key, personal data. */
export function ColumnMarks({ column }: ColumnMarksProps) {
  const { t } = useTexts();
  if (!column.key && !column.personalData) return null;
  return (
    <span className={styles.marks}>
      {column.key ? <Badge icon={KeyRound} tone="info" text={t('columns.key')} title={t('columns.key.title')} /> : null}
      {column.personalData ? (
        <Badge icon={UserRoundSearch} tone="warning" text={t('columns.personal')} title={t('columns.personal.title')} />
      ) : null}
    </span>
  );
}
