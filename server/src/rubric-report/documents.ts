/** How far each document is, and what is open in it. */
import type {
  CapstoneReport,
  DeliverableReport,
  DocumentReport,
  FindingReport,
  Severity,
} from '../report.ts';
import { count, lineBreak, link, state, type Block, type Words } from './page.ts';

export function documentsSection(report: CapstoneReport): Block {
  const open = report.documents.filter(({ findings }) => findings.length > 0);
  return {
    kind: 'section',
    id: 'documents',
    title: 'Documents and findings',
    level: 2,
    blocks: [overview(report), ...open.map((document) => openFindings(document, report))],
  };
}

function overview({ deliverables, documents }: CapstoneReport): Block {
  const findingsOf = (id: string) => documents.find(({ deliverable }) => deliverable === id)?.findings ?? [];
  return {
    kind: 'table',
    caption: 'The documents of the capstone',
    head: ['Document', 'Exercise', 'State', 'Sections written', 'Open findings'],
    rows: deliverables.map((deliverable) => [
      nameOf(deliverable),
      [deliverable.exercise],
      [stateOf(deliverable)],
      [`${deliverable.written} of ${deliverable.sections}`],
      [deliverable.state === 'missing' ? '' : countsOf(findingsOf(deliverable.id))],
    ]),
  };
}

function nameOf({ title, path, state: how }: DeliverableReport): Words {
  return how === 'missing' ? [title, lineBreak, path] : [link(title, { path })];
}

function stateOf({ state: how }: DeliverableReport) {
  switch (how) {
    case 'missing':
      return state('error', 'not there yet');
    case 'started':
      return state('open', 'started');
    case 'complete':
      return state('met', 'complete');
  }
}

/** "2 errors, 1 warning"; "none". */
function countsOf(findings: readonly FindingReport[]): string {
  const number = (...of: Severity[]) => findings.filter(({ severity }) => of.includes(severity)).length;
  const parts = [
    [number('error'), 'error'],
    [number('warning'), 'warning'],
    [number('info', 'hint'), 'note'],
  ] as const;
  const said = parts.flatMap(([amount, noun]) => (amount > 0 ? count(amount, noun) : []));
  return said.length > 0 ? said.join(', ') : 'none';
}

function openFindings({ path, deliverable, findings }: DocumentReport, report: CapstoneReport): Block {
  const title = report.deliverables.find(({ id }) => id === deliverable)?.title ?? path;
  return {
    kind: 'section',
    id: `document-${deliverable}`,
    title,
    level: 3,
    blocks: [
      {
        kind: 'table',
        caption: `Open findings in ${title}`,
        head: ['Place', 'Severity', 'What is open'],
        rows: findings.map(({ line, section, severity, message }) => [
          [link(`${section}, line ${line}`, { path, line })],
          [state(severity, severity)],
          [message],
        ]),
      },
    ],
  };
}
