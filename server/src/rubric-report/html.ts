/** A page as one HTML file that needs nothing else. Whatever comes from the workspace is escaped: it stays text. */
import type { AssessmentReport } from '../report.ts';
import { chartSvg, scaleSvg } from './chart.ts';
import { escapeHtml } from './escape-html.ts';
import { signs, type Address, type Block, type Page, type Word, type Words } from './page.ts';
import { script } from './script.ts';
import { style } from './style.ts';

export interface HtmlOptions {
  readonly address: Address;
  /** For an editor's webview: its strict policy lets in what bears the nonce, and a click on a link is the editor's. */
  readonly nonce?: string;
}

/** Says of a file that it is a report, so that it may be written anew. */
export const GENERATOR = '<meta name="generator" content="Capstone Architect: Rubric Report">';

export function pageHtml(page: Page, { address, nonce }: HtmlOptions): string {
  const title = escapeHtml(page.title);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
${policy(nonce)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${GENERATOR}
<title>${title} · ${escapeHtml(page.subtitle)}</title>
<style${nonceOf(nonce)}>${style}</style>
</head>
<body>
<main>
<header>
<h1>${title}</h1>
<p class="subtitle">${escapeHtml(page.subtitle)}</p>
</header>
${contents(page)}
${blocksHtml(page.blocks, address)}
<footer><p>${escapeHtml(page.footer)}</p></footer>
</main>${nonce === undefined ? '' : `\n<script nonce="${escapeHtml(nonce)}">${script}</script>`}
</body>
</html>
`;
}

/** Nothing is loaded from anywhere, in a file no more than in an editor. */
function policy(nonce: string | undefined): string {
  const own = nonce === undefined ? undefined : `'nonce-${escapeHtml(nonce)}'`;
  const allowed = own === undefined ? `style-src 'unsafe-inline'` : `style-src ${own}; script-src ${own}`;
  return `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${allowed}">`;
}

function nonceOf(nonce: string | undefined): string {
  return nonce === undefined ? '' : ` nonce="${escapeHtml(nonce)}"`;
}

function contents({ blocks }: Page): string {
  const items = blocks.flatMap((block) =>
    block.kind === 'section' ? `<li><a href="#${block.id}">${escapeHtml(block.title)}</a></li>` : [],
  );
  return `<nav aria-label="Contents"><ul>${items.join('')}</ul></nav>`;
}

function blocksHtml(blocks: readonly Block[], address: Address): string {
  return blocks.map((block) => blockHtml(block, address)).join('\n');
}

function blockHtml(block: Block, address: Address): string {
  switch (block.kind) {
    case 'text':
      return `<p${block.tone ? ` class="${block.tone}"` : ''}>${inline(block.words, address)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const items = block.items.map((item) => `<li>${inline(item, address)}</li>`);
      return `<${tag}>\n${items.join('\n')}\n</${tag}>`;
    }
    case 'table':
      return tableHtml(block, address);
    case 'score':
      return scoreHtml(block.assessment);
    case 'chart':
      return `<figure>${chartSvg(block.criteria)}</figure>`;
    case 'section': {
      const { id, level, title, blocks } = block;
      const heading = `<h${level} id="${id}">${escapeHtml(title)}</h${level}>`;
      return `<section aria-labelledby="${id}">\n${heading}\n${blocksHtml(blocks, address)}\n</section>`;
    }
  }
}

function tableHtml({ caption, head, rows }: Extract<Block, { kind: 'table' }>, address: Address): string {
  const columns = head.map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = row.map((words, i) =>
      i === 0 ? `<th scope="row">${inline(words, address)}</th>` : `<td>${inline(words, address)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<div class="table"><table>
<caption>${escapeHtml(caption)}</caption>
<thead><tr>${columns}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`;
}

function scoreHtml(assessment: AssessmentReport): string {
  const { total, max, verdict, certification, own, thresholds } = assessment;
  const ownWords = own ? `<p class="own">${escapeHtml(own.words)}</p>` : '';
  return `<div class="score">
<p class="points"><strong>${total}</strong> <span>of ${max} points</span></p>
<p class="verdict ${certification}">${escapeHtml(verdict)}</p>
${ownWords}
${scaleSvg(assessment)}
<p class="quiet">Certification takes ${thresholds.certification} points, distinction ${thresholds.distinction}.</p>
</div>`;
}

function inline(words: Words, address: Address): string {
  return words.map((word) => wordHtml(word, address)).join('');
}

function wordHtml(word: Word, address: Address): string {
  if (typeof word === 'string') return escapeHtml(word);
  switch (word.kind) {
    case 'strong':
      return `<strong>${escapeHtml(word.text)}</strong>`;
    case 'break':
      return '<br>';
    case 'link': {
      const { path, line } = word.place;
      const at = line === undefined ? '' : ` data-line="${line}"`;
      return `<a href="${escapeHtml(address(word.place))}" data-path="${escapeHtml(path)}"${at}>${escapeHtml(word.text)}</a>`;
    }
    case 'state':
      return `<span class="state ${word.state}"><span class="sign" aria-hidden="true">${signs[word.state]}</span> ${escapeHtml(word.text)}</span>`;
  }
}
