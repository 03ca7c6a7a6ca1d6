import { expect, it } from 'vitest';
import { toSnippet } from '../../../server/src/features/snippets.ts';

it('makes tab stops of the prompts and leaves every other character as it is', () => {
  const text = 'Costs [in $]: `${x}` \\| [all]';
  const prompts = [
    { start: 6, end: 12 },
    { start: 24, end: 29 },
  ];
  expect(toSnippet({ text, prompts })).toBe('Costs ${1:[in \\$]}: `\\${x\\}` \\\\| ${2:[all]}');
});

it('is the text itself where there is nothing to write over', () => {
  expect(toSnippet({ text: 'High', prompts: [] })).toBe('High');
});
