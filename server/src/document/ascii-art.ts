/** Corners, crossings and edges of boxes; also blocks and arrow heads. */
const DRAWN = /[\u2500-\u257F\u2580-\u259F▲△▶►▼▽◀◄↑↓⬆⬇⇑⇓]/;
/** `+---+`, or a line between two pipes. */
const BOX = /\+-{2,}|-{2,}\+|\+={2,}|^\s*\|.*\|\s*$/;
/** A line that only leads on: `|`, `v`, `/ \`. */
const CONNECTOR = /^[\s|vV^/\\]+$/;
const ARROW = /[-=]>|<[-=]{2,}|[→←⇒⇐⟶⟵▶►➔➜]/g;

const SHELL = /^\s*(?:[\w.-]+@[^ ]*)?[$%] \S|^\s*(?:PS [^>]*|[A-Z]:\\[^>]*|mysql|sqlite|irb.*|>>)> ?/;
const LOG = /^\s*\[?(?:\d{4}-\d\d-\d\d|\d\d:\d\d:\d\d|(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|FATAL)\b)/;
/** What programs look like: an arrow there returns or maps. */
const PROGRAM =
  /[;{]\s*$|^\s*[})]|=>\s*[{(]|\b(?:const|def|fn|func|function|let|lambda|match|return|var)\b|\w\(\w*\)\s*[-=]>/;
/** The line below the header of a Markdown table. */
const TABLE_RULE = /^\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?)?$/;
/** A file in a directory listing: `├── src/`, `│   └── main.ts`. */
const FILE = /^[\s│|]*[├└+`|][─-]{1,4}\s*\S*(?:\/|\.\w+)(?:\s|$)/;

/** Lines that make a drawing, at the least. */
const FEWEST_LINES = 2;
/** A flow on a single line needs more: `commit -> build -> test -> deploy`. */
const FEWEST_ARROWS = 3;

/** Whether a plain block of code is a drawing. A shell session, a log, a program, a table and a file tree are none. */
export function isAsciiArt(value: string): boolean {
  const lines = value.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const share = (pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length / lines.length;
  if (lines.some((line) => SHELL.test(line) || TABLE_RULE.test(line.trim()))) return false;
  if (share(LOG) >= 0.5 || share(FILE) >= 0.4) return false;

  const drawn = lines.filter((line) => DRAWN.test(line) || BOX.test(line));
  if (drawn.length >= FEWEST_LINES) return true;
  if (lines.some((line) => PROGRAM.test(line))) return false;
  const arrows = lines.reduce((sum, line) => sum + (line.match(ARROW)?.length ?? 0), 0);
  const leading = lines.filter(
    (line) => line.search(ARROW) >= 0 || CONNECTOR.test(line) || drawn.includes(line),
  );
  return arrows >= FEWEST_ARROWS || (leading.length >= FEWEST_LINES && leading.length >= lines.length / 3);
}
