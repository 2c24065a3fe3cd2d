import { IntegerField } from '@vaadin/react-components/IntegerField.js';
import { TextArea } from '@vaadin/react-components/TextArea.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import type { QualityTermsInput } from 'Frontend/generated/graphql/features/quality/Quality';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ComboBox } from 'Frontend/ui/ComboBox';
import { MultiSelectComboBox } from 'Frontend/ui/MultiSelectComboBox';
import styles from './Quality.module.css';
import { useRuleTargets } from './useRuleTargets';

/** The terms as they are typed; what a kind does not need is kept, so that nothing is lost by trying another. */
export type DraftTerms = QualityTermsInput & { readonly columns: string[]; readonly otherColumns: string[] };

export interface RuleFieldsProps {
  readonly dataset: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly terms: DraftTerms;
  readonly onChange: (change: Partial<DraftTerms>) => void;
  readonly problems: Readonly<Partial<Record<string, string>>>;
}

const single = ['RANGE', 'REGEX', 'ALLOWED_VALUES', 'FRESHNESS'];
const multiple = ['NOT_NULL', 'UNIQUE', 'FOREIGN_KEY'];

/** The fields of one kind of rule. */
export function RuleFields({ dataset, columns, terms, onChange, problems }: RuleFieldsProps) {
  const { t } = useTexts();
  const { kind } = terms;
  const names = columns.map(({ name }) => name);
  const times = columns.filter(({ type }) => type === 'DATE' || type === 'TIMESTAMP').map(({ name }) => name);
  const wrong = (field: string) => ({ invalid: problems[field] !== undefined, errorMessage: problems[field] ?? '' });
  return (
    <>
      {single.includes(kind) ? (
        <ComboBox
          label={t(kind === 'FRESHNESS' ? 'quality.field.column.time' : 'quality.field.column')}
          items={(kind === 'FRESHNESS' ? times : names).map((value) => ({ value, label: value }))}
          value={terms.columns[0] ?? ''}
          clearButtonVisible={kind === 'FRESHNESS'}
          {...wrong('columns')}
          onValueChanged={({ detail }) => onChange({ columns: detail.value ? [detail.value] : [] })}
        />
      ) : null}
      {multiple.includes(kind) ? (
        <MultiSelectComboBox
          label={t(kind === 'NOT_NULL' ? 'quality.field.columns' : 'quality.field.columns.together')}
          items={names}
          selectedItems={terms.columns}
          {...wrong('columns')}
          onSelectedItemsChanged={({ detail }) => onChange({ columns: [...detail.value] })}
        />
      ) : null}
      {kind === 'RANGE' || kind === 'ROW_COUNT' ? (
        <div className={styles.pair}>
          {(['minimum', 'maximum'] as const).map((bound) => (
            <TextField
              key={bound}
              label={t(`quality.field.${bound}`)}
              helperText={kind === 'RANGE' && bound === 'minimum' ? t('quality.field.bounds.help') : ''}
              value={terms[bound] ?? ''}
              {...wrong(bound)}
              onValueChanged={({ detail }) => onChange({ [bound]: detail.value })}
            />
          ))}
        </div>
      ) : null}
      {kind === 'REGEX' ? (
        <TextField
          label={t('quality.field.pattern')}
          helperText={t('quality.field.pattern.help')}
          maxlength={1000}
          value={terms.pattern ?? ''}
          {...wrong('pattern')}
          onValueChanged={({ detail }) => onChange({ pattern: detail.value })}
        />
      ) : null}
      {kind === 'ALLOWED_VALUES' || kind === 'FOREIGN_KEY' ? (
        <OtherFields dataset={dataset} terms={terms} onChange={onChange} problems={problems} />
      ) : null}
      {kind === 'FRESHNESS' ? (
        <IntegerField
          label={t('quality.field.hours')}
          min={1}
          max={87600}
          stepButtonsVisible
          value={terms.hours == null ? '' : String(terms.hours)}
          {...wrong('hours')}
          onValueChanged={({ detail }) => onChange({ hours: detail.value === '' ? null : Number(detail.value) })}
        />
      ) : null}
      {kind === 'SQL' ? (
        <TextArea
          className={styles.code}
          label={t('quality.field.condition')}
          helperText={t('quality.field.condition.help')}
          maxlength={4000}
          value={terms.condition ?? ''}
          {...wrong('condition')}
          onValueChanged={({ detail }) => onChange({ condition: detail.value })}
        />
      ) : null}
    </>
  );
}

function OtherFields({ dataset, terms, onChange, problems }: Omit<RuleFieldsProps, 'columns'>) {
  const { t } = useTexts();
  const targets = useRuleTargets(dataset);
  const chosen = targets.find(({ value }) => value === terms.otherDataset);
  const wrong = (field: string) => ({ invalid: problems[field] !== undefined, errorMessage: problems[field] ?? '' });
  return (
    <>
      <ComboBox
        label={t('quality.field.other')}
        items={targets}
        value={String(terms.otherDataset ?? '')}
        {...wrong('otherDataset')}
        onChange={(event) => onChange({ otherDataset: event.target.value || null, otherColumns: [] })}
      />
      {terms.kind === 'ALLOWED_VALUES' ? (
        <ComboBox
          label={t('quality.field.otherColumn')}
          items={(chosen?.columns ?? []).map((value) => ({ value, label: value }))}
          value={terms.otherColumns[0] ?? ''}
          {...wrong('otherColumns')}
          onChange={(event) => onChange({ otherColumns: event.target.value ? [event.target.value] : [] })}
        />
      ) : (
        <MultiSelectComboBox
          label={t('quality.field.otherColumns')}
          items={[...(chosen?.columns ?? [])]}
          selectedItems={terms.otherColumns}
          {...wrong('otherColumns')}
          onSelectedItemsChanged={({ detail }) => onChange({ otherColumns: [...detail.value] })}
        />
      )}
    </>
  );
}
