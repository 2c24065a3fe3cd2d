import { KindName } from 'Frontend/features/sources/KindName';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ListTable } from 'Frontend/ui/ListTable';
import { SensitivityBadge } from 'Frontend/ui/SensitivityBadge';
import { Link } from 'react-router';
import type { BringInWorkspace } from './bringInDraft';
import styles from './Synchronisations.module.css';

export interface SourceStepProps {
  readonly workspace: BringInWorkspace;
  readonly chosen: string | undefined;
  readonly onSource: (id: string) => void;
}

/** The sources that this workspace may bring data from. */
export function SourceStep({ workspace, chosen, onSource }: SourceStepProps) {
  const { t } = useTexts();
  return (
    <div className={styles.step}>
      <ListTable
        label={t('synchronisations.step.source')}
        rows={workspace.sources}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: t('sources.name'),
            sortBy: ({ name }) => name,
            render: ({ id, name }) => (
              <label className={styles.choice}>
                <input type="radio" name="source" defaultChecked={id === chosen} onChange={() => onSource(id)} />
                {name}
              </label>
            ),
          },
          { key: 'kind', header: t('sources.kind'), render: ({ kind }) => <KindName kind={kind} /> },
          {
            key: 'sensitivity',
            header: t('sources.sensitivity'),
            render: ({ sensitivity }) => <SensitivityBadge sensitivity={sensitivity} />,
          },
          {
            key: 'description',
            header: t('sources.description'),
            wideOnly: true,
            render: ({ description }) => description,
          },
        ]}
      />
      <p className={styles.muted}>
        {t('synchronisations.otherSource')} <Link to={`/w/${workspace.slug}/sources/new`}>{t('sources.addOwn')}</Link>
      </p>
    </div>
  );
}
