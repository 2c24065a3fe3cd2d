import type { ApplicationFactsFragment } from 'Frontend/generated/graphql/features/applications/Applications';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { CodeText } from 'Frontend/ui/CodeText';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import styles from './Applications.module.css';

export function ApplicationFacts({ application }: { readonly application: ApplicationFactsFragment }) {
  const { t } = useTexts();
  const {
    clientId,
    kind,
    redirectUris,
    publicKeys,
    scopes,
    owner,
    workspace,
    secretCreatedAt,
    lastTokenAt,
    lastUsedAt,
    activeTokens,
    orphaned,
  } = application;
  return (
    <dl className={styles.facts}>
      <dt>{t('applications.clientId')}</dt>
      <dd>
        <CodeText text={clientId} />
      </dd>
      <dt>{t('applications.kind')}</dt>
      <dd>{t(`applications.kind.${kind}`)}</dd>
      {redirectUris.length > 0 ? (
        <>
          <dt>{t('applications.redirectUris')}</dt>
          <dd>
            {redirectUris.map((uri) => (
              <CodeText key={uri} text={uri} />
            ))}
          </dd>
        </>
      ) : null}
      <dt>{t('applications.scopes')}</dt>
      <dd>{scopes.join(', ')}</dd>
      <dt>{t('applications.owner')}</dt>
      <dd>{orphaned ? t('applications.ownerOut', { name: owner.name }) : owner.name}</dd>
      <dt>{t('applications.seenBy')}</dt>
      <dd>{workspace?.name ?? t('applications.onlyMe')}</dd>
      {secretCreatedAt ? (
        <>
          <dt>{t('applications.secretSince')}</dt>
          <dd>
            <RelativeTime instant={secretCreatedAt} />
          </dd>
        </>
      ) : null}
      {publicKeys ? (
        <>
          <dt>{t('applications.publicKeys')}</dt>
          <dd>
            <CodeText block text={publicKeys} />
          </dd>
        </>
      ) : null}
      <dt>{t('applications.lastToken')}</dt>
      <dd>{lastTokenAt ? <RelativeTime instant={lastTokenAt} /> : t('applications.never')}</dd>
      <dt>{t('applications.lastUsed')}</dt>
      <dd>{lastUsedAt ? <RelativeTime instant={lastUsedAt} /> : t('applications.never')}</dd>
      <dt>{t('applications.tokens')}</dt>
      <dd>{t('applications.activeTokens', { count: activeTokens })}</dd>
    </dl>
  );
}
