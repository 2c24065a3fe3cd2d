import { useWorkspace } from 'Frontend/features/workspace/useWorkspace';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Page } from 'Frontend/ui/Page';
import { useParams, useSearchParams } from 'react-router';
import { ImportOutcome } from './ImportOutcome';
import { ImportWizard } from './ImportWizard';
import { useImportDraft } from './useImportDraft';

/** Brings a file in: choose, check what was guessed, describe, and see what became of every row. */
export function ImportPage() {
  const { t } = useTexts();
  const { workspace = '' } = useParams();
  const { name } = useWorkspace();
  const [parameters, setParameters] = useSearchParams();
  const running = parameters.get('import');
  const dataset = parameters.get('dataset');
  const show = (id: string | undefined) =>
    setParameters({ ...(dataset ? { dataset } : {}), ...(id ? { import: id } : {}) });
  const state = useImportDraft(workspace, dataset, show);
  const kept = state.draft.upload !== undefined;
  return (
    <Page
      title={state.dataset ? t('imports.title.version', { title: state.dataset.title }) : t('imports.title')}
      crumb={t('imports.crumb')}
      crumbs={[
        { text: name, to: `/w/${workspace}/overview` },
        { text: t('library.title'), to: `/w/${workspace}/library` },
      ]}
      lead={t('imports.lead')}
    >
      {running ? (
        <ImportOutcome
          key={running}
          id={running}
          workspace={workspace}
          onBack={kept ? () => show(undefined) : undefined}
          onAcceptSchema={kept ? () => void state.send({ acceptSchemaChange: true }) : undefined}
        />
      ) : (
        <ImportWizard state={state} />
      )}
    </Page>
  );
}
