import { Button } from '@vaadin/react-components/Button.js';
import {
  CertificationDocument,
  type CertificationFactsFragment,
} from 'Frontend/generated/graphql/features/certification/Certification';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { useViewer } from 'Frontend/lib/session/session';
import { EmptyState } from 'Frontend/ui/EmptyState';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useState } from 'react';
import { useQuery } from 'urql';
import styles from './Certification.module.css';
import { CertificateItem } from './CertificateItem';
import { CertifyDialog } from './CertifyDialog';

/** What practitioners vouch for, version by version; who may, certifies the version here. */
export function CertificationTab({ dataset: id }: { readonly dataset: string }) {
  const [{ data, error }, refresh] = useQuery({ query: CertificationDocument, variables: { id } });
  const dataset = data?.dataset;
  if (!dataset) {
    return error ? (
      <ErrorNotice error={error} onRetry={() => refresh({ requestPolicy: 'network-only' })} />
    ) : (
      <Skeleton lines={4} />
    );
  }
  return (
    <div className={styles.tab}>
      <ErrorNotice error={error} />
      <Certified dataset={dataset} />
    </div>
  );
}

function Certified({ dataset }: { readonly dataset: CertificationFactsFragment }) {
  const { t } = useTexts();
  const [certifying, setCertifying] = useState(false);
  const version = dataset.certifiableVersion;
  const certificates = dataset.certificates ?? [];
  const certify = version ? (
    <Button theme={certificates.length === 0 ? 'primary' : ''} onClick={() => setCertifying(true)}>
      {t('certification.certify', { version: version.number })}
    </Button>
  ) : (
    <WhyNot dataset={dataset} />
  );
  return (
    <>
      {certificates.length === 0 ? (
        <EmptyState icon="approvals" title={t('certification.none')} action={certify}>
          {t('certification.none.text')}
        </EmptyState>
      ) : (
        <>
          <div className={styles.head}>
            <p>{sentence(dataset, t)}</p>
            {certify}
          </div>
          <ul className={styles.certificates} aria-label={t('certification.history')}>
            {certificates.map((certificate) => (
              <CertificateItem key={certificate.id} certificate={certificate} />
            ))}
          </ul>
        </>
      )}
      {certifying && version ? (
        <CertifyDialog title={dataset.title} version={version} onClose={() => setCertifying(false)} />
      ) : null}
    </>
  );
}

/** Of the version that the catalog shows; of a newer one, whoever sees it reads that it has no certificate. */
function sentence(dataset: CertificationFactsFragment, t: ReturnType<typeof useTexts>['t']): string {
  const shown = dataset.publication?.versionNumber ?? dataset.version?.number ?? 0;
  const newest = dataset.version?.number ?? shown;
  const isCertified = (dataset.certificates ?? []).some(
    ({ state, versionNumber }) => state === 'VALID' && versionNumber === newest,
  );
  if (newest > shown && !isCertified && dataset.certification === 'CURRENT') {
    return t('certification.newer', { shown, newest });
  }
  return t(`certification.is.${dataset.certification ?? 'NONE'}`, { version: shown });
}

/** What keeps a practitioner from certifying it. */
function WhyNot({ dataset }: { readonly dataset: CertificationFactsFragment }) {
  const { t } = useTexts();
  const viewer = useViewer();
  const isDone = (dataset.certificates ?? []).some(
    ({ state, canWithdraw, versionNumber }) =>
      state === 'VALID' && canWithdraw && versionNumber === dataset.version?.number,
  );
  if (!viewer?.practitioner || isDone) return null;
  return <p className={styles.muted}>{t(dataset.canEdit ? 'certification.own' : 'certification.closed')}</p>;
}
