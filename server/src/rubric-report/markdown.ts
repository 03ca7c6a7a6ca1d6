/** A page as Markdown. Whatever comes from the workspace is escaped: it stays text. */
import type { AssessmentReport, CriterionReport } from '../report.ts';
import { signs, type Address, type Block, type Page, type Word, type Words } from './page.ts';

export function pageMarkdown(page: Page, address: Address): string {
  const parts = [
    `# ${escaped(page.title)}`,
    escaped(page.subtitle),
    blocksMarkdown(page.blocks, address),
    '---',
    escaped(page.footer),
  ];
  return `${parts.join('\n\n')}\n`;
}

export function blocksMarkdown(blocks: readonly Block[], address: Address): string {
  return blocks.map((block) => blockMarkdown(block, address)).join('\n\n');
}

function blockMarkdown(block: Block, address: Address): string {
  switch (block.kind) {
    case 'text': {
      const text = inline(block.words, address, '  \n');
      return block.tone === 'quote' ? `> ${text}` : text;
    }
    case 'list':
      return block.items
        .map((item, i) => {
          const mark = block.ordered ? `${i + 1}. ` : '- ';
          return mark + inline(item, address, `  \n${' '.repeat(mark.length)}`);
        })
        .join('\n');
    case 'table':
      return table(
        block.head.map(escaped),
        block.rows.map((row) => row.map((cell) => inline(cell, address, '<br>'))),
      );
    case 'score':
      return score(block.assessment);
    case 'chart':
      return chart(block.criteria);
    case 'section':
      return `${'#'.repeat(block.level)} ${escaped(block.title)}\n\n${blocksMarkdown(block.blocks, address)}`;
  }
}

function score({ total, max, verdict, thresholds, own }: AssessmentReport): string {
  const { certification, distinction } = thresholds;
  return [
    `**${total} of ${max} points** · ${escaped(verdict)}${own ? ` · ${escaped(own.words)}` : ''}`,
    `Certification takes ${certification} points, distinction ${distinction}.`,
  ].join('\n\n');
}

function chart(criteria: readonly CriterionReport[]): string {
  const rows = criteria.map(({ title, points, max, ownPoints }) => [
    escaped(title),
    `${'■'.repeat(points)}${'□'.repeat(Math.max(0, max - points))} ${points} of ${max}`,
    ownPoints === undefined ? '' : String(ownPoints),
  ]);
  return table(['Criterion', 'Estimate', 'Own mark'], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function inline(words: Words, address: Address, newLine: string): string {
  return words.map((word) => wordMarkdown(word, address, newLine)).join('');
}

function wordMarkdown(word: Word, address: Address, newLine: string): string {
  if (typeof word === 'string') return escaped(word);
  switch (word.kind) {
    case 'strong':
      return `**${escaped(word.text)}**`;
    case 'break':
      return newLine;
    case 'link':
      return `[${escaped(word.text)}](<${address(word.place).replace(/[<>\n\r\\|]/g, encodeURIComponent)}>)`;
    case 'state':
      return `${escaped(signs[word.state])} ${escaped(word.text)}`;
  }
}

/** What Markdown, or HTML in it, could take for its own. An address may still become a link to just what it says. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~$]|&(?=#?\w+;)/g, '\\$&')
    .replace(LINE_START, '$1\\$2');
}

/** What begins a list, a rule or an underline. */
const LINE_START = /^(\s*\d*)([-+=.)])(?=[\s=-]|$)/;
