/** Copied and generic text, by another hand. */
import { all, append, inSection, replace, replaceAll, rewrite, type Edit } from './edits.ts';
import { readFileSync } from 'node:fs';
import { defects, harmless, proposal, warning } from './harness.ts';

function exercise(file: string): string {
  return readFileSync(new URL(`../../samples/meridian-bank/${file}`, import.meta.url), 'utf8');
}

/** The prose of an exercise's section. */
function prose(file: string, heading: string): string {
  const [, body = ''] = exercise(file).split(new RegExp(`^#+ ${heading}\\n`, 'm'));
  return body.split(/^#+ /m)[0]!.trim();
}

const summaryOfTheStrategy = prose('deployment-strategy.md', 'Executive Summary');
const runbookSummary = prose('operations-runbook.md', 'Architecture Summary').split('\n\n')[0]!;
const injection = prose('security-architecture-design.md', 'Input Validation');
const opportunities = prose('cost-model.md', 'Identified Opportunities');
const workflow = prose('operations-runbook.md', 'Incident Workflow');
const reasons = prose('platform-comparison-analysis.md', 'Recommendation');

const fresh =
  'Whoever opens a branch on a Monday knows the queue by its faces. Somebody wants a fee explained, somebody else has lost a card, and a third has read on the train that interest has moved again. What they have in common is that none of them came to watch a colleague search. ';

const generic: Edit = (text) => {
  const [head = '', ...rest] = text.split('## 1. Executive Summary');
  return `${head}## 1. Executive Summary${rest
    .join('## 1. Executive Summary')
    .replaceAll(/Meridian(?: Bank)?(?:'s)?/g, 'the organisation')
    .replaceAll(/\bbank(ing|s|'s)?\b/gi, 'organisation')
    .replaceAll(/contact[- ]centres?/gi, 'office')
    .replaceAll(/branch(es)?/gi, 'site')
    .replaceAll(/policy|policies/gi, 'text')
    .replaceAll(/frontline/gi, 'general')
    .replaceAll(/retail/gi, 'many')
    .replaceAll(/assistant/gi, 'service')}`;
};

defects(proposal, {
  'the summary of the strategy as the summary': [
    rewrite(
      '1. Executive Summary',
      `${summaryOfTheStrategy}\n\nAWS Bedrock carries it; the investment is $1,025,157.`,
    ),
    warning('copied-text', '1. Executive Summary', '…'),
  ],
  'the workflow of the runbook in the proposal': [
    rewrite('Operating the Service', workflow),
    warning('copied-text', 'Operating the Service', '…'),
  ],
  'validation copied from the security design, without its bold': [
    rewrite('How Documents Stay Current', injection.replaceAll('**', '')),
    warning('copied-text', 'How Documents Stay Current', '…'),
  ],
  'savings copied, numbers as bullets': [
    append('Cost Optimization Roadmap', opportunities.replaceAll(/^\d\. /gm, '- ')),
    warning('copied-text', 'Cost Optimization Roadmap', '…'),
  ],
  'the recommendation copied': [rewrite('Rationale', reasons), warning('copied-text', 'Rationale', '…')],
  'a copy wrapped at other widths': [
    rewrite('Operating the Service', runbookSummary.replaceAll(/((?:\S+ ){9}\S+) /g, '$1\n')),
    warning('copied-text', 'Operating the Service', '…'),
  ],
  'a copy in a quotation without its source': [
    rewrite('Operating the Service', `${runbookSummary}\n\nThat is all.`),
    warning('copied-text', 'Operating the Service', '…'),
  ],
  'a copy with one fifth of its own words': [
    rewrite('Operating the Service', `${fresh}\n\n${summaryOfTheStrategy}`),
    warning('copied-text', 'Operating the Service', '…'),
  ],
  'a proposal for anybody': [generic, warning('generic-content', '1. Executive Summary')],
});

harmless(proposal, {
  'a copied table': rewrite(
    'Operating the Service',
    `${fresh}\n\n${prose('operations-runbook.md', 'Key Components')}`,
  ),
  'a copied diagram': append(
    'Operating the Service',
    prose('operations-runbook.md', 'Architecture Summary').split('\n\n').slice(1).join('\n\n'),
  ),
  'a copied sentence': append(
    'Operating the Service',
    'The service is read-only: if it is switched off, staff search SharePoint as before.',
  ),
  'a requirement quoted in full': append(
    'Constraints',
    "> An internal policy-and-product assistant. Contact-centre agents and branch staff ask a question in plain language and receive a short answer with citations into the bank's own policies, product terms and disclosures. The assistant advises staff; it never speaks to customers and never takes part in a credit decision.",
  ),
  'a name of a client in other words': all(
    replaceAll("Meridian's", "Meridian Bank's"),
    inSection('Constraints', replace("Meridian Bank's risk", 'the bank’s risk')),
  ),
  'a copied command in a fence': append(
    'Operating the Service',
    '```sh\nassistantctl flag set assistant-enabled false --env prod\nassistantctl scale --min 14 --env prod\n```',
  ),
  'a paragraph that comes twice in the proposal': append('Operating the Service', fresh),
});
