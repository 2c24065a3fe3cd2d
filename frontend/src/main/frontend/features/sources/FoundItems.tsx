import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import { ListTable, type ListColumn } from 'Frontend/ui/ListTable';
import { ListToolbar } from 'Frontend/ui/ListToolbar';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { Check } from 'lucide-react';
import { useState } from 'react';
import styles from './Sources.module.css';
import type { Tested } from './useTestConnection';

type Item = Tested['found'][number];

/** From how many on a list is worth searching. */
const many = 8;

export interface FoundItemsProps {
  readonly result: Tested;
  readonly chosen: string;
  /** Left out where it is only to be looked at. */
  readonly onChoose: ((name: string) => void) | undefined;
  /** Files of which several make one table, so that none has to be chosen. */
  readonly areFiles: boolean;
}

/** What is there: tables, files, resource types; one of them may be chosen. */
export function FoundItems({ result: { found, more }, chosen, onChoose, areFiles }: FoundItemsProps) {
  const { t } = useTexts();
  const [query, setQuery] = useState('');
  if (found.length === 0) return null;
  const shown = found.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()));
  const columns: ListColumn<Item>[] = [
    {
      key: 'name',
      header: t('sources.found.name'),
      sortBy: ({ name }) => name,
      render: ({ name }) =>
        onChoose ? (
          <button type="button" className={styles.pick} aria-pressed={name === chosen} onClick={() => onChoose(name)}>
            {name}
            {name === chosen ? <Check aria-hidden size={15} /> : null}
          </button>
        ) : (
          name
        ),
    },
  ];
  if (found.some(({ rows }) => rows != null)) {
    columns.push({
      key: 'rows',
      header: t('sources.found.rows'),
      align: 'end',
      sortBy: ({ rows }) => Number(rows ?? -1),
      render: ({ rows }) => (rows == null ? '–' : <FormattedNumber value={rows} />),
    });
  }
  if (found.some(({ size }) => size != null)) {
    columns.push({
      key: 'size',
      header: t('sources.found.size'),
      align: 'end',
      sortBy: ({ size }) => Number(size ?? -1),
      render: ({ size }) => (size == null ? '–' : <FormattedNumber value={size} as="bytes" />),
    });
  }
  if (found.some(({ modifiedAt }) => modifiedAt != null)) {
    columns.push({
      key: 'modified',
      header: t('sources.found.modified'),
      wideOnly: true,
      sortBy: ({ modifiedAt }) => modifiedAt ?? '',
      render: ({ modifiedAt }) => (modifiedAt ? <RelativeTime instant={modifiedAt} /> : '–'),
    });
  }
  return (
    <>
      {onChoose ? (
        <p className={styles.muted}>{t(areFiles ? 'sources.found.lead.files' : 'sources.found.lead')}</p>
      ) : null}
      {found.length > many ? (
        <ListToolbar query={query} onQuery={setQuery} searchLabel={t('sources.found.search')} count={shown.length} />
      ) : null}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
      <div className={styles.found} tabIndex={0} role="region" aria-label={t('sources.found')}>
        <ListTable label={t('sources.found')} rows={shown} rowKey={({ name }) => name} columns={columns} />
      </div>
      {more ? <p className={styles.muted}>{t('sources.found.more', { count: found.length })}</p> : null}
    </>
  );
}
