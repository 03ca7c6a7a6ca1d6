/** The capstone as one who has never seen the sample writes it: in sentences, on one line, under headings of their own. */
import { all, append, inSection, prepend, replace, retitle, rewrite, setCell } from './edits.ts';
import {
  costModel,
  defects,
  deploymentStrategy,
  elsewhere,
  error,
  executivePresentation,
  harmless,
  info,
  operationsRunbook,
  platformComparison,
  proposal,
  warning,
} from './harness.ts';

const summary = '1. Executive Summary';
const campaign = 'before the October deposit campaign.';
const investment = '- **Investment:** $1,025,157 in Year 1, recovered in 10 months';

const context = (relation: string) =>
  `\`\`\`mermaid\nC4Context\n  Person(agent, "Agent")\n  System(assistant, "Assistant")\n  ${relation}\n\`\`\``;

const uses = (...volumes: readonly string[]) =>
  `| # | Use case | Volume | Priority |\n|---|---|---|---|\n${volumes
    .map((volume, i) => `| ${i + 1} | Answers for desk ${'ABC'.charAt(i)} | ${volume} | High |\n`)
    .join('')}`;

defects(proposal, {
  'a footnote that is never written': [
    inSection(summary, replace(campaign, `${campaign}[^4]`)),
    warning('broken-link', summary, '[^4]'),
  ],
  'a link whose definition is gone': [
    inSection(summary, replace(campaign, `${campaign} See the [four days][survey].`)),
    warning('broken-link', summary, '[four days][survey]'),
  ],
  'a milestone that comes soon': [
    setCell('Key Milestones', 'Campaign readiness, Week 20', 'Target Date', 'soon'),
    warning('not-measurable', 'Key Milestones', 'soon'),
  ],
  'one use of a table without its volume': [
    rewrite('Primary Use Cases', uses('14,400 a day', 'often', '7,800 a day')),
    warning('not-measurable', 'Primary Use Cases', 'Answers for desk B'),
  ],
  'a relation to something that is not drawn': [
    append('Who Is Affected', context('Rel(agent, asistant, "asks")')),
    error('diagram-syntax', 'Who Is Affected', 'asistant'),
  ],
  'a silence that ends and never began': [
    prepend('Who Is Affected', '<!-- capstone-enable table-sum -->'),
    info('suppression', 'Who Is Affected', 'table-sum'),
  ],
  'a payback of four years in a sentence': [
    rewrite(
      'ROI Analysis',
      'The investment is $1,025,157. Expected benefits are $1,437,750 in the first year. The payback period is four years.',
    ),
    warning('value-range', 'ROI Analysis', 'four years'),
  ],
  'another investment in a sentence': [
    rewrite(
      'ROI Analysis',
      'The investment is $1,052,157. Expected benefits are $1,437,750 in the first year. The payback period is ten months.',
    ),
    error('fact-mismatch', 'ROI Analysis', '$1,052,157'),
    elsewhere(costModel, error('fact-mismatch', 'Total Cost Summary', '…')),
  ],
});

defects(executivePresentation, {
  'another cost in a few words': [
    inSection('Executive Summary', replace(investment, '- $1,225,157 in Year 1')),
    error('fact-mismatch', 'Executive Summary', '$1,225,157'),
    elsewhere(costModel, error('fact-mismatch', 'Total Cost Summary', '…')),
  ],
});

harmless(proposal, {
  'constraints in one paragraph': rewrite(
    'Constraints',
    'Budget: $1.15 million for the first twelve months. Timeline: all staff before October. Compliance: GLBA, PCI DSS 4.0 and SR 11-7. Integration: Entra ID, SharePoint, Genesys Cloud.',
  ),
  'a return in sentences': rewrite(
    'ROI Analysis',
    'The investment is $1,025,157. Expected benefits are $1,437,750 in the first year. The payback period is ten months.',
  ),
  'a title block on one line': all(
    replace(
      '- **Client:** Meridian Bank\n',
      'Client: Meridian Bank · Prepared by: Enterprise Architecture · ',
    ),
    replace('- **Prepared by:** Enterprise Architecture Practice\n- **Date:**', 'Date:'),
  ),
  'a title block as a table of one row': all(
    replace('- **Client:** Meridian Bank\n', '| Client | Prepared by | Date |\n|---|---|---|\n'),
    replace(
      '- **Prepared by:** Enterprise Architecture Practice\n- **Date:** 2 March 2026',
      '| Meridian Bank | Enterprise Architecture Practice | 2 March 2026 |',
    ),
  ),
  'a word put into a quotation': inSection(
    summary,
    replace(campaign, `${campaign} One agent wrote: “[the library] never answers in time”.`),
  ),
  'a footnote with its text': inSection(
    summary,
    replace(campaign, `${campaign}[^4]\n\n[^4]: Four days in January 2026.`),
  ),
  'what looks like a reference in code': inSection(
    summary,
    replace(campaign, `${campaign} It reads \`rows[0][key]\` and \`[^a-z]\`.`),
  ),
  'uses in a table': rewrite(
    'Primary Use Cases',
    uses('14,400 a day', '13,200 a day', 'two or three a year'),
  ),
  'milestones by events and German months': all(
    setCell('Key Milestones', 'Campaign readiness, Week 20', 'Target Date', 'Ende September'),
    setCell('Key Milestones', 'Platform and budget approved', 'Target Date', 'Kick-off'),
  ),
  'a relation to something that is drawn': append(
    'Who Is Affected',
    context('BiRel(agent, assistant, "asks (often)")'),
  ),
  'a silence that ends where it should': prepend(
    'Who Is Affected',
    '<!-- capstone-disable placeholder -->\nWritten by [the desk itself].\n<!-- capstone-enable placeholder -->',
  ),
});

harmless(executivePresentation, {
  'a summary in one minute': retitle('Executive Summary', 'In One Minute'),
  'a timeline under a heading of its own': retitle('Implementation Timeline', 'When the branches get it'),
  'the cost in a few words': inSection('Executive Summary', replace(investment, '- $1.03M in Year 1')),
  'a gain in a few words': inSection(
    'Executive Summary',
    replace(investment, `${investment}\n- $1,437,750 gained for us in Year 1`),
  ),
});

harmless(platformComparison, {
  'features in sentences': inSection(
    'AWS Bedrock',
    rewrite(
      'Relevant Features',
      'Model options are Claude Haiku 4.5 and Claude Sonnet 4.5. Integration points are PrivateLink, IAM and CloudTrail. Compliance covers SOC 2, ISO 27001 and PCI DSS.',
    ),
  ),
});

harmless(operationsRunbook, {
  'a workflow as a chain': rewrite(
    'Incident Workflow',
    'Detection by alert → acknowledge → triage (AI API or infrastructure?) → contain by circuit breaker → investigate → resolve → post-incident review.',
  ),
});

harmless(costModel, {
  'opportunities in sentences': rewrite(
    'Identified Opportunities',
    'Response caching saves 22 % of AI API. Model selection saves another 12 %. Passage trimming brings 8 %, and a reservation 15 % of Fargate; these are $147 a month.',
  ),
});

harmless(deploymentStrategy, {
  'a rollback for which it says when': inSection(
    'Rollback Procedure',
    replace(
      '**Triggers',
      'We go back when more than 10 % of calls fail, or a day costs twice its plan.\n\n**Triggers',
    ),
  ),
});
