import { describe, expect, it } from 'vitest';
import { scaffoldDocument } from '../../../server/src/scaffold/scaffold.ts';
import { deliverableOf } from '../small-course.ts';
import { capstoneWith, COSTS, course, links, RISKS } from './links-course.ts';

function scaffolded(documents: Readonly<Record<string, string>>): string {
  const { checks, facts } = capstoneWith(documents);
  return scaffoldDocument(deliverableOf(course, 'offer'), { course, documents: checks }, facts).text;
}

const OFFER = scaffolded({ costs: COSTS, risks: RISKS }).replace('[Sum it up]', 'All is well.');

describe('the links of a capstone', () => {
  it('are in step once it is scaffolded and written', () => {
    expect(links({ costs: COSTS, risks: RISKS, offer: OFFER })).toEqual([
      'costs/Total → offer/Summary: in step',
      'risks → offer/Summary: unremembered',
      'costs/Notes → offer/Money: in step',
      'costs/Total → offer/Costs: in step',
      'risks/Register → offer/Risks: in step',
    ]);
  });

  it('say what changed in its source', () => {
    const states = links({ costs: COSTS.replace('$7', '$8'), risks: RISKS, offer: OFFER });
    expect(states.filter((line) => line.endsWith('changed'))).toEqual([
      'costs/Total → offer/Summary: changed',
      'costs/Total → offer/Costs: changed',
    ]);
  });

  it('follow a renamed heading, and a comment with another spelling', () => {
    const renamed = COSTS.replace('## Total', '## 2. Total: all of it');
    const respelt = OFFER.replaceAll('costs/Total', 'costs/total');
    const states = links({ costs: renamed, risks: RISKS, offer: respelt });
    expect(states.filter((line) => line.startsWith('costs/Total'))).toEqual([
      'costs/Total → offer/Summary: in step',
      'costs/Total → offer/Costs: in step',
    ]);
  });

  it('wait for an exercise that is missing, or that is as the template has it', () => {
    expect(links({ risks: '# Risks\n\n## Register\n\n- **[Risk]:** [Mitigation]\n', offer: OFFER })).toEqual([
      'costs/Total → offer/Summary: not started',
      'risks → offer/Summary: not started',
      'costs/Notes → offer/Money: not started',
      'costs/Total → offer/Costs: not started',
      'risks/Register → offer/Risks: not started',
    ]);
  });

  it('wait for the section they feed', () => {
    expect(links({ costs: COSTS, risks: RISKS })).toEqual([
      'costs/Total → offer/Summary: not written',
      'risks → offer/Summary: not written',
      'costs/Notes → offer/Money: not written',
      'costs/Total → offer/Costs: not written',
      'risks/Register → offer/Risks: not written',
    ]);
  });

  it('are unremembered where no comment names the source, or without a fingerprint', () => {
    const bare = OFFER.replace(/<!-- capstone-from: costs[^]*?-->\n\n/g, '');
    expect(links({ costs: COSTS, risks: RISKS, offer: bare })).toContain(
      'costs/Total → offer/Costs: unremembered',
    );
    const named = OFFER.replace(/costs\/Total [0-9a-f]{8}/g, 'costs/Total');
    expect(links({ costs: COSTS, risks: RISKS, offer: named })).toContain(
      'costs/Total → offer/Costs: unremembered',
    );
  });

  it('are as many more as a participant names', () => {
    const more = OFFER.replace(
      '## Money',
      '## Money\n\n<!-- capstone-from: risks/Notes 12345678 -->\n\nMine.',
    );
    expect(links({ costs: COSTS, risks: RISKS, offer: more })).toContain(
      'risks/Notes → offer/Money: changed',
    );
  });
});
