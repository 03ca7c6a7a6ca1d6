import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../server/src/document/parse.ts';
import { indexWords, readPhrase, speaksOf } from '../../../server/src/document/word-index.ts';
import { text } from '../text.ts';

/** Which of the phrases a section speaks of. */
function spoken(markdown: string, ...phrases: readonly string[]): string[] {
  const { content } = parseDocument(text(markdown)).sections.at(-1)!;
  return phrases.filter((phrase) => speaksOf(indexWords(content), readPhrase(phrase)));
}

describe('speaksOf', () => {
  it('takes a word in any form, case and notation', () => {
    const all = ['encrypt', 'private link', 'pre-prod', 'rate limit', 'de-identify'];
    expect(
      spoken(
        'PII is **ENCRYPTED**, the PrivateLink goes to pre_prod, rate-limiting and deidentification too.',
        ...all,
      ),
    ).toEqual(all);
  });

  it('lets one word stand between, in the order given, and no more', () => {
    expect(spoken('A test in the staging environment.', 'test staging')).toEqual(['test staging']);
    expect(spoken('Limits on input.', 'limit input', 'input limit')).toEqual(['limit input']);
    expect(spoken('A test of the whole new staging.', 'test staging')).toEqual([]);
  });

  it('reads tables, lists, quotes, code, diagrams, links, headings and HTML', () => {
    const document = `
      ## Smoke signals

      | Control | How |
      |---|---|
      | Firewall | Default deny |

      - [x] a canary
      > a quotation

      [the model](cost-model.md), [another][ref]

      <p>a paragraph</p>

      \`\`\`mermaid
      flowchart LR
        a["Security scan"] --> b["Approval"]
      \`\`\`

      [ref]: security-architecture-design.md
    `;
    const all = [
      'smoke',
      'firewall',
      'default deny',
      'canary',
      'quotation',
      'cost-model.md',
      'paragraph',
      'security scan',
      'approval',
      'security-architecture-design.md',
    ];
    expect(spoken(document, ...all)).toEqual(all);
  });

  it('reads names in code also word by word', () => {
    const states = '```mermaid\nstateDiagram-v2\n  SecurityScan --> HTTPSmokeTests: OpenAI\n```';
    expect(spoken(states, 'scan', 'security scan', 'smoke test', 'openai')).toEqual([
      'scan',
      'security scan',
      'smoke test',
      'openai',
    ]);
    expect(spoken('The SecurityScan is done.', 'scan')).toEqual([]);
  });

  it('does not read comments, nor across cells, lines and paragraphs', () => {
    expect(spoken('<!-- hidden -->\n\nseen', 'hidden', 'seen')).toEqual(['seen']);
    expect(spoken('| error | rate |\n|---|---|\n| a | b |', 'error rate')).toEqual([]);
    expect(spoken('- an error\n- rate limits', 'error rate')).toEqual([]);
  });

  it('knows numbers, colons and the ends of lines', () => {
    expect(spoken('Error rate > 10 %, kept 30 days', 'error rate #', '# day', '# week')).toEqual([
      'error rate #',
      '# day',
    ]);
    expect(spoken('**Triggers (any):** errors', 'trigger:')).toEqual(['trigger:']);
    expect(spoken('- Review what happened', ': review', 'review:')).toEqual([': review']);
    expect(
      spoken('Once the trigger clears, after the weekly review of costs', 'trigger:', ': review'),
    ).toEqual([]);
  });

  it('takes time that grows with the text alone', () => {
    const long = 'a b '.repeat(20_000);
    const start = performance.now();
    expect(spoken(long, 'b b b b b c')).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
