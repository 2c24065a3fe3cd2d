import { Checkbox } from '@vaadin/react-components/Checkbox.js';
import { IntegerField } from '@vaadin/react-components/IntegerField.js';
import type { SourceKind } from 'Frontend/generated/graphql/features/sources/Sources';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { DraftField, type DraftProps } from './DraftField';
import { standardPorts } from './kinds';
import styles from './Sources.module.css';

type Props = DraftProps & { readonly kind: SourceKind };

/** Where the source is reached. */
export function ConnectionFields({ kind, ...props }: Props) {
  const { t } = useTexts();
  const { draft, onDraft } = props;
  switch (kind) {
    case 'HTTP':
      return (
        <DraftField
          {...props}
          part="url"
          path="connection.url"
          label={t('sources.url')}
          placeholder="https://"
          required
          code
        />
      );
    case 'FHIR':
      return (
        <DraftField
          {...props}
          part="url"
          path="connection.url"
          label={t('sources.url.FHIR')}
          help={t('sources.url.FHIR.help')}
          placeholder="https://"
          required
          code
        />
      );
    case 'DCAT':
      return (
        <DraftField
          {...props}
          part="url"
          path="connection.url"
          label={t('sources.url.DCAT')}
          help={t('sources.url.DCAT.help')}
          placeholder="https://"
          required
          code
        />
      );
    case 'POSTGRESQL':
    case 'MARIADB':
      return (
        <>
          <HostAndPort kind={kind} {...props} />
          <DraftField
            {...props}
            part="database"
            path="connection.database"
            label={t('sources.database')}
            required={kind === 'POSTGRESQL'}
            code
          />
          <Checkbox
            label={t('sources.tls')}
            helperText={t('sources.tls.help')}
            invalid={props.problems['connection.tls'] !== undefined}
            errorMessage={props.problems['connection.tls'] ?? ''}
            checked={draft.tls}
            onChange={(event) => onDraft({ tls: event.target.checked })}
          />
        </>
      );
    case 'SFTP':
      return <HostAndPort kind={kind} {...props} />;
    case 'S3':
      return (
        <>
          <DraftField
            {...props}
            part="url"
            path="connection.url"
            label={t('sources.url.S3')}
            help={t('sources.url.S3.help')}
            placeholder="https://"
            code
          />
          <DraftField {...props} part="bucket" path="connection.bucket" label={t('sources.bucket')} required code />
          <DraftField
            {...props}
            part="region"
            path="connection.region"
            label={t('sources.region')}
            placeholder="eu-west-3"
            code
          />
          <Checkbox
            label={t('sources.pathStyle')}
            helperText={t('sources.pathStyle.help')}
            checked={draft.pathStyle}
            onChange={(event) => onDraft({ pathStyle: event.target.checked })}
          />
        </>
      );
  }
}

function HostAndPort({ kind, ...props }: Props) {
  const { t } = useTexts();
  const { draft, onDraft, problems } = props;
  const problem = problems['connection.port'];
  return (
    <div className={styles.row}>
      <DraftField {...props} part="host" path="connection.host" label={t('sources.host')} required code />
      <IntegerField
        label={t('sources.port')}
        min={1}
        max={65535}
        placeholder={String(standardPorts[kind] ?? '')}
        value={draft.port}
        invalid={problem !== undefined}
        errorMessage={problem ?? ''}
        onValueChanged={({ detail }) => {
          if (detail.value !== draft.port) onDraft({ port: detail.value });
        }}
      />
    </div>
  );
}
