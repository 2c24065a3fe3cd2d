const longest = 240;

/** The beginning of a text, to the end of a word. */
export function shortened(text: string): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf(' ', longest);
  return `${text.slice(0, end > 0 ? end : longest).trimEnd()} …`;
}
