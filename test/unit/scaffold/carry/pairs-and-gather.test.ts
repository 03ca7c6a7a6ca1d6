import { describe, expect, it } from 'vitest';
import { carryGather } from '../../../../server/src/scaffold/carry/gather.ts';
import { carryPairs } from '../../../../server/src/scaffold/carry/pairs.ts';
import { sectionsOf } from '../capstones.ts';

function cellsOf(markdown: string | undefined): string[][] {
  const rows = markdown?.split('\n').slice(2) ?? [];
  return rows.map((row) => row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()));
}

describe('carried pairs', () => {
  const template = '# Plan\n\n## Platform Risks\n\n## Rollout Risks';
  const carry = {
    kind: 'pairs',
    from: ['plan/platform-risks', 'plan/rollout-risks'],
    headers: ['Risk', 'Mitigation'],
  } as const;

  it('come from tables, fields and items with a bold beginning, and name nothing twice', () => {
    const sources = sectionsOf(
      template,
      `
        # Plan

        ## Platform Risks

        - **Lock-in:** a neutral contract
        - **Quota.** we ask for more
        - **[Limitation]:** [How it is met]
        - A remark that names nothing

        ## Rollout Risks

        | Risk | Likelihood | Mitigation |
        |---|---|---|
        | lock-in | Low | another answer |
        | Cost \\| overrun | High | a limit |
        | Slow start | Low | TBD |
      `,
      'Platform Risks',
      'Rollout Risks',
    );
    const carried = carryPairs(carry, sources);
    expect(cellsOf(carried?.markdown)).toEqual([
      ['Lock-in', 'a neutral contract'],
      ['Quota', 'We ask for more'],
      ['Cost \\| overrun', 'a limit'],
    ]);
    expect(carried?.from).toEqual(sources);
  });

  it('do not mention a source that gave nothing', () => {
    const document = '# Plan\n\n## Platform Risks\n\nNone.\n\n## Rollout Risks\n\n- **Cost:** a limit';
    const sources = sectionsOf(template, document, 'Platform Risks', 'Rollout Risks');
    expect(carryPairs(carry, sources)?.from).toEqual([sources[1]]);
    expect(carryPairs(carry, sources.slice(0, 1))).toBeUndefined();
  });
});

describe('gathered layers', () => {
  const template = '# Plan\n\n## Network\n\n### Controls\n\n## Identity\n\n### Services\n\n### Users';
  const carry = {
    kind: 'gather',
    headers: ['Layer', 'Controls', 'Implementation'],
    rows: [
      { name: 'Network', from: 'plan/network' },
      { name: 'Identity', from: 'plan/identity' },
    ],
    max: 3,
  } as const;

  it('name what each source holds, with the first clause of what is said of it', () => {
    const sources = sectionsOf(
      template,
      `
        # Plan

        ## Network

        ### Controls

        | Control | How | Status |
        |---|---|---|
        | Firewall | Deny by default; six exceptions | done |
        | Isolation | A network of its own. Nothing else is in it | done |
        | firewall | again | done |
        | Endpoints | [Which] | [State] |
        | Shield | Standard tier of the provider | done |
        | Fifth | left out: three are enough | done |
      `,
      'Network',
    );
    const carried = carryGather(carry, sources);
    expect(cellsOf(carried?.markdown)[0]).toEqual([
      'Network',
      'Firewall, Isolation, Shield',
      'Deny by default; A network of its own; Standard tier of the provider',
    ]);
    expect(carried?.from).toEqual(sources);
  });

  it('take from each subsection in turn and say which is meant', () => {
    const sources = sectionsOf(
      template,
      `
        # Plan

        ## Identity

        ### Services

        | Service | Kept |
        |---|---|
        | Model | a vault of its own |
        | Database | a vault of its own |
        | Queue | a vault of its own |

        ### Users

        - **Method:** single sign-on
        - **Roles:**
          - Clerk: reads
          - Chief: signs
      `,
      'Identity',
    );
    expect(cellsOf(carryGather(carry, sources)?.markdown)[1]).toEqual([
      'Identity',
      'Services (Model, Database); Users (Method)',
      'A vault of its own; A vault of its own; Single sign-on',
    ]);
  });

  it('go on where a detail says too little, and name the roles of a list', () => {
    const sources = sectionsOf(
      template,
      `
        # Plan

        ## Identity

        | Log | Kept | Where |
        |---|---|---|
        | Audit | 90 days | an archive |

        - **Roles:**
          - Clerk: reads
          - Chief: signs
      `,
      'Identity',
    );
    expect(cellsOf(carryGather(carry, sources)?.markdown)[1]?.[2]).toBe('90 days, an archive; Clerk, Chief');
  });

  it('prompt for a source that is not there, and are not carried without any', () => {
    const sources = sectionsOf(template, '# Plan\n\n## Identity\n\n- **Method:** single sign-on', 'Identity');
    expect(cellsOf(carryGather(carry, sources)?.markdown)[0]).toEqual([
      'Network',
      '[Add: Controls]',
      '[Add: Implementation]',
    ]);
    expect(carryGather(carry, [])).toBeUndefined();
  });
});
