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
import { ListTable, type ListColumn } from 'Frontend/ui/ListTable';
import { UserMinus } from 'lucide-react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { memberRoles } from './memberRoles';
import type { Workspace } from './useWorkspace';

type Member = Workspace['members'][number];

export interface MembersTableProps {
  readonly workspace: Workspace;
  readonly mayChange: boolean;
}

export function MembersTable({ workspace, mayChange }: MembersTableProps) {
  const { t } = useTexts();
  const formats = useFormats();
  const [leaving, setLeaving] = useState<Member['person']>();
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
  const columns: readonly ListColumn<Member>[] = [
    {
      key: 'member',
      header: t('workspace.member'),
      render: ({ person }) => (
        <>
          {person.name}
          <small>{person.username}</small>
        </>
      ),
      sortBy: ({ person }) => person.name,
    },
    {
      key: 'role',
      header: t('workspace.role'),
      render: ({ person, role }) =>
        mayChange ? (
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
        ),
    },
    { key: 'since', header: t('workspace.since'), render: ({ since }) => formats.date(since), wideOnly: true },
  ];
  const removal: ListColumn<Member> = {
    key: 'actions',
    header: t('ui.moreActions'),
    headerHidden: true,
    align: 'end',
    render: ({ person }) => (
      <Button
        theme="tertiary icon"
        aria-label={t('workspace.remove', { name: person.name })}
        onClick={() => setLeaving(person)}
      >
        <UserMinus aria-hidden size={16} />
      </Button>
    ),
  };
  return (
    <>
      <ErrorNotice error={setting.error ?? removing.error} />
      <ListTable
        label={t('workspace.table')}
        rows={workspace.members}
        rowKey={({ person }) => person.id}
        columns={mayChange ? [...columns, removal] : columns}
      />
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
