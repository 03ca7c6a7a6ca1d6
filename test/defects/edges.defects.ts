/** The very edge of each limit, on both sides; other notations of the same; silenced findings. */
import {
  addRow,
  all,
  append,
  dropLine,
  inSection,
  inTable,
  prepend,
  replace,
  replaceAll,
  rewrite,
  setCell,
  type Edit,
} from './edits.ts';
import {
  costModel,
  defects,
  deploymentStrategy,
  error,
  executivePresentation,
  harmless,
  info,
  operationsRunbook,
  platformComparison,
  proposal,
  securityArchitecture,
  warning,
} from './harness.ts';

const metrics = 'Key Metrics & Thresholds';
const scoring = 'Weighted Scoring';
const timeline = 'Timeline';
const payback = (time: string): Edit =>
  replace('**Payback period:** 10 months', `**Payback period:** ${time}`);
const savings = (value: string): Edit =>
  setCell('Optimization Roadmap', 'Response caching', 'Savings', value);
const pilotUsers = (users: string): Edit =>
  replace('20 volunteers: 12 contact-centre agents and 8 branch staff', users);
const thresholds = (metric: string, warn: string, critical: string): Edit =>
  all(setCell(metrics, metric, 'Warning', warn), setCell(metrics, metric, 'Critical', critical));

/** The weeks of the pilot, said alike in all documents, decisions and charts left aside. */
const pilotWeeks = (weeks: string): Edit => replaceAll('Weeks 1–6', `Weeks ${weeks}`);

defects(proposal, {
  'a payback of 37 months': [payback('37 months'), warning('value-range', 'ROI Analysis', '37 months…')],
  'a payback of 3.5 years': [payback('3.5 years'), warning('value-range', 'ROI Analysis', '3.5 years…')],
  'a payback of 20 days': [payback('20 days'), warning('value-range', 'ROI Analysis', '20 days…')],
  'a sum of the year that swaps two digits': [
    setCell('12-Month Projection', 'AI API', 'Year 1', '$162,522'),
    error('table-sum', '12-Month Projection', '$1,025,157'),
  ],
});

harmless(proposal, {
  'a payback of three years': payback('3 years'),
  'a payback within the first year': payback('Within the first year (month 10)'),
  'a payback by a date': payback('April 2027'),
  'a payback in a quarter': payback('Q4 of year 1'),
  'a payback of 4–6 weeks after a month of rest': payback('10 months, of which 4 weeks are build'),
  'a return of 300 %': replace('a return of 40 %', 'a return of 300 %'),
});

defects(costModel, {
  'savings of 61 %': [savings('61%'), warning('value-range', 'Optimization Roadmap', '61%')],
  'savings of 80–90 %': [
    savings('80–90 % of AI API'),
    warning('value-range', 'Optimization Roadmap', '80–90 %'),
  ],
  'users who fall to nothing': [
    setCell('Growth Projections', 'Month 24', 'Users', '0'),
    warning('trend', 'Growth Projections', '0'),
  ],
  'twelve times the requests': [
    setCell('Growth Projections', 'Month 1', 'Requests/Day', '2,500'),
    warning('trend', 'Growth Projections', '30,000'),
  ],
});

harmless(costModel, {
  'a saving of 60 % and one of 75 dollars': savings('60 %, $75 a month'),
  'a saving of a factor': savings('2x fewer calls'),
  'a saving that is to be measured': savings('n/a — measured in month 4'),
  'growth of exactly ten times less one': setCell('Growth Projections', 'Month 1', 'Users', '201'),
  'the growth table the other way round': inTable('Growth Projections', ([header = [], ...rows]) => [
    header,
    ...rows.toReversed(),
  ]),
  'growth with its rate in the cell': setCell('Growth Projections', 'Month 24', 'Users', '2,900 (+12 %)'),
  'a summary by quarters': inTable('Total Cost Summary', ([header = []]) => [
    header,
    ['Months 1–3', '$10,098', '$18,765', '$201,000', '$229,863'],
    ['Months 4–6', '$29,700', '$23,220', '$201,000', '$253,920'],
    ['Months 7–9', '$40,986', '$25,785', '$201,000', '$267,771'],
    ['Months 10–12', '$45,738', '$26,865', '$201,000', '$273,603'],
    ['Year 1', '$126,522', '$94,635', '$804,000', '$1,025,157'],
  ]),
  'a summary with quarters among the months': inTable('Total Cost Summary', (rows) => [
    ...rows.slice(0, 4),
    ['*Q1*', '*$10,098*', '*$18,765*', '*$201,000*', '*$229,863*'],
    ...rows.slice(4),
  ]),
  'a one-off cost outside the months': inTable('Total Cost Summary', (rows) => [
    ...rows,
    ['Exit, if ever', '—', '$4,000', '$20,000', '$24,000'],
  ]),
  'negative amounts in parentheses': inTable('Operational Costs', (rows) => [
    ...rows.slice(0, -1),
    ['Credit of the vendor', '($1,000)', 'Until month 12'],
    ['**Total operations**', '**$66,000**', 'Net'],
  ]),
  'a discount as a minus': inTable('Operational Costs', (rows) => [
    ...rows.slice(0, -1),
    ['Credit of the vendor', '−$1,000', 'Until month 12'],
    ['**Total operations**', '**$66,000**', 'Net'],
  ]),
});

