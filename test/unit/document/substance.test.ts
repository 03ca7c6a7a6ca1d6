import { describe, expect, it } from 'vitest';
import { hasSubstance, isPlaceholderOnly } from '../../../server/src/document/substance.ts';
import type { Paragraph } from '../../../server/src/document/types.ts';
import { contentOf } from './source-of.ts';

const table = (row: string): string => `| a | b | c |\n|---|---|---|\n${row}\n`;

describe('a section says something with', () => {
  it.each([
    ['a sentence', 'We stop.'],
    ['a reason why not', 'N/A – there is none'],
    ['a value', '- **Users:** 12'],
    ['a bold answer', '**Azure OpenAI**'],
    ['one value among prompts', '**Client:** [Client Name]\n**Date:** 2026-01-05'],
    ['a sentence around a prompt', 'The platform runs on AWS for [Client Name].'],
    ['an item', '1. [Step 1]\n2. Stop the queue'],
    ['a filled row', table('| [Risk] | x | [Owner] |')],
    ['a ticked cell', table('| RBAC | ✅ | |')],
    ['a table of one column', '| a |\n|---|\n| x |'],
    ['a block of code', '```json\n{}\n```'],
    ['an image', '![](a.png)'],
    ['an image in HTML', '<p>\n<img src="a.png">\n</p>'],
    ['HTML with words', '<details>\nMore\n</details>'],
    ['a quote', '> We stop.'],
  ])('%s', (_, text) => {
    expect(hasSubstance(contentOf(`# T\n\n${text}`))).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['comments', '<!-- expect\nwords: 3 -->\n\n<!-- x -->'],
    ['prompts', '[What you watch]\n\n- [Step 1]\n- [ ] [Action 1]\n\n> [Quote it]'],
    ['a prompt over two lines', '[What you watch,\nand the value that starts it]'],
    ['labels', '- **Users:**\n- Scale:\n\n**Steps**\n\n1. [Step 1]'],
    ['labels before prompts', '**Client:** [Client Name]\n**Cost:** $X,XXX per month'],
    ['a note to oneself', 'TODO: write the reasons down before Friday'],
    ['a table without rows', '| a | b |\n|---|---|'],
    ['a table of prompts', table('| Month 1 | $X,XXX | [Owner] |\n| [Risk] | | XX ms |')],
    ['a table of prompts to tick', table('| [Control] | [✅ or ❌] | – |')],
    ['a rule and a definition', '---\n\n[a]: b'],
    ['an empty block of code', '```\n\n```'],
    ['an HTML prompt', '<Client Name>'],
  ])('but not with %s', (_, text) => {
    expect(hasSubstance(contentOf(`# T\n\n${text}`))).toBe(false);
  });
});

describe('a stretch is only a placeholder', () => {
  it.each([
    ['[Client Name]', true],
    ['**[Client Name]**', true],
    ['XX% of users', true],
    ['$X,XXX/month', true],
    ['Azure', false],
    ['[Client Name] runs three regional clouds', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    const content = contentOf(`# T\n\nx ${text}\n\n${text || 'x'}`);
    const paragraph = content.blocks[1] as Paragraph;
    expect(isPlaceholderOnly(paragraph.inline, content)).toBe(expected);
  });
});
