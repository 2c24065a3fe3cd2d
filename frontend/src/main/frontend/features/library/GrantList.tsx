import { Button } from '@vaadin/react-components/Button.js';
import { WithdrawGrantDocument } from 'Frontend/generated/graphql/features/library/LibraryDataset';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ConfirmDialog } from 'Frontend/ui/ConfirmDialog';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { ListTable } from 'Frontend/ui/ListTable';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { StateBadge } from 'Frontend/ui/StateBadge';
import { useState } from 'react';
import { useMutation } from 'urql';
import type { LibraryEntry } from './DatasetPage';

type Grant = NonNullable<LibraryEntry['dataset']['grants']>[number];

/** Who was given the rows, for what, until when; each can be taken back. */
export function GrantList({ grants }: { readonly grants: readonly Grant[] }) {
  const { t } = useTexts();
  const formats = useFormats();
  const [asked, setAsked] = useState<Grant>();
  const [{ error }, withdraw] = useMutation(WithdrawGrantDocument);
  if (grants.length === 0) {
    return (
      <EmptyState icon="approvals" title={t('library.grants.none')}>
        {t('library.grants.none.text')}
      </EmptyState>
    );
  }
  return (
    <>
      <ErrorNotice title={t('library.grants.notWithdrawn')} error={error} />
      <ListTable
        label={t('library.tab.access')}
        rows={grants}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'subject',
            header: t('library.grant.subject'),
            sortBy: ({ subjectName }) => subjectName,
            render: ({ subjectName, subjectKind }) => `${subjectName} (${t(`library.subject.${subjectKind}`)})`,
          },
          { key: 'purpose', header: t('library.grant.purpose'), render: ({ purpose }) => purpose },
          {
            key: 'columns',
            header: t('library.grant.columns'),
            wideOnly: true,
            render: ({ columns }) => (columns ? formats.list(columns) : t('library.grant.everyColumn')),
          },
          {
            key: 'given',
            header: t('library.grant.given'),
            wideOnly: true,
            sortBy: ({ createdAt }) => createdAt,
            render: ({ createdAt, grantedBy }) => (
              <>
                <RelativeTime instant={createdAt} /> {grantedBy.name}
              </>
            ),
          },
          {
            key: 'state',
            header: t('library.column.state'),
            render: (grant) =>
              grant.active ? (
                <>
                  <StateBadge state="ACTIVE" />
                  {grant.expiresAt ? ` ${t('library.grant.until', { date: formats.date(grant.expiresAt) })}` : null}
                </>
              ) : grant.withdrawnAt ? (
                <StateBadge state="WITHDRAWN" />
              ) : (
                t('library.grant.expired')
              ),
          },
          {
            key: 'withdraw',
            header: '',
            align: 'end',
            render: (grant) =>
              grant.active ? (
                <Button theme="small" onClick={() => setAsked(grant)}>
                  {t('library.grant.withdraw')}
                </Button>
              ) : null,
          },
        ]}
      />
      <ConfirmDialog
        open={asked !== undefined}
        title={t('library.grant.withdraw.title', { subject: asked?.subjectName ?? '' })}
        confirm={t('library.grant.withdraw')}
        danger
        onConfirm={() => {
          if (asked) void withdraw({ input: { grant: asked.id } });
          setAsked(undefined);
        }}
        onClose={() => setAsked(undefined)}
      >
        {t('library.grant.withdraw.text')}
      </ConfirmDialog>
    </>
  );
}
