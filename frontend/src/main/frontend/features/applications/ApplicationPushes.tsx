import { Button } from '@vaadin/react-components/Button.js';
import {
  WithdrawPushDocument,
  type ApplicationPushFragment,
} from 'Frontend/generated/graphql/features/applications/Application';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ConfirmDialog } from 'Frontend/ui/ConfirmDialog';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { ListTable, type ListColumn } from 'Frontend/ui/ListTable';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { SensitivityBadge } from 'Frontend/ui/SensitivityBadge';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import styles from './Applications.module.css';
import { PushDialog } from './PushDialog';

interface ApplicationPushesProps {
  readonly application: {
    readonly id: string;
    readonly name: string;
    readonly canManage: boolean;
    readonly revokedAt?: string | null;
  };
  readonly rights: readonly ApplicationPushFragment[];
}

/** The datasets into which the application may push new versions. */
export function ApplicationPushes({ application, rights }: ApplicationPushesProps) {
  const { t } = useTexts();
  const [{ error }, withdraw] = useMutation(WithdrawPushDocument);
  const [allowing, setAllowing] = useState(false);
  const [ending, setEnding] = useState<ApplicationPushFragment>();
  const context = useMemo(() => ({ additionalTypenames: ['Application', 'PushRight'] }), []);
  const titleOf = ({ dataset, datasetUuid }: ApplicationPushFragment) => dataset?.title ?? datasetUuid;
  const columns: readonly ListColumn<ApplicationPushFragment>[] = [
    {
      key: 'dataset',
      header: t('applications.dataset'),
      render: (right) => (
        <span className={styles.dataset}>
          {right.dataset ? <Link to={`/datasets/${right.dataset.uuid}`}>{titleOf(right)}</Link> : titleOf(right)}
          {right.dataset ? <SensitivityBadge sensitivity={right.dataset.sensitivity} /> : null}
        </span>
      ),
      sortBy: titleOf,
    },
    {
      key: 'since',
      header: t('applications.push.since'),
      wideOnly: true,
      render: ({ since, allowedBy }) => (
        <>
          <RelativeTime instant={since} /> {allowedBy?.name}
        </>
      ),
    },
    {
      key: 'actions',
      header: t('applications.actions'),
      align: 'end',
      render: (right) =>
        application.canManage || right.dataset?.canGrant ? (
          <Button
            theme="small"
            aria-label={t('applications.push.withdrawOf', { title: titleOf(right) })}
            onClick={() => setEnding(right)}
          >
            {t('applications.withdraw')}
          </Button>
        ) : null,
    },
  ];
  return (
    <section className={styles.section} aria-labelledby="application-pushes">
      <h2 id="application-pushes">{t('applications.push.title')}</h2>
      <p>{t('applications.push.text')}</p>
      <ErrorNotice error={error} />
      {rights.length === 0 ? (
        <EmptyState icon="library" title={t('applications.push.none')}>
          {t('applications.push.none.text')}
        </EmptyState>
      ) : (
        <ListTable
          label={t('applications.push.title')}
          rows={rights}
          rowKey={({ datasetUuid }) => datasetUuid}
          columns={columns}
        />
      )}
      {application.revokedAt ? null : (
        <div>
          <Button onClick={() => setAllowing(true)}>{t('applications.push.allow')}</Button>
        </div>
      )}
      {allowing ? <PushDialog application={application} onClose={() => setAllowing(false)} /> : null}
      <ConfirmDialog
        open={ending !== undefined}
        title={t('applications.push.withdrawTitle', { title: ending ? titleOf(ending) : '' })}
        confirm={t('applications.withdraw')}
        danger
        onConfirm={() => {
          if (ending) void withdraw({ input: { application: application.id, dataset: ending.datasetUuid } }, context);
          setEnding(undefined);
        }}
        onClose={() => setEnding(undefined)}
      >
        {t('applications.push.withdrawText')}
      </ConfirmDialog>
    </section>
  );
}
