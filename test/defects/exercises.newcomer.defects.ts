/** The exercises as a newcomer writes them: headings in other words, parts without headings, captions without bold. */
import { all, inSection, prepend, replace, replaceAll, retitle, rewrite, type Edit } from './edits.ts';
import {
  costModel,
  defects,
  deploymentStrategy,
  harmless,
  operationsRunbook,
  platformComparison,
  securityArchitecture,
  warning,
} from './harness.ts';

/** The parts of each platform open with bold words, and their text goes on behind them. */
const platformsRunIn: Edit = inSection('Platform Evaluation', (text) =>
  text
    .replaceAll(
      /^#### (Strengths|Limitations) for This Scenario$/gm,
      '**$1 for this scenario.** These count:',
    )
    .replaceAll(/^#### (Relevant Features|Cost Estimate)$/gm, '**$1.** In short:'),
);

/** `When: …`, `Steps:` and `Verification: …`, nothing in bold. */
const plainCaptions: Edit = inSection(
  'Common Procedures',
  replaceAll(/^\*\*(When|Steps|Verification):\*\*/gm, '$1:'),
);

const roles = '**Pattern:** RBAC. There are three roles, and an agent may not change any of them.';

function systemOverview(platform: string, sensitivity: string): Edit {
  return rewrite(
    'System Overview',
    `| Platform | Deployment pattern | Data sensitivity |\n|---|---|---|\n| ${platform} | Containerized | ${sensitivity} |`,
  );
}

const procedures = `| Procedure | When | Steps | Verification |
|---|---|---|---|
| Scaling Up Manually | queue over 100 | 1. look 2. raise 3. watch | queue under 20 |
| Rotating API Keys | every 90 days | 1. create 2. upload 3. restart | no 401 for an hour |
| Updating Model Version | evaluation passed | 1. test 2. shift 10 % 3. shift all | quality over 0.85 |
| Emergency Disable | SEV1 | 1. flag off 2. notice 3. page | no requests |`;

defects(platformComparison, {
  'a part that opens with bold words and lists too little': [
    all(
      platformsRunIn,
      inSection('AWS Bedrock', (text) =>
        text.replace(
          /(?<=\*\*Limitations[^]*?)(?:^- .*\n)+/m,
          '- Token prices are the highest of the three.\n',
        ),
      ),
    ),
    warning('too-few-items', 'Limitations for this scenario', 'Limitations for this scenario'),
  ],
});

defects(securityArchitecture, {
  'an unusual sensitivity in a table of one row': [
    systemOverview('AWS Bedrock', 'rather high'),
    warning('value-set', 'System Overview', 'rather high'),
  ],
});

defects(deploymentStrategy, {
  'a criterion among others on a line that nobody could check': [
    inSection('Phase 1: Pilot (Weeks 1–6)', (text) =>
      text.replace(
        /\*\*Success criteria:\*\*\n(?: {2}- .*\n)+/,
        '**Success criteria:** P95 under 6 seconds; people are happy; cost of $0.0145 or less\n',
      ),
    ),
    warning(
      'not-measurable',
      'Phase 1: Pilot (Weeks 1–6)',
      'P95 under 6 seconds; people are happy; cost of $0.0145 or less',
    ),
  ],
});

defects(operationsRunbook, {
  'two steps below a caption without bold': [
    all(plainCaptions, inSection('Rotating API Keys', replaceAll(/^[345]\. .*\n/gm, ''))),
    warning('missing-field', 'Rotating API Keys', 'Steps'),
  ],
  'a workflow on one line that contains nothing': [
    rewrite(
      'Incident Workflow',
      'Detect → triage: AI API or infrastructure? → investigate → resolve → incident review',
    ),
    warning('missing-mention', 'Incident Workflow'),
  ],
  'a workflow of four steps on one line': [
    rewrite(
      'Incident Workflow',
      'Detect and triage → contain with the circuit breaker → investigate → resolve, then incident review',
    ),
    warning('too-few-items', 'Incident Workflow'),
  ],
});

harmless(platformComparison, {
  'headings in another order of words': all(
    retitle('Platform Evaluation', 'Evaluation of the Platforms'),
    retitle('Risk Mitigation', 'Mitigating the Risks'),
  ),
  'parts that open with bold words': platformsRunIn,
});

harmless(securityArchitecture, {
  'the overview as a table of one row': systemOverview('AWS Bedrock', 'Confidential'),
  'roles in a sentence': rewrite('Authorization Model', roles),
  'columns by other words': inSection('Logging Strategy', (text) =>
    text.replace('Retention', 'Kept for').replace('Storage', 'Where'),
  ),
});

harmless(costModel, {
  'a peak told in a sentence': inSection(
    'Usage Profile',
    replaceAll(/^- \*\*Peak hours:\*\*.*$/gm, '\nThe peak lies between 10 and 12 in the morning.'),
  ),
  'headings in another order of words': retitle('Optimization Roadmap', 'Roadmap of the Optimization'),
});

harmless(deploymentStrategy, {
  'headings in other forms of their words': all(
    retitle('Strategy Selection', 'The Selected Strategy'),
    retitle('Scaling Configuration', 'Configuring the Scaling'),
    retitle('Risk Mitigation', 'How We Mitigate Risks'),
  ),
  'a decision told in a sentence': inSection(
    'Phase 1: Pilot (Weeks 1–6)',
    replace('**Go/No-Go decision point:** Week 6', 'The committee takes its go/no-go decision in week 6'),
  ),
  'a pipeline on a line of drawn arrows': rewrite(
    'Deployment Pipeline',
    '```\ncommit ──▶ tests ──▶ security scan ──▶ staging ──▶ approval ──▶ production ──▶ smoke tests ──▶ monitoring\n```',
  ),
});

harmless(operationsRunbook, {
  'captions without bold': plainCaptions,
  'all procedures in a table': rewrite('Common Procedures', procedures),
  'the workflow as a chain': rewrite(
    'Incident Workflow',
    'Detect → triage: AI API or infrastructure? → contain with the circuit breaker → investigate → resolve → incident review',
  ),
  'the workflow as a chart': rewrite(
    'Incident Workflow',
    '```mermaid\nflowchart LR\n  detect --> triage["triage: AI API or infrastructure?"] --> contain["contain: circuit breaker"]\n  contain --> investigate --> resolve --> review["incident review"]\n```',
  ),
  'the workflow told in a paragraph': rewrite(
    'Incident Workflow',
    'An alert leads to **detection**. On-call **triages**: AI API or infrastructure? The circuit breaker **contains** it; then they **investigate**, **resolve** and hold an **incident review**.',
  ),
  'a change history above all': prepend(
    'AI System Operations Runbook',
    '| Version | Date | By |\n|---|---|---|\n| 1.0 | 2026-04-01 | Platform team |',
  ),
});
