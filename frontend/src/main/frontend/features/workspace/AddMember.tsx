import { Button } from '@vaadin/react-components/Button.js';
import { ComboBox } from 'Frontend/ui/ComboBox';
import { Notification } from '@vaadin/react-components/Notification.js';
import { Select } from '@vaadin/react-components/Select.js';
import type { MemberRole } from 'Frontend/generated/graphql/features/workspace/Workspace';
import { PeopleDocument, SetMemberDocument } from 'Frontend/generated/graphql/features/workspace/Workspace';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import type { Workspace } from './useWorkspace';
import { memberRoles } from './memberRoles';
import styles from './Workspace.module.css';

export function AddMember({ workspace }: { readonly workspace: Workspace }) {
  const { t } = useTexts();
  const [filter, setFilter] = useState('');
  const [person, setPerson] = useState('');
  const [role, setRole] = useState<MemberRole>('EDITOR');
  const [{ data }] = useQuery({ query: PeopleDocument, variables: { query: filter } });
  const [{ error, fetching }, setMember] = useMutation(SetMemberDocument);
  const { fields, others } = useFormProblems(error, ['user']);
  const people = data?.people ?? [];
  const submit = async () => {
    const name = people.find(({ id }) => id === person)?.name ?? '';
    const result = await setMember({ input: { workspace: workspace.id, user: person, role } });
    if (result.error) return;
    setPerson('');
    Notification.show(t('workspace.added', { name }), { theme: 'success', position: 'bottom-start' });
  };
  return (
    <section className={styles.section} aria-labelledby="workspace-add">
      <h2 id="workspace-add">{t('workspace.add')}</h2>
      <ErrorNotice problems={others} />
      <div className={styles.form}>
        <ComboBox
          label={t('workspace.add.person')}
          className={styles.person}
          placeholder={t('workspace.add.person.help')}
          filteredItems={people.map(({ id, name, username }) => ({ value: id, label: `${name} (${username})` }))}
          value={person}
          invalid={fields.user !== undefined}
          errorMessage={fields.user ?? ''}
          onFilterChanged={({ detail }) => setFilter(detail.value)}
          onValueChanged={({ detail }) => setPerson(detail.value)}
        />
        <Select
          label={t('workspace.add.role')}
          items={memberRoles.map((value) => ({ value, label: t(`projects.role.${value}`) }))}
          value={role}
          onValueChanged={({ detail }) => setRole(memberRoles.find((known) => known === detail.value) ?? 'EDITOR')}
        />
        <Button theme="primary" disabled={fetching || person === ''} onClick={() => void submit()}>
          {t('workspace.add.submit')}
        </Button>
      </div>
    </section>
  );
}
