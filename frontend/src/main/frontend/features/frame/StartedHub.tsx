import { client } from 'Frontend/lib/graphql/client';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useStore } from 'Frontend/lib/store';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { RouterProvider, type RouterProviderProps } from 'react-router/dom';
import { Provider } from 'urql';
import { start, startState } from './start';
import styles from './StartedHub.module.css';

/** The page of the address, once the hub has said who is signed in. */
export function StartedHub({ router }: Pick<RouterProviderProps, 'router'>) {
  const { t } = useTexts();
  const state = useStore(startState);
  if (state === 'loading') return null;
  if (state !== 'ready') {
    return (
      <main className={styles.unreachable}>
        <ErrorNotice title={t('frame.unreachable')} error={state} onRetry={() => void start()} />
      </main>
    );
  }
  return (
    <Provider value={client}>
      <RouterProvider router={router} />
    </Provider>
  );
}
