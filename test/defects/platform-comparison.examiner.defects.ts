/** Platform comparison: defects and right variations written from what the course asks for, without a look at the rules. */
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
  relevel,
  replace,
  replaceAll,
  retitle,
  rewrite,
  setCell,
  type Edit,
} from './edits.ts';
import {
  defects,
  elsewhere,
  error,
  executivePresentation,
  harbourLogistics,
  harmless,
  operationsRunbook,
  platformComparison,
  proposal,
  securityArchitecture,
  warning,
} from './harness.ts';

const bare = replaceAll(/(\d{1,2})\/10 \([^)]*\)/g, '$1');

const scoresInRows = (bedrockTotal: string) =>
  rewrite(
    'Weighted Scoring',
    `| Platform | Compliance match (25%) | Model fit (20%) | Integration ease (20%) | Cost efficiency (15%) | Team readiness (10%) | Support quality (10%) | Weighted total |
|---|---|---|---|---|---|---|---|
| AWS Bedrock | 9 | 9 | 10 | 8 | 9 | 8 | ${bedrockTotal} |
| Azure OpenAI | 9 | 9 | 6 | 7 | 5 | 9 | 7.70 |
| Google Vertex AI | 8 | 8 | 5 | 7 | 4 | 7 | 6.75 |`,
  );

const weightedPairs = (bedrockTotal: string) =>
  rewrite(
    'Weighted Scoring',
    `Each cell shows score, then weight × score.

| Criterion | Weight | AWS Bedrock | AWS weighted | Azure OpenAI | Azure weighted | Google Vertex AI | Google weighted |
|---|---|---|---|---|---|---|---|
| Compliance match | 25% | 9 | 2.25 | 9 | 2.25 | 8 | 2.00 |
| Model fit | 20% | 9 | 1.80 | 9 | 1.80 | 8 | 1.60 |
| Integration ease | 20% | 10 | 2.00 | 6 | 1.20 | 5 | 1.00 |
| Cost efficiency | 15% | 8 | 1.20 | 7 | 1.05 | 7 | 1.05 |
| Team readiness | 10% | 9 | 0.90 | 5 | 0.50 | 4 | 0.40 |
| Support quality | 10% | 8 | 0.80 | 9 | 0.90 | 7 | 0.70 |
| **Total** | **100%** | | **${bedrockTotal}** | | **7.70** | | **6.75** |`,
  );

const scenarioTable = (...rows: readonly string[]) =>
  rewrite('Client Scenario', ['| Field | Meridian Bank |', '|---|---|', ...rows].join('\n'));

const scenarioRows: readonly string[] = [
  '| Industry | Retail banking (financial services), United States |',
  '| Use case | Internal policy-and-product assistant for contact-centre agents and branch staff |',
  '| Scale | 3,100 eligible staff, 39,000 requests a day at month 12 |',
  '| Existing infrastructure | AWS landing zone, Entra ID, Genesys Cloud, SharePoint, Splunk |',
  '| Key constraints | $1.15 million in the first year; GLBA, PCI DSS; processing in the United States |',
];

const bedrockNumbered = `1. **The network is there.** PrivateLink endpoints exist in every account.
2. **The people are there.** 23 certified engineers.`;

const weights = (...values: readonly string[]) =>
  inTable('Weighted Scoring', (rows) =>
    rows.map((cells, i) => (i === 0 ? cells : cells.with(1, values[i - 1] ?? ''))),
  );

const inGoogle = (...edits: readonly Edit[]) => inSection('Google Vertex AI', ...edits);
const inAzure = (...edits: readonly Edit[]) => inSection('Azure OpenAI', ...edits);
const inBedrock = (...edits: readonly Edit[]) => inSection('AWS Bedrock', ...edits);

