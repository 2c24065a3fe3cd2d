import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { CodeText } from 'Frontend/ui/CodeText';
import styles from './Applications.module.css';

interface PublicSnippetsProps {
  readonly application: {
    readonly clientId: string;
    readonly scopes: readonly string[];
    readonly redirectUris: readonly string[];
  };
}

const verifierAndChallenge = [
  'VERIFIER=$(openssl rand -base64 48 | tr "+/" "-_" | tr -d "=\\n")',
  'CHALLENGE=$(printf %s "$VERIFIER" | openssl dgst -sha256 -binary | openssl base64 | tr "+/" "-_" | tr -d "=\\n")',
].join('\n');

const questionOf = (clientId: string, redirectUri: string, scopes: readonly string[]) =>
  `echo "${location.origin}/oauth2/authorize?${new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: ['openid', ...scopes].join(' '),
    code_challenge_method: 'S256',
  }).toString()}&state=$(openssl rand -hex 16)&code_challenge=$CHALLENGE"`;

const exchangeOf = (clientId: string, redirectUri: string) =>
  [
    `TOKEN=$(curl -s ${location.origin}/oauth2/token -d grant_type=authorization_code \\`,
    `  -d client_id=${clientId} --data-urlencode "redirect_uri=${redirectUri}" \\`,
    '  -d "code=$CODE" -d "code_verifier=$VERIFIER" \\',
    `  | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
  ].join('\n');

/** How people sign in to a program without a secret: authorization code with PKCE. */
export function PublicSnippets({ application }: PublicSnippetsProps) {
  const { t } = useTexts();
  const redirectUri = application.redirectUris[0] ?? '';
  return (
    <section className={styles.section} aria-labelledby="application-snippets">
      <h2 id="application-snippets">{t('applications.people.title')}</h2>
      <p>{t('applications.people.text')}</p>
      <p>{t('applications.people.pkce')}</p>
      <CodeText block text={verifierAndChallenge} />
      <p>{t('applications.people.authorize')}</p>
      <CodeText block text={questionOf(application.clientId, redirectUri, application.scopes)} />
      <p>{t('applications.people.exchange')}</p>
      <CodeText block text={exchangeOf(application.clientId, redirectUri)} />
      <p>{t('applications.people.who')}</p>
      <CodeText block text={`curl -s ${location.origin}/userinfo -H "Authorization: Bearer $TOKEN"`} />
    </section>
  );
}
