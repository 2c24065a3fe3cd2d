import { ComboBox } from 'Frontend/ui/ComboBox';
import { addressOf } from 'Frontend/features/remote/address';
import {
  CatalogSuggestionsDocument,
  type CatalogSuggestionsQuery,
} from 'Frontend/generated/graphql/features/catalog/Suggestions';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import styles from './Catalog.module.css';
import { shortened } from './shortened';

type Suggestion = CatalogSuggestionsQuery['catalogSuggestions'][number];

const pause = 120;

export interface SearchBoxProps {
  /** What was searched for. */
  readonly words: string;
  readonly onSearch: (words: string) => void;
}

/** Suggests datasets by title while one types; Enter searches for what was typed. */
export function SearchBox({ words, onSearch }: SearchBoxProps) {
  const { t, language } = useTexts();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const prefix = usePaused(typed.trim());
  const [{ data }] = useQuery({
    query: CatalogSuggestionsDocument,
    variables: { prefix, language },
    pause: prefix.length < 2,
    requestPolicy: 'network-only',
  });
  const suggestions = prefix.length < 2 ? [] : (data?.catalogSuggestions ?? []).flatMap(suggested);
  function suggested({ dataset, remote }: Suggestion) {
    if (dataset) return [{ to: `/datasets/${dataset.uuid}`, title: dataset.localTitle.text }];
    if (!remote) return [];
    const { localTitle, origin } = remote;
    return [
      {
        to: addressOf(remote.id),
        title: t('catalog.suggestion.remote', { title: shortened(localTitle.text), origin }),
      },
    ];
  }
  return (
    <search className={styles.search}>
      <ComboBox
        className={styles.searchField}
        accessibleName={t('catalog.search')}
        placeholder={t('catalog.search')}
        allowCustomValue
        clearButtonVisible
        filteredItems={[...suggestions]}
        itemIdPath="to"
        itemLabelPath="title"
        itemValuePath="to"
        value={words}
        filter={typed}
        onFilterChanged={({ detail }) => setTyped(detail.value)}
        onCustomValueSet={({ detail }) => onSearch(detail.trim())}
        onValueChanged={({ detail }) => {
          if (detail.value === '' && words !== '') onSearch('');
          const chosen = suggestions.find(({ to }) => to === detail.value);
          if (chosen) void navigate(chosen.to);
        }}
      >
        <Search slot="prefix" aria-hidden size={16} />
      </ComboBox>
    </search>
  );
}

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
