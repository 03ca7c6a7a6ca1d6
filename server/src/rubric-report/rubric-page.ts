/** What the Rubric Report says of a capstone, in the order in which a reader wants to know it. */
import type { CapstoneReport } from '../report.ts';
import { criteriaSection } from './criteria.ts';
import { documentsSection } from './documents.ts';
import { instructorSection } from './instructor.ts';
import { redFlagsSection } from './red-flags.ts';
import { count, lineBreak, link, strong, type Block, type Page, type Words } from './page.ts';

/** @param date the day of the report in words: "25 November 2026" */
export function rubricPage(report: CapstoneReport, date: string): Page {
  return {
    title: 'Rubric Report',
    subtitle: `${report.courseTitle} · ${folderName(report.root)} · ${date}`,
    blocks: [
      introduction(report),
      scoreSection(report),
      ...stepsSection(report),
      criteriaSection(report.assessment),
      documentsSection(report),
      redFlagsSection(report),
      instructorSection(report),
    ],
    footer:
      'Made by Capstone Architect from the documents as they stood on that day. An estimate helps to prepare a certification; it does not replace it.',
  };
}

function introduction({ courseTitle, assessment }: CapstoneReport): Block {
  const personal = assessment.criteria
    .flatMap(({ evidence }) => evidence)
    .filter(({ judge }) => judge === 'person').length;
  const listed =
    personal > 0
      ? ` ${count(personal, 'more thing')} only a person can judge: listed here, never counted.`
      : '';
  return {
    kind: 'text',
    tone: 'lead',
    words: [
      `How far the documents of this capstone have come against the rubric of the course “${courseTitle}”. The points are an estimate: they count what can be found in the documents, section by section.${listed}`,
    ],
  };
}

function scoreSection({ assessment }: CapstoneReport): Block {
  const { criteria } = assessment;
  return {
    kind: 'section',
    id: 'score',
    title: 'Score',
    level: 2,
    blocks: [
      { kind: 'score', assessment },
      { kind: 'chart', criteria },
    ],
  };
}

function stepsSection({ nextSteps }: CapstoneReport): Block[] {
  if (nextSteps.length === 0) return [];
  const items = nextSteps.map(({ title, brings, detail, path, line }): Words => {
    const place = { path, ...(line !== undefined && { line }) };
    const where = line === undefined ? path : link(`${path}, line ${line}`, place);
    return [strong(title), ` · ${brings}`, ...(detail ? [lineBreak, detail] : []), lineBreak, where];
  });
  const intro = 'What would raise the estimate most, each by itself.';
  return [
    {
      kind: 'section',
      id: 'next-steps',
      title: 'Next best steps',
      level: 2,
      blocks: [
        { kind: 'text', words: [intro], tone: 'quiet' },
        { kind: 'list', ordered: true, items },
      ],
    },
  ];
}

function folderName(root: string): string {
  const last =
    root
      .replace(/[\\/]+$/, '')
      .split(/[\\/]/)
      .at(-1) ?? root;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
