/** Facts that several documents state, by another hand: contradicted in each direction, and said again in other words. */
import {
  all,
  append,
  dropRow,
  dropSection,
  inSection,
  inTable,
  replace,
  replaceAll,
  retitle,
  setCell,
  type Edit,
} from './edits.ts';
import {
  costModel,
  defects,
  deploymentStrategy,
  elsewhere,
  error,
  executivePresentation,
  harmless,
  operationsRunbook,
  platformComparison,
  proposal,
  securityArchitecture,
  warning,
} from './harness.ts';

const summary = '1. Executive Summary';
const deckTimeline = 'Implementation Timeline';
const phaseTimeline = 'Phase Timeline';

/** Takes what a timeline says of the second phase, in its list, its table and its chart. */
const dropSecondPhase: Edit = (text) =>
  text
    .replace(/^(?:- \*\*|\| )Phase 2.*\n/gm, '')
    .replace(/^ +section (?:Phase 2 )?Limited[\s\S]*?(?=^ +section)/m, '');

/** The year’s cost in the proposal’s summary, in other words. */
const investment = (words: string): Edit => inSection(summary, replace('$1,025,157', words));
const slideInvestment = (words: string): Edit => inSection('Executive Summary', replace('$1,025,157', words));

defects(proposal, {
  'the investment of the summary with two digits swapped': [
    investment('$1,052,157'),
    error('fact-mismatch', summary, '…'),
    elsewhere(costModel, error('fact-mismatch', 'Total Cost Summary', '…')),
  ],
  'the investment of the summary rounded to another figure': [
    investment('about $1.2 million'),
    error('fact-mismatch', summary, '…'),
    elsewhere(costModel, error('fact-mismatch', 'Total Cost Summary', '…')),
  ],
  'a return on a smaller investment': [
    inSection('ROI Analysis', replace('**Investment:** $1,025,157', '**Investment:** $925,157')),
    error('fact-mismatch', 'ROI Analysis', '…'),
    elsewhere(costModel, error('fact-mismatch', 'Total Cost Summary', '…')),
  ],
  'a return on an investment a dollar off': [
    inSection('ROI Analysis', replace('**Investment:** $1,025,157', '**Investment:** $1,025,158')),
    error('fact-mismatch', 'ROI Analysis', '…'),
    elsewhere(costModel, error('fact-mismatch', 'Total Cost Summary', '…')),
  ],
  'weeks of limited availability that end a week early': [
    inSection(phaseTimeline, replace('(Weeks 7–16)', '(Weeks 7–15)')),
    error('fact-mismatch', phaseTimeline, '…'),
    elsewhere(deploymentStrategy, error('fact-mismatch', 'Phase 2: Limited Availability (Weeks 7–16)', '…')),
  ],
  'general availability a week early': [
    inSection(phaseTimeline, replace('(Week 17 onward)', '(Week 16 onward)')),
    error('fact-mismatch', phaseTimeline, '…'),
    elsewhere(
      deploymentStrategy,
      error('fact-mismatch', 'Phase 3: General Availability (Week 17 onward)', '…'),
    ),
  ],
  'a phase that the plan has and the timeline has not': [
    inSection(phaseTimeline, dropSecondPhase),
    error('fact-mismatch', phaseTimeline, '…'),
    elsewhere(deploymentStrategy, error('fact-mismatch', 'Phase 2: Limited Availability (Weeks 7–16)', '…')),
  ],
  'a platform in bold, but another one': [
    retitle('Selected Platform: AWS Bedrock', 'Selected Platform: **Azure OpenAI Service**'),
    error('fact-mismatch', 'Selected Platform: Azure OpenAI Service', '…'),
    elsewhere(platformComparison, error('fact-mismatch', 'Recommendation', '…')),
  ],
  'a client of another name': [
    replace('**Client:** Meridian Bank', '**Client:** Northwind Clinics'),
    error('fact-mismatch', 'Enterprise AI Architecture Proposal', '…'),
    elsewhere(platformComparison, error('fact-mismatch', 'Client Scenario', '…')),
  ],
});

defects(platformComparison, {
  'an industry of another kind': [
    inSection(
      'Client Scenario',
      replace('Retail banking (financial services), United States', 'Hospitals (healthcare), United States'),
    ),
    error('fact-mismatch', 'Client Scenario', 'Hospitals…'),
    elsewhere(proposal, error('fact-mismatch', 'Enterprise AI Architecture Proposal', '…')),
  ],
  'a client of another name in the scenario': [
    inSection('Client Scenario', replace('**Client:** Meridian Bank,', '**Client:** Northwind Clinics,')),
    error('fact-mismatch', 'Client Scenario', '…'),
    elsewhere(proposal, error('fact-mismatch', 'Enterprise AI Architecture Proposal', '…')),
  ],
});

defects(securityArchitecture, {
  'a security design for Vertex': [
    inSection('System Overview', replace('**Platform:** AWS Bedrock', '**Platform:** Vertex AI')),
    error('fact-mismatch', 'System Overview', '…'),
    elsewhere(platformComparison, error('fact-mismatch', 'Recommendation', '…')),
  ],
});

