/** Markdown itself, by another hand: the same documents, written down in other ways. */
import { all, append, inTable, prepend, replace, replaceAll, setCell, type Edit } from './edits.ts';
import {
  defects,
  error,
  executivePresentation,
  harmless,
  operationsRunbook,
  proposal,
  warning,
} from './harness.ts';

/** Every table with blanks to align its columns. */
const alignedTables: Edit = replaceAll(/^\|(.*)\|$/gm, '|  $1  |');
/** Every table without the outer pipes. */
const openTables: Edit = (text) =>
  text.replaceAll(/^\|(.*)\|$/gm, (line, inner: string) =>
    /^\|[-: |]+\|$/.test(line) ? inner.trim() : inner.trim() || line,
  );
const tabs: Edit = replaceAll(/^ {2}- /gm, '\t- ');
const windows: Edit = replaceAll('\n', '\r\n');
const starBullets: Edit = replaceAll(/^(\s*)- /gm, '$1* ');
const underscoreBold: Edit = replaceAll(/\*\*([^*\n]+)\*\*/g, '__$1__');

for (const path of [operationsRunbook, proposal]) {
  harmless(path, {
    'line ends of Windows': windows,
    'tables with more blanks': alignedTables,
    'tables without outer pipes': openTables,
    'tabs before nested items':
      path === proposal ? replaceAll(/^- \*\*/gm, '-\t**') : replaceAll(/^- /gm, '-\t'),
    'stars for bullets': starBullets,
    'underscores for bold': underscoreBold,
    'a mark at the beginning': (text) => `\uFEFF${text}`,
    'no line end at the end': (text) => text.trimEnd(),
    'front matter': (text) => `---\ntitle: A document\nauthor: Architecture\n---\n\n${text}`,
    'blanks at the ends of lines': (text) =>
      text
        .split(/^(```[\s\S]*?^```)/m)
        .map((part) => (part.startsWith('```') ? part : part.replaceAll(/([^|\s])\n/g, '$1  \n')))
        .join(''),
    'hard blanks': replaceAll(/(\d) %/g, '$1\u00a0%'),
    'narrow blanks': replaceAll(/(\d) %/g, '$1\u202f%'),
    'a fence with headings and placeholders': append(
      path === proposal ? 'Rationale' : 'Architecture Summary',
      '```md\n# Title\n## [Section]\n| Metric | Warning |\n|---|---|\n| TODO | |\n```',
    ),
    'a comment with headings and placeholders': append(
      path === proposal ? 'Rationale' : 'Architecture Summary',
      '<!--\n## Old section\n\nTODO: [Client Name] spent $XXX\n\n| a | b |\n|---|---|\n| | |\n-->',
    ),
    'a comment beside each heading': replaceAll(/^(#{2,3} .*)$/gm, '$1\n<!-- reviewed -->'),
    'details to fold': append(
      path === proposal ? 'Rationale' : 'Architecture Summary',
      '<details>\n<summary>More</summary>\n\nThe prototype ran in February.\n\n</details>',
    ),
    'an admonition': append(
      path === proposal ? 'Rationale' : 'Architecture Summary',
      '> [!NOTE]\n> The prototype ran in February.',
    ),
    'emoji before headings': replaceAll(/^(#{2,3}) /gm, '$1 📌 '),
    'headings in bold': replaceAll(/^(#{2,4}) (.*)$/gm, '$1 **$2**'),
    'headings in capitals': (text) => text.replaceAll(/^#{2,3} .*$/gm, (heading) => heading.toUpperCase()),
    'rules between sections': replaceAll(/^## /gm, '---\n\n## '),
  });
}

harmless(operationsRunbook, {
  'an escaped pipe in a cell': setCell(
    'Key Metrics & Thresholds',
    'Error rate',
    'Dashboard',
    'Production \\| Staging',
  ),
  'a pipe in code in a cell': setCell('Key Metrics & Thresholds', 'Error rate', 'Dashboard', '`5xx \\| 429`'),
  'German in cells': inTable('Maintenance Windows', (rows) =>
    rows.map((cells) =>
      cells.map((cell) =>
        cell.replace('Monthly', 'Monatlich').replace('None', 'Keine').replace('minutes', 'Minuten'),
      ),
    ),
  ),
  'line breaks in cells': setCell('Alert Routing', 'SEV1', 'Channel', 'Page to on-call<br>Bridge'),
  'a dash where nothing is to say': setCell('Maintenance Windows', 'Release', 'Impact', '—'),
  'none where nothing is to say': setCell('Dependencies', 'Splunk', 'Fallback', 'None'),
  'a tick where nothing is to say': setCell('Dependencies', 'Splunk', 'Fallback', '✓'),
  'a list within a list': append(
    'Architecture Summary',
    '- Path\n  - Edge\n    - [x] Balancer\n    - [ ] Second zone\n  - Core',
  ),
  'a table without rows in a comment': append(
    'Dependencies',
    '<!-- | External Service | Purpose |\n|---|---|\n -->',
  ),
});

defects(operationsRunbook, {
  'a placeholder beside a comment that holds one': [
    append('Architecture Summary', '<!-- TODO: later -->\n\nTODO: describe the standby'),
    warning('placeholder', 'Architecture Summary', 'TODO…'),
  ],
  'a placeholder with line ends of Windows': [
    all(append('Architecture Summary', 'The owner is [Name].'), windows),
    warning('placeholder', 'Architecture Summary', '[Name]'),
  ],
  'a cell of blanks that do not break': [
    setCell('Dependencies', 'Splunk', 'Fallback', '\u00a0'),
    warning('empty-cell', 'Dependencies', '…'),
  ],
  'a cell of a comment': [
    setCell('Dependencies', 'Splunk', 'Fallback', '<!-- ask -->'),
    warning('empty-cell', 'Dependencies', '…'),
  ],
  'a row that lacks its last cell': [
    replace(
      '| Splunk | SIEM | 99.9 % a month | CloudWatch buffers for seven days |',
      '| Splunk | SIEM | 99.9 % a month |',
    ),
    warning('empty-cell', 'Dependencies', '…'),
  ],
  'a heading that stands in a comment': [
    replace('### Alert Routing', '<!--\n### Alert Routing\n-->'),
    error('missing-section', 'Key Metrics & Thresholds'),
  ],
  'question marks for a value': [
    setCell('Dependencies', 'Splunk', 'SLA', '???'),
    warning('placeholder', 'Dependencies', '???'),
  ],
  'a value to be announced': [
    setCell('Dependencies', 'Splunk', 'SLA', 'To be determined'),
    warning('placeholder', 'Dependencies', 'To be determined'),
  ],
  'a prompt in angles': [
    prepend('Architecture Summary', '<Insert summary here>'),
    warning('placeholder', 'Architecture Summary', '<Insert summary here>'),
  ],
});

harmless(executivePresentation, {
  'line ends of Windows': windows,
  'tables without outer pipes': openTables,
  'nested bullets': replace('- **Where:** AWS', '- **Details:**\n  - one account\n- **Where:** AWS'),
  'tabs in nested bullets': all(
    replace('- **Where:** AWS', '- **Details:**\n  - one account\n- **Where:** AWS'),
    tabs,
  ),
});
