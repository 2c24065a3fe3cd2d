import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { expect, test } from 'vitest';
import { readTextFiles } from './texts.ts';

const files = readTextFiles();
const english = files.filter((file) => file.language === 'en');

function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const inner =
      element.type === TYPE.tag
        ? argumentsOf(element.children)
        : element.type === TYPE.select || element.type === TYPE.plural
          ? Object.values(element.options).flatMap((option) => argumentsOf(option.value))
          : [];
    return [element.value, ...inner];
  });
}

const names = (text: string) => [...new Set(argumentsOf(parse(text)))].sort();

test.each(english)('$feature says in French what it says in English', ({ feature, texts }) => {
  const french = files.find((file) => file.feature === feature && file.language === 'fr');
  expect(Object.keys(french?.texts ?? {}).sort()).toEqual(Object.keys(texts).sort());
});

test.each(english)('$feature uses the same arguments in both languages', ({ feature, texts }) => {
  const french = files.find((file) => file.feature === feature && file.language === 'fr')?.texts ?? {};
  const of = (all: Readonly<Record<string, string>>) =>
    Object.entries(all).map(([key, text]) => [key, names(text)] as const);
  expect(Object.fromEntries(of(french))).toEqual(Object.fromEntries(of(texts)));
});
