import { ComboBox as VaadinComboBox, type ComboBoxProps } from '@vaadin/react-components/ComboBox.js';
import { useStable } from './useStable';

interface Item {
  readonly value: string;
  readonly label: string;
}

/** Vaadin's, which forgets what is typed whenever it gets another list: here an equal list is the same list. */
export function ComboBox<TItem = Item>({ items, filteredItems, ...others }: ComboBoxProps<TItem>) {
  const stable = useStable({ items, filteredItems });
  return <VaadinComboBox<TItem> {...others} {...stable} />;
}
