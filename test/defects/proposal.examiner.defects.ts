/** The proposal, by another hand: each section emptied, shortened, mis-summed; and what only looks so. */
import {
  addRow,
  all,
  append,
  dropColumn,
  dropLine,
  dropParagraph,
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
import { costModel, defects, elsewhere, error, harmless, proposal, warning } from './harness.ts';

const title = 'Enterprise AI Architecture Proposal';
const controls = 'Security Controls Summary';
const projection = '12-Month Projection';
/** The table of scenarios, which names benefits and payback too. */
const dropScenarios: Edit = (text) => text.replace(/\| Scenario [\s\S]*?\n\n/, '');

const actions = 'Immediate Actions (Next 2 Weeks)';

defects(proposal, {
  // Title block
  'no client': [dropLine('**Client:**'), warning('missing-field', title)],
  'no date': [dropLine('**Date:**'), warning('missing-field', title)],
  'a client in brackets': [
    replace('**Client:** Meridian Bank', '**Client:** [Client Name]'),
    warning('placeholder', title, '[Client Name]'),
  ],
  'a date to come': [
    replace('**Date:** 2 March 2026', '**Date:** TBD'),
    warning('placeholder', title, 'TBD'),
  ],

  // Executive summary
  'a summary of two paragraphs': [
    inSection(
      '1. Executive Summary',
      dropParagraph('The return comes'),
      dropParagraph('We recommend building'),
    ),
    warning('too-few-paragraphs', '1. Executive Summary', '…'),
  ],
  'a summary to be written': [
    rewrite('1. Executive Summary', '[Summarise the proposal in 3-4 paragraphs]'),
    error('placeholder', '1. Executive Summary', '…'),
  ],

  // Business requirements
  'two use cases': [
    inSection('Primary Use Cases', dropLine('**Comparing products'), dropLine('**Disclosures and')),
    warning('too-few-items', 'Primary Use Cases', '…'),
  ],
  'use cases without volumes': [
    inSection('Primary Use Cases', (text) =>
      text.replaceAll(/ Volume [\d,]+ requests a day;/g, '').replace('39,000 requests a day', 'work'),
    ),
    warning('not-measurable', 'Primary Use Cases', 'Procedure answers…'),
    warning('not-measurable', 'Primary Use Cases', 'Fees and product terms…'),
    warning('not-measurable', 'Primary Use Cases', 'Disclosures and forms…'),
  ],
  'success criteria without the present': [
    dropColumn('Success Criteria', 'Current State'),
    warning('missing-column', 'Success Criteria', '…'),
  ],
  'a target that nobody can measure': [
    setCell('Success Criteria', 'First-contact', 'Target', 'Much better'),
    warning('not-measurable', 'Success Criteria', 'Much better'),
  ],
  'no integration constraint': [
    inSection('Constraints', dropLine('**Integration:**')),
    warning('missing-field', 'Constraints'),
  ],
  'a budget of X': [
    inSection('Constraints', replace('$1.15 million for', '$X,XXX for')),
    warning('placeholder', 'Constraints', '$X,XXX'),
  ],

  // Platform
  'two reasons': [
    inSection('Rationale', dropLine('**Only one'), dropLine('**It is cheaper'), dropLine('**Quality is')),
    warning('too-few-items', 'Rationale', '…'),
  ],
  'a comparison of one': [
    inTable('Comparison Summary', (rows) => rows.map((cells) => cells.slice(0, 2))),
    warning('missing-column', 'Comparison Summary', '…'),
  ],
  'no risks of the platform': [
    dropSection('Risks and Mitigations'),
    error('missing-section', 'Comparison Summary'),
  ],
  'a risk without its mitigation': [
    setCell('Risks and Mitigations', 'Default quotas', 'Mitigation', ''),
    warning('empty-cell', 'Risks and Mitigations', '…'),
  ],

  // Architecture
  'components without sizes': [
    dropColumn('Component Details', 'Sizing'),
    warning('missing-column', 'Component Details', '…'),
  ],
  'an architecture in words': [
    rewrite(
      'Architecture Diagram',
      'Requests travel from the panel through the balancer to the orchestrator, then to the model.',
    ),
    warning('missing-diagram', 'Architecture Diagram'),
  ],

  // Security
  'four layers, without identity': [dropRow(controls, 'Identity'), warning('missing-row', controls, '…')],
  'five rows, of which one is no layer': [
    setCell(controls, 'Monitoring', 'Layer', 'Governance'),
    warning('missing-row', controls, '…'),
  ],
  'a layer without controls': [
    setCell(controls, 'Data', 'Controls', ''),
    warning('empty-cell', controls, '…'),
  ],
  'a requirement without a status': [
    setCell('Compliance Mapping', 'FFIEC', 'Status', ''),
    warning('empty-cell', 'Compliance Mapping', '…'),
  ],
  'a mapping of a header only': [
    inTable('Compliance Mapping', (rows) => rows.slice(0, 1)),
    warning('too-few-rows', 'Compliance Mapping', '…'),
  ],

  // Costs
  'an infrastructure ten dollars too dear': [
    setCell(projection, 'Infrastructure', 'Year 1', '$94,645'),
    error('table-sum', projection, '$1,025,157'),
  ],
  'a total that forgets the model': [
    setCell(projection, 'AI API', 'Year 1', '$226,522'),
    error('table-sum', projection, '$1,025,157'),
  ],
  'a projection without operations': [
    all(dropRow(projection, 'Operations'), setCell(projection, 'Total', 'Year 1', '**$221,157**')),
    warning('missing-row', projection, '…'),
    error('fact-mismatch', projection, '…'),
    elsewhere(costModel, error('fact-mismatch', 'Total Cost Summary', '…')),
  ],
  'a projection without its total': [dropRow(projection, 'Total'), warning('missing-row', projection, '…')],
  'an amount of dollars to come': [
    setCell(projection, 'Operations', 'Year 1', '$XXX'),
    warning('placeholder', projection, '$XXX'),
  ],
  'a quarter that does not add up': [
    inSection(projection, replace('| $267,771 |', '| $267,717 |')),
    error('table-sum', projection, '$267,717'),
  ],
  'a roadmap of savings without savings': [
    dropColumn('Cost Optimization Roadmap', 'Savings'),
    warning('missing-column', 'Cost Optimization Roadmap', '…'),
  ],
  'a saving of 70 % and more': [
    setCell('Cost Optimization Roadmap', 'Response caching', 'Savings', '72 % of AI API'),
    warning('value-range', 'Cost Optimization Roadmap', '…'),
  ],
  'a return without a payback': [
    inSection('ROI Analysis', dropLine('**Payback period:**'), dropScenarios),
    warning('missing-field', 'ROI Analysis'),
  ],
  'a return without benefits': [
    inSection('ROI Analysis', dropLine('**Expected benefits:**'), dropScenarios),
    warning('missing-field', 'ROI Analysis'),
  ],
  'a payback of four years': [
    inSection('ROI Analysis', replace('**Payback period:** 10 months', '**Payback period:** 4 years')),
    warning('value-range', 'ROI Analysis', '…'),
  ],
  'a payback of two weeks': [
    inSection('ROI Analysis', replace('**Payback period:** 10 months', '**Payback period:** 2 weeks')),
    warning('value-range', 'ROI Analysis', '…'),
  ],

  // Roadmap and next steps
  'milestones without dates': [
    dropColumn('Key Milestones', 'Target Date'),
    warning('missing-column', 'Key Milestones', '…'),
  ],
  'a milestone without its date': [
    setCell('Key Milestones', 'Pilot starts', 'Target Date', ''),
    warning('empty-cell', 'Key Milestones', '…'),
  ],
  'no phase timeline': [dropSection('Phase Timeline'), error('missing-section', '7. Implementation Roadmap')],
  'two actions': [
    inSection(actions, dropLine('Model Risk opens'), dropLine('Content Services'), dropLine('Finance opens')),
    warning('too-few-items', actions, '…'),
  ],
  'an action in brackets': [
    inSection(actions, (text) => text.replace(/^5\. .*/m, '5. [Action 5]')),
    warning('placeholder', actions, '[Action 5]'),
  ],
  'no decision on the budget': [
    inSection('Decision Points', (text) => text.replace(/^\| Budget: .*\n/m, '')),
    warning('missing-row', 'Decision Points', '…'),
  ],
  'no decision on security': [
    dropRow('Decision Points', 'Security'),
    warning('missing-row', 'Decision Points', '…'),
  ],
  'a decision of nobody': [
    setCell('Decision Points', 'Platform:', 'Owner', 'TBD'),
    warning('placeholder', 'Decision Points', 'TBD'),
  ],
  'no link to the security design': [
    dropLine('**Appendix B:**'),
    warning('missing-mention', '9. Appendices'),
  ],
  'an appendix with a slip of the pen': [
    replace('(platform-comparison-analysis.md)', '(platform-comparision-analysis.md)'),
    warning('broken-link', '9. Appendices', '…'),
  ],
  'no appendices': [dropSection('9. Appendices'), error('missing-section', '8. Next Steps')],
  'the cost before security': [
    moveBefore('6. Cost Analysis', '5. Security Architecture'),
    warning('section-order', '5. Security Architecture'),
  ],
  'an empty roadmap of savings': [
    emptySection('Cost Optimization Roadmap'),
    error('empty-section', 'Cost Optimization Roadmap'),
  ],
  'lorem ipsum': [
    rewrite(
      'Risks and Mitigations',
      '| Risk | Mitigation |\n|---|---|\n| Lorem ipsum dolor | Sit amet |\n| Prices rise | Review each year |',
    ),
    warning('placeholder', 'Risks and Mitigations', 'Lorem ipsum…'),
  ],
  'a section two levels down': [
    relevel('Component Details', 5),
    warning('section-level', 'Component Details'),
  ],
});

harmless(proposal, {
  'prepared for': replace('**Client:** Meridian Bank', '**Prepared for:** Meridian Bank'),
  'a title block in a table': (text) =>
    text.replace(
      /- \*\*Client:\*\* (.*)\n- \*\*Prepared by:\*\* (.*)\n- \*\*Date:\*\* (.*)\n/,
      '| Client | Prepared by | Date |\n|---|---|---|\n| $1 | $2 | $3 |\n',
    ),
  'a title block of lines': (text) =>
    text.replace(
      /- \*\*Client:\*\* (.*)\n- \*\*Prepared by:\*\* (.*)\n- \*\*Date:\*\* (.*)\n/,
      '**Client:** $1  \n**Prepared by:** $2  \n**Date:** $3\n',
    ),
  'use cases under headings': inSection('Primary Use Cases', (text) =>
    text.replaceAll(/^(\d)\. \*\*(.*?)\.\*\* (.*)$/gm, '#### Use case $1: $2\n\n$3\n'),
  ),
  'use cases in a table': rewrite(
    'Primary Use Cases',
    '| Use case | Volume | Priority |\n|---|---|---|\n| Procedures during a call | 14,400 a day | High |\n| Fees in the branch | 13,200 a day | High |\n| Product comparisons | 7,800 a day | Medium |',
  ),
  'constraints in a table': rewrite(
    'Constraints',
    '| Constraint | Meaning |\n|---|---|\n| Budget | $1.15 million |\n| Timeline | Before October |\n| Compliance | GLBA, PCI DSS |\n| Integration | Entra ID |',
  ),
  'a platform with its maker and region': retitle(
    'Selected Platform: AWS Bedrock',
    'Selected Platform: Amazon Bedrock (us-east-2)',
  ),
  'a platform without a colon': retitle('Selected Platform: AWS Bedrock', 'Selected Platform – AWS Bedrock'),
  'layers with numbers': inTable(controls, ([header = [], ...rows]) => [
    header,
    ...rows.map(([layer = '', ...rest], i) => [`Layer ${i + 1}: ${layer}`, ...rest]),
  ]),
  'layers by their long names': all(
    setCell(controls, 'Identity', 'Layer', 'Identity & Access Management'),
    setCell(controls, 'Data', 'Layer', 'Data Protection'),
    setCell(controls, 'Monitoring', 'Layer', 'Monitoring & Audit'),
    setCell(controls, 'Application', 'Layer', 'Application Security'),
    setCell(controls, 'Network', 'Layer', 'Network Security'),
  ),
  'layers in the other order': inTable(controls, ([header = [], n = [], i = [], a = [], d = [], m = []]) => [
    header,
    n,
    i,
    d,
    a,
    m,
  ]),
  'totals without a sign of money': inTable(projection, (rows) =>
    rows.map((cells) => cells.map((cell, i) => (i === 1 ? cell.replaceAll('$', '') : cell))),
  ),
  'totals with the currency behind': inTable(projection, (rows) =>
    rows.map((cells) => cells.map((cell, i) => (i === 1 ? cell.replace(/\$([\d,]+)/, '$1 USD') : cell))),
  ),
  'totals with cents': inTable(projection, (rows) =>
    rows.map((cells) => cells.map((cell, i) => (i === 1 ? cell.replace(/\$([\d,]+)/, '$$$1.00') : cell))),
  ),
  'a total in its own words': setCell(projection, 'Total', 'Category', '**Total Year 1 investment**'),
  'a share beside each amount': inTable(projection, ([header = [], ...rows]) => [
    [...header, 'Share'],
    ...rows.map((cells, i) => [...cells, ['12 %', '9 %', '78 %', '100 %'][i] ?? '']),
  ]),
  'a subtotal in the projection': inTable(projection, (rows) => [
    ...rows.slice(0, 3),
    ['*Subtotal technology*', '$221,157', 'AI API and infrastructure'],
    ...rows.slice(3),
  ]),
  'a contingency of nothing': inTable(projection, (rows) => [
    ...rows.slice(0, 4),
    ['Contingency', '–', 'None booked'],
    ...rows.slice(4),
  ]),
  'a payback in words': inSection(
    'ROI Analysis',
    replace('**Payback period:** 10 months', '**Payback period:** ten months'),
  ),
  'a payback in years': inSection(
    'ROI Analysis',
    replace('**Payback period:** 10 months', '**Payback period:** 0.8 years'),
  ),
  'a return in a table': inSection('ROI Analysis', (text) =>
    text.replace(
      /- \*\*Investment:\*\* (.*)\n- \*\*Expected benefits:\*\* (.*)\n- \*\*Payback period:\*\* (.*)\n/,
      '| Item | Value |\n|---|---|\n| Investment | $1 |\n| Expected benefits | $2 |\n| Payback period | $3 |\n',
    ),
  ),
  'German months': inTable('Key Milestones', (rows) =>
    rows.map((cells) =>
      cells.map((cell) => cell.replace('March', 'März').replace('May', 'Mai').replace('June', 'Juni')),
    ),
  ),
  'dates by quarters': setCell('Key Milestones', 'Campaign readiness', 'Target Date', 'Q3 2026'),
  'a milestone that depends on nothing': setCell('Key Milestones', 'Pilot starts', 'Dependencies', '–'),
  'actions to tick': inSection(actions, replaceAll(/^\d\. /gm, '- [ ] ')),
  'actions by weeks': inSection(
    actions,
    all(
      replace('1. The Head', '**Week 1**\n\n1. The Head'),
      replace('4. Content', '**Week 2**\n\n4. Content'),
    ),
  ),
  'actions under a shorter name': retitle(actions, 'Immediate Actions'),
  'appendices under headings': rewrite(
    '9. Appendices',
    '### Appendix A: Detailed Cost Model\n\nSee [cost-model.md](cost-model.md).\n\n### Appendix B: Security Details\n\nSee [the design](security-architecture-design.md).\n\n### Appendix C: Platform Comparison\n\nSee [the analysis](platform-comparison-analysis.md).',
  ),
  'appendices in a table': rewrite(
    '9. Appendices',
    '| Appendix | Document |\n|---|---|\n| A | [Cost model](cost-model.md) |\n| B | [Security](security-architecture-design.md) |\n| C | [Platforms](platform-comparison-analysis.md) |',
  ),
  'a glossary before the appendices': replace(
    '## 9. Appendices',
    '## Glossary\n\nRAG: retrieval-augmented generation.\n\n## 9. Appendices',
  ),
  'a table of contents': replace(
    '## 1. Executive Summary',
    '## Contents\n\n- [Executive Summary](#1-executive-summary)\n- [Cost Analysis](#6-cost-analysis)\n\n## 1. Executive Summary',
  ),
  'words in capitals that are no placeholder': append(
    'Rationale',
    'The XXL node class and the TODO list product were not examined.',
  ),
  'brackets that are no placeholder': append(
    'Rationale',
    'Users type “[redacted]” where a name was; see the array `items[0]` and the interval [0, 1].',
  ),
  'an option with its price': addRow('Comparison Summary', 'Committed use discount', '15 %', '20 %', 'n/a'),
  'a decision already taken': setCell('Decision Points', 'Platform:', 'Deadline', 'Done, 13 March 2026'),
  'headings of the first level': replaceAll(/^## /gm, '# '),
  'headings underlined': (text) => text.replace(/^## 8\. Next Steps$/m, 'Next Steps\n----------'),
  'closed headings': replaceAll(/^(#{2,4} .*)$/gm, '$1 ##'),
  'a requirement already met': setCell('Compliance Mapping', 'FFIEC', 'Status', '✅'),
});
