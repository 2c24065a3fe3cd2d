import { Button } from '@vaadin/react-components/Button.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { ReleaseVersionDocument } from 'Frontend/generated/graphql/features/quality/Quality';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Clock, OctagonX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import styles from './Quality.module.css';

export interface WaitingVersionProps {
  readonly version: { readonly id: string; readonly number: number; readonly state?: string | null };
  /** Whether the person may make it current all the same. */
  readonly mayRelease: boolean;
  /** Asks again, while it waits. */
  readonly onRefresh: () => void;
}

const againAfter = 2000;

/** Tells that the newest version is not current, and why; lets those who may release it. */
export function WaitingVersion({ version, mayRelease, onRefresh }: WaitingVersionProps) {
  const { t } = useTexts();
  const [releasing, setReleasing] = useState(false);
  const held = version.state === 'HELD_BACK';
  useEffect(() => {
    if (held) return undefined;
    const timer = setInterval(onRefresh, againAfter);
    return () => clearInterval(timer);
  }, [held, onRefresh]);
  const Icon = held ? OctagonX : Clock;
  return (
    <div className={styles.banner} role="status">
      <Icon aria-hidden size={20} />
      <p>{t(held ? 'quality.held.HELD_BACK' : 'quality.held.PENDING', { version: version.number })}</p>
      <Link to="?tab=quality">{t('quality.held.look')}</Link>
      {held && mayRelease ? <Button onClick={() => setReleasing(true)}>{t('quality.held.release')}</Button> : null}
      {releasing ? <ReleaseDialog version={version} onClose={() => setReleasing(false)} /> : null}
    </div>
  );
}

interface ReleaseDialogProps {
  readonly version: { readonly id: string; readonly number: number };
  readonly onClose: () => void;
}

function ReleaseDialog({ version, onClose }: ReleaseDialogProps) {
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  const [{ error, fetching }, release] = useMutation(ReleaseVersionDocument);
  const send = async () => {
    const result = await release({ input: { version: version.id, reason } });
    if (result.data) onClose();
  };
  return (
    <Dialog
      opened
      headerTitle={t('quality.held.release.title', { version: version.number })}
      onClosed={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button theme="primary error" disabled={fetching || reason.trim() === ''} onClick={() => void send()}>
            {t('quality.held.release')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t('quality.held.release.text')}</p>
        <ErrorNotice title={t('quality.held.notReleased')} error={error} />
        <TextArea
          label={t('quality.held.reason')}
          required
          maxlength={2000}
          value={reason}
          onValueChanged={({ detail }) => setReason(detail.value)}
        />
      </div>
    </Dialog>
  );
}
