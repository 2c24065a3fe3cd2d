import { useTexts } from 'Frontend/lib/i18n/useTexts';
import type { TextKey } from 'Frontend/generated/textKeys';
import { CircleAlert, CircleCheck } from 'lucide-react';
import styles from './Describing.module.css';
import type { DescriptionState } from './useDescription';
import { type DescriptionField } from './values';

export interface GroupListProps {
  readonly groups: readonly string[];
  readonly fields: readonly DescriptionField[];
  readonly state: DescriptionState;
}

/** The parts of the form, how far each is, and the way to it. */
export function GroupList({ groups, fields, state }: GroupListProps) {
  const { t } = useTexts();
  const inGroup = (group: string, isMissing: boolean) =>
    state.check.violations.filter(
      ({ property, severity, code }) =>
        severity === 'VIOLATION' &&
        (code === 'MISSING') === isMissing &&
        fields.some((field) => field.property === property && field.group === group),
    ).length;
  return (
    <nav aria-label={t('describing.groups')} className={styles.groups}>
      <ul>
        {groups.map((group) => {
          const own = fields.filter((field) => field.group === group);
          const missing = inGroup(group, true);
          const wrong = inGroup(group, false);
          const done = own.filter(({ property }) => state.isFilled(property)).length;
          return (
            <li key={group}>
              {missing + wrong > 0 ? (
                <CircleAlert aria-hidden size={15} className={styles.lacking} />
              ) : (
                <CircleCheck aria-hidden size={15} className={styles.whole} />
              )}
              <a
                href={`#group-${group}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(`group-${group}`)?.scrollIntoView();
                }}
              >
                {t(`describing.group.${group}` as TextKey)}
              </a>
              <span className={styles.muted}>
                {t('describing.progress', { filled: done, all: own.length })}
                {wrong > 0 ? ` · ${t('describing.wrong', { count: wrong })}` : ''}
                {missing > 0 ? ` · ${t('describing.missing', { count: missing })}` : ''}
              </span>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
