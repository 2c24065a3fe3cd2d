import { Button } from '@vaadin/react-components/Button.js';
import { ComboBox } from 'Frontend/ui/ComboBox';
import { IntegerField } from '@vaadin/react-components/IntegerField.js';
import { Select } from '@vaadin/react-components/Select.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { DashboardSourcesDocument } from 'Frontend/generated/graphql/features/dashboards/Dashboard';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useQuery } from 'urql';
import styles from './Dashboards.module.css';
import { functions, kinds, sorts, widths, type TileDraft } from './tiles';

export interface TileInspectorProps {
  /** The workspace whose library offers the datasets. */
  readonly slug: string;
  readonly tile: TileDraft;
  readonly onChange: (tile: TileDraft) => void;
  readonly onClose: () => void;
}

/** What a chart draws: dataset, grouping, measure, look. */
export function TileInspector({ slug, tile, onChange, onClose }: TileInspectorProps) {
  const { t } = useTexts();
  const [{ data }] = useQuery({ query: DashboardSourcesDocument, variables: { slug } });
  const datasets = data?.workspace.library.edges.map(({ node }) => node.dataset) ?? [];
  const columns = datasets.find(({ id }) => id === tile.dataset)?.version?.columns ?? [];
  const columnItems = columns.map(({ name, label }) => ({ value: name, label: label ? `${name} (${label})` : name }));
  const set = (changes: Partial<TileDraft>) => onChange({ ...tile, ...changes });
  return (
    <section className={styles.inspector} aria-label={t('dashboards.tile.inspector')}>
      <h2>{t('dashboards.tile.inspector')}</h2>
      <TextField
        label={t('dashboards.tile.title')}
        maxlength={120}
        value={tile.title}
        onValueChanged={({ detail }) => set({ title: String(detail.value) })}
      />
      <ComboBox
        label={t('dashboards.tile.dataset')}
        helperText={data && datasets.length === 0 ? t('dashboards.tile.dataset.none') : ''}
        items={datasets.map(({ id, title }) => ({ value: id, label: title }))}
        value={tile.dataset}
        onValueChanged={({ detail }) => {
          if (detail.value !== tile.dataset) set({ dataset: detail.value, dimension: null, measure: null });
        }}
      />
      <Select
        label={t('dashboards.tile.kind')}
        items={kinds.map((value) => ({ value, label: t(`dashboards.kind.${value}`) }))}
        value={tile.kind}
        onValueChanged={({ detail }) => set({ kind: kinds.find((kind) => kind === detail.value) ?? tile.kind })}
      />
      {tile.kind === 'NUMBER' ? null : (
        <ComboBox
          label={t('dashboards.tile.dimension')}
          items={columnItems}
          value={tile.dimension ?? ''}
          onValueChanged={({ detail }) => set({ dimension: detail.value || null })}
        />
      )}
      <Select
        label={t('dashboards.tile.function')}
        items={functions.map((value) => ({ value, label: t(`dashboards.function.${value}`) }))}
        value={tile.function}
        onValueChanged={({ detail }) => {
          const chosen = functions.find((known) => known === detail.value) ?? tile.function;
          if (chosen !== tile.function) set({ function: chosen, measure: chosen === 'COUNT' ? null : tile.measure });
        }}
      />
      {tile.function === 'COUNT' ? null : (
        <ComboBox
          label={t('dashboards.tile.measure')}
          items={columnItems}
          value={tile.measure ?? ''}
          onValueChanged={({ detail }) => set({ measure: detail.value || null })}
        />
      )}
      <Select
        label={t('dashboards.tile.sort')}
        items={sorts.map((value) => ({ value, label: t(`dashboards.sort.${value}`) }))}
        value={tile.sort}
        onValueChanged={({ detail }) => set({ sort: sorts.find((sort) => sort === detail.value) ?? tile.sort })}
      />
      <IntegerField
        label={t('dashboards.tile.limit')}
        min={1}
        max={1000}
        stepButtonsVisible
        value={String(tile.limit)}
        onValueChanged={({ detail }) => set({ limit: Number(detail.value) || tile.limit })}
      />
      <Select
        label={t('dashboards.tile.width')}
        items={widths.map((value) => ({ value: String(value), label: t(`dashboards.width.${value}`) }))}
        value={String(tile.width)}
        onValueChanged={({ detail }) => set({ width: Number(detail.value) || tile.width })}
      />
      <Button onClick={onClose}>{t('dashboards.tile.close')}</Button>
    </section>
  );
}
