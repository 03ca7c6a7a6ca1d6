/** A first check of each sample document, against what markdownlint takes for the same. */
import { lint } from 'markdownlint/sync';
import { checkDocument } from '../../server/src/capstone/check-document.ts';
import { median, ROUNDS, timed, WARM_UP } from './measure.ts';
import { bare, documents } from './sample.ts';

/** How many times as long as a bare parse a first check may take. */
const LIMIT = 1;

/** Prints the figures; whether a check takes no longer than a bare parse. */
export function measureMarkdownlint(): boolean {
  const rows = documents.map((document) => ({
    ...document,
    parse: new Array<number>(),
    lint: new Array<number>(),
    ours: new Array<number>(),
  }));
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const row of rows) {
      const { file, text, deliverable } = row;
      const [parse] = timed(() => bare.parse(text));
      const [linted] = timed(() => lint({ strings: { [file]: text } }));
      const [ours] = timed(() => checkDocument(file, text, deliverable));
      if (round < 0) continue;
      row.parse.push(parse);
      row.lint.push(linted);
      row.ours.push(ours);
    }
  }
  console.log('document                            bare parse   markdownlint   first check');
  for (const { file, parse, lint, ours } of rows) {
    const times = [median(lint), median(ours)].map((time) => `${(time / median(parse)).toFixed(2)} times`);
    console.log(
      [
        file.padEnd(34),
        `${median(parse).toFixed(1)} ms`.padStart(11),
        ...times.map((time) => time.padStart(14)),
      ].join(' '),
    );
  }
  const sum = (key: 'parse' | 'lint' | 'ours') => rows.reduce((total, row) => total + median(row[key]), 0);
  console.log(`\na first check against markdownlint: ${(sum('ours') / sum('lint')).toFixed(2)} times`);
  const ratio = sum('ours') / sum('parse');
  console.log(`a first check against a bare parse: ${ratio.toFixed(2)} times (at most ${LIMIT})\n`);
  return ratio <= LIMIT;
}
