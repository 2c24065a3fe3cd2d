import { Checkbox } from '@vaadin/react-components/Checkbox.js';
import { MultiSelectComboBox } from 'Frontend/ui/MultiSelectComboBox';
import { Select } from '@vaadin/react-components/Select.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import type { RowOperator } from 'Frontend/generated/graphql/features/query/RowsPreview';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import type { DataColumn } from 'Frontend/ui/DataTable';
import styles from './SqlPage.module.css';

export interface RowsChoice {
  /** Every column where empty. */
  readonly columns: readonly string[];
  readonly sort: string | undefined;
  readonly descending: boolean;
  readonly filter: { readonly column: string; readonly is: RowOperator; readonly value: string } | undefined;
}

export interface RowsToolbarProps {
  readonly columns: readonly DataColumn[];
  readonly choice: RowsChoice;
  readonly onChoose: (choice: RowsChoice) => void;
}

const general: readonly RowOperator[] = ['EQUAL', 'NOT_EQUAL', 'LESS', 'GREATER', 'IS_NULL', 'IS_NOT_NULL'];
const ofText: readonly RowOperator[] = ['CONTAINS', 'STARTS_WITH', ...general];

/** Which columns, in which order, and which rows of a dataset are shown. */
export function RowsToolbar({ columns, choice, onChoose }: RowsToolbarProps) {
  const { t } = useTexts();
  const names = columns.map(({ name }) => name);
  const { filter } = choice;
  const operators = columns.find(({ name }) => name === filter?.column)?.type === 'TEXT' ? ofText : general;
  const withNone = (none: string) => [
    { value: '', label: none },
    ...names.map((name) => ({ value: name, label: name })),
  ];
  const filterBy = (column: string) => {
    const isText = columns.find(({ name }) => name === column)?.type === 'TEXT';
    onChoose({
      ...choice,
      filter: column === '' ? undefined : { column, is: isText ? 'CONTAINS' : 'EQUAL', value: '' },
    });
  };
  return (
    <div className={styles.toolbar} role="group" aria-label={t('query.preview.choose')}>
      <MultiSelectComboBox
        theme="small"
        label={t('query.preview.columns')}
        placeholder={t('query.preview.columns.all')}
        items={names}
        selectedItems={[...choice.columns]}
        onChange={({ target }) => onChoose({ ...choice, columns: target.selectedItems })}
      />
      <Select
        theme="small"
        label={t('query.preview.sort')}
        items={withNone(t('query.preview.sort.none'))}
        value={choice.sort ?? ''}
        onValueChanged={({ detail }) => {
          if (detail.value !== (choice.sort ?? '')) onChoose({ ...choice, sort: detail.value || undefined });
        }}
      />
      <Checkbox
        label={t('query.preview.descending')}
        checked={choice.descending}
        disabled={!choice.sort}
        onCheckedChanged={({ detail }) => {
          if (detail.value !== choice.descending) onChoose({ ...choice, descending: detail.value });
        }}
      />
      <Select
        theme="small"
        label={t('query.preview.filter')}
        items={withNone(t('query.preview.filter.none'))}
        value={filter?.column ?? ''}
        onValueChanged={({ detail }) => {
          if (detail.value !== (filter?.column ?? '')) filterBy(detail.value);
        }}
      />
      {filter ? (
        <>
          <Select
            theme="small"
            label={t('query.preview.comparison')}
            items={operators.map((value) => ({ value, label: t(`query.operator.${value}`) }))}
            value={filter.is}
            onValueChanged={({ detail }) => {
              const is = operators.find((known) => known === detail.value);
              if (is && is !== filter.is) onChoose({ ...choice, filter: { ...filter, is } });
            }}
          />
          {filter.is.startsWith('IS_') ? null : (
            <TextField
              theme="small"
              label={t('query.preview.value')}
              value={filter.value}
              onChange={(event) => onChoose({ ...choice, filter: { ...filter, value: event.target.value } })}
            />
          )}
        </>
      ) : null}
    </div>
  );
}
