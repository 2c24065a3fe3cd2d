import { createElement } from 'react';
import { iconOf } from './icons';

/** An icon by its name in ui/icons; always beside words, so hidden from screen readers. */
export function Icon({ name, size = 17 }: { readonly name: string | undefined; readonly size?: number }) {
  return createElement(iconOf(name), { 'aria-hidden': true, size, strokeWidth: size > 20 ? 1.5 : 1.75 });
}
