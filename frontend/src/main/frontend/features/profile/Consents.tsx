import { Button } from '@vaadin/react-components/Button.js';
import {
  ConsentsDocument,
  WithdrawConsentDocument,
  type ConsentFactsFragment,
} from 'Frontend/generated/graphql/features/profile/Consents';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { ListTable, type ListColumn } from 'Frontend/ui/ListTable';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { useMutation, useQuery } from 'urql';
import styles from './ProfilePage.module.css';

/** Applications that may ask in one's name; taking that back needs no question, it is given again by signing in. */
export function Consents() {
  const { t } = useTexts();
  const [{ data, error }, refresh] = useQuery({ query: ConsentsDocument });
  const [{ error: refused, fetching }, withdraw] = useMutation(WithdrawConsentDocument);
  const columns: readonly ListColumn<ConsentFactsFragment>[] = [
    { key: 'name', header: t('profile.consents.name'), render: ({ name }) => name, sortBy: ({ name }) => name },
    { key: 'owner', header: t('profile.consents.owner'), render: ({ owner }) => owner.name, wideOnly: true },
    { key: 'scopes', header: t('profile.consents.scopes'), render: ({ scopes }) => scopes.join(', '), wideOnly: true },
    {
      key: 'givenAt',
      header: t('profile.consents.since'),
      render: ({ givenAt }) => <RelativeTime instant={givenAt} />,
      wideOnly: true,
    },
    {
      key: 'withdraw',
      header: t('profile.consents.withdraw'),
      headerHidden: true,
      align: 'end',
      render: ({ application, name }) => (
        <Button
          theme="small"
          disabled={fetching}
          aria-label={t('profile.consents.withdrawOf', { name })}
          onClick={() =>
            void withdraw({ input: { application } }, { additionalTypenames: ['Consent'] }).then(() =>
              refresh({ requestPolicy: 'network-only' }),
            )
          }
        >
          {t('profile.consents.withdraw')}
        </Button>
      ),
    },
  ];
  const consents = data?.consents ?? [];
  return (
    <section className={styles.password} aria-labelledby="consents">
      <h2 id="consents">{t('profile.consents.title')}</h2>
      <p>{t(data?.consents.length === 0 ? 'profile.consents.none' : 'profile.consents.text')}</p>
      <ErrorNotice error={refused ?? error} />
      {consents.length > 0 ? (
        <ListTable
          label={t('profile.consents.title')}
          rows={consents}
          rowKey={({ application }) => application}
          columns={columns}
        />
      ) : null}
    </section>
  );
}
