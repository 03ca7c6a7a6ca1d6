import type { DiagramProblem } from './types.ts';

const C4 = /^C4[A-Z]/;
/** `Person(agent, "Agent")`: a call opens its line. */
const CALL = /^\s*[A-Z]\w*\s*\(/;
const QUOTED = /"[^"]*"/g;

/** `Rel(agent, system, "asks")`, `BiRel_U(…)`, `RelIndex(1, agent, system, …)`: two things, and what parts them. */
const RELATION =
  /^[ \t]*(?:Bi)?Rel(?:Index\s*\(\s*[^,()"]*,|(?:_\w+)?\s*\()\s*([^,()"\s]+)\s*,\s*([^,()"\s]+)\s*[,)]/gm;
/** The first argument of any other call names the thing. */
const NAMED = /^[ \t]*(?!(?:Bi)?Rel|Update)[A-Z]\w*\s*\(\s*([^,()"\s]+)\s*[,)]/gm;

/** Relations of a C4 diagram to things that it does not hold: Mermaid takes them, and then draws nothing at all. */
export function unknownEnds(text: string): DiagramProblem[] {
  if (!C4.test(text)) return [];
  const named = new Set([...text.matchAll(NAMED)].map(([, name]) => name));
  return [...text.matchAll(RELATION)].flatMap(({ 0: call, 1: from = '', 2: to = '', index }) =>
    [from, to]
      .filter((name) => !named.has(name))
      .slice(0, 1)
      .map((name) => {
        const start = index + call.lastIndexOf(name);
        return {
          message: `Nothing in this diagram is called “${name}”, and Mermaid draws none of it. Add it, or correct the name.`,
          span: { start, end: start + name.length },
        };
      }),
  );
}

/**
 * Calls in a C4 diagram that are not closed before the next one begins: Mermaid takes the next one for a part of them and
 * leaves it out without a word. Arguments may well stand on several lines.
 */
export function openCalls(text: string): DiagramProblem[] {
  if (!C4.test(text)) return [];
  const problems: DiagramProblem[] = [];
  let offset = 0;
  let open: { readonly start: number; readonly line: string } | undefined;
  let depth = 0;
  for (const line of text.split('\n')) {
    const isCall = CALL.test(line);
    if (isCall && open && depth > 0) {
      const span = { start: open.start, end: open.start + open.line.length };
      problems.push({ message: `“${open.line}” lacks its closing bracket, so what follows is lost.`, span });
    }
    if (isCall) {
      const words = line.trim();
      open = { start: offset + line.indexOf(words), line: words };
      depth = 0;
    }
    const bare = line.replace(QUOTED, '');
    depth += bare.split('(').length - bare.split(')').length;
    offset += line.length + 1;
  }
  return problems;
}
