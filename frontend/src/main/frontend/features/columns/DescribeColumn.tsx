import { Button } from '@vaadin/react-components/Button.js';
import { DescribeColumnDocument } from 'Frontend/generated/graphql/features/columns/DescribeColumn';
import { useTexts } from 'Frontend/lib/i18n/useTexts';
import { ErrorNotice } from 'Frontend/ui/ErrorNotice';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useMutation } from 'urql';
import { ColumnFactsDialog, type ColumnFacts } from './ColumnFactsDialog';

export interface DescribeColumnProps {
  readonly dataset: string;
  readonly column: {
    readonly name: string;
    readonly label?: string | null;
    readonly description?: string | null;
    readonly unit?: string | null;
    readonly key: boolean;
    readonly personalData: boolean;
  };
}

/** The button that opens what is said of a column of a version, to say it anew. */
export function DescribeColumn({ dataset, column }: DescribeColumnProps) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const [{ error, fetching }, describe] = useMutation(DescribeColumnDocument);
  const save = async (facts: ColumnFacts) => {
    const result = await describe({ input: { dataset, columns: [{ name: column.name, ...facts }] } });
    if (result.data) setOpen(false);
  };
  return (
    <>
      <Button
        theme="tertiary small icon"
        aria-label={t('columns.facts.edit', { column: column.name })}
        title={t('columns.facts.edit', { column: column.name })}
        onClick={() => setOpen(true)}
      >
        <Pencil aria-hidden size={14} />
      </Button>
      {open ? (
        <ColumnFactsDialog
          name={column.name}
          facts={{
            label: column.label ?? '',
            description: column.description ?? '',
            unit: column.unit ?? '',
            key: column.key,
            personalData: column.personalData,
          }}
          confirm={t('columns.facts.save')}
          busy={fetching}
          error={<ErrorNotice title={t('columns.facts.notSaved')} error={error} />}
          onConfirm={(facts) => void save(facts)}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
