/** Markdown is written in many ways, and every document must read the same in all of them. */
import { all, append, prepend, replaceAll, type Edit } from './edits.ts';
import {
  costModel,
  deploymentStrategy,
  executivePresentation,
  harmless,
  operationsRunbook,
  platformComparison,
  proposal,
  securityArchitecture,
} from './harness.ts';

const allDocuments = [
  platformComparison,
  securityArchitecture,
  costModel,
  deploymentStrategy,
  operationsRunbook,
  proposal,
  executivePresentation,
];

/** Leaves fences and front matter as they are. */
function outsideFences(edit: Edit): Edit {
  return (text) => {
    const front = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
    const parts = text.slice(front.length).split(/(^```[\s\S]*?^```$)/m);
    return front + parts.map((part) => (part.startsWith('```') ? part : edit(part))).join('');
  };
}

const inCells = (edit: (cell: string) => string): Edit =>
  outsideFences((text) =>
    text.replaceAll(/^\|.*\|$/gm, (line) =>
      /^\|[-:| ]+\|$/.test(line)
        ? line
        : `|${line
            .slice(1, -1)
            .split(/(?<!\\)\|/)
            .map(edit)
            .join('|')}|`,
    ),
  );

const notations: Readonly<Record<string, Edit>> = {
  'line ends of Windows': replaceAll('\n', '\r\n'),
  'mixed line ends': (text) => text.replaceAll(/\n(?=.*?[aeiou]\n)/g, '\r\n'),
  'a byte order mark': (text) => `\uFEFF${text}`,
  'no line end at the end': (text) => text.trimEnd(),
  'tables without outer pipes': outsideFences((text) =>
    text.replaceAll(/^\| (.*) \|$/gm, '$1').replaceAll(/^\|([-:|]+)\|$/gm, '$1'),
  ),
  'tables without blanks': inCells((cell) => cell.trim() || ' '),
  'tables with tabs': inCells((cell) => `\t${cell.trim()}\t`),
  'bold cells': inCells((cell) => (/^\s*$|\*|`|\[/.test(cell) ? cell : ` **${cell.trim()}** `)),
  'cells in italics': inCells((cell) => (/^\s*$|\*|`|\[|_/.test(cell) ? cell : ` _${cell.trim()}_ `)),
  'cells with a break at their end': inCells((cell) => (/^\s*$/.test(cell) ? cell : ` ${cell.trim()}<br> `)),
  'hard blanks in cells': inCells((cell) => cell.replaceAll(/(\d) (?=[%a-z])/g, '$1\u00A0')),
  'bullets as stars': outsideFences((text) => text.replaceAll(/^(\s*)- (?=\S)/gm, '$1* ')),
  'bullets as plus signs': outsideFences((text) => text.replaceAll(/^(\s*)- (?=\S)/gm, '$1+ ')),
  'numbers with a parenthesis': outsideFences((text) => text.replaceAll(/^(\s*\d+)\. /gm, '$1) ')),
  'all items numbered 1': outsideFences((text) => text.replaceAll(/^(\s*)\d+\. /gm, '$11. ')),
  'bold with underscores': outsideFences((text) => text.replaceAll(/\*\*([^*\n]+)\*\*/g, '__$1__')),
  'the colon behind the bold': outsideFences((text) => text.replaceAll(/\*\*([^*\n]+):\*\*/g, '**$1**:')),
  'blanks at the end of lines': outsideFences((text) => text.replaceAll(/([a-z.])$/gm, '$1 ')),
  'three empty lines for one': outsideFences((text) => text.replaceAll('\n\n', '\n\n\n\n')),
  'no empty line below headings': outsideFences((text) => text.replaceAll(/^(#+ .*)\n\n/gm, '$1\n')),
  'closing marks behind headings': outsideFences((text) => text.replaceAll(/^(#+) (.*)$/gm, '$1 $2 $1')),
  'headings in bold': outsideFences((text) => text.replaceAll(/^(#+) (.*)$/gm, '$1 **$2**')),
  'a comment below each heading': outsideFences((text) =>
    text.replaceAll(/^(##+ .*)$/gm, '$1\n\n<!-- TODO: polish this [later] -->'),
  ),
  'fences of tildes': (text) => text.replaceAll(/^```/gm, '~~~'),
  'typographic apostrophes': outsideFences((text) => text.replaceAll("'", '’')),
  'a fence that holds a fake heading': (text) =>
    text.replace(/\n## /, '\n```md\n## Recommendation\n\n| a | b |\n```\n\n## '),
  'a rule of stars and a quotation': (text) =>
    text.replace(/\n## (?=\S)/, '\n> A quotation, with **a label:** in it.\n\n## '),
  'a footnote at the end': (text) =>
    text.replace(/([a-z]{4})\.\n/, '$1.[^note]\n') + '\n[^note]: As agreed in the meeting.\n',
};

/** In a deck these would be another thing: a rule parts slides, a comment holds notes, and headings are of one level. */
const notForDecks = new Set([
  'a fence that holds a fake heading',
  'a rule of stars and a quotation',
  'a byte order mark',
]);

/** Some documents have nothing that a notation could change. */
const nothingToChange: Readonly<Record<string, readonly string[]>> = {
  'numbers with a parenthesis': [securityArchitecture],
  'all items numbered 1': [securityArchitecture],
  'typographic apostrophes': [deploymentStrategy, executivePresentation],
  'fences of tildes': [platformComparison, costModel],
};

for (const document of allDocuments) {
  const isDeck = document === executivePresentation;
  const suited = Object.entries(notations).filter(
    ([name]) => !(isDeck && notForDecks.has(name)) && !nothingToChange[name]?.includes(document),
  );
  harmless(document, Object.fromEntries(suited));
}

harmless(proposal, {
  'an HTML table beside the others': append(
    'Component Details',
    '<table><tr><td>Zone</td><td>Three</td></tr></table>',
  ),
  'a details block': append(
    'Component Details',
    '<details>\n<summary>More</summary>\n\nThree zones.\n\n</details>',
  ),
  'a section that is folded': prepend('Component Details', '<a id="components"></a>'),
  'everything at once': all(
    replaceAll(/^## \d\. /gm, '## '),
    outsideFences((text) => text.replaceAll(/\*\*([^*\n]+):\*\*/g, '**$1**:')),
    replaceAll('\n', '\r\n'),
    (text) => `\uFEFF${text}`,
  ),
});
