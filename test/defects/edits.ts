/** Small readable edits of a Markdown text. Each fails when what it is about is not there. */

export type Edit = (text: string) => string;

/** Several edits, one after the other. */
export function all(...edits: readonly Edit[]): Edit {
  return (text) => edits.reduce((result, edit) => edit(result), text);
}

/** Replaces words that stand exactly once in the text (or in the section, within `inSection`). */
export function replace(words: string, by: string): Edit {
  return (text) => {
    const count = text.split(words).length - 1;
    if (count !== 1) throw new Error(`“${words}” stands ${count} times, not once`);
    return text.replace(words, () => by);
  };
}

/** Replaces every occurrence. */
export function replaceAll(words: string | RegExp, by: string): Edit {
  return (text) => {
    const result = text.replaceAll(words, by);
    if (result === text) throw new Error(`“${words}” is nowhere`);
    return result;
  };
}

/** Edits the stretch from a heading (its words, without marks) to the next one that is as high or higher. */
export function inSection(heading: string, ...edits: readonly Edit[]): Edit {
  return (text) => {
    const { start, end } = sectionPlace(text, heading);
    return text.slice(0, start) + all(...edits)(text.slice(start, end)) + text.slice(end);
  };
}

export function dropSection(heading: string): Edit {
  return (text) => {
    const { start, end } = sectionPlace(text, heading);
    return text.slice(0, start) + text.slice(end);
  };
}

/** Leaves the heading and takes all below it. */
export function emptySection(heading: string): Edit {
  return inSection(heading, (text) => text.slice(0, text.indexOf('\n') + 1) + '\n');
}

/** Moves a section in front of another one. */
export function moveBefore(heading: string, other: string): Edit {
  return (text) => {
    const { start, end } = sectionPlace(text, heading);
    const rest = text.slice(0, start) + text.slice(end);
    const target = sectionPlace(rest, other).start;
    return rest.slice(0, target) + text.slice(start, end) + rest.slice(target);
  };
}

/** Gives a heading other words, its level kept. */
export function retitle(heading: string, words: string): Edit {
  return inSection(heading, (text) => text.replace(heading, () => words));
}

