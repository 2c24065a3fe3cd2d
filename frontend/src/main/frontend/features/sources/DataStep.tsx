import { Checkbox } from '@vaadin/react-components/Checkbox.js';
import { RadioButton } from '@vaadin/react-components/RadioButton.js';
import { RadioGroup } from '@vaadin/react-components/RadioGroup.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import type { SourceKind } from 'Frontend/generated/graphql/features/sources/Sources';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { DraftField, type DraftProps } from './DraftField';
import styles from './Sources.module.css';

/** Which data of the source: named here, or chosen after the connection was tried. */
export function DataStep({ kind, ...props }: DraftProps & { readonly kind: SourceKind }) {
  const { t } = useTexts();
  return (
    <div className={styles.form}>
      <p className={styles.muted}>{t(kind === 'HTTP' ? 'sources.data.lead.HTTP' : 'sources.data.lead')}</p>
      <Fields kind={kind} {...props} />
    </div>
  );
}

function Fields({ kind, ...props }: DraftProps & { readonly kind: SourceKind }) {
  const { t } = useTexts();
  switch (kind) {
    case 'HTTP':
      return (
        <DraftField
          {...props}
          part="url"
          path="connection.url"
          label={t('sources.url')}
          help={t('sources.url.HTTP.help')}
          placeholder="https://"
          required
          code
        />
      );
    case 'DCAT':
      return <p>{t('sources.data.DCAT')}</p>;
    case 'POSTGRESQL':
    case 'MARIADB':
      return <TableOrQuery {...props} />;
    case 'S3':
    case 'SFTP':
      return (
        <>
          <DraftField
            {...props}
            part="path"
            path="selection.path"
            label={t(`sources.path.${kind}`)}
            help={t(`sources.path.${kind}.help`)}
            code
          />
          <DraftField
            {...props}
            part="pattern"
            path="selection.pattern"
            label={t('sources.pattern')}
            help={t('sources.pattern.help')}
            placeholder="*.csv"
            code
          />
        </>
      );
    case 'FHIR':
      return (
        <>
          <DraftField
            {...props}
            part="resourceType"
            path="selection.resourceType"
            label={t('sources.resourceType')}
            help={t('sources.resourceType.help')}
            placeholder="Patient"
            code
          />
          <DraftField
            {...props}
            part="search"
            path="selection.search"
            label={t('sources.search')}
            help={t('sources.search.help')}
            placeholder="active=true"
            code
          />
          <Checkbox
            label={t('sources.bulkExport')}
            helperText={t('sources.bulkExport.help')}
            checked={props.draft.bulkExport}
            onChange={(event) => props.onDraft({ bulkExport: event.target.checked })}
          />
        </>
      );
  }
}

function TableOrQuery(props: DraftProps) {
  const { t } = useTexts();
  const { draft, onDraft, problems } = props;
  const problem = problems['selection.query'];
  return (
    <>
      <RadioGroup
        label={t('sources.by')}
        value={draft.by}
        onValueChanged={({ detail }) => {
          if (detail.value && detail.value !== draft.by) onDraft({ by: detail.value === 'query' ? 'query' : 'table' });
        }}
      >
        <RadioButton value="table" label={t('sources.by.table')} />
        <RadioButton value="query" label={t('sources.by.query')} />
      </RadioGroup>
      {draft.by === 'table' ? (
        <DraftField
          {...props}
          part="table"
          path="selection.table"
          label={t('sources.table')}
          help={t('sources.table.help')}
          code
        />
      ) : (
        <TextArea
          className={styles.code ?? ''}
          label={t('sources.query')}
          helperText={t('sources.query.help')}
          minRows={4}
          maxRows={16}
          spellCheck={false}
          value={draft.query}
          invalid={problem !== undefined}
          errorMessage={problem ?? ''}
          onValueChanged={({ detail }) => {
            if (detail.value !== draft.query) onDraft({ query: detail.value });
          }}
        />
      )}
      <DraftField
        {...props}
        part="incrementalColumn"
        path="selection.incrementalColumn"
        label={t('sources.incrementalColumn')}
        help={t('sources.incrementalColumn.help')}
        code
      />
    </>
  );
}
