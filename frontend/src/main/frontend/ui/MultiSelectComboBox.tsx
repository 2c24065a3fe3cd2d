import {
  MultiSelectComboBox as VaadinMultiSelectComboBox,
  type MultiSelectComboBoxProps,
} from '@vaadin/react-components/MultiSelectComboBox.js';
import { useStable } from './useStable';

/** Of texts. Vaadin's forgets what is typed whenever it gets another list: here an equal list is the same list. */
export function MultiSelectComboBox({ items, selectedItems, ...others }: MultiSelectComboBoxProps<string>) {
  const stable = useStable({ items, selectedItems });
  return <VaadinMultiSelectComboBox<string> {...others} {...stable} />;
}