defects(deploymentStrategy, {
  'a pilot of hundreds': [
    pilotUsers('120–150 volunteers'),
    warning('value-range', 'Phase 1: Pilot (Weeks 1–6)', '120–150…'),
  ],
  'a timeline that ends in week 11': [
    inTable(timeline, (rows) => rows.slice(0, 8)),
    warning('sequence-order', timeline, 'Week 11'),
    warning('missing-decision', timeline),
  ],
  'a likelihood left blank': [
    setCell('Risk Mitigation', 'Cost overrun', 'Likelihood', ''),
    warning('empty-cell', 'Risk Mitigation', ''),
  ],
  'a likelihood of “Unlikely”': [
    setCell('Risk Mitigation', 'Cost overrun', 'Likelihood', 'Unlikely, we hope'),
    warning('value-set', 'Risk Mitigation', 'Unlikely'),
  ],
  'a maximum that is no number': [
    inSection('Auto-scaling Rules', replace('"max_replicas": 20,', '"max_replicas": [20,')),
    error('code-syntax', 'Auto-scaling Rules', ':'),
  ],
});

harmless(deploymentStrategy, {
  'a pilot of twelve weeks, everywhere': {
    [deploymentStrategy]: all(
      pilotWeeks('1–12'),
      replaceAll('Week 6', 'Week 12'),
      replaceAll('Weeks 7–16', 'Weeks 13–22'),
      replaceAll('Week 16', 'Week 22'),
      replaceAll('Week 17', 'Week 23'),
      replace('| Week 7 |', '| Week 13 |'),
      replace('| Week 9 |', '| Week 14 |'),
      replace('| Week 11 |', '| Week 15 |'),
      replace('| Week 14 | Independent', '| Week 16 | Independent'),
      replace('| Week 20 |', '| Week 24 |'),
      (text) => text.replace(/```mermaid\ngantt[\s\S]*?```\n/, ''),
    ),
    [proposal]: all(
      pilotWeeks('1–12'),
      replaceAll('Weeks 7–16', 'Weeks 13–22'),
      replaceAll('Week 17', 'Week 23'),
      (text) => text.replace(/```mermaid\ngantt[\s\S]*?```\n/, ''),
    ),
    [executivePresentation]: all(
      pilotWeeks('1–12'),
      replaceAll('Weeks 7–16', 'Weeks 13–22'),
      replaceAll('Week 17', 'Week 23'),
      (text) => text.replace(/```mermaid\ngantt[\s\S]*?```\n/, ''),
    ),
  },
  'a pilot of fifteen users among 150 volunteers': pilotUsers('15 users, drawn from 150 volunteers'),
  'a pilot of users by role': pilotUsers('12 contact-centre agents, 8 branch staff'),
  'weeks as “Wk”': inTable(timeline, (rows) =>
    rows.map((row) => row.with(0, (row[0] ?? '').replace('Week ', 'Wk '))),
  ),
  'weeks with an end': inTable(timeline, (rows) =>
    rows.map((row) => row.with(0, (row[0] ?? '').replace(/Week (\d+)/, 'End of week $1'))),
  ),
  'a timeline of sixteen weeks, week by week': inTable(timeline, ([header = []]) => [
    header,
    ...Array.from({ length: 17 }, (_, week) => [
      `${week}`,
      week === 6 || week === 16 ? 'Go/No-Go decision' : 'Work goes on',
      `Note ${week}`,
    ]),
  ]),
  'the decisions as gates': all(
    inSection(timeline, replace('| Go/No-Go decision, Phase 1: Pilot |', '| Gate 1 |')),
    inSection(timeline, replace('| Go/No-Go decision, Phase 2: Limited Availability |', '| Gate 2 |')),
  ),
  'risks with dots before the words': all(
    setCell('Risk Mitigation', 'Cost overrun', 'Likelihood', '● Low'),
    setCell('Risk Mitigation', 'Cost overrun', 'Impact', '●●○ Medium'),
  ),
  'risks as “Medium/High”': setCell('Risk Mitigation', 'Slow adoption', 'Impact', 'Medium/High'),
  'a dash for an impact': setCell('Risk Mitigation', 'Slow adoption', 'Impact', '–'),
});

defects(operationsRunbook, {
  'a falling metric that warns too late': [
    addRow(metrics, 'Availability', '< 99.5 %', '< 99.9 %', 'Production'),
    error('threshold-order', metrics, '< 99.9 %'),
  ],
  'a warning at twice its critical value': [
    thresholds('Queue depth, ingestion', '> 4K messages', '> 2,000 messages'),
    error('threshold-order', metrics, '> 2,000 messages'),
  ],
});

