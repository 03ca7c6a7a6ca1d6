import type { ErrorPlace } from './error-place.ts';

/** Longest piece of a diagram, or of what Mermaid says, that a message quotes. */
const QUOTED = 40;
const SAID = 160;

/** What a syntax error means to whoever wrote the diagram. */
export function syntaxWords({ unexpected, expected, isOpen, span }: ErrorPlace, text: string): string {
  const there = quote(text.slice(span.start, span.end));
  if (isOpen) return `What opens with ${there} is not closed on its line.`;
  if (unexpected === '') return missingWords(expected, there);
  if (unexpected === 'end')
    return 'The word “end” closes a block in Mermaid. Write “End”, or put the text in quotes.';
  if (/^[[\](){}]/.test(unexpected))
    return `Mermaid does not expect ${quote(unexpected)} here. Text with brackets in it needs quotes: ["text (more)"].`;
  return `Mermaid does not expect ${quote(unexpected)} here${instead(expected)}.`;
}

function missingWords(expected: readonly string[], behind: string): string {
  if (expected.includes('end')) return 'A block is still open where the diagram ends. Close it with “end”.';
  if (expected.includes('STRUCT_STOP'))
    return 'A block is still open where the diagram ends. Close it with “}”.';
  if (expected.length === 1 && expected[0] === 'TXT')
    return `Behind ${behind} Mermaid expects a colon and the message's text.`;
  return `Something is missing behind ${behind}${instead(expected)}.`;
}

/** The grammars' names are for the grammars; signs speak for themselves. */
function instead(expected: readonly string[]): string {
  const [only, ...more] = expected.filter((name) => /^[^\p{L}\p{N}\s]{1,3}$/u.test(name));
  return only !== undefined && more.length === 0 && expected.length === 1 ? `; it expects “${only}”` : '';
}

/** What Mermaid says of a diagram that it could read and not make sense of. */
export function sayingOf(error: Error): string {
  const [line = ''] = error.message.trim().split('\n');
  const said = line.length > SAID ? `${line.slice(0, SAID - 1)}…` : line;
  return /^Cannot read properties|Expecting:/.test(said) || said === ''
    ? 'Mermaid cannot make sense of this.'
    : `Mermaid says: ${said}${/[.!?…]$/.test(said) ? '' : '.'}`;
}

function quote(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return `“${line.length > QUOTED ? `${line.slice(0, QUOTED - 1)}…` : line}”`;
}
