import type { SourceKind } from 'Frontend/generated/graphql/features/sources/Sources';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { FileUp } from 'lucide-react';
import { Link } from 'react-router';
import { KindIcon } from './KindIcon';
import { kinds } from './kinds';
import styles from './Sources.module.css';

export interface KindStepProps {
  readonly kind: SourceKind | undefined;
  /** Which of them may be chosen; the others are shown, so that one knows whom to ask. */
  readonly open: readonly SourceKind[];
  /** Why the others may not. */
  readonly note: string | undefined;
  /** Where a file is imported, which needs no source; left out where that is no choice. */
  readonly importAddress: string | undefined;
  readonly onKind: (kind: SourceKind) => void;
}

/** The connector types, each with what it is for. */
export function KindStep({ kind, open, note, importAddress, onKind }: KindStepProps) {
  const { t } = useTexts();
  return (
    <div className={styles.step}>
      <fieldset className={styles.cards} aria-label={t('sources.step.kind')}>
        {kinds.map((each) => (
          <label key={each} className={styles.card}>
            <input
              type="radio"
              name="kind"
              value={each}
              defaultChecked={kind === each}
              disabled={!open.includes(each)}
              onChange={() => onKind(each)}
            />
            <KindIcon kind={each} size={22} />
            <strong>{t(`sources.kind.${each}`)}</strong>
            <small>{t(`sources.kind.${each}.for`)}</small>
          </label>
        ))}
      </fieldset>
      {note ? <p className={styles.muted}>{note}</p> : null}
      {importAddress ? (
        <Link to={importAddress} className={styles.card}>
          <FileUp aria-hidden size={22} />
          <strong>{t('sources.kind.upload')}</strong>
          <small>{t('sources.kind.upload.for')}</small>
        </Link>
      ) : null}
    </div>
  );
}