harmless(operationsRunbook, {
  'thresholds that hold for a time': thresholds('Error rate', '> 5 % for 30 s', '> 5 % for 10 min'),
  'thresholds of two conditions': thresholds(
    'Error rate',
    '> 2 % or > 50 errors',
    '> 5 % or > 20 5xx errors',
  ),
  'thresholds against a baseline': thresholds('Guardrail block rate', '2× baseline', '4x baseline'),
  'thresholds in words alone': thresholds(
    'Guardrail block rate',
    'clearly more than usual',
    'most answers blocked',
  ),
  'a warning without a number': thresholds('Guardrail block rate', 'first block', '> 8 %'),
  'days left, which fall': addRow(
    metrics,
    'Certificate validity left',
    '< 30 days',
    '< 7 days',
    'Production',
  ),
  'throughput, which falls': addRow(metrics, 'Successful answers per minute', '< 50', '< 10', 'Production'),
});

defects(securityArchitecture, {
  'a silenced finding beside one that is not': [
    all(
      inSection('Input Validation', dropLine('**Content filtering:**')),
      prepend('User Authentication', '<!-- capstone-disable-next-line missing-field: none here -->'),
    ),
    warning('missing-field', 'Input Validation'),
    info('suppression', 'User Authentication', 'missing-field'),
  ],
  'a comment that names no rule there is': [
    prepend('User Authentication', '<!-- capstone-disable mising-field -->'),
    warning('suppression', 'User Authentication', 'mising-field'),
  ],
});

harmless(securityArchitecture, {
  'a silenced finding': all(
    inSection('User Authentication', dropLine('**MFA:**')),
    replace(
      '### User Authentication',
      '<!-- capstone-disable-next-line missing-field: the identity team owns it -->\n### User Authentication',
    ),
  ),
});

defects(platformComparison, {
  'a weight of nothing at all': [
    inTable(scoring, (rows) => rows.map((row) => (row[0] === 'Support quality' ? row.with(1, '0%') : row))),
    error('table-sum', scoring, '100%'),
  ],
  'weights of 100.5 %': [
    all(
      setCell(scoring, 'Cost efficiency', 'Weight', '15.5%'),
      setCell(scoring, 'Weighted total', 'AWS Bedrock', '8.99'),
      setCell(scoring, 'Weighted total', 'Azure OpenAI', '7.74'),
      setCell(scoring, 'Weighted total', 'Google Vertex AI', '6.79'),
    ),
    error('table-sum', scoring, '100%'),
  ],
  'a score of 10.5': [
    all(
      setCell(scoring, 'Integration ease', 'AWS Bedrock', '10.5/10'),
      setCell(scoring, 'Weighted total', 'AWS Bedrock', '9.05'),
    ),
    error('value-range', scoring, '10.5…'),
  ],
});

harmless(platformComparison, {
  'weights that make 100.1 %': all(
    setCell(scoring, 'Cost efficiency', 'Weight', '15.1%'),
    setCell(scoring, 'Weighted total', 'AWS Bedrock', '8.96'),
    setCell(scoring, 'Weighted total', 'Azure OpenAI', '7.71'),
    setCell(scoring, 'Weighted total', 'Google Vertex AI', '6.76'),
  ),
  'points beside the scores': inTable(scoring, (rows) =>
    rows.map((row, i) => (i === 0 ? [...row, 'Reasons'] : [...row, 'See the evaluation, 3 of 4 agreed'])),
  ),
  'weighted points for each score': inTable(scoring, ([, ...rows]) => [
    ['Factor', 'Weight', 'AWS Bedrock', 'Azure OpenAI', 'Google Vertex AI'],
    ...rows.map((row) => row.map((cell, i) => (i < 2 ? cell : cell.replace(/^(\d+)\/10 .*$/, '$1')))),
  ]),
  'another table below the scoring': append(
    scoring,
    '| Variation | AWS Bedrock | Azure OpenAI |\n|---|---|---|\n| Usual weights | 8.95 | 7.70 |\n| Cost doubled | 8.78 | 7.58 |',
  ),
  'a sentence with another platform’s merits': append(
    'Recommendation',
    'Azure OpenAI would be the choice if a landing zone existed; Google Vertex AI is the cheapest per token.',
  ),
  'a recommendation in a table': rewrite(
    'Recommendation',
    '| Platform | Total | Verdict |\n|---|---|---|\n| **AWS Bedrock** | 8.95 | Recommended: it alone meets the date, and the bank’s own evidence covers 41 of 52 controls |\n| Azure OpenAI | 7.70 | Second |',
  ),
});

harmless(executivePresentation, {
  'no table of costs, but a sentence': inSection('Cost Overview', (text) =>
    text.replace(/\| Category[\s\S]*?\n\n/, 'All in, the first year costs **$1,025,157**.\n\n'),
  ),
  'an agenda slide': replace(
    '## Business Challenge',
    '## Agenda\n\n1. Challenge\n2. Solution\n3. Decision\n\n---\n\n## Business Challenge',
  ),
});
