import { ComboBox } from 'Frontend/ui/ComboBox';
import { InputDatasetsDocument } from 'Frontend/generated/graphql/features/dataflow/DataflowEditor';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { SensitivityBadge } from 'Frontend/ui/SensitivityBadge';
import { useQuery } from 'urql';
import type { Content } from './graph';

export interface InputFormProps {
  readonly workspace: string;
  readonly content: Extract<Content, { kind: 'input' }>;
  readonly editable: boolean;
  readonly onChange: (content: Content) => void;
}

export function InputForm({ workspace, content, editable, onChange }: InputFormProps) {
  const { t } = useTexts();
  const [{ data, error }] = useQuery({ query: InputDatasetsDocument, variables: { workspace } });
  const datasets = data?.workspace.library.edges.map(({ node }) => node.dataset) ?? [];
  const items = datasets.map(({ id, title }) => ({ label: title, value: id }));
  const chosen = datasets.find(({ id }) => id === content.dataset);
  if (content.dataset !== null && !chosen) {
    items.push({ label: content.title ?? t('dataflow.input.hidden'), value: content.dataset });
  }
  return (
    <>
      <ErrorNotice error={error} />
      <ComboBox
        label={t('dataflow.input.dataset')}
        helperText={t('dataflow.input.help')}
        items={items}
        value={content.dataset ?? ''}
        readonly={!editable}
        onValueChanged={({ detail }) => {
          const dataset = detail.value === '' ? null : detail.value;
          if (dataset === content.dataset) return;
          const title = datasets.find(({ id }) => id === dataset)?.title ?? null;
          onChange({ kind: 'input', dataset, title });
        }}
      />
      {chosen ? (
        <span>
          <SensitivityBadge sensitivity={chosen.sensitivity} />
        </span>
      ) : null}
    </>
  );
}
