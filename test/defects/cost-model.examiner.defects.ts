/** Cost model: defects and right variations written from what the course asks for, without a look at the rules. */
import {
  addRow,
  all,
  append,
  dropColumn,
  dropLine,
  dropRow,
  dropSection,
  emptySection,
  inSection,
  inTable,
  moveBefore,
  prepend,
  replace,
  replaceAll,
  retitle,
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
  harbourLogistics,
  harmless,
  info,
  proposal,
  warning,
} from './harness.ts';

const summary = 'Total Cost Summary';
const perRequest = 'Cost per Transaction Analysis';

/** Points group and commas part the decimals, in the whole text. */
const germanNumbers: Edit = (text) =>
  text.replace(/(?<!^#+ )\d[\d.,]*\d/gm, (number) =>
    number.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')),
  );

const currencyBehind: Edit = (text) => text.replace(/\$([\d.,]*\d)/g, '$1 $');

const inThousands: Edit = inTable(summary, (rows) =>
  rows.map((cells, i) =>
    cells.map((cell, c) => {
      if (i === 0) return c === 0 ? cell : `${cell} (in $k)`;
      return c === 0 ? cell : (Number(cell.replace(/[^\d]/g, '')) / 1000).toFixed(3);
    }),
  ),
);

const months = ['Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May'];
const germanMonths = [
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
];

/** The twelve months by their names, Month 24 left out. */
const namedMonths = (names: readonly string[], year: (index: number) => string = () => ''): Edit =>
  all(
    dropRow(summary, 'Month 24'),
    inTable(summary, (rows) =>
      rows.map((cells, i) => (i >= 1 && i <= 12 ? cells.with(0, `${names[i - 1] ?? ''}${year(i)}`) : cells)),
    ),
  );

/** Only these months are listed. */
const onlyMonths = (...numbers: readonly number[]): Edit =>
  inTable(summary, (rows) =>
    rows.filter(([label = '']) => !label.startsWith('Month') || numbers.includes(Number(label.slice(6)))),
  );

const yearOff = setCell(summary, 'Year 1', 'AI API', '**$126,523**');
const yearTotalToo = setCell(summary, 'Year 1', 'Total', '**$1,025,158**');

/** The year is a dollar over the sum of its months, and over what the proposal and the deck say. */
const yearIsOff = [
  error('table-sum', 'Total Cost Summary', '$126,523'),
  error('table-sum', 'Total Cost Summary', '$1,025,158'),
  error('fact-mismatch', 'Total Cost Summary', '$1,025,158'),
  elsewhere(proposal, error('fact-mismatch', '1. Executive Summary', '$1,025,157')),
  elsewhere(executivePresentation, error('fact-mismatch', 'Executive Summary', '$1,025,157')),
];

const usage = (...rows: readonly string[]) =>
  rewrite('Usage Profile', ['| Assumption | Value |', '|---|---|', ...rows].join('\n'));

const usageRows: readonly string[] = [
  '| Daily active users | 2,600 in month 12 |',
  '| Requests per user per day | 15 |',
  '| Average tokens per request (input / output) | 5,500 / 500 |',
  '| Peak hours | 10:00–12:00 and 15:00–17:00 |',
];

const periodsAsColumns = (month12: string) =>
  rewrite(
    summary,
    `| Category | Month 1 | Month 12 | Year 1 |
|---|---:|---:|---:|
| AI API | $1,782 | $15,444 | $126,522 |
| Infrastructure | $5,895 | $9,000 | $94,635 |
| Operations | $67,000 | $67,000 | $804,000 |
| **Total** | **$74,677** | **${month12}** | **$1,025,157** |`,
  );

const quarterly = (q4Total: string) =>
  rewrite(
    summary,
    `| Period | AI API | Infrastructure | Operations | Total |
|---|---:|---:|---:|---:|
| Q1 | $10,098 | $18,765 | $201,000 | $229,863 |
| Q2 | $29,700 | $23,220 | $201,000 | $253,920 |
| Q3 | $40,986 | $25,785 | $201,000 | $267,771 |
| Q4 | $45,738 | $26,865 | $201,000 | ${q4Total} |
| **Year 1** | **$126,522** | **$94,635** | **$804,000** | **$1,025,157** |`,
  );

defects(costModel, {
  'no daily active users': [dropLine('**Daily active users:**'), warning('missing-field', 'Usage Profile')],
  'no requests per user': [
    dropLine('**Requests per user per day:**'),
    warning('missing-field', 'Usage Profile'),
  ],
  'no tokens per request': [
    dropLine('**Average tokens per request'),
    warning('missing-field', 'Usage Profile'),
  ],
  'no peak hours': [dropLine('**Peak hours:**'), warning('missing-field', 'Usage Profile')],
  'a usage table without peak hours': [
    usage(...usageRows.slice(0, 3)),
    warning('missing-field', 'Usage Profile'),
  ],
  'peak hours in brackets': [
    usage(...usageRows.with(3, '| Peak hours | [HH:MM] |')),
    warning('placeholder', 'Usage Profile', '[HH:MM]'),
  ],
  'no month 6': [
    dropRow('Growth Projections', 'Month 6'),
    warning('missing-row', 'Growth Projections', '| Period | Users | Requests/Day | Monthly Tokens |'),
  ],
  'no month 24': [
    dropRow('Growth Projections', 'Month 24'),
    warning('missing-row', 'Growth Projections', '| Period | Users | Requests/Day | Monthly Tokens |'),
  ],
  'users that shrink': [
    all(
      setCell('Growth Projections', 'Month 24', 'Users', '2,500'),
      setCell('Growth Projections', 'Month 24', 'Requests/Day', '37,500'),
      setCell('Growth Projections', 'Month 24', 'Monthly Tokens', '6,750,000,000'),
    ),
    warning('trend', 'Growth Projections', '2,500'),
  ],
  'users that grow tenfold and more': [
    setCell('Growth Projections', 'Month 1', 'Users', '30'),
    warning('trend', 'Growth Projections', '2,000'),
  ],
  'no monthly tokens': [
    dropColumn('Growth Projections', 'Monthly Tokens'),
    warning('missing-column', 'Growth Projections', '| Period | Users | Requests/Day |'),
  ],
  'requests of X': [
    setCell('Growth Projections', 'Month 12', 'Requests/Day', 'XX,XXX'),
    warning('placeholder', 'Growth Projections', 'XX,XXX'),
  ],
  'no output price': [
    dropColumn('Model Pricing', 'Output (per 1M tokens)'),
    warning('missing-column', 'Model Pricing', '| Model | Input (per 1M tokens) |'),
  ],
  'a price of $X.XX': [
    setCell('Model Pricing', 'Claude Haiku', 'Input (per 1M tokens)', '$X.XX'),
    warning('placeholder', 'Model Pricing', '$X.XX'),
  ],
  'an AI cost that falls while tokens grow': [
    setCell('Monthly Projections', 'Month 24', 'AI Cost', '$12,226'),
    warning('trend', 'Monthly Projections', '$12,226'),
  ],
  'an AI cost of nothing': [
    setCell('Monthly Projections', 'Month 1', 'AI Cost', '$0'),
    warning('value-range', 'Monthly Projections', '$0'),
  ],
  'an AI cost of USD 0.00': [
    setCell('Monthly Projections', 'Month 1', 'AI Cost', 'USD 0.00'),
    warning('value-range', 'Monthly Projections', 'USD 0.00'),
  ],
  'projections without output tokens': [
    dropColumn('Monthly Projections', 'Output Tokens'),
    warning('missing-column', 'Monthly Projections', '| Period | Input Tokens | AI Cost |'),
  ],
  'compute that is a dollar over': [
    setCell('Compute', 'Total compute', 'Monthly Cost', '**$7,042**'),
    error('table-sum', 'Compute', '$7,042'),
  ],
  'storage that is a dollar under': [
    setCell('Storage & Transfer', 'Total storage', 'Monthly Cost', '**$1,958**'),
    error('table-sum', 'Storage & Transfer', '$1,958'),
  ],
  'operations that are a hundred off': [
    setCell('Operational Costs', 'Total operations', 'Monthly Cost', '**$67,100**'),
    error('table-sum', 'Operational Costs', '$67,100'),
  ],
  'operations in thousands that do not add up': [
    setCell('Operational Costs', 'Total operations', 'Monthly Cost', '**$68k**'),
    error('table-sum', 'Operational Costs', '$68k'),
  ],
  'a component without a cost': [
    setCell('Compute', 'Edge', 'Monthly Cost', ''),
    warning('empty-cell', 'Compute', ''),
  ],
  'a component whose cost is to come': [
    setCell('Compute', 'Edge', 'Monthly Cost', 'tbd'),
    warning('placeholder', 'Compute', 'tbd'),
  ],
  'no component type': [
    dropColumn('Compute', 'Type'),
    warning('missing-column', 'Compute', '| Component | Monthly Cost |'),
  ],
  'no volume': [
    dropColumn('Storage & Transfer', 'Volume'),
    warning('missing-column', 'Storage & Transfer', '| Component | Monthly Cost |'),
  ],
  'operations without notes': [
    dropColumn('Operational Costs', 'Notes'),
    warning('missing-column', 'Operational Costs', '| Category | Monthly Cost |'),
  ],
  'operations left empty': [emptySection('Operational Costs'), error('empty-section', 'Operational Costs')],
  'a row that is a dollar over': [
    setCell(summary, 'Month 7', 'Total', '$88,529'),
    error('table-sum', 'Total Cost Summary', '$88,529'),
  ],
  'a row that is a dollar over, in euros': [
    all(replaceAll('$', '€'), setCell(summary, 'Month 7', 'Total', '€88,529')),
    error('table-sum', 'Total Cost Summary', '€88,529'),
  ],
  'a row that is a dollar over, in German numbers': [
    all(setCell(summary, 'Month 7', 'Total', '$88,529'), germanNumbers),
    error('table-sum', 'Total Cost Summary', '$88.529'),
  ],
  'a row that is a cent over, with cents everywhere': [
    all(
      inSection(summary, replaceAll(/\$([\d,]+)(?=\D)(?![^|]*\n\n)/g, '$$$1.00')),
      replace('$88,528.00', '$88,528.01'),
    ),
    error('table-sum', 'Total Cost Summary', '$88,528.01'),
  ],
  'a row in thousands that is off': [
    all(inThousands, inSection(summary, replaceAll('88.528', '88.628'))),
    error('table-sum', 'Total Cost Summary', '88.628'),
  ],
  'a year that is not the sum of its months': [all(yearOff, yearTotalToo), ...yearIsOff],
  'a year whose own row does not add up': [
    setCell(summary, 'Year 1', 'Operations', '**$803,000**'),
    error('table-sum', 'Total Cost Summary', '$803,000'),
  ],
  'a year that is not the sum of months by name': [
    all(namedMonths(months), yearOff, yearTotalToo),
    ...yearIsOff,
  ],
  'a year that is not the sum of months by German names': [
    all(
      namedMonths(germanMonths, (i) => (i < 8 ? ' 2026' : ' 2027')),
      yearOff,
      yearTotalToo,
    ),
    ...yearIsOff,
  ],
  'a year that is not the sum of months with the year': [
    all(
      namedMonths(months, (i) => (i < 8 ? ' 2026' : ' 2027')),
      yearOff,
      yearTotalToo,
    ),
    ...yearIsOff,
  ],
  'a year that is not the sum of M1 to M12': [
    all(inSection(summary, replaceAll(/^\| Month (\d+)/gm, '| M$1')), yearOff, yearTotalToo),
    ...yearIsOff,
  ],
  'periods as columns, one total off': [
    periodsAsColumns('$91,544'),
    error('table-sum', 'Total Cost Summary', '$91,544'),
  ],
  'months by name whose costs fall while usage grows': [
    all(
      namedMonths(months, (i) => (i < 8 ? ' 2026' : ' 2027')),
      setCell(summary, 'May', 'AI API', '$11,444'),
      setCell(summary, 'May', 'Total', '$87,444'),
      setCell(summary, 'Year 1', 'AI API', '**$122,522**'),
      setCell(summary, 'Year 1', 'Total', '**$1,021,157**'),
    ),
    warning('trend', 'Total Cost Summary', '$11,444'),
    error('fact-mismatch', 'Total Cost Summary', '$1,021,157'),
    elsewhere(proposal, error('fact-mismatch', '1. Executive Summary', '$1,025,157')),
    elsewhere(executivePresentation, error('fact-mismatch', 'Executive Summary', '$1,025,157')),
  ],
  'a quarter whose total is off': [
    quarterly('$273,613'),
    error('table-sum', 'Total Cost Summary', '$273,613'),
  ],
  'a year that is far beyond its months': [
    all(
      onlyMonths(1, 6, 12),
      setCell(summary, 'Year 1', 'Operations', '**$1,804,000**'),
      setCell(summary, 'Year 1', 'Total', '**$2,025,157**'),
    ),
    info('table-sum', 'Total Cost Summary', '$1,804,000'),
    info('table-sum', 'Total Cost Summary', '$2,025,157'),
    error('fact-mismatch', 'Total Cost Summary', '$2,025,157'),
    elsewhere(proposal, error('fact-mismatch', '1. Executive Summary', '$1,025,157')),
    elsewhere(executivePresentation, error('fact-mismatch', 'Executive Summary', '$1,025,157')),
  ],
  'no year': [
    dropRow(summary, 'Year 1'),
    warning('missing-row', 'Total Cost Summary', '| Period | AI API | Infrastructure | Operations | Total |'),
  ],
  'no AI column': [
    dropColumn(summary, 'AI API'),
    warning('missing-column', 'Total Cost Summary', '| Period | Infrastructure | Operations | Total |'),
  ],
  'an infrastructure that costs nothing': [
    all(
      setCell(summary, 'Month 24', 'Infrastructure', '$0'),
      setCell(summary, 'Month 24', 'Total', '$84,226'),
    ),
    warning('value-range', 'Total Cost Summary', '$0'),
    warning('trend', 'Total Cost Summary', '$84,226'),
  ],
  'two opportunities': [
    all(dropLine('**Passage trimming:'), dropLine('**Reserved capacity:')),
    warning('too-few-items', 'Identified Opportunities'),
  ],
  'an opportunity without a saving': [
    replace(
      '**Passage trimming: 8 % of AI API, $1,236 a month.** A reranker lets five passages do the work of six and removes 640 input tokens from each request.',
      '**Passage trimming.** A reranker lets fewer passages do the work.',
    ),
    warning('not-measurable', 'Identified Opportunities', 'Passage trimming.** A reranker lets fewe…'),
  ],
  'a saving of 75 %': [
    inSection('Identified Opportunities', replace('22 % of AI API', '75 % of AI API')),
    warning('value-range', 'Identified Opportunities', '75 %'),
  ],
  'a roadmap without time': [
    dropColumn('Optimization Roadmap', 'Timeline'),
    warning('missing-column', 'Optimization Roadmap', '| Strategy | Implementation Effort | Savings |'),
  ],
  'a roadmap without effort': [
    dropColumn('Optimization Roadmap', 'Implementation Effort'),
    warning('missing-column', 'Optimization Roadmap', '| Strategy | Savings | Timeline |'),
  ],
  'a saving left blank': [
    setCell('Optimization Roadmap', 'Model selection', 'Savings', ''),
    warning('empty-cell', 'Optimization Roadmap', ''),
  ],
  'a saving of 61 % in the roadmap': [
    setCell('Optimization Roadmap', 'Model selection', 'Savings', '61 % of AI API'),
    warning('value-range', 'Optimization Roadmap', '61 %'),
  ],
  'a request whose total is the AI cost': [
    setCell(perRequest, 'Blended', 'Total', '$0.0132'),
    error('table-sum', 'Cost per Transaction Analysis', '$0.0132'),
  ],
  'no target': [
    dropColumn(perRequest, 'Target'),
    warning(
      'missing-column',
      'Cost per Transaction Analysis',
      '| Scenario | Tokens | AI Cost | Infra Cost | Total |',
    ),
  ],
  'a target of $X.XX': [
    setCell(perRequest, 'Blended', 'Target', '$X.XX'),
    warning('placeholder', 'Cost per Transaction Analysis', '$X.XX'),
  ],
  'no transactions': [dropSection(perRequest), error('missing-section', 'Cost Optimization Strategies')],
  'no growth': [dropSection('Growth Projections'), error('missing-section', 'Usage Profile')],
  'no storage': [dropSection('Storage & Transfer'), error('missing-section', 'Compute')],
  'optimization in front of the summary': [
    moveBefore('Cost Optimization Strategies', summary),
    warning('section-order', 'Total Cost Summary'),
  ],
});

defects(
  costModel,
  {
    'a bare total that is one over': [
      setCell('3.1 Compute', 'Total', 'Monthly Cost (€)', '**4,901**'),
      error('table-sum', '3.1 Compute', '4,901'),
    ],
    'a total in another order of columns': [
      setCell('5. Total Cost Summary', 'Month 6', 'Total (€)', '44,365'),
      error('table-sum', '5. Total Cost Summary', '44,365'),
    ],
    'a year below what its months allow': [
      all(
        setCell('5. Total Cost Summary', 'Year 1', 'Operations (€)', '**332,000**'),
        setCell('5. Total Cost Summary', 'Year 1', 'Total (€)', '**432,073**'),
      ),
      info('table-sum', '5. Total Cost Summary', '332,000'),
      info('table-sum', '5. Total Cost Summary', '432,073'),
      error('fact-mismatch', '5. Total Cost Summary', '432,073'),
      elsewhere(proposal, error('fact-mismatch', '1. Executive Summary', '€532,073')),
      elsewhere(
        'executive-presentation-outline.md',
        error('fact-mismatch', 'Slide 8: Cost Overview', '€532,073'),
      ),
    ],
    'cents that do not add up': [
      setCell('7. Cost per Transaction Analysis', 'Bill', 'Total (cents)', '1.48'),
      error('table-sum', '7. Cost per Transaction Analysis', '1.48'),
    ],
    'tokens in millions that shrink': [
      setCell('2.2 Monthly Projections', 'Month 24', 'AI Cost', '€3,193'),
      warning('trend', '2.2 Monthly Projections', '€3,193'),
    ],
    'a usage row missing': [
      dropRow('1.1 Usage Profile', 'Peak hours'),
      warning('missing-field', '1.1 Usage Profile'),
    ],
    'two opportunities': [
      dropLine('**Committed use**'),
      warning('too-few-items', '6.1 Identified Opportunities'),
    ],
  },
  harbourLogistics,
);

harmless(costModel, {
  'the usage as a table': usage(...usageRows),
  'the usage in other words': rewrite(
    'Usage Profile',
    '- Active users per day: 2,600\n- Requests per user and day: 15\n- Tokens per request: 5,500 in / 500 out\n- Peak times: 10:00–12:00',
  ),
  'tokens parted into two fields': rewrite(
    'Usage Profile',
    '- **Daily active users:** 2,600\n- **Requests per user per day:** 15\n- **Average input tokens per request:** 5,500\n- **Average output tokens per request:** 500\n- **Peak hours:** 10–12',
  ),
  'periods as M1': inSection('Growth Projections', replaceAll(/^\| Month (\d+)/gm, '| M$1')),
  'periods as Mo. 1': inSection('Growth Projections', replaceAll(/^\| Month (\d+)/gm, '| Mo. $1')),
  'periods by the months of the calendar': inSection(
    'Growth Projections',
    replaceAll('| Month 1 |', '| June 2026 |'),
    replaceAll('| Month 6 |', '| Nov 2026 |'),
    replaceAll('| Month 12 |', '| Mai 2027 |'),
    replaceAll('| Month 24 |', '| May 2028 |'),
  ),
  'periods with a remark': inSection('Growth Projections', replace('| Month 1 |', '| Month 1 (launch) |')),
  'periods as numbers alone': all(
    inSection(
      'Growth Projections',
      replaceAll(/^\| Month (\d+)/gm, '| $1'),
      replace('| Period |', '| Month |'),
    ),
  ),
  'tokens in billions': inSection(
    'Growth Projections',
    replaceAll('810,000,000', '0.81B'),
    replaceAll('5,400,000,000', '5.4B'),
    replaceAll('7,020,000,000', '7.02B'),
    replaceAll('7,830,000,000', '7.83B'),
  ),
  'tokens in words': inSection(
    'Growth Projections',
    replaceAll('810,000,000', '810 million'),
    replaceAll('5,400,000,000', '5.40 billion'),
    replaceAll('7,020,000,000', '7.02 billion'),
    replaceAll('7,830,000,000', '7.83 billion'),
  ),
  'users that shrink, and why': all(
    setCell('Growth Projections', 'Month 24', 'Users', '2,500'),
    setCell('Growth Projections', 'Month 24', 'Requests/Day', '37,500'),
    setCell('Growth Projections', 'Month 24', 'Monthly Tokens', '6,750,000,000'),
    append('Growth Projections', 'Users decline after month 12 because two branch regions are sold.'),
  ),
  'a month between': inTable('Growth Projections', (rows) =>
    rows.toSpliced(2, 0, ['Month 3', '900', '13,500', '2,430,000,000']),
  ),
  'prices per 1K beside prices per 1M': inSection(
    'Model Pricing',
    replace('| Planning blend', '| Claude Haiku 4.5 batch (50 % off) | $0.55 | $2.75 |\n| Planning blend'),
  ),
  'dollars in words': replaceAll(/\$([\d.,]*\d)/g, 'USD $1'),
  'US dollars': replaceAll(/\$(?=\d)/g, 'US$'),
  'a blank behind the sign': inSection('Compute', replaceAll('$', '$ ')),
  'escaped dollars': replaceAll(/\$(?=\d)/g, '\\$'),
  'the currency behind': currencyBehind,
  'German numbers throughout': all(germanNumbers, currencyBehind),
  'German numbers in euros': all(germanNumbers, replaceAll(/\$([\d.,]*\d)/g, '$1 €')),
  'thin blanks between thousands': inSection(summary, (text) => text.replace(/(\d),(?=\d{3})/g, '$1\u202f')),
  'cents everywhere': inSection(summary, replaceAll(/\$([\d,]*\d)(?=\*{0,2} \|)/g, '$$$1.00')),
  'cents in half of the columns': inSection(
    'Compute',
    replace('$580', '$580.00'),
    replace('$145', '$145.00'),
  ),
  'a summary in thousands': inThousands,
  'a summary in k, rounded': rewrite(
    summary,
    `| Period | AI API | Infrastructure | Operations | Total |
|---|---:|---:|---:|---:|
| Month 1 | $1.8k | $5.9k | $67k | $74.7k |
| Month 6 | $11.9k | $8.2k | $67k | $87.1k |
| Month 12 | $15.4k | $9k | $67k | $91.4k |
| Year 1 | $126.5k | $94.6k | $804k | $1,025k |`,
  ),
  'a summary in whole thousands that rounds': rewrite(
    summary,
    `| Period | AI API | Infrastructure | Operations | Total |
|---|---:|---:|---:|---:|
| Month 1 | $2K | $6K | $67K | $75K |
| Month 6 | $12K | $8K | $67K | $87K |
| Month 12 | $15K | $9K | $67K | $91K |
| Year 1 | $127K | $95K | $804K | $1.03M |`,
  ),
  'months by name': namedMonths(months),
  'months by name and year': namedMonths(months, (i) => (i < 8 ? ' 2026' : ' 2027')),
  'months by German name': namedMonths(germanMonths),
  'months as M1': inSection(summary, replaceAll(/^\| Month (\d+)/gm, '| M$1')),
  quarters: quarterly('$273,603'),
  'a year by another name': inSection(summary, replace('**Year 1**', '**Year 1 total (12 months)**')),
  'a share column': inTable(summary, (rows) =>
    rows.map((cells, i) => [...cells, i === 0 ? 'Share of AI' : i > 6 ? '17 %' : '10 %']),
  ),
  'a column of users at the left': inTable(summary, (rows) =>
    rows.map((cells, i) => cells.toSpliced(1, 0, i === 0 ? 'Users' : '2,000')),
  ),
  'a year 2 row': addRow(
    summary,
    '**Year 2**',
    '**$196,000**',
    '**$110,400**',
    '**$804,000**',
    '**$1,110,400**',
  ),
  'periods as columns': periodsAsColumns('$91,444'),
  'opportunities as a table': rewrite(
    'Identified Opportunities',
    '| Opportunity | Saving |\n|---|---|\n| Response caching | 22 % |\n| Model selection | $1,853 a month |\n| Reserved capacity | 15 % |',
  ),
  'opportunities under headings': rewrite(
    'Identified Opportunities',
    '#### Response caching\n\nSaves 22 % of AI API.\n\n#### Model selection\n\nSaves 12 % of AI API.\n\n#### Reserved capacity\n\nSaves $147 a month.',
  ),
  'savings as a range': replaceAll('22 % of AI API', '20–25% of AI API'),
  'transactions by cents': rewrite(
    perRequest,
    `| Scenario | Tokens | AI Cost (¢) | Infra Cost (¢) | Total (¢) | Target (¢) |
|---|---:|---:|---:|---:|---:|
| Standard | 6,000 | 0.88 | 0.77 | 1.65 | 2.00 |
| Complex | 7,500 | 3.40 | 0.77 | 4.17 | 5.00 |`,
  ),
  'transactions with inequality targets': inSection(
    perRequest,
    replaceAll('$0.0180 |', '≤ $0.0180 |'),
    replaceAll('$0.0250 |', '< $0.0250 |'),
  ),
  'transactions rounded by a hundredth of a cent': all(
    setCell(perRequest, 'Complex', 'AI Cost', '$0.034'),
    setCell(perRequest, 'Complex', 'Infra Cost', '$0.008'),
    setCell(perRequest, 'Complex', 'Total', '$0.042'),
  ),
  'a subtotal among the components': inTable('Compute', (rows) => {
    const at = rowIndex(rows, 'PII detection');
    return rows.toSpliced(at, 0, ['Subtotal platform', 'Four components', '$2,032']);
  }),
  'totals below the table': all(
    dropRow('Storage & Transfer', 'Total storage'),
    append('Storage & Transfer', 'Total storage and transfer: **$1,959** a month.'),
  ),
  'yearly costs beside monthly ones': inTable('Operational Costs', (rows) =>
    rows.map((cells, i) => {
      const monthly = Number((cells[1] ?? '').replace(/\D/g, ''));
      return cells.toSpliced(2, 0, i === 0 ? 'Yearly Cost' : `$${(monthly * 12).toLocaleString('en-US')}`);
    }),
  ),
  'free components': all(
    inTable('Compute', (rows) =>
      rows.toSpliced(-1, 0, ['Health checks', 'Included in the load balancer', '$0']),
    ),
  ),
  'a dash for nothing': inTable('Compute', (rows) =>
    rows.toSpliced(-1, 0, ['Health checks', 'Included in the load balancer', '–']),
  ),
  'a credit in brackets': all(
    inTable('Compute', (rows) =>
      rows.toSpliced(
        -1,
        0,
        ['Start-up credit', 'Vendor credit', '($500)'],
        ['Log agent', 'Fargate sidecar', '$500'],
      ),
    ),
  ),
  'an other heading for the parts': all(
    retitle('AI API Costs', 'AI / API Costs'),
    retitle('Storage & Transfer', 'Storage and Data Transfer'),
    retitle('Operational Costs', 'Operations Costs'),
    retitle(perRequest, 'Cost per Transaction'),
  ),
  'a comment between table and heading': prepend(summary, '<!-- TODO of the author: ask finance; done -->'),
  'Windows line ends': replaceAll('\n', '\r\n'),
});

harmless(
  costModel,
  {
    'the currency in front of each number': inSection('5. Total Cost Summary', (text) =>
      text.replace(/(?<=\| \**)(\d{1,3}(?:,\d{3})*|\d+)(?=\** \|)/g, '€$1'),
    ),
    'German numbers throughout': germanNumbers,
    'headings without numbers': replaceAll(/^(#+) [\d.]+ /gm, '$1 '),
    'tokens in full': inSection('1.2 Growth Projections', replaceAll(/(\d) M \|/g, '$1,000,000 |')),
    'the total column in front': inTable('5. Total Cost Summary', (rows) =>
      rows.map((cells) => [cells[0] ?? '', cells[4] ?? '', ...cells.slice(1, 4)]),
    ),
  },
  harbourLogistics,
);