defects(operationsRunbook, {
  'a runbook for Azure': [
    inTable('Key Components', (rows) =>
      rows.map(([component = '', technology = '', ...rest]) =>
        component === 'AI backend'
          ? [component, 'Azure OpenAI: GPT-4o and GPT-4o mini', ...rest]
          : [component, technology, ...rest],
      ),
    ),
    error('fact-mismatch', 'Key Components', '…'),
    elsewhere(platformComparison, error('fact-mismatch', 'Recommendation', '…')),
  ],
});

defects(costModel, {
  'a year of other costs that adds up': [
    all(
      setCell('Total Cost Summary', 'Year 1', 'Operations', '**$814,000**'),
      setCell('Total Cost Summary', 'Year 1', 'Total', '**$1,035,157**'),
      setCell('Total Cost Summary', 'Month 12', 'Operations', '$77,000'),
      setCell('Total Cost Summary', 'Month 12', 'Total', '$101,444'),
      setCell('Total Cost Summary', 'Month 24', 'Operations', '$77,000'),
      setCell('Total Cost Summary', 'Month 24', 'Total', '$103,631'),
    ),
    error('fact-mismatch', 'Total Cost Summary', '…'),
    elsewhere(proposal, error('fact-mismatch', summary, '…')),
    elsewhere(executivePresentation, error('fact-mismatch', 'Executive Summary', '…')),
  ],
});

defects(deploymentStrategy, {
  'a plan whose pilot lasts a week longer': [
    retitle('Phase 1: Pilot (Weeks 1–6)', 'Phase 1: Pilot (Weeks 1–7)'),
    error('fact-mismatch', 'Phase 1: Pilot (Weeks 1–7)', '…'),
    elsewhere(proposal, error('fact-mismatch', phaseTimeline, '…')),
    elsewhere(executivePresentation, error('fact-mismatch', deckTimeline, '…')),
  ],
});

defects(executivePresentation, {
  'an investment of the first slide with two digits swapped': [
    slideInvestment('$1,205,157'),
    error('fact-mismatch', 'Executive Summary', '…'),
    elsewhere(costModel, error('fact-mismatch', 'Total Cost Summary', '…')),
  ],
  'an overview of cost that is rounded to another figure': [
    inSection('Cost Overview', (text) =>
      text.replace(/\| Category[\s\S]*?\n\n/, 'Year 1 costs **$1.3M** in total.\n\n'),
    ),
    error('fact-mismatch', 'Cost Overview', '…'),
    elsewhere(costModel, error('fact-mismatch', 'Total Cost Summary', '…')),
  ],
  'a phase of the plan that the slide has not': [
    inSection(deckTimeline, dropSecondPhase),
    error('fact-mismatch', deckTimeline, '…'),
    elsewhere(deploymentStrategy, error('fact-mismatch', 'Phase 2: Limited Availability (Weeks 7–16)', '…')),
  ],
  'a pilot of eight weeks on the slide': [
    setCell(deckTimeline, 'Phase 1', 'Weeks', 'Weeks 1–8'),
    error('fact-mismatch', deckTimeline, '…'),
    elsewhere(deploymentStrategy, error('fact-mismatch', 'Phase 1: Pilot (Weeks 1–6)', '…')),
  ],
});