defects(platformComparison, {
  'no use case': [dropLine('**Use Case:**'), warning('missing-field', 'Client Scenario')],
  'no scale': [dropLine('**Scale:**'), warning('missing-field', 'Client Scenario')],
  'no existing infrastructure': [
    dropLine('**Existing Infrastructure:**'),
    warning('missing-field', 'Client Scenario'),
  ],
  'no key constraints': [dropLine('**Key Constraints:**'), warning('missing-field', 'Client Scenario')],
  'an industry without a word': [
    replace(' Retail banking (financial services), United States', ''),
    warning('missing-field', 'Client Scenario', 'Industry'),
  ],
  'a scale to be determined': [
    replaceAll(/(\*\*Scale:\*\*) .*/g, '$1 TBD'),
    warning('placeholder', 'Client Scenario', 'TBD'),
  ],
  'a scenario table without the infrastructure': [
    scenarioTable(...scenarioRows.filter((row) => !row.startsWith('| Existing'))),
    warning('missing-field', 'Client Scenario'),
  ],
  'a scenario table with an empty industry': [
    scenarioTable(...scenarioRows.with(0, '| Industry | |')),
    warning('missing-field', 'Client Scenario', 'Industry'),
  ],
  'a scenario that is one placeholder': [
    rewrite('Client Scenario', '[Describe the client here]'),
    error('placeholder', 'Client Scenario', '[Describe the client here]'),
  ],
  'a scenario whose labels stand alone': [
    rewrite(
      'Client Scenario',
      '**Industry:**\n\n**Use Case:**\n\n**Scale:**\n\n**Existing Infrastructure:**\n\n**Key Constraints:**',
    ),
    error('empty-section', 'Client Scenario'),
  ],
  'a single platform': [
    all(dropSection('Azure OpenAI'), dropSection('Google Vertex AI')),
    warning('repeat-count', 'Platform Evaluation'),
  ],
  'no platform at all, only prose': [
    rewrite('Platform Evaluation', 'We looked at several platforms and liked AWS Bedrock the most.'),
    error('missing-section', 'Platform Evaluation'),
  ],
  'two strengths': [
    inGoogle(dropLine('Very long context')),
    warning('too-few-items', 'Strengths for This Scenario'),
  ],
  'two numbered strengths': [
    inBedrock(rewrite('Strengths for This Scenario', bedrockNumbered)),
    warning('too-few-items', 'Strengths for This Scenario'),
  ],
  'one limitation': [
    inAzure(dropLine('Operating a second'), dropLine('Retrieval and session')),
    warning('too-few-items', 'Limitations for This Scenario'),
  ],
  'strengths left empty': [
    inAzure(emptySection('Strengths for This Scenario')),
    error('empty-section', 'Strengths for This Scenario'),
  ],
  'bold labels for the parts of a platform, with two strengths': [
    inGoogle(dropLine('Very long context'), replaceAll(/^#### (.*)$/gm, '**$1**')),
    warning('too-few-items', 'Strengths for This Scenario'),
  ],
  'three strengths of which one is a placeholder': [
    inGoogle(replaceAll(/- Very long context.*/g, '- [Strength 2]')),
    warning('placeholder', 'Strengths for This Scenario', '[Strength 2]'),
  ],
  'a platform without limitations': [
    inGoogle(dropSection('Limitations for This Scenario')),
    error('missing-section', 'Strengths for This Scenario'),
  ],
  'a platform without strengths': [
    inBedrock(dropSection('Strengths for This Scenario')),
    error('missing-section', 'AWS Bedrock'),
  ],
  'a platform without features': [
    inAzure(dropSection('Relevant Features')),
    error('missing-section', 'Limitations for This Scenario'),
  ],
  'a platform without a cost': [
    inGoogle(dropSection('Cost Estimate')),
    error('missing-section', 'Relevant Features'),
  ],
  'features without compliance': [
    inBedrock(dropLine('**Compliance:**')),
    warning('missing-field', 'Relevant Features'),
  ],
  'features without integration points': [
    inGoogle(dropLine('**Integration points:**')),
    warning('missing-field', 'Relevant Features'),
  ],
  'features without models': [
    inAzure(dropLine('**Model options:**')),
    warning('missing-field', 'Relevant Features'),
  ],
  'a cost estimate without hidden costs': [
    inAzure(dropLine('**Hidden costs:**')),
    warning('missing-field', 'Cost Estimate'),
  ],
  'a cost estimate without a price per request': [
    inGoogle(dropLine('**Per-request pricing:**')),
    warning('missing-field', 'Cost Estimate'),
  ],
  'a cost estimate without a month': [
    inBedrock(dropLine('**Monthly estimate at scale:**')),
    warning('missing-field', 'Cost Estimate'),
  ],
  'a cost estimate of adjectives': [
    inGoogle(
      rewrite(
        'Cost Estimate',
        '- **Per-request pricing:** very competitive\n- **Monthly estimate at scale:** moderate\n- **Hidden costs:** some networking',
      ),
    ),
    warning('not-measurable', 'Cost Estimate', 'very competitive'),
    warning('not-measurable', 'Cost Estimate', 'moderate'),
  ],
  'a monthly estimate of $X,XXX': [
    inAzure(replace('$7,722 of model tokens at month 12', '$X,XXX at month 12')),
    warning('placeholder', 'Cost Estimate', '$X,XXX'),
  ],
  'weights of 99 %': [
    setCell('Weighted Scoring', 'Team', 'Weight', '9%'),
    error('table-sum', 'Weighted Scoring', '100%'),
  ],
  'weights of 101 % without signs': [
    weights('25', '20', '20', '16', '10', '10', '100'),
    error('table-sum', 'Weighted Scoring', '100'),
  ],
  'weights as fractions that make 1.05': [
    weights('0.25', '0.20', '0.20', '0.20', '0.10', '0.10', '1.00'),
    error('table-sum', 'Weighted Scoring', '1.00'),
  ],
  'weights with a blank before the sign that make 95': [
    weights('25 %', '20 %', '15 %', '15 %', '10 %', '10 %', '100 %'),
    error('table-sum', 'Weighted Scoring', '100 %'),
  ],
  'a score of 11': [
    setCell('Weighted Scoring', 'Model fit', 'Azure OpenAI', '11/10 (best single score)'),
    error('value-range', 'Weighted Scoring', '11/10'),
    error('weighted-total', 'Weighted Scoring', '7.70'),
  ],
  'a bare score of 0': [
    all(bare, setCell('Weighted Scoring', 'Team', 'Google Vertex AI', '0')),
    error('value-range', 'Weighted Scoring', '0'),
    error('weighted-total', 'Weighted Scoring', '6.75'),
  ],
  'a score of 10.5': [
    setCell('Weighted Scoring', 'Integration', 'AWS Bedrock', '10.5 (existing accounts)'),
    error('value-range', 'Weighted Scoring', '10.5'),
  ],
  'a score in bold that is out of range': [
    setCell('Weighted Scoring', 'Support', 'Azure OpenAI', '**12** (named engineer)'),
    error('value-range', 'Weighted Scoring', '12'),
  ],
  'a score left blank': [
    setCell('Weighted Scoring', 'Support', 'Azure OpenAI', ''),
    warning('empty-cell', 'Weighted Scoring', ''),
  ],
  'a score of X': [
    setCell('Weighted Scoring', 'Support', 'Azure OpenAI', 'X/10'),
    warning('placeholder', 'Weighted Scoring', 'X/10'),
  ],
  'a total a hundredth too high': [
    setCell('Weighted Scoring', 'Weighted total', 'Azure OpenAI', '7.71'),
    error('weighted-total', 'Weighted Scoring', '7.71'),
  ],
  'a bold total a tenth too low with one decimal': [
    setCell('Weighted Scoring', 'Weighted total', 'Azure OpenAI', '**7.6**'),
    error('weighted-total', 'Weighted Scoring', '7.6'),
  ],
  'a total out of ten that is wrong': [
    setCell('Weighted Scoring', 'Weighted total', 'Google Vertex AI', '6.85/10'),
    error('weighted-total', 'Weighted Scoring', '6.85/10'),
  ],
  'a total in percent that is wrong': [
    setCell('Weighted Scoring', 'Weighted total', 'Google Vertex AI', '69.5%'),
    error('weighted-total', 'Weighted Scoring', '69.5%'),
  ],
  'a total with a comma that is wrong': [
    setCell('Weighted Scoring', 'Weighted total', 'Google Vertex AI', '6,95'),
    error('weighted-total', 'Weighted Scoring', '6,95'),
  ],
  'a wrong total on fractions': [
    all(
      weights('0.25', '0.20', '0.20', '0.15', '0.10', '0.10', '1.00'),
      setCell('Weighted Scoring', 'Weighted total', 'AWS Bedrock', '9.05'),
    ),
    error('weighted-total', 'Weighted Scoring', '9.05'),
  ],
  'two totals exchanged': [
    all(
      setCell('Weighted Scoring', 'Weighted total', 'Azure OpenAI', '6.75'),
      setCell('Weighted Scoring', 'Weighted total', 'Google Vertex AI', '7.70'),
    ),
    error('weighted-total', 'Weighted Scoring', '6.75'),
    error('weighted-total', 'Weighted Scoring', '7.70'),
  ],
  'platforms in rows with a wrong total': [
    scoresInRows('9.05'),
    error('weighted-total', 'Weighted Scoring', '9.05'),
  ],
  'score and product columns with a wrong total': [
    weightedPairs('8.85'),
    error('weighted-total', 'Weighted Scoring', '8.85'),
  ],
  'no total row': [
    dropRow('Weighted Scoring', 'Weighted total'),
    warning('missing-row', 'Weighted Scoring', '| Factor | Weight | AWS Bedrock | Azure…'),
  ],
  'an empty total': [
    setCell('Weighted Scoring', 'Weighted total', 'Google Vertex AI', ''),
    warning('incomplete-scores', 'Weighted Scoring', ''),
  ],
  'a platform that is scored without a word why': [
    all(
      bare,
      inTable('Weighted Scoring', (rows) =>
        rows.map((cells, i) => [...cells, ['Self-hosted', '5', '5', '5', '5', '5', '5', '5.00'][i] ?? '']),
      ),
    ),
    warning('incomplete-scores', 'Weighted Scoring', 'Self-hosted'),
  ],
  'no weights': [
    dropColumn('Weighted Scoring', 'Weight'),
    warning(
      'missing-column',
      'Weighted Scoring',
      '| Factor | AWS Bedrock | Azure OpenAI | Google Vertex AI |',
    ),
  ],
  'a platform that is evaluated and not scored': [
    dropColumn('Weighted Scoring', 'Google Vertex AI'),
    warning('incomplete-scores', 'Weighted Scoring', '| Factor | Weight | AWS Bedrock | Azure OpenAI |'),
  ],
  'scores without a table': [
    rewrite('Weighted Scoring', 'AWS Bedrock scored best overall, then Azure OpenAI, then Google Vertex AI.'),
    warning('missing-table', 'Weighted Scoring'),
  ],
  'scored factors without numbers': [
    all(
      setCell('Weighted Scoring', 'Model fit', 'AWS Bedrock', 'High'),
      setCell('Weighted Scoring', 'Model fit', 'Azure OpenAI', 'High'),
      setCell('Weighted Scoring', 'Model fit', 'Google Vertex AI', 'Medium'),
    ),
    warning('incomplete-scores', 'Weighted Scoring', 'High'),
    warning('incomplete-scores', 'Weighted Scoring', 'High'),
    warning('incomplete-scores', 'Weighted Scoring', 'Medium'),
  ],
  'a recommendation of a platform nobody compared': [
    rewrite(
      'Recommendation',
      'We recommend **IBM watsonx**, because the bank trusts IBM and has worked with it for decades.',
    ),
    warning('best-choice', 'Recommendation'),
    error('fact-mismatch', 'Recommendation', 'IBM watsonx'),
    elsewhere(securityArchitecture, error('fact-mismatch', 'System Overview', 'AWS Bedrock')),
  ],
  'a recommendation that names no platform': [
    rewrite(
      'Recommendation',
      'We recommend the platform with the best total, because it fits the date, the budget and the audit plan.',
    ),
    warning('best-choice', 'Recommendation'),
  ],
  'a recommendation of the second without a word why': [
    rewrite(
      'Recommendation',
      '**Recommended platform: Azure OpenAI**, because staff already sign in with Entra ID and support is strong.',
    ),
    warning('best-choice', 'Recommendation', 'Recommended platform: Azure OpenAI'),
    error('fact-mismatch', 'Recommendation', 'Azure OpenAI'),
    elsewhere(securityArchitecture, error('fact-mismatch', 'System Overview', 'AWS Bedrock')),
    elsewhere(operationsRunbook, error('fact-mismatch', 'Architecture Summary', 'AWS Bedrock')),
    elsewhere(proposal, error('fact-mismatch', 'Selected Platform: AWS Bedrock', 'AWS Bedrock')),
    elsewhere(executivePresentation, error('fact-mismatch', 'Why AWS Bedrock', 'AWS Bedrock')),
  ],
  'a recommendation without a reason': [
    rewrite('Recommendation', 'We recommend AWS Bedrock.'),
    warning('too-few-words', 'Recommendation'),
  ],
  'an empty recommendation': [emptySection('Recommendation'), error('empty-section', 'Recommendation')],
  'no risk mitigation': [dropSection('Risk Mitigation'), error('missing-section', 'Recommendation')],
  'risk mitigation to do': [
    rewrite('Risk Mitigation', 'TODO'),
    error('placeholder', 'Risk Mitigation', 'TODO'),
  ],
  'a mitigation left blank': [
    setCell('Risk Mitigation', 'Highest token', 'Mitigation', ''),
    warning('empty-cell', 'Risk Mitigation', ''),
  ],
  'a recommendation two levels too deep': [
    relevel('Recommendation', 4),
    warning('section-level', 'Recommendation'),
  ],
  'the recommendation in front of the scores': [
    moveBefore('Recommendation', 'Weighted Scoring'),
    warning('section-order', 'Weighted Scoring'),
  ],
  'a consultant’s own address': [
    append('Recommendation', 'Questions go to anna.keller@gmail.com.'),
    warning('personal-data', 'Recommendation', 'anna.keller@gmail.com'),
  ],
});

defects(
  platformComparison,
  {
    'weights at the right edge that make 98 %': [
      setCell('4. Weighted Scoring', 'Support', 'Weight', '8 %'),
      error('table-sum', '4. Weighted Scoring', '100 %'),
    ],
    'a total beside the weights that is off': [
      setCell('4. Weighted Scoring', 'Weighted total', 'AWS Bedrock', '**7.54**'),
      error('weighted-total', '4. Weighted Scoring', '7.54'),
    ],
    'a score of 11 with its reason': [
      setCell('4. Weighted Scoring', 'Support', 'Azure OpenAI', '11 (named engineer)'),
      error('value-range', '4. Weighted Scoring', '11'),
      error('weighted-total', '4. Weighted Scoring', '7.40'),
    ],
    'a scenario table without a row': [
      dropRow('1. Client Scenario', 'Scale'),
      warning('missing-field', '1. Client Scenario'),
    ],
    'a cost table without hidden costs': [
      inSection('3.2 AWS Bedrock', dropRow('Cost Estimate', 'Hidden')),
      warning('missing-field', 'Cost Estimate'),
    ],
    'two strengths in a numbered list': [
      inSection('3.3 Azure OpenAI', dropLine('Token price close')),
      warning('too-few-items', 'Strengths'),
    ],
    'the runner-up recommended': [
      inSection(
        '5. Recommendation',
        replaceAll('Google Vertex AI', 'AWS Bedrock'),
        replaceAll('with 8.55 it leads by 1.10 points', 'it is strong'),
      ),
      warning('best-choice', '5. Recommendation', 'AWS Bedrock'),
      error('fact-mismatch', '5. Recommendation', 'AWS Bedrock'),
      elsewhere(
        securityArchitecture,
        error('fact-mismatch', '1. System Overview', 'Google Vertex AI in europe-west3'),
      ),
      elsewhere(operationsRunbook, error('fact-mismatch', '1.1 Architecture Summary', 'Google Vertex AI')),
      elsewhere(
        proposal,
        error('fact-mismatch', '3.1 Selected Platform: Google Vertex AI', 'Google Vertex AI'),
      ),
      elsewhere(
        'executive-presentation-outline.md',
        error('fact-mismatch', 'Slide 5: Why Google Vertex AI', 'Google Vertex AI'),
      ),
    ],
  },
  harbourLogistics,
);

harmless(platformComparison, {
  'the scenario as a table': scenarioTable(...scenarioRows),
  'the scenario as bold paragraphs': rewrite(
    'Client Scenario',
    `**Industry**: Retail banking

**Use Case**: An internal policy-and-product assistant for agents and branch staff

**Scale**: 3,100 staff, 39,000 requests a day

**Existing Infrastructure**: AWS landing zone, Entra ID, Genesys Cloud

**Key Constraints**: $1.15 million a year, GLBA, processing in the United States`,
  ),
  'the scenario as plain labels': rewrite(
    'Client Scenario',
    `Industry: Retail banking
Use Case: An internal policy-and-product assistant for agents and branch staff
Scale: 3,100 staff, 39,000 requests a day
Existing Infrastructure: AWS landing zone, Entra ID, Genesys Cloud
Key Constraints: $1.15 million a year, GLBA, processing in the United States`,
  ),
  'the scenario under headings of its own': rewrite(
    'Client Scenario',
    `### Industry

Retail banking in the United States.

### Use Case

An internal policy-and-product assistant for agents and branch staff.

### Scale

3,100 staff, 39,000 requests a day.

### Existing Infrastructure

- AWS landing zone
- Entra ID

### Key Constraints

- $1.15 million a year
- GLBA, PCI DSS`,
  ),
  'scores that are bare numbers': bare,
  'half scores': all(
    bare,
    setCell('Weighted Scoring', 'Model fit', 'AWS Bedrock', '9.5'),
    setCell('Weighted Scoring', 'Weighted total', 'AWS Bedrock', '9.05'),
    replaceAll('8.95', '9.05'),
  ),
  'reasons behind a dash': replaceAll(/(\d{1,2})\/10 \(([^)]*)\)/g, '$1 – $2'),
  'reasons behind a break': replaceAll(/(\d{1,2})\/10 \(([^)]*)\)/g, '$1<br>$2'),
  'scores with blanks around the slash': replaceAll(/(\d{1,2})\/10 \(/g, '$1 / 10 ('),
  'scores in bold': replaceAll(/(\d{1,2})\/10 \(/g, '**$1** ('),
  'weights without signs': weights('25', '20', '20', '15', '10', '10', '100'),
  'weights as fractions': weights('0.25', '0.20', '0.20', '0.15', '0.10', '0.10', '1.00'),
  'weights as fractions without a nought': weights('.25', '.2', '.2', '.15', '.1', '.1', '1'),
  'weights with a blank before the sign': weights('25 %', '20 %', '20 %', '15 %', '10 %', '10 %', '100 %'),
  'weights in the header': all(
    inTable('Weighted Scoring', (rows) =>
      rows.map((cells, i) =>
        i === 0 ? cells.with(1, 'Weight (%)') : cells.with(1, (cells[1] ?? '').replace('%', '')),
      ),
    ),
  ),
  'a total without its weight': setCell('Weighted Scoring', 'Weighted total', 'Weight', ''),
  'totals out of ten': all(
    setCell('Weighted Scoring', 'Weighted total', 'AWS Bedrock', '8.95/10'),
    setCell('Weighted Scoring', 'Weighted total', 'Azure OpenAI', '7.7/10'),
    setCell('Weighted Scoring', 'Weighted total', 'Google Vertex AI', '6.75 / 10'),
  ),
  'totals to one decimal': all(
    setCell('Weighted Scoring', 'Weighted total', 'AWS Bedrock', '9.0'),
    setCell('Weighted Scoring', 'Weighted total', 'Azure OpenAI', '7.7'),
    setCell('Weighted Scoring', 'Weighted total', 'Google Vertex AI', '6.8'),
  ),
  'totals with a rank': all(
    setCell('Weighted Scoring', 'Weighted total', 'AWS Bedrock', '**8.95** (1st)'),
    setCell('Weighted Scoring', 'Weighted total', 'Azure OpenAI', '**7.70** (2nd)'),
    setCell('Weighted Scoring', 'Weighted total', 'Google Vertex AI', '**6.75** (3rd)'),
  ),
  'a rank row below the totals': addRow('Weighted Scoring', '**Rank**', '', '1', '2', '3'),
  'a weighted score row by another name': inSection(
    'Weighted Scoring',
    replace('**Weighted total**', '**Total weighted score (out of 10)**'),
  ),
  'platforms in rows': scoresInRows('8.95'),
  'platforms in rows, the weights in a row': rewrite(
    'Weighted Scoring',
    `| Platform | Compliance match | Model fit | Integration ease | Cost efficiency | Team readiness | Support quality | Total |
|---|---|---|---|---|---|---|---|
| **Weight** | 25% | 20% | 20% | 15% | 10% | 10% | 100% |
| AWS Bedrock | 9 | 9 | 10 | 8 | 9 | 8 | **8.95** |
| Azure OpenAI | 9 | 9 | 6 | 7 | 5 | 9 | 7.70 |
| Google Vertex AI | 8 | 8 | 5 | 7 | 4 | 7 | 6.75 |`,
  ),
  'six platforms scored with reasons, three of them evaluated': inTable('Weighted Scoring', (rows) =>
    rows.map((cells, i) => [
      ...cells,
      ...['IBM watsonx', 'Self-hosted', 'Cohere'].map((name) =>
        i === 0 ? name : i === 7 ? '5.00' : '5/10 (set aside after the first look)',
      ),
    ]),
  ),
  'score and product columns': weightedPairs('8.95'),
  'a column of notes at the edge': inTable('Weighted Scoring', (rows) =>
    rows.map((cells, i) => [...cells, i === 0 ? 'Notes' : i === 7 ? '' : 'Scored by two people']),
  ),
  'short platform names in the header': inSection(
    'Weighted Scoring',
    replace('| AWS Bedrock | Azure OpenAI | Google Vertex AI |', '| Bedrock | Azure | Vertex AI |'),
  ),
  'bold headers': inSection(
    'Weighted Scoring',
    replace('| Factor | Weight | AWS Bedrock |', '| **Factor** | **Weight** | **AWS Bedrock** |'),
  ),
  'scores with stars beside them': replaceAll(/(\d{1,2})\/10 \(/g, '⭐ $1/10 ('),
  'the runner-up recommended, and why': all(
    append(
      'Recommendation',
      'Azure OpenAI was considered although its total is lower; it does not win for the reasons above.',
    ),
  ),
  'a second-best recommendation that says so': {
    [platformComparison]: inSection(
      'Recommendation',
      replace(
        'with the highest weighted total',
        'although it was not every reader’s favourite, with the highest weighted total',
      ),
    ),
  },
  'strengths numbered': inBedrock(inSection('Strengths for This Scenario', replaceAll(/^- /gm, '1. '))),
  'strengths with stars and plus signs': all(
    inBedrock(inSection('Strengths for This Scenario', replaceAll(/^- /gm, '* '))),
    inAzure(inSection('Strengths for This Scenario', replaceAll(/^- /gm, '+ '))),
  ),
  'strengths ticked off': inBedrock(inSection('Strengths for This Scenario', replaceAll(/^- /gm, '- ✅ '))),
  'strengths as a table': inGoogle(
    rewrite(
      'Strengths for This Scenario',
      '| Strength | Why it matters |\n|---|---|\n| Lowest token price | 39,000 requests a day |\n| Long context | Whole agreements |\n| Evaluation tools | Grounded answers |',
    ),
  ),
  'bold labels in place of the fourth level': inGoogle(replaceAll(/^#### (.*)$/gm, '**$1:**')),
  'plain short headings': replaceAll(' for This Scenario', ''),
  'platforms numbered': all(
    retitle('AWS Bedrock', 'Platform 1: AWS Bedrock'),
    retitle('Azure OpenAI', 'Platform 2: Azure OpenAI'),
    retitle('Google Vertex AI', 'Platform 3: Google Vertex AI'),
  ),
  'platforms with a remark': all(
    retitle('AWS Bedrock', 'AWS Bedrock (incumbent)'),
    retitle('Azure OpenAI', 'Azure OpenAI Service'),
    retitle('Google Vertex AI', 'Google Vertex AI – challenger'),
  ),
  'numbered sections': all(
    retitle('Client Scenario', '1. Client Scenario'),
    retitle('Decision Tree Application', '2. Decision Tree Application'),
    retitle('Platform Evaluation', '3. Platform Evaluation'),
    retitle('Weighted Scoring', '4. WEIGHTED SCORING'),
    retitle('Recommendation', '5. Recommendation'),
    retitle('Risk Mitigation', '6. Risk mitigation'),
  ),
  'sections with Roman numerals': all(
    retitle('Client Scenario', 'I. Client Scenario'),
    retitle('Platform Evaluation', 'III. Platform Evaluation'),
    retitle('Recommendation', 'V. Recommendation'),
  ),
  'sections one level deeper': replaceAll(/^##(#*) /gm, '###$1 '),
  'no decision tree': dropSection('Decision Tree Application'),
  'a matrix by name': retitle('Weighted Scoring', 'Weighted Scoring Matrix'),
  'a final recommendation': retitle('Recommendation', 'Recommendation: AWS Bedrock'),
  'risks as bullets': rewrite(
    'Risk Mitigation',
    '- **Token price:** routing and caching from month 4\n- **Quotas:** an increase is confirmed before Week 1\n- **Support:** questions go to the specialist team',
  ),
  'two platforms only': {
    [platformComparison]: all(
      dropSection('Google Vertex AI'),
      dropColumn('Weighted Scoring', 'Google Vertex AI'),
    ),
  },
  'a fourth platform': all(
    inTable('Weighted Scoring', (rows) =>
      rows.map((cells, i) => [...cells, ['Self-hosted', '5', '5', '5', '5', '5', '5', '5.00'][i] ?? '']),
    ),
    append(
      'Platform Evaluation',
      `### Self-hosted

#### Strengths for This Scenario

- Data stays at home
- No token prices
- Any open model

#### Limitations for This Scenario

- No GPUs at hand
- No team to run them

#### Relevant Features

- **Model options:** Llama and Mistral
- **Integration points:** Kubernetes, IAM
- **Compliance:** own controls throughout

#### Cost Estimate

- **Per-request pricing:** $0.0310 at the planned load
- **Monthly estimate at scale:** $36,200
- **Hidden costs:** $22,000 a month for two engineers`,
    ),
  ),
  'money as words and thousands': inAzure(
    replace('$7,722 of model tokens at month 12', 'USD 7.7k of model tokens at month 12'),
  ),
  'a comment and a footnote': all(
    prepend('Weighted Scoring', '<!-- scores agreed on 3 February; TODO was cleared -->'),
    append('Recommendation', 'The date matters most.[^1]\n\n[^1]: See the campaign plan of the bank.'),
  ),
  'Windows line ends': replaceAll('\n', '\r\n'),
});

harmless(
  platformComparison,
  {
    'bare scores': inSection('4. Weighted Scoring', replaceAll(/\| (\d) \([^)]*\)/g, '| $1')),
    'the weights at the left': inTable('4. Weighted Scoring', (rows) =>
      rows.map((cells) => [cells[0] ?? '', cells[4] ?? '', ...cells.slice(1, 4)]),
    ),
    'German decimals in the scoring': inSection(
      '4. Weighted Scoring',
      replaceAll('8.55', '8,55'),
      replaceAll('7.45', '7,45'),
      replaceAll('7.40', '7,40'),
    ),
    'euros behind the number': replaceAll(/€([\d.,]+)/g, '$1 €'),
    'EUR before the number': replaceAll('€', 'EUR '),
    'headings without numbers': replaceAll(/^(#+) [\d.]+ /gm, '$1 '),
    'other tables for fields: bold in the first column': inSection(
      '1. Client Scenario',
      replaceAll(/^\| ([A-Z][\w ]+) \|/gm, '| **$1** |'),
    ),
  },
  harbourLogistics,
);
