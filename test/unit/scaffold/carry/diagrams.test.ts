import { describe, expect, it } from 'vitest';
import { carryDiagram } from '../../../../server/src/scaffold/carry/diagram.ts';
import { carryGantt } from '../../../../server/src/scaffold/carry/gantt.ts';
import { factsOf, sectionsOf } from '../capstones.ts';

describe('a carried diagram', () => {
  const template = '# Plan\n\n## Design\n\n### Picture';

  it('is the first one, wherever below the source it stands', () => {
    const document =
      '# Plan\n\n## Design\n\nWords.\n\n### Picture\n\n```mermaid\nflowchart LR\n\n  a --> b\n```\n\n![x](y.png)';
    const sources = sectionsOf(template, document, 'Design');
    expect(carryDiagram(sources)).toEqual({
      markdown: '```mermaid\nflowchart LR\n\n  a --> b\n```',
      from: sources,
    });
  });

  it('is an image too', () => {
    const sources = sectionsOf(template, '# Plan\n\n## Design\n\nSee ![the net](net.png).', 'Design');
    expect(carryDiagram(sources)?.markdown).toBe('![the net](net.png)');
  });

  it('is not carried where there is none', () => {
    expect(carryDiagram(sectionsOf(template, '# Plan\n\n## Design\n\n[Draw it]', 'Design'))).toBeUndefined();
  });
});

describe('a carried gantt chart', () => {
  const template = '# Plan\n\n## Phases\n\n### Pilot\n\n### Launch\n\n## Timeline';
  const carry = {
    kind: 'gantt',
    from: ['plan/phases', 'plan/timeline'],
    title: 'Rollout of {thing}',
  } as const;

  function chart(document: string): string[] {
    const sources = sectionsOf(template, document, 'Phases', 'Timeline');
    const markdown = carryGantt(carry, sources, factsOf({ thing: 'it' }))?.markdown ?? '';
    return markdown
      .split('\n')
      .filter((line) => /title|phase\d|mark\d/.test(line))
      .map((line) => line.trim());
  }

  it('has a bar a phase and a mark a dated row', () => {
    const document = `
      # Plan

      ## Phases

      ### Phase 1: Pilot (Weeks 1–4)

      ### Phase 2: Launch
      - **Duration:** Weeks 5-12

      ## Timeline

      | Week | Milestone |
      |---|---|
      | 1 | Start |
      | Weeks 5–8 | Half; way: there |
      | later | Never |
      | 9 | [Milestone] |
    `;
    expect(chart(document)).toEqual([
      'title Rollout of it',
      'Phase 1 – Pilot :phase1, 2024-01-01, 28d',
      'Phase 2 – Launch :phase2, 2024-01-29, 56d',
      'Start :milestone, mark1, 2024-01-05, 0d',
      'Half, way – there :milestone, mark2, 2024-02-23, 0d',
    ]);
  });

  it('lets durations run one after another, an added phase among them, and an open end show for four weeks', () => {
    const document = `
      # Plan

      ## Phases

      ### Pilot (4 weeks)

      ### Dress rehearsal
      **Timeframe:** 2 weeks

      ### Launch
      **Duration:** ongoing
    `;
    expect(chart(document).slice(1)).toEqual([
      'Pilot :phase1, 2024-01-01, 28d',
      'Dress rehearsal :phase2, 2024-01-29, 14d',
      'Launch (ongoing) :phase3, 2024-02-12, 28d',
    ]);
  });

  it('ends a phase with an open end where the next one starts', () => {
    const document = '# Plan\n\n## Phases\n\n### Pilot (Week 1)\n\n### Launch (Weeks 9+)';
    expect(chart(document).slice(1)).toEqual([
      'Pilot :phase1, 2024-01-01, 56d',
      'Launch (ongoing) :phase2, 2024-02-26, 28d',
    ]);
  });

  it('is not carried where no phase says when it runs', () => {
    expect(chart('# Plan\n\n## Phases\n\n### Pilot\n\n### Launch')).toEqual([]);
  });
});