harmless(proposal, {
  'the investment in millions': investment('$1.03M'),
  'the investment in about a million': investment('about $1.0 million'),
  'the investment by the currency’s code': investment('USD 1,025,157'),
  'the investment with the code behind': investment('1,025,157 USD'),
  'the investment in words': investment('roughly a million dollars'),
  'the investment in thousands': investment('$1,025k'),
  'the investment at the end of a sentence': investment('$1,025,157 ($1.03 million)'),
  'the ceiling first': inSection(
    summary,
    replace(
      'The first twelve months cost $1,025,157, people included, against a ceiling of $1.15 million,',
      'Against a ceiling of $1.15 million, the first twelve months cost $1,025,157, people included,',
    ),
  ),
  'the losing platforms named in the rationale': append(
    'Rationale',
    'Azure OpenAI remains our second choice, Google Vertex AI the third.',
  ),
  'the platform by its service': retitle('Selected Platform: AWS Bedrock', 'Selected Platform: Bedrock'),
  'the platform and its models': retitle(
    'Selected Platform: AWS Bedrock',
    'Selected Platform: AWS Bedrock with Claude Haiku 4.5',
  ),
  'the platform in letters of another size': retitle(
    'Selected Platform: AWS Bedrock',
    'Selected Platform: Aws bedrock',
  ),
  'phases by “to”': inSection(phaseTimeline, replaceAll('–', ' to ')),
  'phases with their length': inSection(phaseTimeline, replace('(Weeks 1–6)', '(6 weeks, Weeks 1–6)')),
  'phases by “wk”': inSection(phaseTimeline, replace('(Weeks 1–6)', '(Wk 1-6)')),
  'phases with Roman numbers': inSection(
    phaseTimeline,
    all(
      replace('**Phase 1: Pilot', '**Phase I: Pilot'),
      replace('**Phase 2: Limited', '**Phase II: Limited'),
      replace('**Phase 3: General', '**Phase III: General'),
    ),
  ),
  'phases without numbers': inSection(
    phaseTimeline,
    all(
      replace('**Phase 1: Pilot', '**Pilot'),
      replace('**Phase 2: Limited', '**Limited'),
      replace('**Phase 3: General', '**General'),
    ),
  ),
  'phases in a table': inSection(phaseTimeline, (text) =>
    text.replace(
      /- \*\*Phase 1[\s\S]*?\n\n/,
      '| Phase | Weeks | Purpose |\n|---|---|---|\n| 1. Pilot | 1–6 | Are answers right? |\n| 2. Limited Availability | 7–16 | Can we operate it? |\n| 3. General Availability | 17+ | Adoption |\n\n',
    ),
  ),
  'phases in the chart alone': inSection(phaseTimeline, (text) =>
    text.replace(/- \*\*Phase 1[\s\S]*?\n\n/, 'Each phase closes with a decision.\n\n'),
  ),
  'phases under headings': inSection(phaseTimeline, (text) =>
    text.replaceAll(/^- \*\*(Phase \d: .*?)\.\*\* (.*)$/gm, '#### $1\n\n$2\n'),
  ),
  'a phase of preparation before the plan': inSection(
    phaseTimeline,
    replace(
      '- **Phase 1: Pilot',
      '- **Phase 0: Foundation (before Week 1).** Environments and quota.\n- **Phase 1: Pilot',
    ),
  ),
  'the client with its kind': replace(
    '**Client:** Meridian Bank',
    '**Client:** Meridian Bank, N.A. (retail banking)',
  ),
  'the client in bold': replace('**Client:** Meridian Bank', '**Client:** **Meridian Bank**'),
  'the investment of the return in thousands': inSection(
    'ROI Analysis',
    replace('**Investment:** $1,025,157 in Year 1', '**Investment:** $1,025,157 (about $1.0M) in Year 1'),
  ),
});

harmless(executivePresentation, {
  'the investment in millions': slideInvestment('$1.03M'),
  'the investment in about a million': slideInvestment('about $1.0 million'),
  'the investment in words': slideInvestment('roughly a million dollars'),
  'the platform by its maker': retitle('Why AWS Bedrock', 'Why Amazon Bedrock?'),
  'the platform over its rival': retitle('Why AWS Bedrock', 'Why AWS Bedrock over Azure OpenAI'),
  'the platform in a sentence': retitle('Why AWS Bedrock', 'Why we recommend AWS Bedrock'),
  'phases by their numbers only': inTable(deckTimeline, (rows) =>
    rows.map(([phase = '', ...rest]) => [phase.replace(/: .*/, ''), ...rest]),
  ),
  'phases in bullets': inSection(deckTimeline, (text) =>
    text.replace(
      /\| Phase[\s\S]*?\n\n/,
      '- **Pilot:** weeks 1–6, 20 users\n- **Limited availability:** weeks 7–16, 300, then 500\n- **General availability:** from week 17, all\n\n',
    ),
  ),
  'phases in short names': inTable(deckTimeline, (rows) =>
    rows.map(([phase = '', ...rest]) => [phase.replace(' Availability', ''), ...rest]),
  ),
  'phases in the chart alone': inSection(deckTimeline, (text) => text.replace(/\| Phase[\s\S]*?\n\n/, '')),
});

harmless(operationsRunbook, {
  'the backend by its maker': inSection(
    'Key Components',
    replace('AWS Bedrock: Claude', 'Amazon Bedrock (Claude'),
  ),
  'the fallback on another platform': append(
    'Architecture Summary',
    'As a last resort the adapter can speak to Azure OpenAI; it is not enabled.',
  ),
});

harmless(securityArchitecture, {
  'the platform with its models': inSection(
    'System Overview',
    replace(
      '**Platform:** AWS Bedrock',
      '**Platform:** Amazon Bedrock (Claude Haiku 4.5, Claude Sonnet 4.5)',
    ),
  ),
});

harmless(costModel, {
  'the year in another row': setCell('Total Cost Summary', 'Year 1', 'Period', '**Year 1 total**'),
  'the year without a sign': setCell('Total Cost Summary', 'Year 1', 'Total', '**1,025,157**'),
});

harmless(deploymentStrategy, {
  'weeks by hyphens': replaceAll('(Weeks 1–6)', '(Weeks 1-6)'),
  'weeks by “to”': replaceAll('(Weeks 7–16)', '(Week 7 to Week 16)'),
  'weeks with their length': replaceAll('(Weeks 1–6)', '(Weeks 1–6, six weeks)'),
});

defects(proposal, {
  'a layer that the design has and the proposal has not': [
    dropRow('Security Controls Summary', 'Application'),
    warning('missing-row', 'Security Controls Summary', '…'),
  ],
});
defects(securityArchitecture, {
  'a layer that the proposal has and the design has not': [
    dropSection('Layer 4: Data Protection'),
    error('missing-section', 'Layer 3: Application Security'),
  ],
});
