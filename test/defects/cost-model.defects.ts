/** Exercise 1.3: usage, prices, totals, savings. */
import {
  addRow,
  all,
  append,
  dropColumn,
  dropLine,
  dropRow,
  dropSection,
  inSection,
  inTable,
  replace,
  replaceAll,
  rewrite,
  rowIndex,
  setCell,
  type Edit,
} from './edits.ts';
import {
  costModel,
  defects,
  elsewhere,
  error,
  executivePresentation,
  harmless,
  hint,
  info,
  proposal,
  warning,
} from './harness.ts';
import { withoutColumn, withoutField, withoutRow } from './without.ts';

const summary = 'Total Cost Summary';
const growth = 'Growth Projections';
const projections = 'Monthly Projections';
const transactions = 'Cost per Transaction Analysis';
const opportunities = 'Identified Opportunities';

/** Writes a whole row anew. */
function setRow(heading: string, row: string, ...cells: string[]): Edit {
  return inTable(heading, (rows) => rows.with(rowIndex(rows, row), [row, ...cells]));
}

const monthsBetween: Edit = inTable(summary, (rows) =>
  rows.filter(([period = '']) => !/^Month (?:[2-57-9]|10|11)$/.test(period)),
);

defects(costModel, {
  // Baseline
  ...withoutField('Usage Profile', [
    'Daily active users',
    'Requests per user per day',
    'Average tokens per request (input/output)',
    'Peak hours',
  ]),
  ...withoutColumn(growth, ['Users', 'Requests/Day', 'Monthly Tokens']),
  ...withoutRow(growth, ['Month 6', 'Month 12', 'Month 24']),
  'daily active users without a number': [
    (text) => text.replace(/(\*\*Daily active users:\*\*).*/, '$1 quite a few at first, then more'),
    warning('not-measurable', 'Usage Profile', 'quite a few at first, then more'),
  ],
  'users who become fewer, and no word why': [
    setCell(growth, 'Month 12', 'Users', '1,900'),
    warning('trend', growth, '1,900'),
  ],
  'tokens that become fewer, and no word why': [
    setCell(growth, 'Month 24', 'Monthly Tokens', '6,830,000,000'),
    warning('trend', growth, '6,830,000,000'),
  ],
  'ten times the users from one row to the next': [
    setCell(growth, 'Month 1', 'Users', '150'),
    warning('trend', growth, '2,000'),
  ],

  // AI API
  ...withoutColumn('Model Pricing', ['Model', 'Input (per 1M tokens)', 'Output (per 1M tokens)']),
  ...withoutColumn(projections, ['Period', 'Input Tokens', 'Output Tokens', 'AI Cost']),
  'a price list without rows': [
    inTable('Model Pricing', (rows) => rows.slice(0, 1)),
    warning('too-few-rows', 'Model Pricing', '| …'),
  ],
  'an AI cost of nothing': [
    setCell(projections, 'Month 1', 'AI Cost', '$0'),
    warning('value-range', projections, '$0'),
  ],
  'an AI cost that falls while tokens grow': [
    setCell(projections, 'Month 12', 'AI Cost', '$9,444'),
    warning('trend', projections, '$9,444'),
  ],

  // Infrastructure and operations
  ...withoutColumn('Compute', ['Component', 'Type', 'Monthly Cost']),
  ...withoutColumn('Storage & Transfer', ['Component', 'Volume', 'Monthly Cost']),
  ...withoutColumn('Operational Costs', ['Category', 'Monthly Cost', 'Notes']),
  'a sum of compute that is ten dollars off': [
    setCell('Compute', 'Total compute', 'Monthly Cost', '$7,051'),
    error('table-sum', 'Compute', '$7,051'),
  ],
  'a sum of storage that leaves a row out': [
    setCell('Storage & Transfer', 'Total storage', 'Monthly Cost', '**$1,759**'),
    error('table-sum', 'Storage & Transfer', '$1,759'),
  ],
  'a sum of operations with two digits swapped': [
    setCell('Operational Costs', 'Total operations', 'Monthly Cost', '$76,000'),
    error('table-sum', 'Operational Costs', '$76,000'),
  ],
  'a part of operations that is left at nothing': [
    setCell('Operational Costs', 'Observability', 'Monthly Cost', '$0'),
    warning('value-range', 'Operational Costs', '$0'),
    error('table-sum', 'Operational Costs', '$67,000'),
  ],
  'no infrastructure costs': [dropSection('Infrastructure Costs'), error('missing-section', 'AI API Costs')],
  'no storage costs': [dropSection('Storage & Transfer'), error('missing-section', 'Compute')],

  // Total Cost Summary
  ...withoutColumn(summary, ['AI API', 'Infrastructure', 'Operations']),
  'a summary without totals': [dropColumn(summary, 'Total'), warning('missing-column', summary, '| …')],
  'no year 1': [dropRow(summary, 'Year 1'), warning('missing-row', summary, '| …')],
  'a total that is a dollar off': [
    setCell(summary, 'Month 24', 'Total', '$93,632'),
    error('table-sum', summary, '$93,632'),
  ],
  'a total that is a cent off': [
    setCell(summary, 'Month 24', 'Total', '$93,631.01'),
    error('table-sum', summary, '$93,631.01'),
  ],
  'a total with two digits swapped': [
    setCell(summary, 'Month 24', 'Total', '$96,331'),
    error('table-sum', summary, '$96,331'),
  ],
  'one part that is a dollar off': [
    setCell(summary, 'Month 24', 'Infrastructure', '$9,404'),
    error('table-sum', summary, '$93,631'),
  ],
  'months that do not make the year': [
    setRow(summary, 'Month 3', '$5,446', '$6,705', '$67,000', '$79,151'),
    error('table-sum', summary, '$126,522'),
    error('table-sum', summary, '$1,025,157'),
  ],
  'a year that is not the sum of its parts': [
    setCell(summary, 'Year 1', 'Total', '**$1,052,157**'),
    error('table-sum', summary, '$1,052,157'),
    error('fact-mismatch', summary, '$1,052,157'),
    elsewhere(proposal, error('fact-mismatch', '1. Executive Summary', '$1,025,157')),
    elsewhere(executivePresentation, error('fact-mismatch', 'Executive Summary', '$1,025,157')),
  ],
  'four months listed, and a year beyond twelve times the last': [
    all(
      monthsBetween,
      setRow(summary, 'Month 1', '$1,782', '$5,895', '$57,000', '$64,677'),
      setRow(summary, 'Month 6', '$11,880', '$8,190', '$57,000', '$77,070'),
      setRow(summary, 'Month 12', '$15,444', '$9,000', '$57,000', '$81,444'),
    ),
    info('table-sum', summary, '$804,000'),
    info('table-sum', summary, '$1,025,157'),
  ],
  'a month without a total': [setCell(summary, 'Month 24', 'Total', ''), warning('empty-cell', summary, '')],
  'a month of $X,XXX': [
    setCell(summary, 'Month 24', 'Operations', '$X,XXX'),
    warning('placeholder', summary, '$X,XXX'),
  ],
  'a month whose total is TBD': [
    setCell(summary, 'Month 24', 'Total', 'TBD'),
    warning('placeholder', summary, 'TBD'),
  ],

  // Savings
  'two opportunities': [
    inSection(opportunities, dropLine('**Passage trimming'), dropLine('**Reserved capacity')),
    warning('too-few-items', opportunities),
  ],
  'six opportunities': [
    inSection(
      opportunities,
      replace(
        '4. **Reserved',
        '4. **Batching: 5 %.** At night.\n5. **Shorter answers: 4 %.** By prompt.\n6. **Reserved',
      ),
    ),
    hint('too-few-items', opportunities),
  ],
  'an opportunity without a saving': [
    (text) =>
      text.replace(
        /^4\. \*\*Reserved capacity.*$/m,
        '4. **Reserved capacity.** A commitment without upfront payment would make this cheaper.',
      ),
    warning('not-measurable', opportunities, 'Reserved capacity.…'),
  ],
  'savings of 75 % in a list': [
    inSection(opportunities, replace('22 % of AI API', '75 % of AI API')),
    warning('value-range', opportunities, '75 %'),
  ],
  'savings of 75 % in the roadmap': [
    setCell('Optimization Roadmap', 'Response caching', 'Savings', '75 % of AI API'),
    warning('value-range', 'Optimization Roadmap', '75 %…'),
  ],
  'savings of 61 % in the roadmap': [
    setCell('Optimization Roadmap', 'Model selection', 'Savings', '50–61%'),
    warning('value-range', 'Optimization Roadmap', '50–61%'),
  ],
  'a saving without a figure in the roadmap': [
    setCell('Optimization Roadmap', 'Model selection', 'Savings', 'a good deal'),
    warning('not-measurable', 'Optimization Roadmap', 'a good deal'),
  ],
  ...withoutColumn('Optimization Roadmap', ['Strategy', 'Implementation Effort', 'Savings', 'Timeline']),
  'no roadmap': [dropSection('Optimization Roadmap'), error('missing-section', opportunities)],

  // Cost per transaction
  ...withoutColumn(transactions, ['Scenario', 'Tokens', 'AI Cost', 'Infra Cost', 'Total', 'Target']),
  'a transaction that is a cent off': [
    setCell(transactions, 'Standard policy question', 'Total', '$0.0265'),
    error('table-sum', transactions, '$0.0265'),
  ],
  'a transaction that forgets the infrastructure': [
    setCell(transactions, 'Complex product comparison', 'Total', '$0.0340'),
    error('table-sum', transactions, '$0.0340'),
  ],
});

