import { Button } from '@vaadin/react-components/Button.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { CodeText } from 'Frontend/ui/CodeText';
import { CircleCheck } from 'lucide-react';
import styles from './Sources.module.css';

export interface HostKeyProps {
  /** What a person has confirmed; empty where nobody has. */
  readonly kept: string;
  /** What the server showed. */
  readonly shown: string;
  readonly onKeep: (hostKey: string) => void;
}

/** The fingerprint of the server's key: nothing is sent to it before a person has compared it. */
export function HostKey({ kept, shown, onKeep }: HostKeyProps) {
  const { t } = useTexts();
  if (kept === shown) {
    return (
      <p className={styles.works}>
        <CircleCheck aria-hidden size={18} />
        {t('sources.hostKey.same')}
      </p>
    );
  }
  return (
    <div className={styles.step} role="alert">
      <p>{t(kept === '' ? 'sources.hostKey.first' : 'sources.hostKey.other')}</p>
      <dl className={styles.facts}>
        <dt>{t('sources.hostKey.shown')}</dt>
        <dd>
          <CodeText block text={shown} />
        </dd>
        {kept === '' ? null : (
          <>
            <dt>{t('sources.hostKey.kept')}</dt>
            <dd>
              <CodeText block text={kept} />
            </dd>
          </>
        )}
      </dl>
      <div className={styles.buttons}>
        <Button onClick={() => onKeep(shown)}>
          {t(kept === '' ? 'sources.hostKey.confirm' : 'sources.hostKey.replace')}
        </Button>
      </div>
    </div>
  );
}
