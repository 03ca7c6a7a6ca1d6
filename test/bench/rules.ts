/** What the rules cost on documents never seen before, each figure against a bare parse of the same document. */
import { assembleCapstone } from '../../server/src/capstone/assemble.ts';
import { checkDocument } from '../../server/src/capstone/check-document.ts';
import { parseDocument } from '../../server/src/document/parse.ts';
import { matchDocument } from '../../server/src/outline/match.ts';
import { runRules } from '../../server/src/rules/run-rules.ts';
import { median, percent, ROUNDS, timed, WARM_UP } from './measure.ts';
import { bare, course, documents } from './sample.ts';

/** The share of a bare parse that all rules together may cost. */
const LIMIT = 0.15;

type Times = Record<'parse' | 'read' | 'match' | 'rules', number[]>;

/** Prints the figures; whether the rules keep within their limit. */
export function measureRules(): boolean {
  const measured = documents.map((document): typeof document & { times: Times } => ({
    ...document,
    times: { parse: [], read: [], match: [], rules: [] },
  }));
  // In turns, so that whatever else the machine does slows all of them alike; and always on a document just read, so
  // that what is remembered of one never flatters the next.
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const { deliverable, text, times } of measured) {
      const [parse] = timed(() => bare.parse(text));
      const [read, document] = timed(() => parseDocument(text));
      const [match, outline] = timed(() => matchDocument(document, deliverable));
      const [rules] = timed(() => runRules(outline));
      if (round < 0) continue;
      times.parse.push(parse);
      times.read.push(read);
      times.match.push(match);
      times.rules.push(rules);
    }
  }
  const rows = measured.map(({ file, text, times: { parse, read, match, rules } }) => ({
    file,
    kilobytes: text.length / 1024,
    parse: median(parse),
    read: median(read),
    match: median(match),
    rules: median(rules),
  }));

  console.log('document                              KB   bare parse   our parse     match     rules');
  for (const { file, kilobytes, parse, read, match, rules } of rows) {
    console.log(
      [
        file.padEnd(34),
        kilobytes.toFixed(1).padStart(6),
        `${parse.toFixed(1)} ms`.padStart(12),
        ...[read, match, rules].map((time) => percent(time / parse).padStart(10)),
      ].join(' '),
    );
  }
  const sum = (key: keyof Times) => rows.reduce((total, row) => total + row[key], 0);
  const share = sum('rules') / sum('parse');
  const checks = documents.map(({ file, text, deliverable }) => checkDocument(file, text, deliverable));
  const assembling = Array.from(
    { length: WARM_UP + ROUNDS },
    () => timed(() => assembleCapstone(course, checks))[0],
  );
  const together = median(assembling.slice(WARM_UP)) / sum('parse');
  console.log(`\nall rules against a bare parse: ${percent(share)} (at most ${percent(LIMIT)})`);
  console.log(`matching against a bare parse: ${percent(sum('match') / sum('parse'))}`);
  console.log(`agreement and assessment of all seven against their parses: ${percent(together)}\n`);
  return share <= LIMIT;
}
