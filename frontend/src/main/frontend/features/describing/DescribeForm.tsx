import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { problemsOf } from 'Frontend/lib/graphql/problems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useLeaveGuard } from 'Frontend/ui/useLeaveGuard';
import { Button } from '@vaadin/react-components/Button.js';
import { useEffect } from 'react';
import styles from './Describing.module.css';
import { FieldGroup } from './FieldGroup';
import { GroupList } from './GroupList';
import { HubFacts } from './HubFacts';
import { SaveBar } from './SaveBar';
import { ScoreCard } from './ScoreCard';
import { useDescription, type Description } from './useDescription';

export interface DescribeFormProps {
  readonly description: Description;
  /** Brings what stands there now, in place of what was typed. */
  readonly onReload: () => Promise<void>;
}

/** Everything there is to say of a dataset, group by group; how it does stands beside it. */
export function DescribeForm({ description, onReload }: DescribeFormProps) {
  const { t } = useTexts();
  const state = useDescription(description);
  const { fields } = description;
  const typed = fields.filter(({ byPerson }) => byPerson);
  const groups = [...new Set(typed.map(({ group }) => group))];
  const properties = typed.map(({ property }) => property);
  const refused = useFormProblems(state.error, properties);
  const unfit = useFormProblems(state.unfit, properties);
  const blamed = { ...refused.fields, ...unfit.fields };
  const isTheirs = problemsOf(state.error).some(({ code }) => code === 'CONFLICT');
  const { isDirty, isSaving, save } = state;
  useLeaveGuard(isDirty);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (isDirty && !isSaving) void save();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [isDirty, isSaving, save]);
  return (
    <div className={styles.columns}>
      <aside className={styles.aside}>
        <ScoreCard score={state.check.score} />
        <GroupList groups={groups} fields={typed} state={state} />
      </aside>
      <form
        className={styles.main}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {groups.map((group) => (
          <FieldGroup
            key={group}
            group={group}
            fields={typed.filter((field) => field.group === group)}
            state={state}
            refused={blamed}
          />
        ))}
        <HubFacts fields={fields.filter(({ byPerson }) => !byPerson)} />
        <ErrorNotice title={t('describing.save.failed')} problems={refused.others} />
        {isTheirs ? (
          <div>
            <Button onClick={() => void onReload()}>{t('describing.theirs')}</Button>
          </div>
        ) : null}
        <SaveBar state={state} unfit={Object.keys(blamed)} />
      </form>
    </div>
  );
}
