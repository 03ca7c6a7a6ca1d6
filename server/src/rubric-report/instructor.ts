/** What the course advises its instructors to do now. */
import type { CapstoneReport } from '../report.ts';
import { lineBreak, strong, type Block, type Words } from './page.ts';

export function instructorSection({ interventions }: CapstoneReport): Block {
  const items = interventions.map(({ title, advice, because }): Words => [
    strong(title),
    lineBreak,
    advice,
    ...(because.length > 0 ? [lineBreak, `(${because.join('; ')})`] : []),
  ]);
  return {
    kind: 'section',
    id: 'instructor',
    title: 'For the instructor',
    level: 2,
    blocks: [
      items.length > 0
        ? { kind: 'list', ordered: false, items }
        : { kind: 'text', words: ['Nothing here calls for an intervention.'] },
    ],
  };
}
