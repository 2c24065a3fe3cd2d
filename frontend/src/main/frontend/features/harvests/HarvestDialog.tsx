import { Button } from '@vaadin/react-components/Button.js';
import { Checkbox } from '@vaadin/react-components/Checkbox.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { RadioButton } from '@vaadin/react-components/RadioButton.js';
import { RadioGroup } from '@vaadin/react-components/RadioGroup.js';
import { Select } from '@vaadin/react-components/Select.js';
import { cronOf, draftOfSchedule, scheduleOf } from 'Frontend/features/synchronisations/schedule';
import { ScheduleEditor } from 'Frontend/features/synchronisations/ScheduleEditor';
import styles from 'Frontend/features/synchronisations/Synchronisations.module.css';
import {
  ChangeHarvestDocument,
  CreateHarvestDocument,
  HarvestableSourcesDocument,
  type Audience,
  type HarvestDetailsFragment,
} from 'Frontend/generated/graphql/features/harvests/Harvests';
import { useFormProblems } from 'Frontend/lib/graphql/useProblems';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';

const audiences: readonly Audience[] = ['SIGNED_IN', 'PUBLIC'];

export interface HarvestDialogProps {
  /** The harvest to change; a new one where it is missing. */
  readonly harvest?: HarvestDetailsFragment;
  readonly onClose: () => void;
  readonly onSaved?: (id: string) => void;
}

/** Which catalog, for whom, and when. */
export function HarvestDialog({ harvest, onClose, onSaved }: HarvestDialogProps) {
  const { t } = useTexts();
  const [source, setSource] = useState('');
  const [audience, setAudience] = useState<Audience>(harvest?.audience ?? 'SIGNED_IN');
  const [schedule, setSchedule] = useState(() => draftOfSchedule(harvest?.schedule));
  const [paused, setPaused] = useState(harvest?.paused ?? false);
  const [created, create] = useMutation(CreateHarvestDocument);
  const [changed, change] = useMutation(ChangeHarvestDocument);
  const { fields, others } = useFormProblems(created.error ?? changed.error, [
    'source',
    'schedule',
    'schedule.cron',
    'schedule.timeZone',
  ]);
  const isComplete = (harvest ?? source) && (schedule.rhythm === 'none' || cronOf(schedule) !== '');
  const save = async () => {
    const when = scheduleOf(schedule);
    const { data } = harvest
      ? await change({ input: { id: harvest.id, audience, schedule: when, paused } })
      : await create({ input: { source, audience, schedule: when } }, { additionalTypenames: ['Harvest'] });
    if (!data) return;
    onClose();
    if ('createHarvest' in data) onSaved?.(data.createHarvest.harvest.id);
  };
  return (
    <Dialog
      opened
      headerTitle={harvest ? t('harvests.changeOf', { name: harvest.source.name }) : t('harvests.add')}
      noCloseOnOutsideClick
      onOpenedChanged={({ detail }) => {
        if (!detail.value) onClose();
      }}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button
            theme="primary"
            disabled={created.fetching || changed.fetching || !isComplete}
            onClick={() => void save()}
          >
            {t(harvest ? 'harvests.save' : 'harvests.create')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <ErrorNotice problems={others} />
        {harvest ? null : <CatalogField source={source} onSource={setSource} problem={fields.source} />}
        <RadioGroup
          label={t('harvests.audience.of')}
          value={audience}
          onValueChanged={({ detail }) => setAudience((old) => audiences.find((one) => one === detail.value) ?? old)}
        >
          {audiences.map((one) => (
            <RadioButton key={one} value={one} label={t(`harvests.audience.${one}`)} />
          ))}
        </RadioGroup>
        <ScheduleEditor
          schedule={schedule}
          problems={fields}
          onSchedule={(part) => setSchedule((old) => ({ ...old, ...part }))}
        />
        {harvest && schedule.rhythm !== 'none' ? (
          <Checkbox
            label={t('synchronisations.paused')}
            checked={paused}
            onChange={(event) => setPaused(event.target.checked)}
          />
        ) : null}
      </div>
    </Dialog>
  );
}

interface CatalogFieldProps {
  readonly source: string;
  readonly onSource: (id: string) => void;
  readonly problem: string | undefined;
}

function CatalogField({ source, onSource, problem }: CatalogFieldProps) {
  const { t } = useTexts();
  const [{ data, error }] = useQuery({ query: HarvestableSourcesDocument, requestPolicy: 'cache-and-network' });
  const catalogs = data?.sources.filter(({ kind }) => kind === 'DCAT');
  if (catalogs?.length === 0) {
    return (
      <p>
        {t('harvests.noSource')} <Link to="/sources/new?kind=DCAT">{t('harvests.addSource')}</Link>
      </p>
    );
  }
  return (
    <>
      <ErrorNotice error={error} />
      <Select
        label={t('harvests.catalog')}
        helperText={t('harvests.catalog.help')}
        items={(catalogs ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={source}
        invalid={problem !== undefined}
        errorMessage={problem ?? ''}
        onChange={(event) => onSource(event.target.value)}
      />
    </>
  );
}