/** Gives a heading another level. */
export function relevel(heading: string, level: number): Edit {
  return inSection(heading, (text) => text.replace(/^#+/, '#'.repeat(level)));
}

/** Writes lines at the section's end, in front of its sub-sections' successors. */
export function append(heading: string, lines: string): Edit {
  return inSection(heading, (text) => `${text.trimEnd()}\n\n${lines}\n\n`);
}

/** Writes lines right below the heading. */
export function prepend(heading: string, lines: string): Edit {
  return inSection(heading, (text) => text.replace('\n', () => `\n\n${lines}\n`));
}

/** Puts other text under the heading. */
export function rewrite(heading: string, body: string): Edit {
  return inSection(heading, (text) => `${text.slice(0, text.indexOf('\n'))}\n\n${body}\n\n`);
}

/** Takes the line that starts with these words, blanks and list marks before it aside, and what is nested below it. */
export function dropLine(start: string): Edit {
  return (text) => {
    const lines = text.split('\n');
    const at = onlyLine(lines, start);
    const depth = indent(lines[at] ?? '');
    let end = at + 1;
    while (end < lines.length && lines[end]?.trim() && indent(lines[end] ?? '') > depth) end += 1;
    return [...lines.slice(0, at), ...lines.slice(end)].join('\n');
  };
}

/** Takes the paragraph (or list) that starts with these words. */
export function dropParagraph(start: string): Edit {
  return (text) => {
    const lines = text.split('\n');
    const at = onlyLine(lines, start);
    let end = at;
    while (end < lines.length && lines[end]?.trim()) end += 1;
    return [...lines.slice(0, at), ...lines.slice(end + 1)].join('\n');
  };
}

/** Takes the first fenced block. */
export const dropFence: Edit = (text) => {
  const result = text.replace(/^```[^\n]*\n[\s\S]*?^```\n/m, '');
  if (result === text) throw new Error('there is no fenced block');
  return result;
};

/** Rows of the first table of the text, header first, cells without the blanks around them. */
export type Rows = readonly (readonly string[])[];

/** Edits the first table of a section. */
export function inTable(heading: string, edit: (rows: Rows) => Rows): Edit {
  return inSection(heading, (text) => {
    const lines = text.split('\n');
    const start = lines.findIndex((line) => line.startsWith('|'));
    if (start < 0) throw new Error(`there is no table in “${heading}”`);
    let end = start;
    while (lines[end]?.startsWith('|')) end += 1;
    const [header = '', , ...body] = lines.slice(start, end);
    const rows = edit([header, ...body].map(cellsOf));
    const [first = [], ...others] = rows.map((cells) => `| ${cells.join(' | ')} |`);
    const rule = `|${(rows[0] ?? []).map(() => '---|').join('')}`;
    return [...lines.slice(0, start), first, rule, ...others, ...lines.slice(end)].join('\n');
  });
}

/** Takes the row whose first cell starts with these words, emphasis aside. */
export function dropRow(heading: string, row: string): Edit {
  return inTable(heading, (rows) => {
    const at = rowIndex(rows, row);
    return rows.filter((_, i) => i !== at);
  });
}

export function dropColumn(heading: string, column: string): Edit {
  return inTable(heading, (rows) => {
    const at = columnIndex(rows, column);
    return rows.map((cells) => cells.filter((_, i) => i !== at));
  });
}

export function setCell(heading: string, row: string, column: string, value: string): Edit {
  return inTable(heading, (rows) => {
    const [r, c] = [rowIndex(rows, row), columnIndex(rows, column)];
    return rows.map((cells, i) => (i === r ? cells.with(c, value) : cells));
  });
}

export function addRow(heading: string, ...cells: readonly string[]): Edit {
  return inTable(heading, (rows) => [...rows, cells]);
}

export function swapRows(heading: string, one: string, other: string): Edit {
  return inTable(heading, (rows) => {
    const [a, b] = [rowIndex(rows, one), rowIndex(rows, other)];
    return rows.with(a, rows[b] ?? []).with(b, rows[a] ?? []);
  });
}

/** Takes a slide of a deck: the heading, what is below it and the break behind. */
export function dropSlide(heading: string): Edit {
  return (text) => {
    const slides = text.split('\n---\n');
    const left = slides.filter((slide) => !slide.includes(`\n## ${heading}\n`));
    if (left.length !== slides.length - 1) throw new Error(`there is no slide “${heading}”`);
    return left.join('\n---\n');
  };
}

/** Moves a slide of a deck in front of another one. */
export function moveSlideBefore(heading: string, other: string): Edit {
  return (text) => {
    const slides = text.split('\n---\n');
    const slide = slides.find((candidate) => candidate.includes(`\n## ${heading}\n`));
    const target = slides.findIndex((candidate) => candidate.includes(`\n## ${other}\n`));
    if (slide === undefined || target < 0) throw new Error(`there is no slide “${heading}” or “${other}”`);
    return slides
      .toSpliced(target, 0, slide)
      .filter((candidate, i) => candidate !== slide || i === target)
      .join('\n---\n');
  };
}

export function rowIndex(rows: Rows, label: string): number {
  const at = rows.findIndex(([first = ''], i) => i > 0 && first.replace(/^[*_]+/, '').startsWith(label));
  if (at < 0) throw new Error(`there is no row “${label}”`);
  return at;
}

export function columnIndex([header = []]: Rows, name: string): number {
  const at = header.indexOf(name);
  if (at < 0) throw new Error(`there is no column “${name}”`);
  return at;
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

function onlyLine(lines: readonly string[], start: string): number {
  const plain = lines.map((line) => line.replace(/^\s*(?:(?:[-*+]|\d+[.)])\s+)?/, ''));
  const at = plain.findIndex((line) => line.startsWith(start));
  if (at < 0 || plain.slice(at + 1).some((line) => line.startsWith(start))) {
    throw new Error(`no line, or more than one, starts with “${start}”`);
  }
  return at;
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function sectionPlace(text: string, heading: string): Place {
  const headings = [...text.matchAll(/^(#{1,6}) (.*)$/gm)];
  const found = headings.filter((match) => match[2] === heading);
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`the heading “${heading}” stands ${found.length} times`);
  const level = first[1]?.length ?? 0;
  const next = headings.find((match) => match.index > first.index && (match[1]?.length ?? 0) <= level);
  return { start: first.index, end: next?.index ?? text.length };
}
