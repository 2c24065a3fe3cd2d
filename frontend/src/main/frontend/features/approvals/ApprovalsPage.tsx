import { Tab } from '@vaadin/react-components/Tab.js';
import { Tabs } from '@vaadin/react-components/Tabs.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { Page } from 'Frontend/ui/Page';
import { useSearchParams } from 'react-router';
import { ApprovalsTable, type ApprovalsTab } from './ApprovalsTable';

const tabs: readonly ApprovalsTab[] = ['pending', 'mine', 'history'];

/** Requests: what waits for the person, what they asked for, what was decided. */
export function ApprovalsPage() {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const selected = tabs.find((tab) => tab === params.get('tab')) ?? 'pending';
  return (
    <Page title={t('approvals.menu')} lead={t('approvals.lead')}>
      <Tabs
        aria-label={t('approvals.tabs')}
        selected={tabs.indexOf(selected)}
        onSelectedChanged={({ detail }) => {
          const tab = tabs[detail.value];
          if (tab && tab !== selected) setParams(tab === 'pending' ? {} : { tab });
        }}
      >
        {tabs.map((tab) => (
          <Tab key={tab}>{t(`approvals.tab.${tab}`)}</Tab>
        ))}
      </Tabs>
      <ApprovalsTable key={selected} tab={selected} />
    </Page>
  );
}
