import { PasswordField } from '@vaadin/react-components/PasswordField.js';
import { RadioButton } from '@vaadin/react-components/RadioButton.js';
import { RadioGroup } from '@vaadin/react-components/RadioGroup.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import type { SourceKind } from 'Frontend/generated/graphql/features/sources/Sources';
import type { TextKey } from 'Frontend/generated/textKeys';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { DraftField, type DraftProps } from './DraftField';
import { signInOf } from './draft';
import { signInsOf, type SignIn } from './kinds';
import styles from './Sources.module.css';

export interface CredentialFieldsProps extends DraftProps {
  readonly kind: SourceKind;
  /** Whether a credential is kept already. */
  readonly isKept: boolean;
}

const acts = ['keep', 'replace', 'remove'] as const;

/** Who signs in, and with what. A kept credential is never shown: it stays, is replaced, or goes. */
export function CredentialFields({ kind, isKept, ...props }: CredentialFieldsProps) {
  const { t } = useTexts();
  const { draft, onDraft } = props;
  const signIn = signInOf(draft, kind);
  const ways = signInsOf[kind];
  const named = signIn === 'password' || signIn === 'key';
  return (
    <>
      {ways.length > 1 ? (
        <RadioGroup
          label={t('sources.signIn')}
          value={signIn}
          onValueChanged={({ detail }) => {
            const way = ways.find((each) => each === detail.value);
            if (way && way !== signIn) onDraft({ signIn: way });
          }}
        >
          {ways.map((way) => (
            <RadioButton key={way} value={way} label={t(wayKey(kind, way))} />
          ))}
        </RadioGroup>
      ) : null}
      {named ? (
        <DraftField
          {...props}
          part="username"
          path="connection.username"
          label={t(kind === 'S3' ? 'sources.accessKey' : 'sources.username')}
          required
          code
        />
      ) : null}
      {isKept && signIn !== 'none' ? (
        <RadioGroup
          label={t('sources.kept')}
          helperText={t('sources.kept.help')}
          value={draft.kept}
          onValueChanged={({ detail }) => {
            const act = acts.find((each) => each === detail.value);
            if (act && act !== draft.kept) onDraft({ kept: act });
          }}
        >
          {acts.map((act) => (
            <RadioButton key={act} value={act} label={t(`sources.kept.${act}`)} />
          ))}
        </RadioGroup>
      ) : null}
      {signIn === 'none' || (isKept && draft.kept !== 'replace') ? null : (
        <Secrets kind={kind} signIn={signIn} {...props} />
      )}
    </>
  );
}

const wayKey = (kind: SourceKind, way: SignIn): TextKey =>
  kind === 'S3' && way === 'password' ? 'sources.signIn.accessKey' : `sources.signIn.${way}`;

function secretKey(kind: SourceKind, signIn: SignIn): TextKey {
  if (kind === 'S3') return 'sources.secretKey';
  if (signIn === 'token') return 'sources.token';
  return signIn === 'key' ? 'sources.passphrase' : 'sources.password';
}

function Secrets({ kind, signIn, draft, onDraft, problems }: DraftProps & { kind: SourceKind; signIn: SignIn }) {
  const { t } = useTexts();
  const wrongKey = problems['credential.privateKey'];
  const wrongSecret = problems['credential.secret'] ?? problems.credential;
  return (
    <>
      {signIn === 'key' ? (
        <TextArea
          className={styles.code ?? ''}
          label={t('sources.privateKey')}
          helperText={t('sources.privateKey.help')}
          autocomplete="off"
          autoCapitalize="none"
          spellCheck={false}
          minRows={4}
          maxRows={8}
          value={draft.privateKey}
          invalid={wrongKey !== undefined}
          errorMessage={wrongKey ?? ''}
          onValueChanged={({ detail }) => {
            if (detail.value !== draft.privateKey) onDraft({ privateKey: detail.value });
          }}
        />
      ) : null}
      {/* Browsers fill in what they know of this page where it says "off", which is another password. */}
      <PasswordField
        label={t(secretKey(kind, signIn))}
        helperText={t('sources.secret.help')}
        autocomplete="new-password"
        value={draft.secret}
        invalid={wrongSecret !== undefined}
        errorMessage={wrongSecret ?? ''}
        onValueChanged={({ detail }) => {
          if (detail.value !== draft.secret) onDraft({ secret: detail.value });
        }}
      />
    </>
  );
}