const dollars = /\$(\d)/g;

harmless(costModel, {
  'euros for dollars': inSection(summary, replaceAll(dollars, '€$1')),
  'amounts with the sign behind': inSection('Compute', replaceAll(/\$([\d,]+)/g, '$1 USD')),
  'amounts without a sign': inSection('Compute', replaceAll(dollars, '$1')),
  'amounts with cents': inSection('Compute', replaceAll(/\$([\d,]+)/g, '$$$1.00')),
  'amounts without commas': inSection('Compute', replaceAll(/(\d),(\d{3})/g, '$1$2')),
  'thousands parted by blanks': inSection('Compute', replaceAll(/(\d),(\d{3})/g, '$1 $2')),
  'thousands parted by narrow blanks': inSection(
    'Operational Costs',
    replaceAll(/(\d),(\d{3})/g, '$1\u202f$2'),
  ),
  'thousands parted by points': inSection(
    'Operational Costs',
    inTable('Operational Costs', (rows) =>
      rows.map((row) => row.with(1, (row[1] ?? '').replaceAll(',', '.'))),
    ),
  ),
  'operations in thousands': inTable('Operational Costs', (rows) =>
    rows.map((row) => row.with(1, (row[1] ?? '').replace(/\$(\d+),(\d)00/, '$$$1.$2K'))),
  ),
  'bold, italics and notes in the cells': all(
    setCell(summary, 'Month 24', 'Total', '***$93,631*** (at list price)'),
    setCell(summary, 'Month 24', 'AI API', '*~$17,226*'),
    setCell(summary, 'Month 12', 'Operations', '$67,000 (67 % people)'),
  ),
  'a footnote in a cell': all(
    setCell(summary, 'Month 24', 'Total', '$93,631[^1]'),
    append(summary, '[^1]: At the prices of February 2026.'),
  ),
  'totals rounded to hundreds, and said to be': all(setCell(summary, 'Month 24', 'Total', '≈ $93,600')),
  'totals in thousands, with a decimal': setCell(summary, 'Month 24', 'Total', '$93.6K'),
  'the year in millions': setCell(summary, 'Year 1', 'Total', '**$1.03M**'),
  'a total row for operations in other words': inSection(
    'Operational Costs',
    replace('**Total operations**', '**Sum**'),
  ),
  'no sums under the component tables': all(
    dropRow('Compute', 'Total compute'),
    dropRow('Storage & Transfer', 'Total storage'),
    dropRow('Operational Costs', 'Total operations'),
  ),
  'a subtotal within a table': inTable('Operational Costs', (rows) => [
    ...rows.slice(0, 4),
    ['Subtotal, people', '$57,500', 'Squad, on-call and content'],
    ...rows.slice(4),
  ]),
  'a year’s sum below the month’s': addRow(
    'Operational Costs',
    'Per year',
    '$804,000',
    'Twelve times the month',
  ),
  'a further part that costs nothing': inTable(summary, (rows) =>
    rows.map((row, i) => row.toSpliced(4, 0, i === 0 ? 'Contingency' : '–')),
  ),
  'four months alone': monthsBetween,
  'two years, each with a sum': addRow(summary, 'Year 2', '$196,020', '$110,430', '$804,000', '$1,110,450'),
  'short names for the months': inTable(summary, (rows) =>
    rows.map((row) => row.with(0, (row[0] ?? '').replace('Month ', 'M'))),
  ),
  'names of months': inTable(summary, (rows) =>
    rows.map((row) =>
      row.with(
        0,
        (row[0] ?? '').replace(/^Month (\d+)$/, (_, n: string) =>
          n === '24'
            ? 'June 2028'
            : ([
                'July 2026',
                'August 2026',
                'September 2026',
                'Oktober 2026',
                'November 2026',
                'Dezember 2026',
                'Januar 2027',
                'Februar 2027',
                'März 2027',
                'April 2027',
                'Mai 2027',
                'Juni 2027',
              ][Number(n) - 1] ?? ''),
        ),
      ),
    ),
  ),
  'the year called a 12-month total': inSection(summary, replace('**Year 1**', '**12-Month Total**')),
  'the year on top': inTable(summary, (rows) => [
    rows[0] ?? [],
    rows[rowIndex(rows, 'Year 1')] ?? [],
    ...rows.slice(1).filter(([period]) => period !== '**Year 1**'),
  ]),
  'the total in front of its parts': inTable(summary, (rows) =>
    rows.map((row) => [row[0] ?? '', row[4] ?? '', ...row.slice(1, 4)]),
  ),
  'a share of the whole on the right': inTable(summary, (rows) =>
    rows.map((row, i) => [...row, i === 0 ? 'Share of AI' : '12 %']),
  ),
  'columns called otherwise': inSection(
    summary,
    replace(
      '| Period | AI API | Infrastructure | Operations | Total |',
      '| Month | AI | Infra | Ops | Sum |',
    ),
  ),
  'n/a where nothing is paid': all(
    setCell('Compute', 'Lower environments', 'Monthly Cost', 'n/a — paid by the platform team'),
    setCell('Compute', 'Total compute', 'Monthly Cost', '$5,401'),
  ),
  'a saving of up to 30 %': setCell('Optimization Roadmap', 'Response caching', 'Savings', 'up to 30 %'),
  'a saving of 20–30 %': setCell('Optimization Roadmap', 'Response caching', 'Savings', '20–30%'),
  'a saving of exactly 60 %': setCell(
    'Optimization Roadmap',
    'Response caching',
    'Savings',
    '60 % of AI API',
  ),
  'a saving in dollars alone': setCell(
    'Optimization Roadmap',
    'Response caching',
    'Savings',
    '~$3.4k per month',
  ),
  '75 % that is no saving': inSection(opportunities, replace('27 % near-duplicates', '75 % near-duplicates')),
  'five opportunities': inSection(
    opportunities,
    replace('4. **Reserved', '4. **Batching: 5 % at night.** In the dark.\n5. **Reserved'),
  ),
  'opportunities as bullets': inSection(opportunities, replaceAll(/^\d\. /gm, '- ')),
  'opportunities as headings': rewrite(
    opportunities,
    '#### Caching\n\nSaves 22 %.\n\n#### Routing\n\nSaves 12 %.\n\n#### Trimming\n\nSaves 8 %.',
  ),
  'opportunities as a table': rewrite(
    opportunities,
    '| Opportunity | Saving |\n|---|---|\n| Caching | 22 % |\n| Routing | 12 % |\n| Trimming | 8 % |',
  ),
  'users who become fewer, with the reason': all(
    setCell(growth, 'Month 12', 'Users', '1,900'),
    append(growth, 'Users fall at month 12 because one contact centre is closed for rebuilding.'),
  ),
  'users who stay as many': setCell(growth, 'Month 24', 'Users', '2,600'),
  'users as a range': setCell(growth, 'Month 24', 'Users', '2,800–3,000'),
  'tokens in billions': all(
    setCell(growth, 'Month 1', 'Monthly Tokens', '810M'),
    setCell(growth, 'Month 6', 'Monthly Tokens', '5.4B'),
    setCell(growth, 'Month 12', 'Monthly Tokens', '7.02 billion'),
    setCell(growth, 'Month 24', 'Monthly Tokens', '~7.8 bn'),
  ),
  'nine times the users': setCell(growth, 'Month 1', 'Users', '230'),
  'a cost that stays the same': setCell(projections, 'Month 24', 'AI Cost', '$15,444'),
  'a price below a cent': setCell('Model Pricing', 'Claude Haiku', 'Input (per 1M tokens)', '$0.0004 per 1K'),
  'transactions in cents': all(
    setCell(transactions, 'Standard policy question', 'AI Cost', '0.88 ¢'),
    setCell(transactions, 'Standard policy question', 'Infra Cost', '0.77 ¢'),
    setCell(transactions, 'Standard policy question', 'Total', '1.65 ¢'),
  ),
  'a transaction rounded to a tenth of a cent': setCell(
    transactions,
    'Standard policy question',
    'Total',
    '$0.017',
  ),
  'sums of rounded parts that are a dollar off': all(
    setCell('Compute', 'Total compute', 'Monthly Cost', '$7,042'),
    setCell('Storage & Transfer', 'Total storage', 'Monthly Cost', '$1,958'),
  ),
  'a transaction rounded to a cent': setCell(transactions, 'Standard policy question', 'Total', '$0.02'),
  'a usage profile in a table': rewrite(
    'Usage Profile',
    '| Figure | Value |\n|---|---|\n| Daily active users | 2,600 |\n| Requests per user per day | 15 |\n| Average tokens per request (in/out) | 5,500 / 500 |\n| Peak hours | 10:00–12:00 |',
  ),
  'a price per million, and the currency in the heading': inTable('Model Pricing', (rows) =>
    rows.map((row, i) =>
      i === 0
        ? ['Model', 'Input ($ per 1M tokens)', 'Output ($ per 1M tokens)']
        : row.map((cell) => cell.replace('$', '')),
    ),
  ),
  'escaped pipes in a cell': setCell('Compute', 'Edge', 'Type', 'Load balancer \\| AWS WAF'),
});
