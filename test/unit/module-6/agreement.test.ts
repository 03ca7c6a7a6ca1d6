import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assembleCapstone } from '../../../server/src/capstone/assemble.ts';
import { checkDocument, type DocumentCheck } from '../../../server/src/capstone/check-document.ts';
import { deliverableNamed } from '../../../server/src/capstone/deliverable-files.ts';
import { capstoneRules } from '../../../server/src/rules/registry.ts';
import { firstValues } from '../../../server/src/outline/facts.ts';
import { scaffoldDocument } from '../../../server/src/scaffold/scaffold.ts';
import { course, sampleChecks } from './module-6.ts';

const COMPARISON = 'platform-comparison-analysis.md';
const SECURITY = 'security-architecture-design.md';
const COSTS = 'cost-model.md';
const DEPLOYMENT = 'deployment-strategy.md';
const RUNBOOK = 'operations-runbook.md';
const PROPOSAL = 'enterprise-architecture-proposal.md';
const DECK = 'executive-presentation.md';

type Edit = readonly [file: string, from: string | RegExp, to: string];

const folder = new URL('../../../samples/meridian-bank/', import.meta.url);
const texts = new Map(
  readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')] as const),
);
/** That a source changed is said of nearly every edit. */
const ids = new Set(capstoneRules.map(({ id }) => id).filter((id) => id !== 'source-changed'));

/** What the documents of the finished sample show together once it is edited: document, underlined words, message. */
function seen(...edits: readonly Edit[]): string[][] {
  const capstone = assembleCapstone(course, edited(edits));
  expect(capstone.failures).toEqual([]);
  return capstone.checks.flatMap((check) =>
    check.findings
      .filter(({ rule }) => ids.has(rule))
      .map(({ section, span, message }) => [
        check.path,
        check.text.slice(section.offset + span.start, section.offset + span.end),
        message,
      ]),
  );
}

const unchanged = new Map<string, DocumentCheck>();

