/** The edits that mend a comment which silences nothing. */
import { nearest } from '../course/suggest.ts';
import { controlComments } from '../document/control-comments.ts';
import type { Span } from '../document/types.ts';
import { ruleIds } from '../rules/registry.ts';
import { isRule } from '../rules/rule-names.ts';
import type { Finding, Fix } from '../rules/types.ts';
import { wordMeant } from './suppress.ts';

/** Corrects a misspelt name; takes out what has nothing to silence any more. */
export function mendSuppression({ section, span }: Finding): Fix | undefined {
  const { text } = section.content;
  const name = text.slice(span.start, span.end);
  const comment = controlComments(section.content).find(
    (candidate) => candidate.span.start <= span.start && span.end <= candidate.span.end,
  );
  if (!comment) return undefined;
  const isWord = comment.word.span.start === span.start;
  const meant = isWord ? [wordMeant(name.toLowerCase())] : isRule(name) ? [name] : nearest(name, ruleIds);
  const [best] = meant;
  if (best === undefined) return undefined;
  if (best !== (isWord ? name.toLowerCase() : name)) {
    return {
      title: `Change to “${best}”`,
      edits: [replace(span, best, section.offset)],
      // A name that nothing has does nothing; where only one rule can be meant, there is nothing to choose.
      safe: !isWord && meant.length === 1,
    };
  }
  const isOnly = comment.names.length < 2;
  const stretch = isOnly ? withLine(comment.span, text) : withBlank(span, text);
  return {
    title: isOnly ? 'Remove the comment' : `Remove “${name}” from the comment`,
    edits: [replace(stretch, '', section.offset)],
  };
}

/** A comment on a line of its own goes with its line, one behind words with the blank before it. */
function withLine(span: Span, text: string): Span {
  const lineStart =
    Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
  const before = text.slice(lineStart, span.start);
  const behind = /^[ \t]*(?:\r\n|\r|\n|$)/.exec(text.slice(span.end))?.[0];
  if (before.trim() === '' && behind !== undefined) {
    return { start: lineStart, end: span.end + behind.length };
  }
  return withBlank(span, text);
}

function withBlank({ start, end }: Span, text: string): Span {
  return { start: start - (/[ \t]$/.test(text.slice(0, start)) ? 1 : 0), end };
}

function replace({ start, end }: Span, text: string, offset: number): Fix['edits'][number] {
  return { start: start + offset, end: end + offset, text };
}
