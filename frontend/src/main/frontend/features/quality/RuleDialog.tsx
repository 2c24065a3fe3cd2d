import { Button } from '@vaadin/react-components/Button.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { RadioButton } from '@vaadin/react-components/RadioButton.js';
import { RadioGroup } from '@vaadin/react-components/RadioGroup.js';
import { Select } from '@vaadin/react-components/Select.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import {
  ChangeQualityRuleDocument,
  CreateQualityRuleDocument,
  type QualityFactsFragment,
  type QualityRuleFactsFragment,
  type QualityRuleKind,
  type QualitySeverity,
  type QualityTermsInput,
} from 'Frontend/generated/graphql/features/quality/Quality';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { mayUse, useViewer } from 'Frontend/lib/session/session';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useState } from 'react';
import { useMutation } from 'urql';
import styles from './Quality.module.css';
import { RuleFields, type DraftTerms } from './RuleFields';
import { TryRule } from './TryRule';

const kinds: readonly QualityRuleKind[] = [
  'NOT_NULL',
  'UNIQUE',
  'RANGE',
  'REGEX',
  'ALLOWED_VALUES',
  'FOREIGN_KEY',
  'FRESHNESS',
  'ROW_COUNT',
  'SQL',
];

const fieldNames = [
  'name',
  'columns',
  'minimum',
  'maximum',
  'pattern',
  'otherDataset',
  'otherColumns',
  'hours',
  'condition',
] as const;

export interface RuleDialogProps {
  readonly dataset: QualityFactsFragment;
  /** The rule to change; a new one is written where it is missing. */
  readonly rule?: QualityRuleFactsFragment | undefined;
  /** What a new rule begins with. */
  readonly begin?: QualityTermsInput | undefined;
  readonly onClose: () => void;
}

const emptyTerms: DraftTerms = { kind: 'NOT_NULL', columns: [], otherColumns: [] };

function draftOf(rule: QualityRuleFactsFragment | undefined, begin: QualityTermsInput | undefined): DraftTerms {
  if (!rule) return { ...emptyTerms, ...begin, columns: [...(begin?.columns ?? [])], otherColumns: [] };
  const { otherDataset, columns, otherColumns, kind, minimum, maximum, pattern, hours, condition } = rule.terms;
  return {
    kind,
    minimum,
    maximum,
    pattern,
    hours,
    condition,
    columns: [...columns],
    otherColumns: [...otherColumns],
    otherDataset: otherDataset?.id ?? null,
  };
}

/** Writes a rule: its kind, what that needs, what happens if it is broken; it can be tried before it is kept. */
export function RuleDialog({ dataset, rule, begin, onClose }: RuleDialogProps) {
  const { t } = useTexts();
  const viewer = useViewer();
  const [terms, setTerms] = useState<DraftTerms>(() => draftOf(rule, begin));
  const [name, setName] = useState(rule?.name ?? '');
  const [severity, setSeverity] = useState<QualitySeverity>(rule?.severity ?? 'BLOCKING');
  const [created, create] = useMutation(CreateQualityRuleDocument);
  const [changed, change] = useMutation(ChangeQualityRuleDocument);
  const { fields, others } = useFormProblems(created.error ?? changed.error, [...fieldNames]);
  const [tryProblems, setTryProblems] = useState<Readonly<Partial<Record<string, string>>>>({});
  const usable = kinds.filter((kind) => kind !== 'SQL' || (viewer && mayUse(viewer, 'WORKER')));
  const save = async () => {
    const input = { name, severity, terms };
    const result = rule
      ? await change({ input: { ...input, rule: rule.id } })
      : await create({ input: { ...input, dataset: dataset.id } });
    if (result.data) onClose();
  };
  return (
    <Dialog
      opened
      headerTitle={t(rule ? 'quality.dialog.change' : 'quality.dialog.new')}
      noCloseOnOutsideClick
      onClosed={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button theme="primary" disabled={created.fetching || changed.fetching} onClick={() => void save()}>
            {t('quality.dialog.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <ErrorNotice title={t('quality.dialog.notSaved')} problems={others} />
        <Select
          label={t('quality.kind')}
          helperText={t('quality.kind.help')}
          items={usable.map((value) => ({ value, label: t(`quality.kind.${value}`) }))}
          value={terms.kind}
          onChange={(event) => setTerms((old) => ({ ...old, kind: event.target.value as QualityRuleKind }))}
        />
        <RuleFields
          dataset={dataset.id}
          columns={dataset.version?.columns ?? []}
          terms={terms}
          onChange={(part) => setTerms((old) => ({ ...old, ...part }))}
          problems={{ ...tryProblems, ...fields }}
        />
        <RadioGroup
          label={t('quality.severity')}
          theme="vertical"
          value={severity}
          onValueChanged={({ detail }) => setSeverity(detail.value as QualitySeverity)}
        >
          {(['BLOCKING', 'WARNING'] as const).map((value) => (
            <RadioButton key={value} value={value} label={t(`quality.severity.${value}.text`)} />
          ))}
        </RadioGroup>
        <TextField
          label={t('quality.field.name')}
          helperText={t('quality.field.name.help')}
          maxlength={200}
          value={name}
          invalid={fields.name !== undefined}
          errorMessage={fields.name ?? ''}
          onValueChanged={({ detail }) => setName(detail.value)}
        />
        <TryRule dataset={dataset.id} terms={terms} fieldNames={fieldNames} onProblems={setTryProblems} />
      </div>
    </Dialog>
  );
}
