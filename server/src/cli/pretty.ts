/** The report as a person reads it in a terminal. */
import type { styleText } from 'node:util';
import { secret } from '../rules/secret.ts';
import type {
  AssessmentReport,
  CapstoneReport,
  DocumentReport,
  FindingReport,
  NextStepReport,
  RelatedReport,
  Severity,
} from '../report.ts';

export type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

export interface PrettyOptions {
  readonly style: Style;
  /** Title of the course, and of each deliverable's file that is missing, come from the report's course. */
  readonly courseTitle: string;
  /** The source of a document, for the quoted lines. */
  readonly textOf: (path: string) => string;
}

const MARKS: Record<Severity, string> = { error: '✗', warning: '!', info: 'i', hint: '·' };
const COLOURS: Record<Severity, Parameters<Style>[0]> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'gray',
};
/** Longest quotation of a line, in characters. */
const QUOTED = 100;

export function prettyCapstone(report: CapstoneReport, options: PrettyOptions): string {
  const { style } = options;
  const titles = new Map(report.assessment.criteria.map(({ id, title }) => [id, title]));
  const lines = [
    style('bold', `${report.root} · ${options.courseTitle}`),
    ...report.documents.flatMap((document) => prettyDocument(document, titles, options)),
    ...prettyMissing(report, style),
    '',
    ...prettyAssessment(report.assessment, style),
    ...prettySteps(report.nextSteps, style),
    '',
    prettyCounts(report, style),
  ];
  return `${lines.join('\n')}\n`;
}

function prettyDocument(
  document: DocumentReport,
  titles: ReadonlyMap<string, string>,
  options: PrettyOptions,
): string[] {
  const { style, textOf } = options;
  const { findings, path } = document;
  if (findings.length === 0) return ['', `  ${style('green', '✓')} ${path}`];
  const source = blotted(textOf(path).split(/\r\n|\r|\n/), findings);
  return [
    '',
    `  ${style('underline', path)}`,
    ...findings.flatMap((finding) =>
      prettyFinding(finding, path, source[finding.line - 1] ?? '', titles, style),
    ),
  ];
}

/** A terminal is recorded and its record is shared: secrets are not quoted, whatever else is found on their line. */
function blotted(lines: readonly string[], findings: readonly FindingReport[]): string[] {
  const secrets = findings.filter(({ rule }) => rule === secret.id);
  return lines.map((line, i) =>
    secrets
      .filter(({ line: first, endLine }) => first <= i + 1 && i + 1 <= endLine)
      .reduce((text, { line: first, column, endLine, endColumn }) => {
        const start = first === i + 1 ? column - 1 : 0;
        const end = endLine === i + 1 ? endColumn - 1 : text.length;
        return text.slice(0, start) + '•'.repeat(end - start) + text.slice(end);
      }, line),
  );
}

function prettyFinding(
  finding: FindingReport,
  path: string,
  line: string,
  titles: ReadonlyMap<string, string>,
  style: Style,
): string[] {
  const { severity, message, rule, criterion, related = [] } = finding;
  const place = `${finding.line}:${finding.column}`.padStart(8);
  const tail = [rule, criterion && titles.get(criterion)].filter(Boolean).join(' · ');
  const endColumn = finding.endLine === finding.line ? finding.endColumn : line.length + 1;
  const { text, marks } = quote(line, finding.column - 1, endColumn - 1);
  return [
    `  ${place}  ${style(COLOURS[severity], `${MARKS[severity]} ${severity}`)}  ${message}${seeAlso(related, path)}  ${style('dim', tail)}`,
    `            ${style('dim', '│')} ${text}`,
    `            ${style('dim', '│')} ${style(COLOURS[severity], marks)}`,
  ];
}

/** " (see cost-model.md:88, line 12)"; '' where there is nothing else to see. */
function seeAlso(related: readonly RelatedReport[], from: string): string {
  const places = related.map(({ path, line }) => (path === from ? `line ${line}` : `${path}:${line}`));
  return places.length > 0 ? ` (see ${[...new Set(places)].join(', ')})` : '';
}

/** The part of a line around a stretch, and marks to stand under that stretch. */
function quote(line: string, start: number, end: number): { text: string; marks: string } {
  const from = line.length <= QUOTED ? 0 : Math.max(0, Math.min(start - 10, line.length - QUOTED));
  const text = line.slice(from, from + QUOTED).replaceAll('\t', ' ');
  const width = Math.max(1, Math.min(end, from + QUOTED) - start);
  return {
    text: `${from > 0 ? '…' : ''}${text}`,
    marks: ' '.repeat(start - from + (from > 0 ? 1 : 0)) + '~'.repeat(width),
  };
}

function prettyMissing(report: CapstoneReport, style: Style): string[] {
  const missing = report.deliverables.filter(({ state }) => state === 'missing');
  if (missing.length === 0) return [];
  return [
    '',
    `  ${style('underline', 'not started yet')}`,
    ...missing.map(
      ({ path, exercise, title }) =>
        `    ${style('red', '✗')} ${path}  ${style('dim', `exercise ${exercise} · ${title}`)}`,
    ),
  ];
}

function prettyAssessment(assessment: AssessmentReport, style: Style): string[] {
  const { total, max, certification, verdict, own, criteria } = assessment;
  const width = Math.max(...criteria.map(({ title }) => title.length));
  const colour = certification === 'below' ? 'yellow' : 'green';
  const personal = criteria
    .flatMap(({ evidence }) => evidence)
    .filter(({ judge }) => judge === 'person').length;
  return [
    `  ${style('bold', 'Rubric estimate')}  ${style(colour, `${total} / ${max} · ${verdict}`)}${own ? ` · ${own.words}` : ''}`,
    ...criteria.map(
      ({ title, points, max: most, explanation }) =>
        `    ${title.padEnd(width)}  ${bar(points, most)}  ${points}/${most}  ${style('dim', explanation)}`,
    ),
    style('dim', `  An estimate from evidence; ${personal} more points of view are for a person to judge.`),
  ];
}

function prettySteps(steps: readonly NextStepReport[], style: Style): string[] {
  if (steps.length === 0) return [];
  return [
    '',
    `  ${style('bold', 'Next best steps')}`,
    ...steps.map(({ title, brings, path, line }, i) => {
      const place = line === undefined ? path : `${path}:${line}`;
      return `    ${i + 1}. ${title}  ${style('green', brings)}  ${style('dim', place)}`;
    }),
  ];
}

function bar(points: number, max: number): string {
  return '■'.repeat(points) + '□'.repeat(Math.max(0, max - points));
}

function prettyCounts(report: CapstoneReport, style: Style): string {
  const findings = report.documents.flatMap((document) => document.findings);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const parts = [
    amount(count('error'), 'error'),
    amount(count('warning'), 'warning'),
    amount(count('info') + count('hint'), 'note'),
    ...(report.missing.length > 0 ? [`${amount(report.missing.length, 'document')} not started`] : []),
  ];
  return `  ${style('bold', parts.join(', '))}`;
}

function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
