import { describe, expect, it } from 'vitest';
import { assembleCapstone } from '../../../server/src/capstone/assemble.ts';
import { check, smallCourse } from '../small-course.ts';

const course = smallCourse({
  templates: [
    '# Plan\n## Goals\n## Costs\n<!-- expect\ndiagram: true\n-->\n',
    '---\ndeliverable: offer\nexercise: "2"\nfile: offer.md\n---\n# Offer\n## Summary\n',
  ],
  rubric: `
    rubric:
      certification: 1
      distinction: 2
      criteria:
        - id: quality
          title: Quality
          levels: [{ points: 2, share: 1, text: All of it }, { points: 0, share: 0, text: Nothing yet }]
          evidence: [{ id: whole, title: All of it, sections: [plan, offer] }]
      redFlags:
        - { title: Gaps, rules: [missing-deliverable, placeholder] }
        - { title: No picture, rules: [missing-diagram], sections: [plan/Costs] }
        - { title: Gaps in the offer, rules: [placeholder], sections: [offer] }
      interventions:
        - { title: Watch, advice: One is open., incomplete: { of: [plan, offer], max: 1 } }
        - { title: Call, advice: Both are open., incomplete: { of: [plan, offer], min: 2 } }
        - { title: Costs, advice: They are not written., incomplete: { of: [plan/Costs] } }
        - { title: Talk, advice: All is low., pointsUpTo: 0 }
        - { title: Talk of costs, advice: Both hold., incomplete: { of: [plan/Costs] }, pointsUpTo: 0 }
  `,
});

const PLAN = '# Plan\n\n## Goals\n\nFewer calls.\n\n## Costs\n\n![Costs](costs.png)\n\nNot many.\n';
const OFFER = '# Offer\n\n## Summary\n\nWe can start in May.\n';

function capstone(documents: { plan?: string; offer?: string }) {
  const checks = Object.entries(documents).map(([id, text]) => check(text, course, id));
  return assembleCapstone(course, checks);
}

describe('red flags', () => {
  it('are all named, raised or not', () => {
    expect(capstone({ plan: PLAN, offer: OFFER }).redFlags).toEqual([
      { title: 'Gaps', places: [] },
      { title: 'No picture', places: [] },
      { title: 'Gaps in the offer', places: [] },
    ]);
  });

  it('point to what raises them, in the sections where it counts', () => {
    const plan = PLAN.replace('Fewer calls.', 'Fewer calls, TBD.').replace('![Costs](costs.png)\n\n', '');
    expect(capstone({ plan }).redFlags).toEqual([
      {
        title: 'Gaps',
        places: [
          { path: 'offer.md', message: expect.stringContaining('is not there yet') as string },
          { path: 'plan.md', line: 5, message: expect.stringContaining('TBD') as string },
        ],
      },
      { title: 'No picture', places: [{ path: 'plan.md', line: 7, message: expect.any(String) as string }] },
      { title: 'Gaps in the offer', places: [] },
    ]);
  });

  it('are raised by what is silenced, too', () => {
    const plan = PLAN.replace('Fewer calls.', 'TBD. <!-- capstone-disable-line placeholder -->');
    const { redFlags, checks } = capstone({ plan, offer: OFFER });
    expect(checks[0]?.findings).toEqual([]);
    expect(redFlags[0]?.places).toHaveLength(1);
  });
});

describe('interventions', () => {
  const titles = (documents: { plan?: string; offer?: string }) =>
    capstone(documents).interventions.map(({ title }) => title);

  it('are none where all is done', () => {
    expect(titles({ plan: PLAN, offer: OFFER })).toEqual([]);
  });

  it('follow how many are incomplete', () => {
    expect(titles({ plan: PLAN })).toEqual(['Watch', 'Talk']);
    expect(titles({})).toEqual(['Call', 'Costs', 'Talk', 'Talk of costs']);
  });

  it('say what they rest on', () => {
    const plan = PLAN.replace(/## Costs[^]*/, '');
    expect(capstone({ plan, offer: OFFER }).interventions).toEqual([
      { title: 'Watch', advice: 'One is open.', because: ['Plan: 1 of 2 sections written'] },
      { title: 'Costs', advice: 'They are not written.', because: ['Not written: Costs'] },
      { title: 'Talk', advice: 'All is low.', because: ['Quality: 0 of 2 points'] },
      {
        title: 'Talk of costs',
        advice: 'Both hold.',
        because: ['Not written: Costs', 'Quality: 0 of 2 points'],
      },
    ]);
    expect(capstone({}).interventions[0]?.because).toEqual(['Not written: Plan, Offer']);
  });
});
