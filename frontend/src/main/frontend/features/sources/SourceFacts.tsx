import type { SourceDetailsFragment } from 'Frontend/generated/graphql/features/sources/Sources';
import type { TextKey } from 'Frontend/generated/textKeys';
import { useFormats } from 'Frontend/lib/i18n/useFormats';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { CodeText } from 'Frontend/ui/CodeText';
import { RelativeTime } from 'Frontend/ui/RelativeTime';
import { Section } from 'Frontend/ui/Section';
import { Fragment, type ReactNode } from 'react';
import { isDatabase } from './kinds';
import styles from './Sources.module.css';

type Fact = readonly [TextKey, ReactNode];

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const { t } = useTexts();
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value != null && value !== '')
        .map(([key, value]) => (
          <Fragment key={key}>
            <dt>{t(key)}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}

const code = (text: string | null | undefined) => (text ? <CodeText text={text} /> : null);

/** What there is to know of a source; how it is reached, for those who may change it. */
export function SourceFacts({ source }: { readonly source: SourceDetailsFragment }) {
  const { t } = useTexts();
  const { list } = useFormats();
  const { kind, selection, connection, openTo, workspace, uses, labels } = source;
  const yesNo = (value: boolean | null | undefined) => (value == null ? null : t(value ? 'ui.yes' : 'ui.no'));
  const general: Fact[] = [
    ['sources.owner', source.owner?.name ?? '–'],
    ['sources.labels', labels.join(', ')],
    ['sources.ownership', workspace ? t('sources.ownOf', { name: workspace.name }) : null],
    [
      'sources.openTo',
      openTo && !workspace
        ? openTo.length === 0
          ? t('sources.openTo.none')
          : list(openTo.map(({ name }) => name))
        : null,
    ],
    ['sources.usedBy', uses == null ? null : t('sources.usedBy.count', { count: uses })],
    ['sources.created', <RelativeTime key="created" instant={source.createdAt} />],
  ];
  const data: Fact[] = [
    ['sources.table', code(selection.table)],
    ['sources.query', selection.query ? <CodeText block text={selection.query} /> : null],
    ['sources.incrementalColumn', code(selection.incrementalColumn)],
    [kind === 'SFTP' ? 'sources.path.SFTP' : 'sources.path.S3', code(selection.path)],
    ['sources.pattern', code(selection.pattern)],
    ['sources.resourceType', code(selection.resourceType)],
    ['sources.search', code(selection.search)],
    ['sources.bulkExport', kind === 'FHIR' ? yesNo(selection.bulkExport) : null],
  ];
  const reached: Fact[] = connection
    ? [
        ['sources.url', code(connection.url)],
        ['sources.host', code(connection.host)],
        ['sources.port', connection.port],
        ['sources.database', code(connection.database)],
        ['sources.tls', isDatabase(kind) ? yesNo(connection.tls) : null],
        ['sources.bucket', code(connection.bucket)],
        ['sources.region', code(connection.region)],
        ['sources.pathStyle', kind === 'S3' ? yesNo(connection.pathStyle) : null],
        ['sources.hostKey', code(connection.hostKey)],
        [kind === 'S3' ? 'sources.accessKey' : 'sources.username', code(connection.username)],
        ['sources.credential', t(source.hasCredential ? 'sources.credential.kept' : 'sources.credential.none')],
      ]
    : [];
  const hasData = data.some(([, value]) => value != null);
  return (
    <>
      <Facts facts={general} />
      {hasData ? (
        <Section title={t('sources.data')}>
          <Facts facts={data} />
        </Section>
      ) : null}
      {reached.length > 0 ? (
        <Section title={t('sources.connection')}>
          <Facts facts={reached} />
        </Section>
      ) : null}
    </>
  );
}
