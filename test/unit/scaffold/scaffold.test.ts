import DOMPurify from 'dompurify';
import mermaid from 'mermaid';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseDocument } from '../../../server/src/document/parse.ts';
import { slidesOf } from '../../../server/src/document/slides.ts';
import { runRules } from '../../../server/src/rules/run-rules.ts';
import { deliverableOf, smallCourse } from '../small-course.ts';
import { text } from '../text.ts';
import { capstoneOf, outlineOf, realCourse, sample, scaffold } from './capstones.ts';

const course = smallCourse({
  facts: ['client'],
  templates: [
    `
      ---
      deliverable: costs
      exercise: "1.1"
      file: costs.md
      ---
      # Costs

      ## Client
      <!-- expect
      facts: { client: { field: Name } }
      -->
      - **Name:** [Who it is for]

      ## Total
      | Period | AI | Total |
      |---|---|---|
      | Year 1 | $X | $X |
    `,
    `
      ---
      deliverable: risks
      exercise: "1.2"
      file: risks.md
      ---
      # Risks

      ## Register
      - **[Risk]:** [Mitigation]
    `,
    `
      ---
      deliverable: offer
      exercise: "2.1"
      file: offer.md
      role: capstone
      ---
      # Offer
      <!-- expect
      from: [risks/Register]
      -->
      [Greet {client}]

      ## Summary
      [Sum it up for {client}]

      ## Costs
      [What drives the costs]

      <!-- carry
      transpose: { from: costs/Total, row: Year 1, headers: [Category, Year 1], fill: "[Why]" }
      -->
      | Category | Year 1 |
      |---|---|
      | AI | $XXX |

      ## Risks
      <!-- carry
      pairs: { from: risks/Register, headers: [Risk, Mitigation] }
      -->
      - **[Risk]:** [What we do about it]
    `,
  ],
});

const costs = text(`
  # Costs

  ## Client

  - **Name:** acme Ltd.

  ## Total (USD)
  <!-- not a -- real comment -->

  | Period | AI | Total |
  |---|---|---|
  | Year 1 | $5 | $7 |
`);

describe('a scaffold', () => {
  it('brings data over below a comment that names its source, and prompts for prose', () => {
    const outcome = scaffold(
      capstoneOf(course, { 'costs.md': costs, 'risks.md': '# Risks\n\n## Register\n\n- **Fire:** a hose\n' }),
      'offer',
    );
    expect(outcome).toEqual({
      text: text(`
        # Offer

        [Greet acme Ltd.]

        ## Summary

        [Sum it up for acme Ltd.]

        ## Costs

        <!-- capstone-from: costs/Total 1e9a0030 -->

        [What drives the costs]

        | Category | Year 1 |
        | -------- | -----: |
        | AI       |     $5 |
        | Total    |     $7 |

        ## Risks

        <!-- capstone-from: risks/Register a2348057 -->

        | Risk | Mitigation |
        | ---- | ---------- |
        | Fire | a hose     |
      `),
      sections: ['Summary', 'Costs', 'Risks'],
      waitingFor: [],
    });
  });

  it('says which exercise it waits for, above what the template has instead', () => {
    const outcome = scaffold(capstoneOf(course, { 'costs.md': costs }), 'offer');
    expect(outcome.waitingFor).toEqual(['risks.md']);
    expect(outcome.text).toContain(
      text(`
        ## Risks

        [Fed by exercise 1.2: once risks.md is there, scaffold again and it is brought over for you]

        - **[Risk]:** [What we do about it]
      `),
    );
  });

  it('names the section that is still to be written where its document is there', () => {
    const outcome = scaffold(
      capstoneOf(course, {
        'costs.md': costs,
        'risks.md': '# Risks\n\n## Register\n\n- **[Risk]:** [Mitigation]\n',
      }),
      'offer',
    );
    expect(outcome.waitingFor).toEqual([]);
    expect(outcome.text).toContain(
      '[Fed by exercise 1.2: once “Register” in risks.md is written, scaffold again and it is brought over for you]',
    );
  });

  it('names a source as the course does, whatever its heading', () => {
    const renamed = costs.replace('## Total (USD)', '## Total (--> here)');
    const outcome = scaffold(capstoneOf(course, { 'costs.md': renamed }), 'offer');
    expect(outcome.text).toContain('<!-- capstone-from: costs/Total 1e9a0030 -->');
  });
});

