/** Exercise 1.1: scenario, evaluation of the platforms, weighted scoring, recommendation. */
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
  relevel,
  replace,
  replaceAll,
  retitle,
  rewrite,
  setCell,
  type Edit,
} from './edits.ts';
import { defects, error, harmless, platformComparison, warning } from './harness.ts';

const scoring = 'Weighted Scoring';
const evaluation = 'Platform Evaluation';

/** Scores, weights and totals that a platform's column gets, with the reasons left out. */
function scores(platform: string, cells: readonly string[]): Edit {
  return inTable(scoring, (rows) => {
    const column = rows[0]?.indexOf(platform) ?? -1;
    return rows.map((row, i) => (i === 0 ? row : row.with(column, cells[i - 1] ?? '')));
  });
}

const withinGoogle = (...edits: Edit[]) => inSection('Google Vertex AI', ...edits);

defects(platformComparison, {
  // Client Scenario: five fields
  ...Object.fromEntries(
    ['Industry', 'Use Case', 'Scale', 'Existing Infrastructure', 'Key Constraints'].map((label) => [
      `no ${label} in the scenario`,
      [inSection('Client Scenario', dropLine(`**${label}:**`)), warning('missing-field', 'Client Scenario')],
    ]),
  ),
  'an industry without a value': [
    replace('**Industry:** Retail banking (financial services), United States', '**Industry:**'),
    warning('missing-field', 'Client Scenario', 'Industry'),
  ],
  'no scenario at all': [
    dropSection('Client Scenario'),
    error('missing-section', 'Platform Comparison Analysis'),
  ],
  'a scenario with nothing under its heading': [
    emptySection('Client Scenario'),
    error('empty-section', 'Client Scenario'),
  ],

  // Platform Evaluation: two platforms or more, each with four parts
  'a single platform': [
    all(dropSection('Azure OpenAI'), dropSection('Google Vertex AI')),
    warning('repeat-count', evaluation),
  ],
  'two strengths of a platform': [
    dropLine('Built-in evaluation tooling'),
    warning('too-few-items', 'Strengths for This Scenario'),
  ],
  'one limitation of a platform': [
    withinGoogle(dropLine('Only one engineer'), dropLine('Evaluation accuracy')),
    warning('too-few-items', 'Limitations for This Scenario'),
  ],
  'no limitations of a platform': [
    withinGoogle(dropSection('Limitations for This Scenario')),
    error('missing-section', 'Strengths for This Scenario'),
  ],
  ...Object.fromEntries(
    ['Model options', 'Integration points', 'Compliance'].map((label) => [
      `features of a platform without ${label}`,
      [withinGoogle(dropLine(`**${label}:**`)), warning('missing-field', 'Relevant Features')],
    ]),
  ),
  ...Object.fromEntries(
    ['Per-request pricing', 'Monthly estimate at scale', 'Hidden costs'].map((label) => [
      `a cost estimate without ${label}`,
      [withinGoogle(dropLine(`**${label}:**`)), warning('missing-field', 'Cost Estimate')],
    ]),
  ),
  'a monthly estimate without an amount': [
    replace('$6,018 of model tokens at month 12', 'to be agreed with the sales team, probably low'),
    warning('not-measurable', 'Cost Estimate', 'to be agreed with the sales team, probably low'),
  ],
  'a per-request price without an amount': [
    replace('$0.0051 at the planned blend', 'about the same as the others'),
    warning('not-measurable', 'Cost Estimate', 'about the same as the others'),
  ],

  // Weighted Scoring
  'no weights': [
    dropColumn(scoring, 'Weight'),
    warning('missing-column', scoring, '| Factor | AWS Bedrock…'),
  ],
  'scores of one platform alone': [
    all(dropColumn(scoring, 'Azure OpenAI'), dropColumn(scoring, 'Google Vertex AI')),
    warning('missing-column', scoring, '| Factor | Weight…'),
  ],
  'no weighted total': [
    dropRow(scoring, 'Weighted total'),
    warning('missing-row', scoring, '| Factor | Weight…'),
  ],
  'three rows, the total included': [
    inTable(scoring, ([header = []]) => [
      header,
      ['Model fit', '60%', '9', '9', '8'],
      ['Cost efficiency', '40%', '8', '7', '7'],
      ['Weighted total', '100%', '8.60', '8.20', '7.60'],
    ]),
    warning('too-few-rows', scoring, '| Factor | Weight…'),
  ],
  'weights of 99 %, totals to match': [
    all(
      setCell(scoring, 'Cost efficiency', 'Weight', '14%'),
      setCell(scoring, 'Weighted total', 'AWS Bedrock', '8.87'),
      setCell(scoring, 'Weighted total', 'Azure OpenAI', '7.63'),
      setCell(scoring, 'Weighted total', 'Google Vertex AI', '6.68'),
    ),
    error('table-sum', scoring, '100%'),
  ],
  'weights of 101 %, and no sum under them': [
    all(
      setCell(scoring, 'Cost efficiency', 'Weight', '16%'),
      setCell(scoring, 'Weighted total', 'Weight', '-'),
      setCell(scoring, 'Weighted total', 'AWS Bedrock', '9.03'),
      setCell(scoring, 'Weighted total', 'Azure OpenAI', '7.77'),
      setCell(scoring, 'Weighted total', 'Google Vertex AI', '6.82'),
    ),
    error('table-sum', scoring, 'Weight'),
  ],
  'a weighted total that is 0.01 too high': [
    setCell(scoring, 'Weighted total', 'AWS Bedrock', '**8.96**'),
    error('weighted-total', scoring, '8.96'),
  ],
  'a weighted total that is 0.01 too low': [
    setCell(scoring, 'Weighted total', 'Google Vertex AI', '6.74'),
    error('weighted-total', scoring, '6.74'),
  ],
  'a weighted total that is the plain sum of scores': [
    setCell(scoring, 'Weighted total', 'Azure OpenAI', '45'),
    error('weighted-total', scoring, '45'),
  ],
  'the worked example with a total of 9.35': [
    scores('AWS Bedrock', ['10', '10', '10', '7', '9', '8', '9.35']),
    error('weighted-total', scoring, '9.35'),
  ],
  'a score of 11, the total to match': [
    all(
      setCell(scoring, 'Support quality', 'AWS Bedrock', '11/10 (beyond the scale)'),
      setCell(scoring, 'Weighted total', 'AWS Bedrock', '9.25'),
    ),
    error('value-range', scoring, '11…'),
  ],
  'a score of 0, the total to match': [
    all(
      setCell(scoring, 'Team readiness', 'Google Vertex AI', '0'),
      setCell(scoring, 'Weighted total', 'Google Vertex AI', '6.35'),
    ),
    error('value-range', scoring, '0'),
  ],
  'a score on a scale of 100, the total to match': [
    all(
      setCell(scoring, 'Team readiness', 'Google Vertex AI', '40'),
      setCell(scoring, 'Weighted total', 'Google Vertex AI', '10.35'),
    ),
    error('value-range', scoring, '40'),
    warning('best-choice', 'Recommendation', 'Recommended platform: AWS Bedrock'),
  ],
  'an empty score': [
    setCell(scoring, 'Support quality', 'Azure OpenAI', ''),
    warning('empty-cell', scoring, ''),
  ],

  // Recommendation
  'another platform has the highest total, and nothing says why': [
    all(
      setCell(scoring, 'Integration ease', 'Azure OpenAI', '10'),
      setCell(scoring, 'Team readiness', 'Azure OpenAI', '10'),
      setCell(scoring, 'Weighted total', 'Azure OpenAI', '9.00'),
      rewrite(
        'Recommendation',
        'We recommend **AWS Bedrock**. Meridian runs its cloud there, the contact centres know it, and the pilot can start in May 2026.',
      ),
    ),
    warning('best-choice', 'Recommendation', 'AWS Bedrock'),
  ],
  'a recommendation of a platform that was never compared': [
    rewrite(
      'Recommendation',
      'We recommend **Mistral La Plateforme**. It runs in Europe, the models are small and quick, and the contract can be ended each month.',
    ),
    warning('best-choice', 'Recommendation'),
  ],
  'a recommendation of a few words': [
    rewrite('Recommendation', '**AWS Bedrock**.'),
    warning('too-few-words', 'Recommendation'),
  ],
  'no recommendation': [dropSection('Recommendation'), error('missing-section', scoring)],
  'no word on the limitations of the chosen platform': [
    dropSection('Risk Mitigation'),
    error('missing-section', 'Recommendation'),
  ],
  'an empty risk mitigation': [emptySection('Risk Mitigation'), error('empty-section', 'Risk Mitigation')],

  // Red flags and structure
  'TBD for the hidden costs': [
    replace(
      '$3,100 for Cloud Interconnect, $1,100 for egress and $7,500 for new operations effort: $11,700 a month, $17,718 all in (cost efficiency 7)',
      'TBD',
    ),
    warning('placeholder', 'Cost Estimate', 'TBD'),
  ],
  'a total of X.X': [
    setCell(scoring, 'Weighted total', 'Google Vertex AI', 'X.X'),
    warning('placeholder', scoring, 'X.X'),
  ],
  'a monthly estimate of $X,XXX': [
    replace('$6,018 of model tokens', '$X,XXX of model tokens'),
    warning('placeholder', 'Cost Estimate', '$X,XXX'),
  ],
  'the risk mitigation before the recommendation': [
    moveBefore('Risk Mitigation', 'Recommendation'),
    warning('section-order', 'Recommendation'),
  ],
  'a heading that is two levels too deep': [
    relevel('Risk Mitigation', 4),
    warning('section-level', 'Risk Mitigation'),
  ],
  'the recommendation twice': [
    (text) =>
      `${text}\n## Recommendation\n\nAs said above, AWS Bedrock is the platform to build on, for the reasons given.\n`,
    warning('duplicate-section', 'Recommendation'),
  ],
});

