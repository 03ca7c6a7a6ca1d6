import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { fixesTogether, together, type SeenTogether } from './together.ts';

const template = (id: string, role: string, body: string) => `
  ---
  deliverable: ${id}
  exercise: "1"
  file: ${id}.md
  role: ${role}
  ---
  # ${id}
${body}
`;

const course = smallCourse({
  facts: ['oven', 'price', 'stages'],
  more: `
    agree:
      - { fact: oven, as: name, known: [[Miele Pro, Miele], [Rational]] }
      - { fact: price, as: amount, rounded: [talk] }
      - { fact: stages, as: weeks }
  `,
  templates: [
    template(
      'plan',
      'exercise',
      `
  ## Choice
  <!-- expect
  facts:
    oven: { field: Oven }
    price: { field: Price, aliases: [Total price] }
  -->
  ## Stages
  <!-- expect
  facts:
    stages: { weeks: plan/Stages }
  -->
  ### Stage 1: Trial
  <!-- expect
  aliases: [Test Run]
  -->
  ### Stage 2: Opening
  ### Stage 3: Franchise
  <!-- expect
  aliases: [Expansion]
  -->
`,
    ),
    template(
      'card',
      'capstone',
      `
  ## Money
  <!-- expect
  facts:
    price: { near: [year 1], without: [saved], longest: 4 }
  -->
`,
    ),
    template(
      'offer',
      'capstone',
      `
  ## Recommended oven: {oven}
  ## Money
  <!-- expect
  facts:
    price:
      - { row: Total, column: Price }
      - { near: [invest, cost year 1], without: [month, saving] }
  -->
  ## Time
  <!-- expect
  facts:
    stages: { weeks: plan/Stages }
  -->
`,
    ),
    template(
      'talk',
      'capstone',
      `
  ## Money
  <!-- expect
  facts:
    price: { near: [invest], without: [month] }
  -->
`,
    ),
  ],
});

const plan = `
  # Plan
  ## Choice
  - **Oven:** Miele Pro
  - **Price:** $12,345
  ## Stages
  ### Stage 1: Trial (Weeks 1–4)
  Ten guests.
  ### Stage 2: Opening (Weeks 5–8)
  All guests.
`;

const find = (documents: Record<string, string>) => together({ plan, ...documents }, course);
const places = (found: SeenTogether[]) => found.map(({ path, covers }) => `${path}: ${covers}`);

