import { COVERS, labelSimilarity } from '../course/labels.ts';
import type { DecisionsSpec, FieldSpec, RisingExpectation, SectionSpec } from '../course/types.ts';
import { readFields } from '../document/fields.ts';
import { readMoment, type Moment } from '../document/moments.ts';
import { findPlaceholders } from '../document/placeholders.ts';
import { overlap } from '../document/spans.ts';
import type { Section, Span } from '../document/types.ts';
import type { MatchedSection, Outline } from '../outline/types.ts';
import { matchedOf } from './fixes/finding-place.ts';
import { addRows } from './fixes/table-edits.ts';
import { expectationsOf } from './reading/expectations.ts';
import { findField } from './reading/field-match.ts';
import { headingSpan, sectionName } from './reading/place.ts';
import { tableWith } from './reading/placed-values.ts';
import { datedRows, type DatedRow } from './sequence-order.ts';
import type { OutlineRule, Report } from './types.ts';

/** A decision that closes a phase may stand in the row of the week before or after, if that row tells of it. */
const NEAR = 1;

/** A decision that one section sets a date for does not appear in the table of dates. */
export const missingDecision: OutlineRule = {
  id: 'missing-decision',
  scope: 'outline',
  severity: 'warning',
  check: (outline) =>
    outline.matched.flatMap((matched) =>
      expectationsOf(matched.spec, 'rising').flatMap(({ expectation, check }) =>
        undatedDecisions(outline, matched, expectation).map((report) => ({
          ...report,
          spec: matched.spec,
          check: `${check}${DECISIONS}`,
        })),
      ),
    ),
  fix: (finding, { outline }) => {
    const matched = matchedOf(finding, outline);
    const expected = expectationsOf(finding.spec, 'rising').find(
      ({ check }) => `${check}${DECISIONS}` === finding.check,
    )?.expectation;
    const table = matched && expected && tableWith(matched, [expected.column]);
    const [column] = table?.columns ?? [];
    const at = Number(finding.subject);
    if (!table || column === undefined || !Number.isFinite(at)) return undefined;
    const rows = datedRows(matched, expected);
    const before = rows.findLast(({ moment }) => moment && moment.first <= at)?.row;
    const when = `${capitalized(expected.unit)} ${at}`;
    const cells = new Map([
      [column, when],
      [column === 0 ? 1 : 0, expected.decisions?.words[0] ?? ''],
    ]);
    const after = before ? table.located.value.rows.indexOf(before) : -1;
    return { title: `Add a row for ${when}`, edits: addRows(table.located, after, [cells]) };
  },
};

/** What its check is called behind that of the rising rows. */
const DECISIONS = ':decisions';

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function undatedDecisions(
  outline: Outline,
  matched: MatchedSection,
  expectation: RisingExpectation,
): Omit<Report, 'spec' | 'check'>[] {
  const { decisions, unit } = expectation;
  const rows = decisions ? datedRows(matched, expectation) : [];
  // in another count of time nothing can be compared
  if (!decisions || rows.length === 0 || rows.some(({ moment }) => moment && moment.unit !== unit)) return [];
  const plans = outline.bySpec.get(decisions.from) ?? [];
  const due = plans.flatMap(({ children }) =>
    children.flatMap((child) => decisionIn(child, decisions, unit) ?? []),
  );
  const telling = rows.filter(({ words }) => tells(words, decisions.words));
  const further = plans.flatMap((plan) => furtherDecisions(plan, decisions));
  if (telling.length >= due.length + further.length) return [];
  return due
    .filter(({ at }) => !rows.some((row) => holds(row, at, telling.includes(row))))
    .map(({ at, phase, section, span }) => ({
      message: `The decision at the end of “${sectionName(phase.section, phase.spec)}” (${unit} ${at}) does not stand in this table. Add a row for it.`,
      section: matched.section,
      span: headingSpan(matched.section),
      subject: String(at),
      related: [{ section, span, message: 'The decision is set here.' }],
    }));
}

interface Decision {
  readonly at: number;
  readonly phase: MatchedSection;
  readonly section: Section;
  readonly span: Span;
}

/** The decision that closes a phase: when its own words say, else when the phase ends by its heading. */
function decisionIn(
  phase: MatchedSection,
  { field: label }: DecisionsSpec,
  unit: RisingExpectation['unit'],
): Decision | undefined {
  const spec = fieldSpec(phase.spec, label);
  const found = spec && findField(phase, spec);
  if (!found || isPlaceholder(found.section, found.value.valueSpan)) return undefined;
  const { section, value: field } = found;
  const run = inUnit(readMoment(phase.section.content.heading?.title ?? '', undefined), unit);
  const said = inUnit(readMoment(field.value, undefined), unit);
  // "week 4 of the phase" counts anew
  const fits = said && (!run || (said.last >= run.first && said.last <= run.last + NEAR));
  const at = fits ? said.last : run && run.last > run.first && !run.open ? run.last : undefined;
  return at === undefined ? undefined : { at, phase, section, span: field.labelSpan };
}

/** Phases of a plan that the course does not know, with a decision of their own. */
function furtherDecisions({ own, section, children }: MatchedSection, { field }: DecisionsSpec): Section[] {
  const specs = children.flatMap(({ spec }) => fieldSpec(spec, field) ?? []);
  return own.filter(
    (other) =>
      other !== section &&
      readFields(other.content).some(({ label }) =>
        specs.some(({ label: name, aliases }) => labelSimilarity(label, { name, aliases }) >= COVERS),
      ),
  );
}

function fieldSpec(spec: SectionSpec, label: string): FieldSpec | undefined {
  return expectationsOf(spec, 'fields')
    .flatMap(({ expectation }) => expectation.fields)
    .find((field) => field.label === label);
}

function inUnit(moment: Moment | undefined, unit: RisingExpectation['unit']): Moment | undefined {
  return moment?.unit === unit ? moment : undefined;
}

function holds({ moment }: DatedRow, at: number, isTelling: boolean): boolean {
  if (!moment) return false;
  const near = isTelling ? NEAR : 0;
  return at >= moment.first - near && (at <= moment.last + near || (moment.open && isTelling));
}

function tells(row: string, words: readonly string[]): boolean {
  const text = plain(row);
  return words.some((word) => text.includes(plain(word)));
}

/** Lower-case words, one blank between them: `Go / No-Go` is "go no go". */
function plain(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

function isPlaceholder({ content }: Section, span: Span): boolean {
  return findPlaceholders(content).some((left) => overlap(left.span, span));
}
