/** Puts the value that a finding asks for in the place of the one that stands there. */
import { readAmount } from '../../document/amounts.ts';
import type { Finding, Fix } from '../types.ts';

/**
 * Changes the digits alone: currency, emphasis and remarks stay. The finding's subject is the amount as it should read.
 * Another number may be the wrong one, so it is never put forward.
 */
export function valueFix({ section, span, subject }: Finding): Fix | undefined {
  const source = section.content.text.slice(span.start, span.end);
  const old = readAmount(source);
  const wanted = subject === undefined ? undefined : readAmount(subject);
  if (!old || !wanted || subject === undefined || Math.sign(old.low) * Math.sign(wanted.low) < 0)
    return undefined;
  const start = section.offset + span.start;
  const said = source.slice(old.span.start, old.span.end).replace(/[*_`~]/g, '');
  return {
    title: `Correct ${said} to ${subject}`,
    edits: [
      {
        start: start + old.digits.start,
        end: start + old.digits.end,
        text: subject.slice(wanted.digits.start, wanted.digits.end),
      },
    ],
    doubtful: true,
  };
}