function edited(edits: readonly Edit[]): DocumentCheck[] {
  const changed = new Map(texts);
  for (const [file, from, to] of edits) {
    const before = changed.get(file) ?? '';
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} does not hold ${from}`);
    changed.set(file, after);
  }
  return [...changed].flatMap(([file, text]) => {
    const deliverable = deliverableNamed(course, file);
    if (!deliverable) return [];
    const known = text === texts.get(file) ? unchanged.get(file) : undefined;
    const check = known ?? checkDocument(file, text, deliverable);
    if (text === texts.get(file)) unchanged.set(file, check);
    return [check];
  });
}

const places = (found: string[][]) => found.map(([path, covers]) => [path, covers]);

it('the finished sample agrees with itself', () => {
  expect(seen()).toEqual([]);
});

it.each(['meridian-bank', 'northwind-clinics'])(
  'what is scaffolded from the exercises of %s agrees with them',
  (name) => {
    const exercises = sampleChecks(name).filter(({ deliverable }) => deliverable.role === 'exercise');
    const values = firstValues(exercises.flatMap(({ facts }) => facts));
    const documents = course.deliverables
      .filter(({ role }) => role === 'capstone')
      .map((deliverable) => {
        const { text } = scaffoldDocument(deliverable, { course, documents: exercises }, values);
        return checkDocument(deliverable.file, text, deliverable);
      });
    const { checks } = assembleCapstone(course, [...exercises, ...documents]);
    const found = checks.flatMap(({ findings }) => findings.filter(({ rule }) => ids.has(rule)));
    expect(found.map(({ message }) => message)).toEqual([]);
    const stated = documents.flatMap(({ facts }) => facts.map(({ name: fact }) => fact));
    expect(stated).toEqual(expect.arrayContaining(['client', 'platform', 'year-1-cost', 'phases']));
  },
);

describe('the platform', () => {
  it.each<[string, Edit, string[]]>([
    [
      'the security design',
      [SECURITY, '**Platform:** AWS Bedrock', '**Platform:** Azure OpenAI'],
      [SECURITY, 'Azure OpenAI'],
    ],
    [
      'the runbook’s AI backend',
      [RUNBOOK, 'AI backend | AWS Bedrock:', 'AI backend | Google Vertex AI:'],
      [RUNBOOK, 'Google Vertex AI'],
    ],
    [
      'the proposal',
      [PROPOSAL, 'Selected Platform: AWS Bedrock', 'Selected Platform: Azure OpenAI Service'],
      [PROPOSAL, 'Azure OpenAI Service'],
    ],
    [
      'the proposal, by a name never met',
      [PROPOSAL, 'Selected Platform: AWS Bedrock', 'Selected Platform: Oracle OCI Generative'],
      [PROPOSAL, 'Oracle OCI Generative'],
    ],
    ['the deck', [DECK, '## Why AWS Bedrock', '## Why Google Vertex AI'], [DECK, 'Google Vertex AI']],
  ])('differs in %s', (_, edit, place) => {
    expect(places(seen(edit))).toEqual([[COMPARISON, 'AWS Bedrock'], place]);
  });

  it('names the other document and what it says there, at both places', () => {
    expect(seen([DECK, '## Why AWS Bedrock', '## Why Azure OpenAI'])).toEqual([
      [
        COMPARISON,
        'AWS Bedrock',
        'The chosen platform is AWS Bedrock here, but Azure OpenAI in executive-presentation.md. Make them agree.',
      ],
      [
        DECK,
        'Azure OpenAI',
        'The chosen platform is Azure OpenAI here, but AWS Bedrock in platform-comparison-analysis.md. Make them agree.',
      ],
    ]);
  });

  it('stands alone in the comparison', () => {
    const found = seen([
      COMPARISON,
      '**Recommended platform: AWS Bedrock**',
      '**Recommended platform: Azure OpenAI**',
    ]);
    expect(found[0]).toEqual([
      COMPARISON,
      'Azure OpenAI',
      'The chosen platform is Azure OpenAI here, but AWS Bedrock in security-architecture-design.md, operations-runbook.md, enterprise-architecture-proposal.md and executive-presentation.md. This one stands alone: is it out of date?',
    ]);
    expect(places(found.slice(1))).toEqual([
      [SECURITY, 'AWS Bedrock'],
      [RUNBOOK, 'AWS Bedrock'],
      [PROPOSAL, 'AWS Bedrock'],
      [DECK, 'AWS Bedrock'],
    ]);
  });

  it.each<[string, Edit]>([
    [
      'another provider’s word',
      [SECURITY, '**Platform:** AWS Bedrock', '**Platform:** Amazon Bedrock (Claude), us-east-2'],
    ],
    ['no provider', [PROPOSAL, 'Selected Platform: AWS Bedrock', 'Selected Platform: Bedrock']],
    ['the provider alone', [SECURITY, '**Platform:** AWS Bedrock', '**Platform:** AWS']],
    ['the full name', [SECURITY, '**Platform:** AWS Bedrock', '**Platform:** Amazon Web Services, Bedrock']],
    [
      'emphasis and another label',
      [SECURITY, '- **Platform:** AWS Bedrock', '- **Selected platform**: **AWS** Bedrock'],
    ],
    [
      'a fallback beside it',
      [SECURITY, '**Platform:** AWS Bedrock', '**Platform:** AWS Bedrock, with Azure OpenAI as fallback'],
    ],
    ['another slide about the choice', [DECK, '## Why AWS Bedrock', '## Why This Platform']],
    ['a question instead of the name', [DECK, '## Why AWS Bedrock', '## Why Now?']],
    ['no name in the heading', [PROPOSAL, 'Selected Platform: AWS Bedrock', 'Selected Platform']],
    [
      'a system of their own',
      [SECURITY, '**Platform:** AWS Bedrock', '**Platform:** Internal developer platform'],
    ],
    [
      'the loser in bold',
      [
        COMPARISON,
        '**Recommended platform: AWS Bedrock**, with',
        'We do not recommend **Azure OpenAI**. We recommend AWS Bedrock, with',
      ],
    ],
    [
      'only a model in the runbook',
      [RUNBOOK, 'AI backend | AWS Bedrock:', 'AI backend | The provider’s API:'],
    ],
    [
      'a fallback in the runbook’s summary',
      [
        RUNBOOK,
        'calls **AWS Bedrock** through a private endpoint',
        'calls the model, with Azure OpenAI as fallback',
      ],
    ],
    [
      'the loser in the text alone',
      [
        PROPOSAL,
        'Selected Platform: AWS Bedrock\n\nWe compared',
        'Selected Platform\n\nAhead of Azure OpenAI. We compared',
      ],
    ],
  ])('is the same with %s', (_, edit) => {
    expect(seen(edit)).toEqual([]);
  });
});

describe('the year-1 cost', () => {
  const total = '**$1,025,157** | $124,843';
  it.each<[string, Edit, string[]]>([
    ['the proposal’s table', [PROPOSAL, total, '**$1,205,157** | $124,843'], [PROPOSAL, '$1,205,157']],
    [
      'the investment',
      [PROPOSAL, '**Investment:** $1,025,157', '**Investment:** $985,000'],
      [PROPOSAL, '$985,000'],
    ],
    [
      'the executive summary',
      [
        PROPOSAL,
        'The first twelve months cost $1,025,157',
        'The first twelve months cost about $1.2 million',
      ],
      [PROPOSAL, 'about $1.2 million'],
    ],
    [
      'the deck’s table',
      [DECK, '| **Total** | **$1,025,157** |', '| **Total** | **$1.1M** |'],
      [DECK, '$1.1M'],
    ],
    [
      'the deck’s summary',
      [DECK, '**Investment:** $1,025,157 in Year 1', '**Investment:** $1.3M in Year 1'],
      [DECK, '$1.3M'],
    ],
  ])('differs in %s', (_, edit, place) => {
    expect(places(seen(edit))).toEqual([[COSTS, '$1,025,157'], place]);
  });

  it('is told once a document where the cost model stands alone', () => {
    const found = seen([COSTS, '**$804,000** | **$1,025,157**', '**$804,000** | **$1,052,157**']);
    expect(found[0]?.[2]).toBe(
      'The year-1 cost is $1,052,157 here, but $1,025,157 in enterprise-architecture-proposal.md and executive-presentation.md. This one stands alone: is it out of date?',
    );
    expect(found.map(([path]) => path)).toEqual([COSTS, PROPOSAL, DECK]);
  });

  it.each<[string, Edit[]]>([
    ['rounded in the deck', [[DECK, '| **Total** | **$1,025,157** |', '| **Total** | **$1.03M** |']]],
    ['cut off in the deck', [[DECK, '| **Total** | **$1,025,157** |', '| **Total** | $1.02M |']]],
    [
      'rounded with zeros in the deck',
      [[DECK, '| **Total** | **$1,025,157** |', '| **Total** | $1,030,000 |']],
    ],
    [
      'rounded in the summary',
      [
        [
          PROPOSAL,
          'The first twelve months cost $1,025,157',
          'The first twelve months cost roughly $1 million',
        ],
      ],
    ],
    [
      'a limit in the summary',
      [
        [
          PROPOSAL,
          'The first twelve months cost $1,025,157',
          'The first twelve months cost less than $1.1 million',
        ],
      ],
    ],
    ['written otherwise', [[PROPOSAL, '**Investment:** $1,025,157', '**Investment:** USD 1.025M']]],
    ['with cents', [[PROPOSAL, total, '$1,025,157.00 | $124,843']]],
    [
      'as a sum',
      [[PROPOSAL, '**Investment:** $1,025,157', '**Investment:** $30,000 once + $1,025,157 a year']],
    ],
    [
      'as one of several sums',
      [[PROPOSAL, '**Investment:** $1,025,157', '**Investment:** $500,000 now, $500,000 later']],
    ],
    ['by the month', [[PROPOSAL, '**Investment:** $1,025,157 in Year 1', '**Investment:** $85,430 a month']]],
    [
      'as bullets in the deck',
      [
        [
          DECK,
          /\| Category \| Year 1 \|[^]*?\*\*\$1,025,157\*\* \|/,
          '- AI API: $126,522\n- Operations: $804,000\n- **Year 1 total:** $1.03M',
        ],
      ],
    ],
    ['under another head', [[DECK, '| Category | Year 1 |', '| Category | Annual cost |']]],
    [
      'beside a month',
      [
        [
          DECK,
          '| Category | Year 1 |\n|----------|-------:|\n| AI API | $126,522 |',
          '| Category | Monthly cost |\n|---|---|\n| AI API | $10,000 |',
        ],
      ],
    ],
    [
      'at another place of the summary',
      [
        [
          PROPOSAL,
          'The first twelve months cost $1,025,157, people included,',
          'Policy errors cost $1.4 million a year. We plan with $1,025,157',
        ],
      ],
    ],
  ])('is the same %s', (_, edits) => {
    expect(seen(...edits)).toEqual([]);
  });

  it('differs among the bullets of the deck', () => {
    const bullets = '- AI API: $126,522\n- Operations: $804,000\n- **Year 1 total:** $1.3M';
    const found = seen([DECK, /\| Category \| Year 1 \|[^]*?\*\*\$1,025,157\*\* \|/, bullets]);
    expect(places(found)).toEqual([
      [COSTS, '$1,025,157'],
      [DECK, '$1.3M'],
    ]);
  });
});

describe('the phases', () => {
  it.each<[string, Edit, string[][]]>([
    [
      'the proposal’s list',
      [PROPOSAL, 'Phase 2: Limited Availability (Weeks 7–16)', 'Phase 2: Limited Availability (Weeks 7–18)'],
      [
        [DEPLOYMENT, 'Weeks 7–16'],
        [PROPOSAL, 'Weeks 7–18'],
      ],
    ],
    [
      'the deck’s table',
      [DECK, '| Phase 1: Pilot | Weeks 1–6 |', '| Phase 1: Pilot | Weeks 1–4 |'],
      [
        [DEPLOYMENT, 'Weeks 1–6'],
        [DECK, 'Weeks 1–4'],
      ],
    ],
    [
      'the deck’s chart',
      [DECK, '300 to 500 users :b, 2026-06-15, 2026-08-21', '300 to 500 users :b, 2026-06-15, 2026-08-07'],
      [
        [DEPLOYMENT, 'Weeks 7–16'],
        [DECK, '300 to 500 users :b, 2026-06-15, 2026-08-07'],
      ],
    ],
    [
      'a start',
      [DECK, '| Week 17 onward |', '| Week 13 onward |'],
      [
        [DEPLOYMENT, 'Week 17'],
        [DECK, 'Week 13 onward'],
      ],
    ],
    [
      'a number alone',
      [DECK, '| Phase 1: Pilot | Weeks 1–6 |', '| Phase 1 | Weeks 1–8 |'],
      [
        [DEPLOYMENT, 'Weeks 1–6'],
        [DECK, 'Weeks 1–8'],
      ],
    ],
    [
      'a name',
      [DECK, '| Phase 2: Limited Availability | Weeks 7–16 |', '| Phase 2: Beta | Weeks 7–16 |'],
      [
        [DEPLOYMENT, 'Weeks 7–16'],
        [DECK, 'Phase 2: Beta'],
      ],
    ],
    [
      'a name and nothing else',
      [PROPOSAL, 'Phase 2: Limited Availability (Weeks 7–16).', 'Phase 2: Beta (Weeks 7–16).'],
      [
        [DEPLOYMENT, 'Weeks 7–16'],
        [PROPOSAL, 'Phase 2: Beta'],
      ],
    ],
  ])('differ in %s', (_, edit, expected) => {
    expect(places(seen(edit))).toEqual(expected);
  });

  it('say which phase, and in which weeks', () => {
    const [, there] = seen([DECK, '| Weeks 7–16 |', '| Weeks 7–18 |']);
    expect(there?.[2]).toBe(
      'Phase 2: Limited Availability is Weeks 7–18 here, but Weeks 7–16 in deployment-strategy.md. Make them agree.',
    );
  });

  it('say what a phase is called', () => {
    const [here, there] = seen([DECK, '| Phase 2: Limited Availability |', '| Phase 2: Beta |']);
    expect([here?.[2], there?.[2]]).toEqual([
      'Phase 2: Limited Availability is called “Phase 2: Limited Availability” here, but called “Phase 2: Beta” in executive-presentation.md. Make them agree.',
      'Phase 2: Limited Availability is called “Phase 2: Beta” here, but called “Phase 2: Limited Availability” in deployment-strategy.md. Make them agree.',
    ]);
  });

  it.each<[string, Edit]>([
    [
      'a length',
      [
        DECK,
        '| Phase 2: Limited Availability | Weeks 7–16 |',
        '| Phase 2: Limited Availability | 10 weeks |',
      ],
    ],
    ['bare numbers', [DECK, '| Phase 1: Pilot | Weeks 1–6 |', '| 1. Pilot | 1 – 6 |']],
    ['other words', [PROPOSAL, 'Phase 1: Pilot (Weeks 1–6).', 'Pilot phase, week 1 to week 6.']],
    [
      'months',
      [
        DECK,
        '| Phase 2: Limited Availability | Weeks 7–16 |',
        '| Phase 2: Limited Availability | July and August |',
      ],
    ],
    [
      'another end of the open phase',
      [DECK, 'All staff :c, 2026-08-24, 2027-01-15', 'All staff :c, 2026-08-24, 2026-12-01'],
    ],
    ['lengths in days', [DECK, '20 users :a, 2026-05-04, 2026-06-12', '20 users :a, 2026-05-04, 42d']],
    [
      'a phase of their own before the first',
      [
        DECK,
        '| Phase 1: Pilot | Weeks 1–6 |',
        '| Phase 1: Foundation | 7 weeks | 0 | |\n| Phase 2: Pilot | Weeks 1–6 |',
      ],
    ],
    ['a number alone', [DECK, '| Phase 1: Pilot | Weeks 1–6 |', '| Phase 1 | Weeks 1–6 |']],
    [
      'bars that follow each other',
      [DECK, '300 to 500 users :b, 2026-06-15, 2026-08-21', '300 to 500 users :b, 2026-06-15, 10w'],
    ],
  ])('are the same as %s', (_, edit) => {
    expect(seen(edit)).toEqual([]);
  });
});

describe('the client', () => {
  it('differs', () => {
    expect(places(seen([PROPOSAL, '**Client:** Meridian Bank', '**Client:** Northwind Bank']))).toEqual([
      [COMPARISON, 'Meridian Bank'],
      [PROPOSAL, 'Northwind Bank'],
    ]);
  });

  it.each([
    'Meridian',
    'MERIDIAN BANK, N.A.',
    'Meridian Bank (Columbus, Ohio)',
    'The Meridian Bank Group',
    'a retail bank',
  ])('is the same as %s', (name) => {
    expect(seen([PROPOSAL, '**Client:** Meridian Bank', `**Client:** ${name}`])).toEqual([]);
  });

  it('is not asked for where one document leaves it out', () => {
    expect(seen([COMPARISON, /- \*\*Client:\*\*.*\n/, ''])).toEqual([]);
  });

  it('is no industry', () => {
    expect(seen([COMPARISON, /- \*\*Client:\*\*.*\n/, '- **Client industry:** Banking\n'])).toEqual([]);
  });
});

describe('the industry', () => {
  const title = '- **Client:** Meridian Bank\n';
  it('differs where the proposal states another one', () => {
    expect(places(seen([PROPOSAL, title, `${title}- **Industry:** Healthcare\n`]))).toEqual([
      [COMPARISON, 'Retail banking'],
      [PROPOSAL, 'Healthcare'],
    ]);
  });

  it('differs where it is one that nobody knows', () => {
    expect(places(seen([PROPOSAL, title, `${title}- **Industry:** Mining\n`]))).toEqual([
      [COMPARISON, 'Retail banking'],
      [PROPOSAL, 'Mining'],
    ]);
  });

  it.each(['Financial services', 'Banks', 'BFSI / retail', 'Credit unions', '[Industry]'])(
    'is the same as %s',
    (industry) => {
      expect(seen([PROPOSAL, title, `${title}- **Industry:** ${industry}\n`])).toEqual([]);
    },
  );
});

describe('copied text', () => {
  const summary =
    /Meridian Bank will bring[^]*?recommendation will be to stop\./.exec(texts.get(DEPLOYMENT) ?? '')?.[0] ??
    '';
  const [first = '', second = ''] = summary.split('\n\n');

  it('is found where an exercise is pasted into the proposal', () => {
    const [found, ...others] = seen([PROPOSAL, /Every working day[^]*?the security design\./, summary]);
    expect(others).toEqual([]);
    expect(found?.[0]).toBe(PROPOSAL);
    expect(found?.[1]).toBe(summary.slice(0, -1));
    expect(found?.[2]).toBe(
      '100 % of “1. Executive Summary” repeats deployment-strategy.md › Executive Summary word for word. Say what it means for the reader of this document, in a few sentences of its own.',
    );
  });

  it('is found with line ends, emphasis and single words changed', () => {
    const changed = summary
      .replaceAll('Meridian', '**Meridian**')
      .replaceAll(', ', ',\r\n')
      .replaceAll('three', 'four');
    const found = seen([PROPOSAL, /Every working day[^]*?the security design\./, changed]);
    expect(found).toHaveLength(1);
  });

  it('is none where most of the section is new', () => {
    expect(seen([PROPOSAL, 'Every working day', `${second}\n\nEvery working day`])).toEqual([]);
  });

  it('is none in a quotation', () => {
    const section = /Every working day[^]*?the security design\./;
    expect(seen([PROPOSAL, section, `Meridian says:\n\n> ${first}`])).toEqual([]);
  });
});

describe('generic content', () => {
  const generic = (text: string) =>
    text
      .replace(/Meridian( Bank)?(['’]s)?/g, 'the client')
      .replace(/\b(retail|bank\w*|financ\w+|polic(y|ies)|assistants?|product\w*)\b/gi, 'solution');
  const whole = texts.get(PROPOSAL) ?? '';
  const [, titleBlock = '', body = ''] = /^([^]*?\n)(## 1\.[^]*)$/.exec(whole) ?? [];

  it('is found where no sentence names the client, its industry or the use case', () => {
    expect(seen([PROPOSAL, whole, titleBlock + generic(body)])).toEqual([
      [
        PROPOSAL,
        '1. Executive Summary',
        "No sentence of this document names the client, the client's industry or the use case: it could be for anybody. Open with the client’s own situation, by name.",
      ],
    ]);
  });

  it('is none where one sentence does', () => {
    expect(seen([PROPOSAL, whole, `${titleBlock}${generic(body)}\nMeridian decides in March.\n`])).toEqual(
      [],
    );
  });
});
