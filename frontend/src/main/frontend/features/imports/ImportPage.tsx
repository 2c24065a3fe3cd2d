import { useWorkspace } from 'Frontend/features/workspace/useWorkspace';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Page } from 'Frontend/ui/Page';
import { useParams, useSearchParams } from 'react-router';
import { ImportOutcome } from './ImportOutcome';
import { ImportWizard } from './ImportWizard';
import { SeriesOutcome } from './SeriesOutcome';
import { useImportDraft } from './useImportDraft';

/** Brings a file in: choose, check what was guessed, describe, and see what became of every row. */
export function ImportPage() {
  const { t } = useTexts();
  const { workspace = '' } = useParams();
  const { name } = useWorkspace();
  const [parameters, setParameters] = useSearchParams();
  const running = parameters.get('import')?.split(',') ?? [];
  const dataset = parameters.get('dataset');
  const show = (ids: readonly string[]) =>
    setParameters({ ...(dataset ? { dataset } : {}), ...(ids.length > 0 ? { import: ids.join(',') } : {}) });
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
      {running.length > 1 ? (
        <SeriesOutcome ids={running} workspace={workspace} onAgain={kept ? state.again : undefined} />
      ) : null}
      {running.length === 1 && running[0] ? (
        <ImportOutcome
          key={running[0]}
          id={running[0]}
          workspace={workspace}
          onBack={kept ? () => show([]) : undefined}
          onAcceptSchema={kept ? () => void state.send({ acceptSchemaChange: true }) : undefined}
        />
      ) : null}
      {running.length === 0 ? <ImportWizard state={state} /> : null}
    </Page>
  );
}
