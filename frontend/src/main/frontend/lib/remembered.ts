/** What this browser remembers between visits; a browser that forbids it just forgets. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(`hub.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`hub.${name}`, value);
  } catch {
    // Storage is full or forbidden: the choice holds until the page is left.
  }
}