harmless(platformComparison, {
  'a cost estimate in other words': inSection(
    'Google Vertex AI',
    inSection(
      'Cost Estimate',
      replace(
        '**Per-request pricing:** $0.0051 at the planned blend',
        'At the planned blend: $0.0051 per request',
      ),
      replace('**Monthly estimate at scale:**', 'At scale:'),
      replace('**Hidden costs:**', 'Hidden:'),
    ),
  ),
  'no decision tree': dropSection('Decision Tree Application'),
  'no client in the scenario': dropLine('**Client:**'),
  'two platforms': all(dropSection('Google Vertex AI'), dropColumn(scoring, 'Google Vertex AI')),
  'four platforms': all(
    inSection(evaluation, (text) => {
      const start = text.indexOf('### Google Vertex AI');
      return text + text.slice(start).replace('Google Vertex AI', 'IBM watsonx');
    }),
    inTable(scoring, (rows) => rows.map((row, i) => [...row, i === 0 ? 'IBM watsonx' : (row[4] ?? '')])),
  ),
  'six limitations and eight strengths': all(
    withinGoogle(
      append('Limitations for This Scenario', '- A fourth\n- A fifth\n- A sixth'),
      append('Strengths for This Scenario', '- A fourth\n- A fifth\n- A sixth\n- A seventh\n- An eighth'),
    ),
  ),
  'scores without a reason, which stands in the evaluation': replaceAll(/(\d\/10) \([^)|]*\)/g, '$1'),
  'scores as plain numbers': replaceAll(/(\d)\/10 \([^)|]*\)/g, '$1'),
  'scores in bold': replaceAll(/\| (\d+\/10) /g, '| **$1** '),
  'scores with the reason behind a dash': replaceAll(/(\d)\/10 \(([^)|]*)\)/g, '$1 – $2'),
  'scores as “9 of 10”': replaceAll(/(\d)\/10 \(/g, '$1 of 10 ('),
  'weights as fractions': all(
    ...['25', '20', '20', '15', '10', '10'].map((weight): Edit =>
      inSection(scoring, (text) => text.replace(`| ${weight}% `, `| 0.${weight} `)),
    ),
    inSection(scoring, replace('**100%**', '**1.00**')),
  ),
  'weights with a blank before the per cent sign': inSection(scoring, replaceAll(/(\d+)%/g, '$1 %')),
  'weights without a per cent sign': inSection(scoring, replaceAll(/\| (\*{0,2})(\d+)%/g, '| $1$2')),
  'weights in the heading of their column': inSection(
    scoring,
    replace('| Weight |', '| Weight (%) |'),
    replaceAll(/\| (\*{0,2})(\d+)%/g, '| $1$2'),
  ),
  'weights behind the factors’ names': inSection(
    scoring,
    replaceAll(/^\| (\w+ \w+) \| (\d+)% \|/gm, '| $1 (usual: 15 %) | $2% |'),
  ),
  'a dash for the sum of weights': setCell(scoring, 'Weighted total', 'Weight', '—'),
  'no word for the sum of weights': setCell(scoring, 'Weighted total', 'Weight', 'n/a'),
  'thirds as weights, which make 99.9 %': inTable(scoring, ([header = []]) => [
    header,
    ['Model fit', '33.3%', '9', '9', '8'],
    ['Cost efficiency', '33.3%', '8', '7', '7'],
    ['Team readiness', '16.65%', '9', '5', '4'],
    ['Support quality', '16.65%', '8', '9', '7'],
    ['Weighted total', '100%', '8.5', '7.7', '6.8'],
  ]),
  'totals rounded to one decimal': all(
    setCell(scoring, 'Weighted total', 'AWS Bedrock', '9.0'),
    setCell(scoring, 'Weighted total', 'Azure OpenAI', '7.7'),
    setCell(scoring, 'Weighted total', 'Google Vertex AI', '6.8'),
  ),
  'totals rounded to whole points': all(
    setCell(scoring, 'Weighted total', 'AWS Bedrock', '9'),
    setCell(scoring, 'Weighted total', 'Azure OpenAI', '8'),
    setCell(scoring, 'Weighted total', 'Google Vertex AI', '7'),
  ),
  'totals with “/10” and a note': all(
    setCell(scoring, 'Weighted total', 'AWS Bedrock', '**8.95/10** (first of 3)'),
    setCell(scoring, 'Weighted total', 'Azure OpenAI', '7.70 / 10'),
  ),
  'totals out of a hundred': all(
    setCell(scoring, 'Weighted total', 'AWS Bedrock', '89.5 %'),
    setCell(scoring, 'Weighted total', 'Azure OpenAI', '77.0 %'),
    setCell(scoring, 'Weighted total', 'Google Vertex AI', '67.5 %'),
  ),
  'a decimal comma in the totals': all(
    setCell(scoring, 'Weighted total', 'AWS Bedrock', '8,95'),
    setCell(scoring, 'Weighted total', 'Azure OpenAI', '7,70'),
    setCell(scoring, 'Weighted total', 'Google Vertex AI', '6,75'),
  ),
  'the total row called otherwise': inSection(
    scoring,
    replace('**Weighted total**', '**Overall score (weighted)**'),
  ),
  'a rank below the totals': addRow(scoring, 'Rank', '–', '1', '2', '3'),
  'a column with notes on the right': inTable(scoring, (rows) =>
    rows.map((row, i) => [...row, i === 0 ? 'Notes' : 'Agreed on 12 February']),
  ),
  'half points': all(
    setCell(scoring, 'Support quality', 'AWS Bedrock', '8.5/10 (enterprise plan)'),
    setCell(scoring, 'Weighted total', 'AWS Bedrock', '9.00'),
  ),
  'the lowest and the highest score there are': all(
    setCell(scoring, 'Team readiness', 'Google Vertex AI', '1'),
    setCell(scoring, 'Team readiness', 'AWS Bedrock', '10'),
    setCell(scoring, 'Weighted total', 'Google Vertex AI', '6.45'),
    setCell(scoring, 'Weighted total', 'AWS Bedrock', '9.05'),
  ),
  'the usual weights and the worked example': all(
    inTable(scoring, (rows) =>
      rows.map((row) =>
        row[0] === 'Compliance match'
          ? row.with(1, '20%')
          : row[0] === 'Model fit'
            ? row.with(1, '25%')
            : row,
      ),
    ),
    scores('AWS Bedrock', ['10', '10', '10', '7', '9', '8', '9.25']),
  ),
  'a second platform with the same total': all(
    scores('Azure OpenAI', ['9', '9', '10', '8', '9', '8', '8.95']),
  ),
  'the second-best platform, with the reason why': all(
    setCell(scoring, 'Integration ease', 'Azure OpenAI', '10'),
    setCell(scoring, 'Team readiness', 'Azure OpenAI', '10'),
    setCell(scoring, 'Weighted total', 'Azure OpenAI', '9.00'),
    rewrite(
      'Recommendation',
      'We recommend **AWS Bedrock**, although Azure OpenAI has the higher total (9.00 against 8.95): the difference of 0.05 is within the error of the scores, and AWS Bedrock alone meets the date.',
    ),
  ),
  'a recommendation that names the others first': inSection(
    'Recommendation',
    replace(
      '**Recommended platform: AWS Bedrock**, with',
      'Compared with Azure OpenAI and Google Vertex AI, **we recommend AWS Bedrock**, with',
    ),
  ),
  'a recommendation as a field': inSection(
    'Recommendation',
    replace(
      '**Recommended platform: AWS Bedrock**, with the highest',
      '- **Recommended platform:** AWS Bedrock\n- **Reason:** the highest',
    ),
  ),
  'the platform’s longer name in its heading': retitle('AWS Bedrock', 'Platform 1: AWS Bedrock (Amazon)'),
  'hidden costs of none': withinGoogle((text) =>
    text.replace(
      /\*\*Hidden costs:\*\*.*/,
      '**Hidden costs:** None; support and egress are part of the price',
    ),
  ),
  'a price per thousand tokens': replace(
    '$0.0051 at the planned blend',
    '$0.0003 per 1K input tokens and $0.0025 per 1K output tokens',
  ),
  'a price in euros': replace('$0.0051 at the planned blend', '0,0047 € je Anfrage'),
});
