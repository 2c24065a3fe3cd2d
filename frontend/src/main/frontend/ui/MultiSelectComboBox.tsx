import {
  MultiSelectComboBox as VaadinMultiSelectComboBox,
  type MultiSelectComboBoxProps,
} from '@vaadin/react-components/MultiSelectComboBox.js';
import { useStable } from './useStable';

/** Vaadin's forgets what is typed whenever it gets another list: here an equal list is the same list. */
export function MultiSelectComboBox<TItem = string>({
  items,
  selectedItems,
  ...others
}: MultiSelectComboBoxProps<TItem>) {
  const stable = useStable({ items, selectedItems });
  return <VaadinMultiSelectComboBox<TItem> {...others} {...stable} />;
}
