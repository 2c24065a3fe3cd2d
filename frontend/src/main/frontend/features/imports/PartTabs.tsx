import { Button } from '@vaadin/react-components/Button.js';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Badge } from 'Frontend/ui/Badge';
import { Check, Eye, LoaderCircle, TriangleAlert } from 'lucide-react';
import { type PartState } from './parts';
import styles from './Imports.module.css';

export interface PartTabsProps {
  readonly parts: readonly PartState[];
  /** The name of the part that is looked at. */
  readonly shown: string;
  readonly onShow: (part: string) => void;
}

/** The parts that are imported together: what each is, and whether it needs a look. */
export function PartTabs({ parts, shown, onShow }: PartTabsProps) {
  const { t } = useTexts();
  const formats = useFormats();
  return (
    <nav aria-label={t('imports.part.list')}>
      <ul className={styles.partTabs}>
        {parts.map(({ name, state, columns, personal }) => (
          <li key={name}>
            <button type="button" aria-current={name === shown ? 'true' : undefined} onClick={() => onShow(name)}>
              <strong>{name}</strong>
              <PartBadge state={state} />
              {columns === undefined ? null : (
                <small>
                  {t('imports.step.columns.chosen', { count: columns })}
                  {' · '}
                  {personal.length === 0
                    ? t('imports.part.personal.none')
                    : t('imports.part.personal', { columns: formats.list(personal) })}
                </small>
              )}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function PartBadge({ state }: Pick<PartState, 'state'>) {
  const { t } = useTexts();
  switch (state) {
    case 'loading':
      return <Badge tone="neutral" icon={LoaderCircle} text={t('imports.part.state.loading')} />;
    case 'unreadable':
      return <Badge tone="danger" icon={TriangleAlert} text={t('imports.part.state.unreadable')} />;
    case 'incomplete':
      return <Badge tone="danger" icon={TriangleAlert} text={t('imports.part.state.incomplete')} />;
    case 'look':
      return <Badge tone="warning" icon={Eye} text={t('imports.part.state.look')} />;
    case 'guessed':
      return <Badge tone="neutral" icon={Eye} text={t('imports.part.state.guessed')} />;
    case 'seen':
      return <Badge tone="success" icon={Check} text={t('imports.part.state.seen')} />;
  }
}

/** To the part before and after. */
export function PartSteps({ parts, shown, onShow }: PartTabsProps) {
  const { t } = useTexts();
  const at = parts.findIndex(({ name }) => name === shown);
  const before = parts[at - 1];
  const after = parts[at + 1];
  return (
    <div className={styles.buttons}>
      <Button disabled={!before} onClick={() => before && onShow(before.name)}>
        {t('imports.part.before')}
      </Button>
      <Button disabled={!after} onClick={() => after && onShow(after.name)}>
        {t('imports.part.after')}
      </Button>
    </div>
  );
}
