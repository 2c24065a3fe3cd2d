import { AgentFields } from './AgentFields';
import { ConceptField } from './ConceptField';
import { KeywordsField } from './KeywordsField';
import { NumberField } from './NumberField';
import { PeriodFields } from './PeriodFields';
import { TextFields } from './TextFields';
import { TranslatedField } from './TranslatedField';
import type { DescriptionField, Value } from './values';

export interface ValueFieldsProps {
  readonly field: DescriptionField;
  readonly label: string;
  readonly help: string;
  readonly problem: string | undefined;
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
}

/** What the values of a property are typed or chosen with. */
export function ValueFields(props: ValueFieldsProps) {
  const { kind, many, localised } = props.field;
  switch (kind) {
    case 'CONCEPT':
      return <ConceptField {...props} />;
    case 'NUMBER':
      return <NumberField {...props} />;
    case 'PERIOD':
      return <PeriodFields {...props} />;
    case 'AGENT':
      return <AgentFields {...props} />;
    case 'LINK':
      return <TextFields {...props} part="iri" />;
    case 'DURATION':
      return <TextFields {...props} part="text" />;
    case 'LINES':
      return <TranslatedField {...props} />;
    case 'TEXT':
      return localised ? (
        <TranslatedField {...props} />
      ) : many ? (
        <KeywordsField {...props} />
      ) : (
        <TextFields {...props} part="text" />
      );
  }
}
