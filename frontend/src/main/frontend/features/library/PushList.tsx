import { Button } from '@vaadin/react-components/Button.js';
import { WithdrawPushDocument } from 'Frontend/generated/graphql/features/applications/Application';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ConfirmDialog } from 'Frontend/ui/ConfirmDialog';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { ListTable } from 'Frontend/ui/ListTable';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { Section } from 'Frontend/ui/Section';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { AllowPush } from './AllowPush';
import type { LibraryEntry } from './DatasetPage';
import styles from './Library.module.css';

type Right = NonNullable<LibraryEntry['dataset']['pushRights']>[number];

export interface PushListProps {
  readonly dataset: { readonly id: string; readonly title: string };
  readonly rights: readonly Right[];
  /** Whether another application may be allowed here. */
  readonly editable: boolean;
}

/** The providers' machines whose files become new versions of the dataset. */
export function PushList({ dataset, rights, editable }: PushListProps) {
  const { t } = useTexts();
  const context = useMemo(() => ({ additionalTypenames: ['Dataset', 'PushRight', 'Application'] }), []);
  const [{ error }, withdraw] = useMutation(WithdrawPushDocument);
  const [allowing, setAllowing] = useState(false);
  const [ending, setEnding] = useState<Right>();
  return (
    <Section title={t('library.push')}>
      <p className={styles.muted}>{t('library.push.text')}</p>
      <ErrorNotice error={error} />
      {rights.length === 0 ? (
        <p>{t('library.push.none')}</p>
      ) : (
        <ListTable
          label={t('library.push')}
          rows={rights}
          rowKey={({ application }) => application}
          columns={[
            {
              key: 'application',
              header: t('applications.one'),
              sortBy: ({ applicationName }) => applicationName,
              render: ({ application, applicationName }) => (
                <Link to={`/applications/${application}`}>{applicationName}</Link>
              ),
            },
            {
              key: 'since',
              header: t('applications.push.since'),
              wideOnly: true,
              sortBy: ({ since }) => since,
              render: ({ since, allowedBy }) => (
                <>
                  <RelativeTime instant={since} /> {allowedBy?.name}
                </>
              ),
            },
            {
              key: 'withdraw',
              header: t('applications.actions'),
              align: 'end',
              render: (right) => (
                <Button
                  theme="small"
                  aria-label={t('library.push.withdrawOf', { name: right.applicationName })}
                  onClick={() => setEnding(right)}
                >
                  {t('applications.withdraw')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {editable ? (
        <div>
          <Button onClick={() => setAllowing(true)}>{t('library.push.allow')}</Button>
        </div>
      ) : null}
      {allowing ? (
        <AllowPush
          dataset={dataset}
          allowed={rights.map(({ application }) => application)}
          onClose={() => setAllowing(false)}
        />
      ) : null}
      <ConfirmDialog
        open={ending !== undefined}
        title={t('library.push.withdrawTitle', { name: ending?.applicationName ?? '' })}
        confirm={t('applications.withdraw')}
        danger
        onConfirm={() => {
          if (ending) void withdraw({ input: { application: ending.application, dataset: dataset.id } }, context);
          setEnding(undefined);
        }}
        onClose={() => setEnding(undefined)}
      >
        {t('applications.push.withdrawText')}
      </ConfirmDialog>
    </Section>
  );
}
