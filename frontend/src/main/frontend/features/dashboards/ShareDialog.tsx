import { Button } from '@vaadin/react-components/Button.js';
import { Checkbox } from '@vaadin/react-components/Checkbox.js';
import { ComboBox } from 'Frontend/ui/ComboBox';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { Notification } from '@vaadin/react-components/Notification.js';
import {
  ShareDashboardDocument,
  ShareWithDocument,
  UnshareDashboardDocument,
} from 'Frontend/generated/graphql/features/dashboards/Dashboard';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { UserMinus } from 'lucide-react';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import styles from './Dashboards.module.css';
import type { DashboardDetail } from './tiles';

export interface ShareDialogProps {
  readonly dashboard: DashboardDetail;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** With whom a dashboard is shared. */
export function ShareDialog({ dashboard, open, onClose }: ShareDialogProps) {
  const { t } = useTexts();
  const [filter, setFilter] = useState('');
  const [user, setUser] = useState('');
  const [mayEdit, setMayEdit] = useState(false);
  const [{ data }] = useQuery({ query: ShareWithDocument, variables: { query: filter }, pause: !open });
  const [sharing, share] = useMutation(ShareDashboardDocument);
  const [unsharing, unshare] = useMutation(UnshareDashboardDocument);
  const people = data?.people ?? [];
  const shares = dashboard.shares ?? [];
  const submit = async () => {
    const name = people.find(({ id }) => id === user)?.name ?? '';
    const result = await share({ input: { dashboard: dashboard.id, user, mayEdit } });
    if (result.error) return;
    setUser('');
    Notification.show(t('dashboards.share.done', { name }), { theme: 'success', position: 'bottom-start' });
  };
  const remove = async (person: { readonly id: string; readonly name: string }) => {
    const result = await unshare({ input: { dashboard: dashboard.id, user: person.id } });
    if (!result.error)
      Notification.show(t('dashboards.share.removed', { name: person.name }), { position: 'bottom-start' });
  };
  return (
    <Dialog
      opened={open}
      headerTitle={t('dashboards.share.title', { name: dashboard.name })}
      onOpenedChanged={({ detail }) => {
        if (!detail.value && open) onClose();
      }}
      footer={<Button onClick={onClose}>{t('dashboards.share.close')}</Button>}
    >
      <div className={styles.form}>
        <p className={styles.note}>{t('dashboards.share.text')}</p>
        <ErrorNotice error={sharing.error ?? unsharing.error} />
        <ComboBox
          label={t('dashboards.share.person')}
          helperText={t('dashboards.share.person.help')}
          filteredItems={people.map(({ id, name, username }) => ({ value: id, label: `${name} (${username})` }))}
          value={user}
          onFilterChanged={({ detail }) => setFilter(detail.value)}
          onValueChanged={({ detail }) => setUser(detail.value)}
        />
        <Checkbox
          label={t('dashboards.share.mayEdit')}
          checked={mayEdit}
          onCheckedChanged={({ detail }) => setMayEdit(detail.value)}
        />
        <Button theme="primary" disabled={user === '' || sharing.fetching} onClick={() => void submit()}>
          {t('dashboards.share.submit')}
        </Button>
        <h3>{t('dashboards.share.with')}</h3>
        {shares.length === 0 ? <p className={styles.note}>{t('dashboards.share.none')}</p> : null}
        <ul className={styles.people}>
          {shares.map((entry) => (
            <li key={entry.person.id}>
              <span>
                {entry.person.name}{' '}
                <small>{t(entry.mayEdit ? 'dashboards.share.edits' : 'dashboards.share.views')}</small>
              </span>
              <Button
                theme="tertiary icon"
                aria-label={t('dashboards.share.remove', { name: entry.person.name })}
                onClick={() => void remove(entry.person)}
              >
                <UserMinus aria-hidden size={16} />
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