describe('fact-mismatch', () => {
  it('marks both places, each with the other document and the value found there', () => {
    expect(find({ offer: '# Offer\n## Recommended oven: Rational\nIt is.\n' })).toEqual([
      {
        path: 'plan.md',
        at: '3:13',
        covers: 'Miele Pro',
        message: 'The oven is Miele Pro here, but Rational in offer.md. Make them agree.',
        related: ['offer.md: Rational'],
      },
      {
        path: 'offer.md',
        at: '2:22',
        covers: 'Rational',
        message: 'The oven is Rational here, but Miele Pro in plan.md. Make them agree.',
        related: ['plan.md: Miele Pro'],
      },
    ]);
  });

  it('tells the reference once, whatever number of places differ', () => {
    const found = find({
      offer: '# Offer\n## Money\nWe invest $20,000.\n',
      talk: '# Talk\n## Money\nWe invest $14,000.\n',
    });
    expect(found.map(({ message }) => message)).toEqual([
      'The price is $12,345 here, but $20,000 in offer.md and $14,000 in talk.md. Make them agree.',
      'The price is $20,000 here, but $12,345 in plan.md. Make them agree.',
      'The price is $14,000 here, but $12,345 in plan.md. Make them agree.',
    ]);
  });

  it('says so where the reference stands alone', () => {
    const money = '## Money\nWe invest $13,245.\n';
    const found = find({ offer: `# Offer\n${money}`, talk: `# Talk\n${money}` });
    expect(found.map(({ message }) => message)).toEqual([
      'The price is $12,345 here, but $13,245 in offer.md and talk.md. This one stands alone: is it out of date?',
      'The price is $13,245 here, but $12,345 in plan.md, which stands alone. Make them agree.',
      'The price is $13,245 here, but $12,345 in plan.md, which stands alone. Make them agree.',
    ]);
  });

  it('offers what the reference says, and what the others say where that stands alone', () => {
    const fixes = (documents: Record<string, string>) => fixesTogether({ plan, ...documents }, course);
    const money = '## Money\nWe invest **$13,245**, all told.\n';
    expect(fixes({ offer: `# Offer\n${money}` })).toEqual(['offer.md: $13,245 →? Take $12,345 from plan.md']);
    expect(fixes({ offer: `# Offer\n${money}`, talk: `# Talk\n${money}` })).toEqual([
      'plan.md: $12,345 →? Take $13,245 from offer.md',
    ]);
    expect(fixes({ offer: '# Offer\n## Recommended oven: Rational\nIt is.\n' })).toEqual([
      'offer.md: Rational →? Take Miele Pro from plan.md',
    ]);
  });

  it('takes the next document for reference where the first does not say', () => {
    const offer = '# Offer\n## Money\n| Item | Price |\n|---|---|\n| Total | $9,000 |\n';
    const found = together({ offer, talk: '# Talk\n## Money\nWe invest $7,000.\n' }, course);
    expect(places(found)).toEqual(['offer.md: $9,000', 'talk.md: $7,000']);
  });

  it('has nothing to compare in one document', () => {
    expect(find({})).toEqual([]);
  });

  describe('names', () => {
    it.each(['Miele', 'The Miele Pro 3000', 'MIELE PRO', '“Miele-Pro” (used)', '[Oven]', ''])(
      'agree: %s',
      (name) => {
        expect(find({ offer: `# Offer\n## Recommended oven: ${name}\nIt is.\n` })).toEqual([]);
      },
    );
  });

  describe('what another fact implies', () => {
    const trades = smallCourse({
      facts: ['client', 'trade'],
      more: `
        agree:
          - { fact: trade, as: name, known: [[bakery, baking], [brewery, brewing]], impliedBy: [client] }
      `,
      templates: ['plan', 'offer'].map((id) =>
        template(
          id,
          'capstone',
          `
  ## About
  <!-- expect
  facts:
    client: { field: Client }
    trade: { field: Trade }
  -->
`,
        ),
      ),
    });
    const about = (trade: string, ...fields: readonly string[]) =>
      together(
        {
          plan: `# Plan\n## About\n- **Trade:** ${trade}\n`,
          offer: `# Offer\n## About\n${fields.join('\n')}\n`,
        },
        trades,
      );

    it('contradicts', () => {
      expect(places(about('Baking, by hand', '- **Client:** The Corner Brewery'))).toEqual([
        'plan.md: Baking',
        'offer.md: The Corner Brewery',
      ]);
    });

    it.each([
      ['the same', 'Baking', '- **Client:** The Corner Bakery'],
      ['nothing', 'Baking', '- **Client:** Corner & Sons'],
      ['a client of another name', 'Baking\n- **Client:** The Old Mill', '- **Client:** The Corner Brewery'],
      ['a trade beside one that is not known', 'Software for kitchens', '- **Client:** Brewery Systems'],
      [
        'a trade that the document states otherwise',
        'Baking',
        '- **Client:** Brewery Row\n- **Trade:** Bakery',
      ],
    ])('stays quiet about %s', (_, trade, fields) => {
      expect(about(trade, fields)).toEqual([]);
    });
  });

  describe('amounts', () => {
    it.each([
      'We invest $12,345.',
      'We invest $12,345.40.',
      'We invest **$12,345.00** in all.',
      'We invest $12.3K.',
      'We invest about $12,000.',
      'We invest less than $15,000.',
      'We invest €11,000.',
      'We invest $1,000 a month.',
      'We invest $5,000 and $9,000.',
      'The first year costs $9,000.',
      'We invest $20,000 for a saving of $9,000.',
      'We invest $X,XXX.',
      'An investment of $900,000 would be too much.',
    ])('agree: %s', (money) => {
      expect(find({ offer: `# Offer\n## Money\n${money}\n` })).toEqual([]);
    });

    it.each(['We invest $12,346.', 'We invest $12,344.', 'We invest $12,345.60.'])('differ: %s', (money) => {
      expect(find({ offer: `# Offer\n## Money\n${money}\n` })).toHaveLength(2);
    });

    it('may be rounded where the course says so', () => {
      const money = '## Money\nWe invest $12,000.\n';
      expect(places(find({ talk: `# Talk\n${money}` }))).toEqual([]);
      expect(places(find({ offer: `# Offer\n${money}` }))).toEqual(['plan.md: $12,345', 'offer.md: $12,000']);
    });

    it('are read from a table first, then from the text', () => {
      const table = '| Item | Price (USD) |\n|---|---|\n| Shipping | 1,345 |\n| **Total** | **13,345** |\n';
      expect(places(find({ offer: `# Offer\n## Money\nWe invest $12,345.\n\n${table}` }))).toEqual([
        'plan.md: $12,345',
        'offer.md: 13,345',
      ]);
      expect(places(find({ offer: '# Offer\n## Money\n- Cost in year 1: $14,345\n' }))).toEqual([
        'plan.md: $12,345',
        'offer.md: $14,345',
      ]);
    });
  });

  describe('weeks', () => {
    it.each([
      '- **Stage 1: Trial (Weeks 1–6).** Ten guests.',
      '- Trial: weeks 1 to 6',
      '- Weeks 1-6: Trial',
      '| Stage | When |\n|---|---|\n| 1. Test run | Weeks 1–6 |',
      '| Weeks | Stage |\n|---|---|\n| 1–6 | Trial |',
      '### Stage 1: Trial\n- **Duration:** 6 weeks\n',
      '- **Trial**\n  - Duration: 6 weeks',
      '```mermaid\ngantt\n  dateFormat YYYY-MM-DD\n  Trial :a, 2026-03-02, 6w\n```',
      '```mermaid\ngantt\n  dateFormat YYYY-MM-DD\n  section Stage 1: Trial\n  Build :a, 2026-03-02, 2026-03-13\n  Bake :after a, 4w\n```',
    ])('differ: %s', (time) => {
      const found = find({ offer: `# Offer\n## Time\n${time}\n` });
      expect(found.map(({ path }) => path)).toEqual(['plan.md', 'offer.md']);
      expect(found[0]?.covers).toBe('Weeks 1–4');
    });

    it.each([
      '- **Stage 1: Trial (Weeks 1–4).** After week 9 we know more.',
      '- Trial: 4 weeks, then Opening',
      '- Trial: one month',
      '- Trial results in week 6',
      '- The trial ends in week 6',
      '| Stage | Decision | When |\n|---|---|---|\n| Trial | Week 6 | Weeks 1–4 |',
      '```mermaid\ngantt\n  dateFormat YYYY-MM-DD\n  Trial :a, 2026-03-02, 2026-03-27\n  Opening :b, 2026-03-30, 28d\n```',
      '```mermaid\ngantt\n  dateFormat DD-MM-YYYY\n  Trial :a, 02-03-2026, 60d\n```',
      '```mermaid\ngantt\n  dateFormat YYYY-MM-DD\n  excludes weekends\n  Trial :a, 2026-03-02, 20d\n```',
      '```mermaid\ngantt\n  dateFormat YYYY-MM-DD\n  Trial :milestone, a, 2026-03-02, 0d\n```',
    ])('agree: %s', (time) => {
      expect(find({ offer: `# Offer\n## Time\n${time}\n` })).toEqual([]);
    });

    it('are compared with the start of the first stage in a chart', () => {
      const chart = (start: string) =>
        `# Offer\n## Time\n\`\`\`mermaid\ngantt\n  dateFormat YYYY-MM-DD\n  Trial :a, 2026-03-02, 4w\n  Opening :b, ${start}, 4w\n\`\`\`\n`;
      expect(find({ offer: chart('2026-03-30') })).toEqual([]);
      expect(places(find({ offer: chart('2026-04-13') }))).toEqual([
        'plan.md: Weeks 5–8',
        'offer.md: Opening :b, 2026-04-13, 4w',
      ]);
    });
  });

  it('reads the weeks that a bar names besides, where it is not as long', () => {
    const chart = (label: string) =>
      `# Offer\n## Time\n\`\`\`mermaid\ngantt\n  dateFormat YYYY-MM-DD\n  ${label} :a, 2026-03-02, 4w\n\`\`\`\n`;
    expect(find({ offer: chart('Trial (weeks 1-4)') })).toEqual([]);
    expect(places(find({ offer: chart('Trial (weeks 1-6)') }))).toEqual([
      'plan.md: Weeks 1–4',
      'offer.md: weeks 1-6',
    ]);
  });

  it('takes a short clause for a statement where a longer one would not do', () => {
    const short = (words: string) => together({ plan, card: `# Card\n## Money\n- ${words}\n` }, course);
    expect(places(short('$20,000 in year 1'))).toEqual(['plan.md: $12,345', 'card.md: $20,000']);
    expect(short('Guests bring us $20,000 more in year 1')).toEqual([]);
    expect(short('$20,000 saved in year 1')).toEqual([]);
  });

  describe('a stage', () => {
    const three = `${plan}  ### Stage 3: Franchise (Weeks 9–20)\n  Other towns.\n`;
    const timeline = (...lines: readonly string[]) =>
      together(
        { plan: three, offer: `# Offer\n## Time\n${lines.map((line) => `- ${line}\n`).join('')}` },
        course,
      );

    it('is missed in a timeline that lists all others', () => {
      expect(timeline('Trial: weeks 1–4', 'Franchise: weeks 9–20')).toEqual([
        {
          path: 'plan.md',
          at: '8:23',
          covers: 'Weeks 5–8',
          message:
            '“Stage 2: Opening” is planned here, but offer.md leaves it out of its timeline. Make them agree.',
          related: ['offer.md: Time'],
        },
        {
          path: 'offer.md',
          at: '2:4',
          covers: 'Time',
          message: '“Stage 2: Opening” is missing here: plan.md plans it (Weeks 5–8). Make them agree.',
          related: ['plan.md: Weeks 5–8'],
        },
      ]);
    });

    it.each([
      [
        'that is mentioned without weeks',
        ['Trial: weeks 1–4', 'Then we are opening', 'Franchise: weeks 9–20'],
      ],
      ['that goes by its number', ['Trial: weeks 1–4', 'Stage 2, all guests', 'Franchise: weeks 9–20']],
      ['that goes by another name', ['Trial: weeks 1–4', 'Town: weeks 5–8', 'Expansion: weeks 9–20']],
      ['where only one is dated', ['Trial: weeks 1–4', 'Then the others']],
    ])('is not missed %s', (_, lines) => {
      expect(timeline(...lines)).toEqual([]);
    });
  });

  it('finds the same whatever the line ends', () => {
    const offer = '# Offer\n## Time\n| Stage | When |\n|---|---|\n| Trial | Weeks 1–6 |\n';
    expect(places(find({ offer: offer.replaceAll('\n', '\r\n') }))).toEqual([
      'plan.md: Weeks 1–4',
      'offer.md: Weeks 1–6',
    ]);
  });
});
