import type { SourceKind } from 'Frontend/generated/graphql/features/sources/Sources';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { KindIcon } from './KindIcon';
import styles from './Sources.module.css';

/** What kind of source it is: icon and word. */
export function KindName({ kind }: { readonly kind: SourceKind }) {
  const { t } = useTexts();
  return (
    <span className={styles.kind}>
      <KindIcon kind={kind} size={16} />
      {t(`sources.kind.${kind}`)}
    </span>
  );
}
