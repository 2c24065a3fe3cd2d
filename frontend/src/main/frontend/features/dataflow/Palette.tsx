import { Button } from '@vaadin/react-components/Button.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import styles from './DataflowEditor.module.css';
import { kinds, type Kind } from './graph';
import { icons } from './nodeTexts';

/** Adds nodes; one that is added after a selected one takes its rows. */
export function Palette({ onAdd }: { readonly onAdd: (kind: Kind) => void }) {
  const { t } = useTexts();
  return (
    <div className={styles.palette} role="toolbar" aria-label={t('dataflow.palette')}>
      {kinds.map((kind) => {
        const Icon = icons[kind];
        return (
          <Button key={kind} theme="small" aria-label={t(`dataflow.add.${kind}`)} onClick={() => onAdd(kind)}>
            <Icon aria-hidden slot="prefix" size={15} />
            {t(`dataflow.kind.${kind}`)}
          </Button>
        );
      })}
    </div>
  );
}
