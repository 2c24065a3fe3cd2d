import { Button } from '@vaadin/react-components/Button.js';
import { Notification } from '@vaadin/react-components/Notification.js';
import { Select } from '@vaadin/react-components/Select.js';
import {
  RemoveMemberDocument,
  SetMemberDocument,
  type MemberRole,
} from 'Frontend/generated/graphql/features/workspace/Workspace';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ConfirmDialog } from 'Frontend/ui/ConfirmDialog';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { UserMinus } from 'lucide-react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { memberRoles } from './memberRoles';
import type { Workspace } from './useWorkspace';
import styles from './Workspace.module.css';

export interface MembersTableProps {
  readonly workspace: Workspace;
  readonly mayChange: boolean;
}

export function MembersTable({ workspace, mayChange }: MembersTableProps) {
  const { t } = useTexts();
  const formats = useFormats();
  const [leaving, setLeaving] = useState<Workspace['members'][number]['person']>();
  const [setting, setMember] = useMutation(SetMemberDocument);
  const [removing, removeMember] = useMutation(RemoveMemberDocument);
  const change = async (user: string, name: string, role: MemberRole) => {
    const result = await setMember({ input: { workspace: workspace.id, user, role } });
    if (!result.error) Notification.show(t('workspace.changed', { name }), { position: 'bottom-start' });
  };
  const remove = async () => {
    if (!leaving) return;
    setLeaving(undefined);
    const result = await removeMember({ input: { workspace: workspace.id, user: leaving.id } });
    if (!result.error) Notification.show(t('workspace.removed', { name: leaving.name }), { position: 'bottom-start' });
  };
  return (
    <>
      <ErrorNotice error={setting.error ?? removing.error} />
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={t('workspace.table')}>
          <thead>
            <tr>
              <th scope="col">{t('workspace.member')}</th>
              <th scope="col">{t('workspace.role')}</th>
              <th scope="col">{t('workspace.since')}</th>
              {mayChange ? <th scope="col" aria-label={t('ui.moreActions')} /> : null}
            </tr>
          </thead>
          <tbody>
            {workspace.members.map(({ person, role, since }) => (
              <tr key={person.id}>
                <td>
                  {person.name}
                  <small>{person.username}</small>
                </td>
                <td>
                  {mayChange ? (
                    <Select
                      theme="small"
                      accessibleName={t('workspace.roleOf', { name: person.name })}
                      items={memberRoles.map((value) => ({ value, label: t(`projects.role.${value}`) }))}
                      value={role}
                      onValueChanged={({ detail }) => {
                        const chosen = memberRoles.find((known) => known === detail.value);
                        if (chosen && chosen !== role) void change(person.id, person.name, chosen);
                      }}
                    />
                  ) : (
                    t(`projects.role.${role}`)
                  )}
                </td>
                <td>{formats.date(since)}</td>
                {mayChange ? (
                  <td>
                    <Button
                      theme="tertiary icon"
                      aria-label={t('workspace.remove', { name: person.name })}
                      onClick={() => setLeaving(person)}
                    >
                      <UserMinus aria-hidden size={16} />
                    </Button>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ConfirmDialog
        open={leaving !== undefined}
        danger
        title={t('workspace.remove.title', { name: leaving?.name, project: workspace.name })}
        confirm={t('workspace.remove.confirm')}
        onConfirm={() => void remove()}
        onClose={() => setLeaving(undefined)}
      >
        {t('workspace.remove.text', { name: leaving?.name })}
      </ConfirmDialog>
    </>
  );
}
