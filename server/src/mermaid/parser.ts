/** Mermaid's own parser as a `DiagramParser`. Bundled apart from the programs, and never used to draw. */
import mermaid from 'mermaid';
import type { Span } from '../document/types.ts';
import { openCalls, unknownEnds } from './c4-calls.ts';
import { unknownType } from './diagram-types.ts';
import { errorPlace, lineBefore } from './error-place.ts';
import { ganttProblems } from './gantt-dates.ts';
import { sayingOf, syntaxWords } from './problem-words.ts';
import { strip, type StrippedDiagram } from './strip.ts';
import type { DiagramParser, DiagramProblem } from './types.ts';

/** Mermaid draws no diagram that is longer. */
const LONGEST = 50_000;
/** Some of its parsers take the square of a diagram's length: what no person has drawn by hand would hold all else up. */
const LONGEST_READ = 10_000;

/** Mermaid keeps what it reads in one place, so one diagram has to be done before the next. */
let last: Promise<unknown> = Promise.resolve();

export const parseDiagram: DiagramParser = (text) => {
  const problems = last.then(() => problemsOf(text));
  last = problems.catch(() => undefined);
  return problems;
};

async function problemsOf(source: string): Promise<readonly DiagramProblem[]> {
  const whole = wholeOf(source);
  if (source.length > LONGEST) {
    return [{ message: 'This diagram is too long: Mermaid draws up to 50,000 characters.', span: whole }];
  }
  const stripped = strip(source);
  if (stripped.text.trim() === '') {
    return [{ message: 'This diagram is empty. Draw it, or take the block out.', span: whole }];
  }
  if (source.length > LONGEST_READ) return [];
  const error = await errorOf(source);
  if (!error) {
    const problems = isBlank(stripped.text)
      ? [nothingDrawn(stripped)]
      : [...ganttProblems(stripped.text), ...openCalls(stripped.text), ...unknownEnds(stripped.text)];
    return problems.map(({ message, span }) => ({ message, span: stripped.inSource(span) }));
  }
  // Without front matter, directives and comments the error's place is a place in what is left.
  const bare = await errorOf(stripped.text);
  if (!bare) return [aboveDiagram(error, source, stripped)];
  const { message, span } = await problemWith(bare, stripped.text);
  return [{ message, span: stripped.inSource(span) }];
}

async function errorOf(text: string): Promise<Error | undefined> {
  try {
    await mermaid.mermaidAPI.parse(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof Error) || isOurFault(error)) throw error;
    return error;
  }
}

/** What our stand-ins for the drawing parts lack, and nothing that a diagram says. */
function isOurFault(error: Error): boolean {
  const isInput = error.message.startsWith('Cannot read properties');
  return (
    error instanceof ReferenceError || error instanceof RangeError || (error instanceof TypeError && !isInput)
  );
}

async function problemWith(error: Error, text: string): Promise<DiagramProblem> {
  if (error.name === 'UnknownDiagramError') {
    const word = /^[^\s;:]+/.exec(text)?.[0] ?? text;
    return { message: unknownType(word), span: { start: 0, end: word.length } };
  }
  if (text.startsWith('---'))
    return {
      message: 'The front matter of this diagram is never closed. End it with a line of three hyphens.',
      span: { start: 0, end: 3 },
    };
  const place = errorPlace(error, text);
  if (place) return { message: syntaxWords(place, text), span: place.span };
  return { message: sayingOf(error), span: await firstSuchLine(error, text) };
}

/** Where an error that has no place arises: the line with which the diagram, read from the top, first has it. */
async function firstSuchLine({ message }: Error, text: string): Promise<Span> {
  const ends = [...text.matchAll(/\n|$/g)].map(({ index }) => index);
  let [without, withIt] = [0, ends.length - 1];
  while (withIt - without > 1) {
    const middle = (without + withIt) >> 1;
    const error = await errorOf(text.slice(0, ends[middle]));
    if (error?.message === message) withIt = middle;
    else without = middle;
  }
  const line = lineBefore(text, ends[withIt] ?? text.length);
  // The message names the culprit, mostly.
  const named =
    (/\(([^()]+)\)/.exec(message) ?? /["[]([^"[\]]+)["\]]/.exec(message))?.[1]?.replaceAll('"', '') ?? '';
  const at = named === '' ? -1 : text.slice(line.start, line.end).lastIndexOf(named);
  return at < 0 ? line : { start: line.start + at, end: line.start + at + named.length };
}

/** The diagram itself is fine: it is its front matter or a directive. */
function aboveDiagram(error: Error, source: string, { frontMatter }: StrippedDiagram): DiagramProblem {
  if (frontMatter === undefined || !('mark' in error)) {
    return { message: sayingOf(error), span: lineAt(source, 0) };
  }
  const { line = 0 } = error.mark as { readonly line?: number };
  const start = [...source.slice(frontMatter).matchAll(/(?:^|\n)/g)][line];
  const reason = 'reason' in error ? String(error.reason) : 'it cannot be read';
  return {
    message: `The front matter of this diagram is no valid YAML: ${reason}.`,
    span: lineAt(source, frontMatter + (start ? start.index + start[0].length : 0)),
  };
}

/** A diagram of which there is only the type. */
function isBlank(text: string): boolean {
  const [type = '', ...lines] = text.trim().split('\n');
  return lines.length === 0 && !/^info\b/.test(type) && /^[\w-]+(?:\s+(?:TB|TD|BT|LR|RL))?\s*;?$/.test(type);
}

function nothingDrawn({ text }: StrippedDiagram): DiagramProblem {
  return {
    message: 'This diagram names its type and draws nothing yet.',
    span: { start: 0, end: text.trimEnd().length },
  };
}

function wholeOf(source: string): Span {
  const start = Math.max(0, source.search(/\S/));
  return { start, end: Math.max(start, source.trimEnd().length) };
}

function lineAt(source: string, offset: number): Span {
  const line = /^[^\r\n]*/.exec(source.slice(offset))?.[0] ?? '';
  const blanks = line.length - line.trimStart().length;
  return { start: offset + blanks, end: offset + Math.max(blanks, line.trimEnd().length) };
}
