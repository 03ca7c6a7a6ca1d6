/** Texts that keep a Markdown parser busy for minutes, or break its stack; by what they are made of. */
const many = (piece: string, times: number) => piece.repeat(times);

export const hostileTexts: Readonly<Record<string, string>> = {
  'quotes within quotes': many('>', 10_000),
  'quotes within quotes, with blanks': many('> ', 10_000),
  'lists within lists on one line': many('- ', 5_000),
  'lists within lists, further and further in': Array.from(
    { length: 400 },
    (_, i) => `${many('  ', i)}- a`,
  ).join('\n'),
  'numbered lists within lists': many('1. ', 5_000),
  'brackets that close at the end': many('[a', 40_000) + many(']', 40_000),
  'brackets within brackets': `${many('[', 20_000)}a${many(']', 20_000)}`,
  'links that never close': many('[a](', 40_000),
  'images within images': many('![', 15_000) + many(']()', 15_000),
  'emphasis that never closes': many('*a_ ', 10_000),
  'emphasis around emphasis': `${many('*', 20_000)} a ${many('*', 20_000)}`,
  'bold, or bold': many('a**b', 40_000),
  'tildes that do not match': many('~a~~b', 32_000),
  'comments that never close': many('a <!-- ', 23_000),
  'tags that never close': many('<a ', 50_000),
  'backticks of many lengths': Array.from({ length: 4_000 }, (_, i) => many('`', (i % 50) + 1)).join('a'),
  'a quote that goes on without its mark': `> a\n${many('b\n', 20_000)}`,
  'a paragraph of short lines': many('ab cd\n', 26_000),
  'front matter that never closes': `---\n${many('a: b\n', 32_000)}`,
  'a heading of brackets': `# ${many('[', 40_000)}`,
  'a cell of brackets': `| a |\n|---|\n| ${many('[a](', 20_000)} |\n`,
  'an item of brackets': `- ${many('[a](', 20_000)}`,
  'footnotes without end': Array.from({ length: 5_000 }, (_, i) => `a[^${i}]\n\n[^${i}]: b\n`).join('\n'),
  'what only looks like code': `<!--\n\`\`\`\n-->\n${many('*a_ ', 20_000)}`,
  'one line of a million characters': many('word ', 200_000),
  'five million characters': many('A sentence of some words.\n\n', 185_000),
};
