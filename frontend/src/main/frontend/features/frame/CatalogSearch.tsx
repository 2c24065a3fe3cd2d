import { Button } from '@vaadin/react-components/Button.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Search } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { narrow, useMedia } from 'Frontend/lib/useMedia';
import styles from './CatalogSearch.module.css';

/** Leads to the catalog with what was typed; on a narrow screen to the catalog's own search. */
export function CatalogSearch() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const isNarrow = useMedia(narrow);
  const [words, setWords] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate(`/catalog?q=${encodeURIComponent(words.trim())}`);
  };
  if (isNarrow) {
    return (
      <Button theme="tertiary icon" aria-label={t('frame.search')} onClick={() => void navigate('/catalog')}>
        <Search aria-hidden size={18} />
      </Button>
    );
  }
  return (
    <search>
      <form onSubmit={submit}>
        <TextField
          className={styles.field}
          theme="small"
          accessibleName={t('frame.search')}
          placeholder={t('frame.search')}
          value={words}
          onValueChanged={({ detail }) => setWords(detail.value)}
        >
          <Search slot="prefix" aria-hidden size={15} />
        </TextField>
        <button type="submit" hidden>
          {t('frame.search')}
        </button>
      </form>
    </search>
  );
}
