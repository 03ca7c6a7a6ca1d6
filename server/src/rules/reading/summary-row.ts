import type { TableRow } from '../../document/types.ts';

/** Whether a row adds up or ranks the others: it has nothing to say in a column of words, and stands last. */
export function isSummary({ cells }: TableRow): boolean {
  const [first, ...others] = cells.slice(cells.findIndex(({ inline }) => inline.text !== ''));
  const sums = /^(?:grand |sub-?|weighted )?(?:total|sum|rank(?:ing)?|place)\b/i.test(
    first?.inline.text ?? '',
  );
  return sums && others.some(({ inline }) => /\d/.test(inline.text));
}
