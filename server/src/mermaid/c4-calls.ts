import type { DiagramProblem } from './types.ts';

const C4 = /^C4[A-Z]/;
/** `Person(agent, "Agent")`: a call opens its line. */
const CALL = /^\s*[A-Z]\w*\s*\(/;
const QUOTED = /"[^"]*"/g;

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
