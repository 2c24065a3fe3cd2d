import { Button } from '@vaadin/react-components/Button.js';
import { Checkbox } from '@vaadin/react-components/Checkbox.js';
import { TextField } from '@vaadin/react-components/TextField.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Badge } from 'Frontend/ui/Badge';
import { FormattedNumber } from 'Frontend/ui/FormattedNumber';
import { EyeOff, TriangleAlert } from 'lucide-react';
import { chosenParts, isSeries, lookAt, partTitle, type Draft, type Part, type Preview } from './draft';
import { ImportNotes } from './ImportNotes';
import styles from './Imports.module.css';

export interface ChoosePartsProps {
  readonly draft: Draft;
  readonly onDraft: (change: Partial<Draft>) => void;
  readonly preview: Preview;
  /** Whether one part alone can be taken: a version of a dataset. */
  readonly one: boolean;
}

/** The tables and documents that a file holds: one of them, or several that become a series. */
export function ChooseParts({ draft, onDraft, preview, one }: ChoosePartsProps) {
  const { t } = useTexts();
  const chosen = chosenParts(draft, preview);
  const several = isSeries(draft, chosen);
  const take = (name: string, taken: boolean) => {
    const others = one ? [] : chosen.filter((other) => other !== name);
    const parts = taken ? [...others, name] : others;
    // What is shown next is among what is taken.
    const shown = parts.includes(preview.part) && !one ? preview.part : (parts[0] ?? name);
    onDraft({ ...lookAt(draft, preview.part, shown), looked: draft.looked, parts });
  };
  return (
    <section className={styles.step} aria-labelledby="import-parts">
      <h3 id="import-parts" className={styles.partsTitle}>
        {t('imports.parts', { count: preview.parts.length })}
      </h3>
      <p className={styles.muted}>{t(one ? 'imports.parts.one' : 'imports.parts.lead')}</p>
      {one ? null : (
        <div className={styles.buttons}>
          <Button
            theme="small"
            onClick={() => onDraft({ parts: preview.parts.filter(({ hidden }) => !hidden).map(({ name }) => name) })}
          >
            {t('imports.parts.all')}
          </Button>
        </div>
      )}
      <ul className={styles.parts}>
        {preview.parts.map((part) => (
          <li key={part.name}>
            <Checkbox
              label={part.name}
              checked={chosen.includes(part.name)}
              onChange={(event) => take(part.name, event.target.checked)}
            />
            <PartFacts part={part} />
            {several && chosen.includes(part.name) ? (
              <TextField
                theme="small"
                label={t('imports.part.title')}
                required
                maxlength={200}
                value={partTitle(draft, part.name)}
                onChange={(event) => onDraft({ titles: { ...draft.titles, [part.name]: event.target.value } })}
              />
            ) : null}
            <ImportNotes notes={part.notes} />
          </li>
        ))}
      </ul>
      <ImportNotes notes={preview.notes} />
    </section>
  );
}

function PartFacts({ part }: { readonly part: Part }) {
  const { t } = useTexts();
  return (
    <span className={styles.partFacts}>
      {part.rows == null ? null : (
        <span>
          <FormattedNumber value={part.rows} />{' '}
          {t(part.kind === 'DOCUMENTS' ? 'imports.part.documents' : 'imports.part.rows', { count: Number(part.rows) })}
        </span>
      )}
      {Number(part.rejected) > 0 ? (
        <Badge
          tone="warning"
          icon={TriangleAlert}
          text={t('imports.part.rejected', { count: Number(part.rejected) })}
        />
      ) : null}
      {part.hidden ? <Badge tone="neutral" icon={EyeOff} text={t('imports.part.hidden')} /> : null}
    </span>
  );
}