describe('a scaffold into a document that is there', () => {
  const capstone = capstoneOf(course, { 'costs.md': costs });

  it('fills what is empty, adds what is missing, and keeps every other byte', () => {
    const offer = [
      '# Our Offer',
      'Dear   all,',
      '',
      '## 1. Summary',
      '[Sum it up]',
      '',
      '### A remark',
      'mine  ',
      '## 2. Costs',
      '',
      '',
      '## Thanks',
      '*to all*',
    ].join('\n');
    const outcome = scaffold(capstone, 'offer', offer);
    expect(outcome.text).toBe(
      [
        '# Our Offer',
        'Dear   all,',
        '',
        '## 1. Summary',
        '[Sum it up]',
        '',
        '### A remark',
        'mine  ',
        '## 2. Costs',
        '',
        '<!-- capstone-from: costs/Total 1e9a0030 -->',
        '',
        '[What drives the costs]',
        '',
        '| Category | Year 1 |',
        '| -------- | -----: |',
        '| AI       |     $5 |',
        '| Total    |     $7 |',
        '',
        '## Risks',
        '',
        '[Fed by exercise 1.2: once risks.md is there, scaffold again and it is brought over for you]',
        '',
        '- **[Risk]:** [What we do about it]',
        '',
        '',
        '## Thanks',
        '*to all*',
      ].join('\n'),
    );
    expect(outcome.sections).toEqual(['2. Costs', 'Risks']);
  });

  it('brings over what an exercise has that was missing before', () => {
    const before = scaffold(capstone, 'offer').text;
    const more = capstoneOf(course, {
      'costs.md': costs,
      'risks.md': '# Risks\n\n## Register\n\n- **Fire:** a hose\n',
    });
    const outcome = scaffold(more, 'offer', before);
    expect(outcome.text).toBe(scaffold(more, 'offer').text);
    expect(outcome.sections).toEqual(['Risks']);
  });

  it('leaves a section alone once data and prompts stand in it', () => {
    const before = scaffold(capstone, 'offer').text.replace('$7', '$8');
    expect(scaffold(capstone, 'offer', before).text).toBe(before);
  });

  it('keeps the comments of a participant', () => {
    const offer =
      '# Offer\n\nDear all\n\n## Summary\n\n<!-- ask Jo -->\n\n[Sum]\n\n## Costs\n\n[c]\n\n<!-- and Al -->\n\n## Risks\n\nNone.\n';
    const { text: merged } = scaffold(capstone, 'offer', offer);
    expect(merged).toBe(offer.replace('[Sum]', '[Sum it up for acme Ltd.]'));
  });

  it('keeps line ends', () => {
    const offer = '# Offer\r\n\r\nDear all\r\n\r\n## Costs\r\n\r\n## Risks\r\n\r\nNone.\r\n';
    expect(scaffold(capstone, 'offer', offer).text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('gives a title to a document that has none', () => {
    const { text: merged } = scaffold(capstone, 'offer', '---\na: 1\n---\n\n## Summary\n\nWell.\n');
    expect(merged).toMatch(
      /^---\na: 1\n---\n\n# Offer\n\n\[Greet acme Ltd\.\]\n\n## Summary\n\nWell\.\n\n## Costs\n/,
    );
  });

  it('writes an empty document anew', () => {
    expect(scaffold(capstone, 'offer', '\n\n')).toEqual(scaffold(capstone, 'offer'));
  });
});

describe('the proposal and the deck of Northwind Clinics', { timeout: 30_000 }, () => {
  const real = realCourse();
  const northwind = sample(real, 'northwind-clinics');
  const proposal = scaffold(northwind, 'proposal').text;
  const deck = scaffold(northwind, 'executive-presentation').text;

  /** Mermaid cleans text with a library that needs a DOM, even to parse; there is nothing to clean here. */
  beforeAll(() => {
    Object.assign(DOMPurify, { addHook() {}, removeHook() {}, removeAllHooks() {}, sanitize: String });
  });

  it('carry the scores without their weights', () => {
    expect(proposal).toContain('| Factor | Azure OpenAI | AWS Bedrock | Google Vertex AI |');
    expect(proposal).toContain('| **Weighted Total** | **9.00** | **7.35** | **7.00** |');
  });

  it('gather the five layers', () => {
    const layers = [
      ...proposal.matchAll(/^\| (Network|Identity|Application|Data|Monitoring) \| [^[|]+ \| [^[|]+ \|$/gm),
    ];
    expect(layers.map((match) => match[1])).toEqual([
      'Network',
      'Identity',
      'Application',
      'Data',
      'Monitoring',
    ]);
  });

  it('have the numbers of year 1 as rows', () => {
    for (const document of [proposal, deck]) {
      expect(document).toMatch(/^\| AI API +\| +\$35,273 \|/m);
      expect(document).toMatch(/^\| Total +\| \$235,598 \|/m);
    }
  });

  it('have the client, the constraints and the investment in their fields', () => {
    expect(proposal).toContain('- **Client:** Northwind Clinics\n');
    expect(proposal).toContain('- **Budget:** At most $280,000 for the first twelve months of running\n');
    expect(proposal).toContain('- **Timeline:** 16 weeks from pilot start');
    expect(proposal).toMatch(/- \*\*Compliance:\*\* .*HIPAA/);
    expect(proposal).toMatch(/- \*\*Integration:\*\* .*EHR/);
    expect(proposal).toContain('- **Investment:** $235,598\n');
  });

  it('name the platform in their headings', () => {
    expect(proposal).toContain('\n### Selected Platform: Azure OpenAI\n');
    expect(deck).toContain('\n## Why Azure OpenAI\n');
  });

  it('say where each piece comes from', () => {
    expect(proposal).toMatch(/<!-- capstone-from: cost-model\/Total Cost Summary [0-9a-f]{8} -->/);
    expect(proposal).toMatch(
      /<!-- capstone-from: platform-comparison\/Risk Mitigation \w{8}, deployment-strategy\/Risk Mitigation \w{8} -->/,
    );
  });

  it('hold diagrams that Mermaid reads', async () => {
    for (const document of [proposal, deck]) {
      const diagrams = [...document.matchAll(/```mermaid\n([^]*?)```/g)].map((match) => match[1] ?? '');
      const types = await Promise.all(
        diagrams.map(async (diagram) => (await mermaid.parse(diagram)).diagramType),
      );
      expect(types).toEqual(['flowchart-v2', 'gantt']);
    }
  });

  it('have prompts in place of prose and lack nothing else', () => {
    for (const [id, document] of [
      ['proposal', proposal],
      ['executive-presentation', deck],
    ] as const) {
      const { findings } = runRules(outlineOf(deliverableOf(real, id), document));
      expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['placeholder']));
    }
  });

  it('make twelve slides', () => {
    expect(slidesOf(parseDocument(deck)).sections.slice(1)).toHaveLength(12);
  });

  it('change nothing the second time', () => {
    expect(scaffold(northwind, 'proposal', proposal)).toMatchObject({ text: proposal, sections: [] });
    expect(scaffold(northwind, 'executive-presentation', deck)).toMatchObject({ text: deck, sections: [] });
  });

  it('wait for the exercises that are missing', () => {
    const unfinished = sample(real, 'northwind-clinics', { 'cost-model.md': undefined });
    const outcome = scaffold(unfinished, 'proposal');
    expect(outcome.waitingFor).toEqual(['cost-model.md']);
    expect(outcome.text).toMatch(
      /\[Fed by exercise 1\.3: once cost-model\.md is there, .*\]\n\n\| Category \| Year 1/,
    );
  });
});

describe('a scaffold of the scaffold is the scaffold', { timeout: 60_000 }, () => {
  const real = realCourse();

  it.each(['northwind-clinics', 'meridian-bank'])('for %s, whatever is cut out of it', (name) => {
    const capstone = sample(real, name);
    for (const id of ['proposal', 'executive-presentation']) {
      const whole = scaffold(capstone, id).text;
      const lines = whole.split('\n');
      for (const [from, to] of [
        [0, 1],
        [0, 35],
        [10, 60],
        [30, 35],
        [55, 56],
        [60, 170],
        [5, lines.length],
      ] as const) {
        const cut = [...lines.slice(0, from), ...lines.slice(to)].join('\n');
        const once = scaffold(capstone, id, cut).text;
        expect(scaffold(capstone, id, once)).toMatchObject({ text: once, sections: [] });
      }
    }
  });

  it('and nothing is added to documents that are complete', () => {
    const capstone = sample(real, 'meridian-bank');
    for (const { deliverable, outline } of capstone.documents) {
      const { text: source } = outline.document;
      expect(scaffold(capstone, deliverable.id, source)).toEqual({
        text: source,
        sections: [],
        waitingFor: [],
      });
    }
  });
});
