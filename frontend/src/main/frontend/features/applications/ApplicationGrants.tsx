import { Button } from '@vaadin/react-components/Button.js';
import {
  WithdrawApplicationGrantDocument,
  type ApplicationGrantFragment,
} from 'Frontend/generated/graphql/features/applications/Application';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Badge } from 'Frontend/ui/Badge';
import { ConfirmDialog } from 'Frontend/ui/ConfirmDialog';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { ListTable, type ListColumn } from 'Frontend/ui/ListTable';
import { SensitivityBadge } from 'Frontend/ui/SensitivityBadge';
import { Ban, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import styles from './Applications.module.css';

/** What the application may read, and might once. */
export function ApplicationGrants({ grants }: { readonly grants: readonly ApplicationGrantFragment[] }) {
  const { t } = useTexts();
  const formats = useFormats();
  const [{ error }, withdraw] = useMutation(WithdrawApplicationGrantDocument);
  const [ending, setEnding] = useState<ApplicationGrantFragment>();
  const titleOf = ({ dataset }: ApplicationGrantFragment) => dataset?.title ?? t('applications.datasetGone');
  const columns: readonly ListColumn<ApplicationGrantFragment>[] = [
    {
      key: 'dataset',
      header: t('applications.dataset'),
      render: (grant) => (
        <span className={styles.dataset}>
          {grant.dataset ? <Link to={`/datasets/${grant.dataset.uuid}`}>{titleOf(grant)}</Link> : titleOf(grant)}
          {grant.dataset ? <SensitivityBadge sensitivity={grant.dataset.sensitivity} /> : null}
        </span>
      ),
      sortBy: titleOf,
    },
    {
      key: 'columns',
      header: t('applications.columns'),
      render: ({ columns: some }) => some?.join(', ') ?? t('applications.allColumns'),
      wideOnly: true,
    },
    { key: 'purpose', header: t('applications.purpose'), render: ({ purpose }) => purpose, wideOnly: true },
    {
      key: 'until',
      header: t('applications.until'),
      render: ({ expiresAt }) => (expiresAt ? formats.dateTime(expiresAt) : t('applications.noEnd')),
      wideOnly: true,
    },
    {
      key: 'active',
      header: t('applications.state'),
      render: ({ active }) =>
        active ? (
          <Badge icon={CircleCheck} tone="success" text={t('applications.granted')} />
        ) : (
          <Badge icon={Ban} tone="neutral" text={t('applications.ended')} />
        ),
    },
    {
      key: 'actions',
      header: t('applications.actions'),
      align: 'end',
      render: (grant) =>
        grant.active && grant.dataset?.canGrant ? (
          <Button
            theme="small"
            aria-label={t('applications.withdrawOf', { title: titleOf(grant) })}
            onClick={() => setEnding(grant)}
          >
            {t('applications.withdraw')}
          </Button>
        ) : null,
    },
  ];
  return (
    <section className={styles.section} aria-labelledby="application-grants">
      <h2 id="application-grants">{t('applications.mayRead')}</h2>
      <ErrorNotice error={error} />
      {grants.length === 0 ? (
        <EmptyState icon="library" title={t('applications.noGrants')}>
          {t('applications.noGrants.text')}
        </EmptyState>
      ) : (
        <ListTable label={t('applications.mayRead')} rows={grants} rowKey={({ id }) => id} columns={columns} />
      )}
      <ConfirmDialog
        open={ending !== undefined}
        title={t('applications.withdrawTitle', { title: ending ? titleOf(ending) : '' })}
        confirm={t('applications.withdraw')}
        danger
        onConfirm={() => {
          if (ending) void withdraw({ input: { grant: ending.id } });
          setEnding(undefined);
        }}
        onClose={() => setEnding(undefined)}
      >
        {t('applications.withdrawText')}
      </ConfirmDialog>
    </section>
  );
}
