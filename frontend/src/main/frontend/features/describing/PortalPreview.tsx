import { Button } from '@vaadin/react-components/Button.js';
import { Checkbox } from '@vaadin/react-components/Checkbox.js';
import { Details } from '@vaadin/react-components/Details.js';
import { Dialog } from '@vaadin/react-components/Dialog.js';
import { PortalPreviewDocument } from 'Frontend/generated/graphql/features/describing/PortalPreview';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { CodeText } from 'Frontend/ui/CodeText';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Skeleton } from 'Frontend/ui/Skeleton';
import { useState } from 'react';
import { useQuery } from 'urql';
import styles from './Describing.module.css';
import { readable } from './readable';
import { keyOf } from './values';

export interface PortalPreviewProps {
  readonly dataset: string;
  /** Properties in the order of the form. */
  readonly order: readonly string[];
  readonly onClose: () => void;
}

/** What a portal will be told once the dataset is published as it is described now. */
export function PortalPreview({ dataset, order, onClose }: PortalPreviewProps) {
  const { t, has, language } = useTexts();
  const formats = useFormats();
  const [listed, setListed] = useState(true);
  const [{ data, error, fetching }] = useQuery({
    query: PortalPreviewDocument,
    variables: { dataset, listed, language },
    requestPolicy: 'network-only',
  });
  const preview = data?.portalPreview;
  const place = (property: string) => (order.indexOf(property) + order.length) % order.length;
  const statements = [...(preview?.statements ?? [])].sort((a, b) => place(a.property) - place(b.property));
  const named = (property: string) => {
    const key = `describing.field.${keyOf(property)}`;
    return has(key) ? t(key) : property;
  };
  return (
    <Dialog
      opened
      width="min(46rem, 92vw)"
      headerTitle={t('describing.preview.title')}
      onClosed={onClose}
      footer={<Button onClick={onClose}>{t('describing.preview.close')}</Button>}
    >
      <div className={styles.preview}>
        <p className={styles.muted}>{t('describing.preview.lead')}</p>
        <Checkbox
          label={t('describing.preview.listed')}
          checked={listed}
          onChange={(event) => setListed(event.target.checked)}
        />
        <ErrorNotice title={t('describing.preview.failed')} {...(error ? { error } : {})} />
        {preview && !fetching ? (
          preview.visible ? (
            <>
              <dl className={styles.facts}>
                {statements.map(({ property, values }) => (
                  <div key={property}>
                    <dt>{named(property)}</dt>
                    {values.map((value) => (
                      <dd key={value}>{readable(value, formats, language)}</dd>
                    ))}
                  </div>
                ))}
              </dl>
              <Details summary={t('describing.preview.turtle')}>
                <CodeText block text={preview.turtle} />
              </Details>
            </>
          ) : (
            <p role="status">{t('describing.preview.nothing')}</p>
          )
        ) : error ? null : (
          <Skeleton lines={8} />
        )}
      </div>
    </Dialog>
  );
}
