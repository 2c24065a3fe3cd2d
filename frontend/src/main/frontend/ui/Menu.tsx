import { MenuBar, type MenuBarItem } from '@vaadin/react-components/MenuBar.js';
import type { ReactNode } from 'react';
import { HiddenText } from './HiddenText';
import styles from './Menu.module.css';

export interface MenuEntry {
  readonly text: string;
  readonly onSelect: () => void;
  readonly checked?: boolean;
  readonly disabled?: boolean;
}

type Item = MenuBarItem<{ onSelect?: () => void }>;

export interface MenuProps {
  /** Accessible name; also shown where `showLabel` is set. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly entries: readonly MenuEntry[];
  readonly showLabel?: boolean;
  /** Text above the entries, for example who is signed in. */
  readonly heading?: string;
  /** `primary` where the menu is the page's one action. */
  readonly theme?: 'tertiary' | 'primary';
}

/** A button that opens a list of actions or choices. */
export function Menu({ label, icon, entries, showLabel, heading, theme = 'tertiary' }: MenuProps) {
  const children: Item[] = entries.map(({ text, onSelect, checked, disabled }) => ({
    text,
    checked: checked ?? false,
    disabled: disabled ?? false,
    onSelect,
  }));
  if (heading) children.unshift({ text: heading, disabled: true }, { component: 'hr' });
  const root: Item = {
    component: (
      <span className={styles.root}>
        {icon}
        {showLabel ? <span>{label}</span> : <HiddenText>{label}</HiddenText>}
      </span>
    ),
    children,
  };
  return (
    <MenuBar
      theme={theme}
      className={styles.bar}
      items={[root]}
      onItemSelected={({ detail: { value } }) => (value as Item & { onSelect?: () => void }).onSelect?.()}
    />
  );
}
