/**
 * What a keystroke costs until its findings, its estimate and those of the other six documents are there, against a bare
 * parse of the document it lands in.
 */
import { assembleCapstone } from '../../server/src/capstone/assemble.ts';
import { checkDocument } from '../../server/src/capstone/check-document.ts';
import { median, percent, ROUNDS, timed } from './measure.ts';
import { bare, course, documents } from './sample.ts';

/** Sizes of the document in kilobytes, and the share of a bare parse that a keystroke is to cost there. */
const SIZES = [
  { kilobytes: 3, goal: undefined },
  { kilobytes: 30, goal: 0.1 },
  { kilobytes: 300, goal: 0.01 },
] as const;

/** A keystroke in a document ten times as long takes no more than so many times as long: a parse would take ten times. */
const FLAT = 4;

/** Keystrokes before those that are measured: some minutes of writing. */
const MINUTES = 400;
/** Keystrokes that are measured together, each with its findings: what they leave behind is part of their cost. */
const WORD = 10;

/** Prints the figures; whether the cost of a keystroke stays flat while the document grows. */
export function measureKeystroke(): boolean {
  const rows = SIZES.map(({ kilobytes, goal }) => ({ kilobytes, goal, ...measure(kilobytes * 1024) }));
  console.log('document     bare parse    keystroke     share');
  for (const { kilobytes, goal, parse, keystroke } of rows) {
    const words = [
      `${kilobytes} KB`.padStart(8),
      `${parse.toFixed(1)} ms`.padStart(14),
      `${keystroke.toFixed(2)} ms`.padStart(12),
      percent(keystroke / parse).padStart(9),
    ];
    console.log(words.join(' ') + (goal === undefined ? '' : ` (goal ${percent(goal)})`));
  }
  const [, middle, long] = rows;
  const growth = (long?.keystroke ?? 0) / (middle?.keystroke ?? 1);
  console.log(`\ngrowth of a keystroke from 30 to 300 KB: ${growth.toFixed(1)} times (at most ${FLAT})\n`);
  return growth <= FLAT;
}

function measure(size: number): { parse: number; keystroke: number } {
  const [edited, ...others] = documents.toSorted((a, b) => b.text.length - a.text.length);
  if (!edited) throw new Error('there is no sample');
  const { file, deliverable } = edited;
  const rest = others.map((other) => checkDocument(other.file, other.text, other.deliverable));
  let text = sized(edited.text, size);
  let check = checkDocument(file, text, deliverable);
  const place = text.lastIndexOf('. ', text.length / 2);
  const press = () => {
    text = `${text.slice(0, place)}x${text.slice(place)}`;
    check = checkDocument(file, text, deliverable, check);
    assembleCapstone(course, [check, ...rest]);
  };
  for (let i = 0; i < MINUTES; i++) press();
  const parses: number[] = [];
  const keystrokes: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [word] = timed(() => {
      for (let i = 0; i < WORD; i++) press();
    });
    keystrokes.push(word / WORD);
    // some are enough: a long document takes half a second
    if (round % 4 === 0) parses.push(timed(() => bare.parse(text))[0]);
  }
  return { parse: median(parses), keystroke: median(keystrokes) };
}

/** The document cut short, or made longer by annexes of the usual kind. */
function sized(text: string, size: number): string {
  let result = text.slice(0, size);
  if (text.length < size) result += '\n## Annexes\n';
  for (let i = 1; result.length < size; i++) result += annex(i);
  return result;
}

function annex(number: number): string {
  return `
### Annex note ${number}: interviews in week ${number}

People of branch ${number} look up **rules** while a customer waits; they [search](https://example.com/${number}) first.

- The first thing they said was about time, and the second was about trust.
- Fees differ by state; the ${number} most used ones fit on a page.

| Topic | Count | Note |
|---|---:|---|
| Fees | ${number} | often asked |
| Forms | ${2 * number} | rarely asked |
`;
}
