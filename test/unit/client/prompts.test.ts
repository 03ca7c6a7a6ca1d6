import { expect, test } from 'vitest';
import { firstPrompt } from '../../../client/src/prompts.ts';

test.each([
  ['## Why\n\n[Why this platform]\n', '[Why this platform]'],
  ['- [ ] a task\n- [x] done: [who did it]', '[who did it]'],
  ['See [the guide](guide.md), ![a picture](a.png), [a note][1], [^1] and [name].', '[name]'],
  ['[1]: https://example.org\n\n| [Cost] |', '[Cost]'],
  ['**[Owner]:** someone', '[Owner]'],
  ['```mermaid\ngraph TD; A[Users] --> [API]\n```\n\n[Say what it shows]', '[Say what it shows]'],
  ['[Say it\nin two lines]', '[Say it\nin two lines]'],
  ['[never closed\n\nin its paragraph]', undefined],
  ['All is written.', undefined],
])('the first prompt of %j is %j', (text, prompt) => {
  const span = firstPrompt(text);
  expect(span && text.slice(span.start, span.end)).toBe(prompt);
});
