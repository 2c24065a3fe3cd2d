import { Button } from '@vaadin/react-components/Button.js';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useViewer } from 'Frontend/lib/session/session';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { Link } from 'react-router';
import type { CatalogAddress } from './useCatalogAddress';

export interface NothingFoundProps {
  readonly address: CatalogAddress;
  /** Words of the search that would find something. */
  readonly didYouMean?: string | null;
}

/** Why there is nothing here, and what to try. */
export function NothingFound({ address, didYouMean }: NothingFoundProps) {
  const { t, rich } = useTexts();
  const viewer = useViewer();
  if (!address.words && !address.isNarrowed) {
    return (
      <EmptyState icon="catalog" title={t('catalog.empty')}>
        {t('catalog.empty.text')}
      </EmptyState>
    );
  }
  return (
    <div role="status">
      <EmptyState
        icon="catalog"
        title={address.words ? t('catalog.nothing', { words: address.words }) : t('catalog.nothing.narrowed')}
        action={address.isNarrowed ? <Button onClick={address.widen}>{t('catalog.widen')}</Button> : undefined}
      >
        {didYouMean
          ? rich('catalog.didYouMean', {
              words: didYouMean,
              link: (words) => <Link to={`/catalog?q=${encodeURIComponent(didYouMean)}`}>{words}</Link>,
            })
          : t(viewer ? 'catalog.nothing.text' : 'catalog.nothing.visitor')}
      </EmptyState>
    </div>
  );
}
