/** What must agree across documents: platform, industry, cost of year 1, phases, layers; and what must not be the same: prose. */
import {
  all,
  append,
  dropColumn,
  dropLine,
  dropRow,
  inSection,
  inTable,
  prepend,
  replace,
  replaceAll,
  retitle,
  rewrite,
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

const mismatch = (heading: string, covers?: string) => error('fact-mismatch', heading, covers);

const pilot = 'Phase 1: Pilot (Weeks 1–6)';

/** A paragraph of 70 words, as only one author would write it. */
const paragraph =
  'The clerk at the counter used to keep a grey folder under the till, and in it were the answers that no system would give: which form the notary wants, why the second signature may be missing on Fridays, and whom to ring when the archive in Dayton does not pick up. That folder is what we build here, for every colleague at once, with the date and the owner on each page of it.';

defects(securityArchitecture, {
  'another platform in the security design': [
    replace('- **Platform:** AWS Bedrock', '- **Platform:** Azure OpenAI'),
    mismatch('System Overview', 'Azure OpenAI'),
    elsewhere(platformComparison, mismatch('Recommendation', 'AWS Bedrock')),
  ],
});

defects(operationsRunbook, {
  'another platform in the runbook': [
    setCell('Key Components', 'AI backend', 'Technology', 'Google Vertex AI: Gemini 2.5 Flash'),
    mismatch('Key Components', 'Google Vertex AI…'),
    elsewhere(platformComparison, mismatch('Recommendation', 'AWS Bedrock')),
  ],
});

defects(proposal, {
  'another platform in the proposal': [
    retitle('Selected Platform: AWS Bedrock', 'Selected Platform: Azure OpenAI'),
    mismatch('Selected Platform: Azure OpenAI', 'Azure OpenAI'),
    elsewhere(platformComparison, mismatch('Recommendation', 'AWS Bedrock')),
  ],
  'an investment that is not the cost of year 1': [
    replace('**Investment:** $1,025,157 in Year 1', '**Investment:** $925,157 in Year 1'),
    mismatch('ROI Analysis', '$925,157…'),
    elsewhere(costModel, mismatch('Total Cost Summary', '$1,025,157')),
  ],
  'a projection that adds up, but not to the cost of year 1': [
    all(
      setCell('12-Month Projection', 'Operations', 'Year 1', '$704,000'),
      setCell('12-Month Projection', 'Total', 'Year 1', '**$925,157**'),
    ),
    mismatch('12-Month Projection', '$925,157'),
    elsewhere(costModel, mismatch('Total Cost Summary', '$1,025,157')),
  ],
  'other weeks of the pilot in the proposal': [
    replace('- **Phase 1: Pilot (Weeks 1–6).**', '- **Phase 1: Pilot (Weeks 1–8).**'),
    mismatch('Phase Timeline', 'Weeks 1–8'),
    elsewhere(deploymentStrategy, mismatch(pilot, 'Weeks 1–6')),
  ],
  'another name of a phase in the proposal': [
    replace(
      '- **Phase 2: Limited Availability (Weeks 7–16).**',
      '- **Phase 2: Friends and Family (Weeks 7–16).**',
    ),
    mismatch('Phase Timeline', 'Phase 2: Friends and Family'),
    elsewhere(deploymentStrategy, mismatch('Phase 2: Limited Availability (Weeks 7–16)', 'Weeks 7–16')),
  ],
});

defects(executivePresentation, {
  'another platform in the deck': [
    retitle('Why AWS Bedrock', 'Why Azure OpenAI'),
    mismatch('Why Azure OpenAI', 'Azure OpenAI'),
    elsewhere(platformComparison, mismatch('Recommendation', 'AWS Bedrock')),
  ],
  'another cost of year 1 in the deck': [
    inSection(
      'Cost Overview',
      replace('| Operations | $804,000 |', '| Operations | $904,000 |'),
      replace('**$1,025,157**', '**$1,125,157**'),
    ),
    mismatch('Cost Overview', '$1,125,157'),
    elsewhere(costModel, mismatch('Total Cost Summary', '$1,025,157')),
  ],
  'other weeks of a phase in the deck': [
    replace(
      '| Phase 2: Limited Availability | Weeks 7–16 |',
      '| Phase 2: Limited Availability | Weeks 7–12 |',
    ),
    mismatch('Implementation Timeline', 'Weeks 7–12'),
    elsewhere(deploymentStrategy, mismatch('Phase 2: Limited Availability (Weeks 7–16)', 'Weeks 7–16')),
  ],
});

defects(proposal, {
  'another industry in the proposal’s title block': [
    replace('- **Date:** 2 March 2026', '- **Date:** 2 March 2026\n- **Industry:** Veterinary medicine'),
    mismatch('Enterprise AI Architecture Proposal', 'Veterinary medicine'),
    elsewhere(platformComparison, mismatch('Client Scenario', 'Retail banking')),
  ],
});

defects(platformComparison, {
  'another client than the proposal’s': [
    replace('- **Client:** Meridian Bank, a retail bank', '- **Client:** Northwind Clinics, a retail bank'),
    mismatch('Client Scenario', 'Northwind Clinics…'),
    elsewhere(proposal, mismatch('Enterprise AI Architecture Proposal', 'Meridian Bank')),
  ],
});

defects(deploymentStrategy, {
  'a pilot of one week': [
    retitle(pilot, 'Phase 1: Pilot (Week 1)'),
    // “Week 1” may be the first of several for all that the other documents say.
    warning('duration', 'Phase 1: Pilot (Week 1)'),
  ],
  'a pilot of fourteen weeks': [
    retitle(pilot, 'Phase 1: Pilot (Weeks 1–14)'),
    warning('duration', 'Phase 1: Pilot (Weeks 1–14)'),
    mismatch('Phase 1: Pilot (Weeks 1–14)', 'Weeks 1–14'),
    elsewhere(proposal, mismatch('Phase Timeline', 'Weeks 1–6')),
    elsewhere(executivePresentation, mismatch('Implementation Timeline', 'Weeks 1–6')),
  ],
});

const withCopied = (text: string) => prepend('How Documents Stay Current', text);

/** What the runbook says of the architecture, taken over word for word. */
const summaryOfTheRunbook =
  "The assistant answers questions of Meridian's frontline staff from the bank's own documents. An internal load balancer passes each request to the orchestrator on Fargate in us-east-2. The orchestrator redacts personal data, looks in the response cache, retrieves six passages the user is allowed to see, and calls AWS Bedrock through a private endpoint, with Guardrails on both sides. Routine questions go to Claude Haiku 4.5, comparisons to Claude Sonnet 4.5. Documents arrive by an SQS-driven ingestion path. The service is read-only: if it is switched off, staff search SharePoint as before.";

/** Two paragraphs of the deployment strategy, as they stand there. */
const summaryOfTheStrategy =
  'The rollout is phased and each capability sits behind a feature flag. A phase can therefore be paused for one region, or a single capability such as product comparison can be withdrawn, without a release. The infrastructure is built once, in four environments from one code base, and scales on requests, tokens and queue depth between four and twenty orchestrator tasks.';

defects(proposal, {
  'a section copied from the runbook': [
    rewrite('Operating the Service', summaryOfTheRunbook),
    warning('copied-text', 'Operating the Service', 'The assistant answers questions…'),
  ],
  'a section copied from the deployment strategy': [
    rewrite('Environments and Delivery', `${summaryOfTheStrategy}\n\nMore is said later.`),
    warning('copied-text', 'Environments and Delivery', 'The rollout is phased…'),
  ],
  'a copied section, with a word changed here and there': [
    rewrite(
      'Environments and Delivery',
      summaryOfTheStrategy
        .replace('without a release', 'without any release')
        .replace('one code base', 'a single code base'),
    ),
    warning('copied-text', 'Environments and Delivery', 'The rollout is phased…'),
  ],
  'a copied list': [
    rewrite(
      'Operating the Service',
      [
        'Register the candidate in the model inventory and inform Model Risk.',
        'Run the 250-question evaluation set in pre-prod, three times; compare accuracy, citations, refusals, latency and cost per request.',
        'Go on only if accuracy is 92 % or more and not more than one point under the present version; attach the report to the change.',
        'Obtain the two approvals, product and risk.',
        'Send 10 % of traffic to the candidate for 48 hours, then 50 % for 48 hours, then all.',
      ]
        .map((item) => `- ${item}`)
        .join('\n'),
    ),
    warning('copied-text', 'Operating the Service', 'Register the candidate…'),
  ],
});

harmless(proposal, {
  'a sentence that is quoted': withCopied(`As the runbook says, “${summaryOfTheRunbook.slice(0, 90)}”.`),
  'a paragraph that stands nowhere else': withCopied(paragraph),
  'a table taken over from an exercise': rewrite(
    'Compliance Mapping',
    '| Requirement | Status | Evidence |\n|---|---|---|\n| GLBA Safeguards Rule, 16 CFR 314.4(c)(1): access control | Entra ID groups, RBAC roles, passage-level filter | Quarterly access review export, authorization test results |\n| GLBA Safeguards Rule, 16 CFR 314.4(c)(3): encryption | AES-256 with customer-managed keys, TLS 1.2 or newer | AWS Config rule results, KMS rotation report |\n| PCI DSS 4.0, requirement 3: stored account data | Card numbers refused at input, never logged | Weekly synthetic card-number test, Macie scan results |',
  ),
  'the platform with its maker': retitle(
    'Selected Platform: AWS Bedrock',
    'Selected Platform: Amazon Bedrock (AWS)',
  ),
  'the platform in bold': retitle('Selected Platform: AWS Bedrock', 'Selected Platform: **AWS Bedrock**'),
  'the investment as a rounded figure': replace(
    '**Investment:** $1,025,157 in Year 1',
    '**Investment:** $1.03M in Year 1',
  ),
  'the investment with cents': replace(
    '**Investment:** $1,025,157 in Year 1',
    '**Investment:** $1,025,157.00 in Year 1',
  ),
  'the investment with its share': replace(
    '**Investment:** $1,025,157 in Year 1',
    '**Investment:** 89 % of the ceiling of $1.15 million, that is $1,025,157',
  ),
  'weeks with other dashes': replace(
    '- **Phase 1: Pilot (Weeks 1–6).**',
    '- **Phase 1: Pilot (Weeks 1 to 6).**',
  ),
  'weeks as a length': replace('- **Phase 1: Pilot (Weeks 1–6).**', '- **Phase 1: Pilot (6 weeks).**'),
  'weeks as numbers with a W': replace('- **Phase 1: Pilot (Weeks 1–6).**', '- **Phase 1: Pilot (W1–W6).**'),
  'phases by dates': all(
    replace('- **Phase 1: Pilot (Weeks 1–6).**', '- **Pilot (May to June 2026).**'),
    replace(
      '- **Phase 2: Limited Availability (Weeks 7–16).**',
      '- **Limited Availability (June to August 2026).**',
    ),
    replace(
      '- **Phase 3: General Availability (Week 17 onward).**',
      '- **General Availability (from 24 August 2026).**',
    ),
  ),
  'a phase by a shorter name': replace(
    '- **Phase 3: General Availability (Week 17 onward).**',
    '- **Phase 3: GA (Weeks 17+).**',
  ),
});

/** A plan of four phases, in all documents alike: texts, tables and charts. */
const earlyAccess: Readonly<Record<string, Edit>> = {
  [deploymentStrategy]: all(
    replace(
      '#### Phase 3: General Availability (Week 17 onward)',
      '#### Phase 3: Wave One (Weeks 17–20)\n\n- **Scope:** One region\n- **Users:** 1,000\n- **Ongoing metrics:** quality score of 0.85\n\n#### Phase 4: General Availability (Week 21 onward)',
    ),
    replace('| General Availability opens |', '| Wave One opens |'),
    replace(
      '| Week 20 | Campaign readiness |',
      '| Week 21 | General Availability opens, campaign readiness |',
    ),
    replace(
      'section Phase 3 General Availability\n',
      'section Phase 3 Wave One\n    One region :p5, 2026-08-24, 2026-09-18\n    section Phase 4 General Availability\n',
    ),
    replace('All staff, training waves :p4, 2026-08-24,', 'All staff, training waves :p4, 2026-09-21,'),
  ),
  [proposal]: all(
    replace(
      '- **Phase 3: General Availability (Week 17 onward).**',
      '- **Phase 3: Wave One (Weeks 17–20).** One region.\n- **Phase 4: General Availability (Week 21 onward).**',
    ),
    replace(
      'section Phase 3 General Availability\n',
      'section Phase 3 Wave One\n    One region :d0, 2026-08-24, 2026-09-18\n    section Phase 4 General Availability\n',
    ),
    replace('Access for all and training :d1, 2026-08-24,', 'Access for all and training :d1, 2026-09-21,'),
  ),
  [executivePresentation]: all(
    replace(
      '| Phase 3: General Availability | Week 17 onward | All 3,100 | Monthly review |',
      '| Phase 3: Wave One | Weeks 17–20 | 1,000 | Review |\n| Phase 4: General Availability | Week 21 onward | All 3,100 | Monthly review |',
    ),
    replace(
      'section General Availability\n',
      'section Wave One\n    One region :w, 2026-08-24, 2026-09-18\n    section General Availability\n',
    ),
    replace('All staff :c, 2026-08-24,', 'All staff :c, 2026-09-21,'),
  ),
};

/** The pilot ends two weeks earlier, in every document's words, tables and charts. */
const shorterPilot: Edit = (text) =>
  text
    .replaceAll('Weeks 1–6', 'Weeks 1–4')
    .replaceAll('Week 6', 'Week 4')
    .replaceAll('12 June', '29 May')
    .replaceAll('2026-06-12', '2026-05-29');

harmless(deploymentStrategy, {
  'a plan of four phases, everywhere': earlyAccess,
  'a pilot of four weeks, everywhere': {
    [deploymentStrategy]: shorterPilot,
    [proposal]: shorterPilot,
    [executivePresentation]: shorterPilot,
  },
  'weeks said once, below the heading': inSection(pilot, (text) =>
    text.replace(' (Weeks 1–6)', '').replace('- **Scope:**', '- **Duration:** Weeks 1–6\n- **Scope:**'),
  ),
});

harmless(executivePresentation, {
  'the cost of year 1 rounded in the deck': inSection(
    'Cost Overview',
    replace('**$1,025,157**', '**$1.03M**'),
  ),
  'the cost of year 1 rounded to thousands': inSection(
    'Cost Overview',
    replace('**$1,025,157**', '**$1,025K**'),
  ),
  'the cost of year 1 in round words': inSection(
    'Executive Summary',
    replace('$1,025,157', 'About a million dollars'),
  ),
  'the platform by its service’s name': retitle('Why AWS Bedrock', 'Why Amazon Bedrock'),
  'phases without weeks': dropColumn('Implementation Timeline', 'Weeks'),
  'phases by their lengths': inTable(
    'Implementation Timeline',
    ([header = [], one = [], two = [], three = []]) => [
      header,
      one.with(1, '6 weeks'),
      two.with(1, '10 weeks'),
      three.with(1, 'then on'),
    ],
  ),
});

harmless(securityArchitecture, {
  'the platform with its region': replace(
    '- **Platform:** AWS Bedrock',
    '- **Platform:** AWS Bedrock (us-east-2), with Amazon Nova Lite as fallback',
  ),
  'the platform in bold and by its long name': replace(
    '- **Platform:** AWS Bedrock',
    '- **Platform:** **Amazon Bedrock** on AWS',
  ),
});

harmless(platformComparison, {
  'the industry in other words': replace(
    '**Industry:** Retail banking (financial services), United States',
    '**Industry:** Financial services',
  ),
});

harmless(costModel, {
  'the year with cents': inSection('Total Cost Summary', replaceAll('$1,025,157', '$1,025,157.00')),
});

harmless(operationsRunbook, {
  'two platforms in the components': setCell(
    'Key Components',
    'AI backend',
    'Technology',
    'AWS Bedrock, with Azure OpenAI as a contract in reserve',
  ),
  'components without the platform’s name': all(
    dropRow('Key Components', 'AI backend'),
    dropLine('| AWS Bedrock model endpoint'),
    append('Key Components', 'The models are reached through one adapter.'),
  ),
});
