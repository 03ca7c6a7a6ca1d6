/** No word that numbers are read by is longer. */
const LONGEST = 16;

/**
 * The word that ends at an offset, in lower case and without its full stop; a blank or a `#` in between is passed over.
 * '' where there is none.
 */
export function wordBefore(text: string, offset: number): string {
  let end = offset;
  if (end > 0 && (isBlank(text.charAt(end - 1)) || text.charAt(end - 1) === '#')) end--;
  if (text.charAt(end - 1) === '.') end--;
  let start = end;
  while (start > 0 && end - start <= LONGEST && isWordCharacter(text.charAt(start - 1))) start--;
  return end - start > LONGEST ? '' : text.slice(start, end).toLowerCase();
}

/** Cheaper than a pattern, for what is asked of every number. */
export function isBlank(character: string): boolean {
  return character !== '' && character.trim() === '';
}

export function isLetter(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase();
}

function isWordCharacter(character: string): boolean {
  return isLetter(character) || (character >= '0' && character <= '9');
}
