/** Exercise 2.3, the proposal. What it must share with the exercises is in `agreement.defects.ts`. */
import {
  addRow,
  all,
  append,
  dropFence,
  dropLine,
  dropParagraph,
  dropRow,
  dropSection,
  emptySection,
  inSection,
  inTable,
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
  harmless,
  hint,
  platformComparison,
  proposal,
  warning,
} from './harness.ts';
import { withoutColumn, withoutField, withoutRow } from './without.ts';

const projection = '12-Month Projection';
const controls = 'Security Controls Summary';
const actions = 'Immediate Actions (Next 2 Weeks)';
const useCases = 'Primary Use Cases';
const summary = '1. Executive Summary';
const appendices = '9. Appendices';

/** Everything below the title block that would tell one client from another. */
const withoutTheClient: Edit = (text) => {
  const block = text.indexOf('## 1. Executive Summary');
  const body = text
    .slice(block)
    .replaceAll(/Meridian Bank|Meridian/g, 'the client')
    .replaceAll(/\b(?:retail )?bank(?:ing|s|['’]s)?\b/gi, 'company')
    .replaceAll(/\bbranch(?:es)?\b/gi, 'site')
    .replaceAll(/contact[- ]cent(?:re|er)s?/gi, 'office')
    .replaceAll(/\bpolic(?:y|ies)\b/gi, 'document')
    .replaceAll(/\bdeposit\b/gi, 'autumn')
    .replaceAll(/\bretail /gi, '')
    .replaceAll(/\bassistant/gi, 'system')
    .replaceAll(/\binternal\b/gi, 'own')
    .replaceAll(/\bproduct/gi, 'thing')
    .replaceAll(/\bfinanc/gi, 'account');
  return text.slice(0, block) + body;
};

/** The title block as front matter: one setting a line. */
const inFrontMatter =
  (...settings: readonly string[]): Edit =>
  (text) =>
    `---\n${settings.join('\n')}\n---\n\n${text.replace(/^- \*\*(?:Client|Prepared by|Date):\*\* .*\n/gm, '')}`;

const title = 'Enterprise AI Architecture Proposal';
const client = 'client: Meridian Bank';
const author = 'author: Enterprise Architecture Practice';
const date = 'date: 2026-03-02';

defects(proposal, {
  'front matter without a date': [inFrontMatter(client, author), warning('missing-field', title)],
  'front matter that leaves the client open': [
    inFrontMatter('client:', author, date),
    warning('missing-field', title),
  ],
  'front matter with the prompt for a client': [
    inFrontMatter('client: [Client Name]', author, date),
    warning('missing-field', title),
  ],
  'front matter that names another client': [
    inFrontMatter('client: Median Bank', author, date),
    error('fact-mismatch', '', 'Median Bank'),
    elsewhere(platformComparison, error('fact-mismatch', 'Client Scenario', 'Meridian Bank')),
  ],
  // The title block
  ...Object.fromEntries(
    ['Client', 'Prepared by', 'Date'].map((label) => [
      `a title block without “${label}”`,
      [dropLine(`**${label}:**`), warning('missing-field', 'Enterprise AI Architecture Proposal')] as const,
    ]),
  ),
  'a client called “[Client Name]”': [
    replace('- **Client:** Meridian Bank', '- **Client:** [Client Name]'),
    warning('placeholder', 'Enterprise AI Architecture Proposal', '[Client Name]'),
  ],

  // Executive Summary: three or four paragraphs
  'a summary of two paragraphs': [
    inSection(
      summary,
      replace('\n\nWe recommend building', ' We recommend building'),
      replace('\n\nThe first twelve months cost', ' The first twelve months cost'),
    ),
    warning('too-few-paragraphs', summary),
  ],
  'a summary of six paragraphs': [
    append(summary, 'A fifth one, about Meridian.\n\nA sixth one, about its season.'),
    hint('too-few-paragraphs', summary),
  ],
  'an empty summary': [emptySection(summary), error('empty-section', summary)],

  // Business Requirements
  'two use cases': [
    inSection(useCases, dropLine('**Disclosures'), dropLine('**Comparing')),
    warning('too-few-items', useCases),
  ],
  'six use cases': [
    inSection(
      useCases,
      replace(
        '4. **Disclosures',
        '4. **Forms.** Volume 10 a day; priority 3.\n5. **Dates.** Volume 10 a day; priority 3.\n6. **Disclosures',
      ),
    ),
    hint('too-few-items', useCases),
  ],
  'a use case without its volume': [
    inSection(useCases, replace(' Volume 3,600 requests a day; priority 2.', ' Of some importance.')),
    warning('not-measurable', useCases, 'Disclosures and forms.…'),
  ],
  ...withoutColumn('Success Criteria', ['Metric', 'Current State', 'Target', 'Timeline']),
  'a target nobody could measure': [
    setCell('Success Criteria', 'P95 latency', 'Target', 'fast enough'),
    warning('not-measurable', 'Success Criteria', 'fast enough'),
  ],
  'one success criterion': [
    inTable('Success Criteria', (rows) => rows.slice(0, 2)),
    warning('too-few-rows', 'Success Criteria', '| …'),
  ],
  ...withoutField('Constraints', ['Budget', 'Timeline', 'Compliance', 'Integration']),
  'no business requirements': [dropSection('2. Business Requirements'), error('missing-section', summary)],

  // Platform Recommendation
  'two reasons': [
    inSection(
      'Rationale',
      dropLine('**It is cheaper'),
      dropLine('**Quality is'),
      dropLine("**Meridian's people"),
    ),
    warning('too-few-items', 'Rationale'),
  ],
  'a comparison of one platform': [
    inTable('Comparison Summary', (rows) => rows.map((row) => row.slice(0, 2))),
    warning('missing-column', 'Comparison Summary', '| …'),
  ],
  ...withoutColumn('Risks and Mitigations', ['Risk', 'Mitigation']),
  'no risks of the platform': [
    dropSection('Risks and Mitigations'),
    error('missing-section', 'Comparison Summary'),
  ],

  // Reference Architecture
  'no picture of the architecture': [
    inSection(
      'Architecture Diagram',
      dropFence,
      append('Architecture Diagram', 'The picture hangs in the room of the architects.'),
    ),
    warning('missing-diagram', 'Architecture Diagram'),
  ],
  ...withoutColumn('Component Details', ['Component', 'Service', 'Purpose', 'Sizing']),

  // Security Architecture
  ...withoutRow(controls, ['Network', 'Identity', 'Application', 'Data', 'Monitoring']),
  ...withoutColumn(controls, ['Layer', 'Controls', 'Implementation']),
  ...withoutColumn('Compliance Mapping', ['Requirement', 'Status', 'Evidence']),

  // Cost Analysis
  ...withoutColumn(projection, ['Category', 'Notes']),
  ...withoutRow(projection, ['Total']),
  'a projection that leaves operations out': [
    dropRow(projection, 'Operations'),
    warning('missing-row', projection, '| …'),
    error('table-sum', projection, '$1,025,157'),
  ],
  'a part of the projection that is a hundred dollars off': [
    setCell(projection, 'Infrastructure', 'Year 1', '$94,735'),
    error('table-sum', projection, '$1,025,157'),
  ],
  'an infrastructure that costs nothing': [
    setCell(projection, 'Infrastructure', 'Year 1', '$0'),
    warning('value-range', projection, '$0'),
    error('table-sum', projection, '$1,025,157'),
  ],
  ...withoutColumn('Cost Optimization Roadmap', ['Initiative', 'Savings', 'Timeline']),
  'savings of 75 %': [
    setCell('Cost Optimization Roadmap', 'Response caching', 'Savings', '75 % of AI API'),
    warning('value-range', 'Cost Optimization Roadmap', '75 %…'),
  ],
  ...Object.fromEntries(
    ['Investment', 'Expected benefits', 'Payback period'].map((label) => [
      `a return without “${label}”`,
      [
        inSection('ROI Analysis', dropLine(`**${label}:**`), dropParagraph('| Scenario')),
        warning('missing-field', 'ROI Analysis'),
      ] as const,
    ]),
  ),
  'a payback of 48 months': [
    replace('**Payback period:** 10 months', '**Payback period:** 48 months'),
    warning('value-range', 'ROI Analysis', '48 months…'),
  ],
  'a payback of four years': [
    replace('**Payback period:** 10 months', '**Payback period:** 4 years'),
    warning('value-range', 'ROI Analysis', '4 years…'),
  ],
  'a payback of two weeks': [
    replace('**Payback period:** 10 months', '**Payback period:** 2 weeks'),
    warning('value-range', 'ROI Analysis', '2 weeks…'),
  ],
  'a payback without a time': [
    (text) => text.replace(/(\*\*Payback period:\*\*).*/, '$1 rather soon'),
    warning('not-measurable', 'ROI Analysis', 'rather soon'),
  ],

  // Implementation Roadmap
  ...withoutColumn('Key Milestones', ['Milestone', 'Target Date', 'Dependencies']),
  'no phases': [dropSection('Phase Timeline'), error('missing-section', '7. Implementation Roadmap')],

  // Next Steps
  'two actions': [
    inSection(actions, dropLine('Model Risk opens'), dropLine('Content Services'), dropLine('Finance opens')),
    warning('too-few-items', actions),
  ],
  'six actions': [
    inSection(actions, replace('5. Finance', '5. Legal reads the contract by 12 March.\n6. Finance')),
    hint('too-few-items', actions),
  ],
  ...withoutColumn('Decision Points', ['Decision', 'Owner', 'Deadline']),
  'no decision on the platform': [
    all(dropRow('Decision Points', 'Platform: AWS'), dropRow('Decision Points', 'Platform comparison')),
    warning('missing-row', 'Decision Points', '| …'),
  ],
  'no decision on the budget': [
    dropRow('Decision Points', 'Budget'),
    warning('missing-row', 'Decision Points', '| …'),
  ],
  'no decision on security': [
    dropRow('Decision Points', 'Security'),
    warning('missing-row', 'Decision Points', '| …'),
  ],
  'an action that is TODO': [
    inSection(
      actions,
      replace('Finance opens the cost centre and the two-part release of funds by 13 March.', 'TODO'),
    ),
    warning('placeholder', actions, 'TODO'),
  ],

  // Appendices
  'no appendix on cost': [dropLine('**Appendix A:**'), warning('missing-mention', appendices)],
  'no appendix on security': [dropLine('**Appendix B:**'), warning('missing-mention', appendices)],
  'no appendix on the comparison': [dropLine('**Appendix C:**'), warning('missing-mention', appendices)],

  // The whole
  'a proposal for anybody': [withoutTheClient, warning('generic-content', summary)],
  'a decision before the requirements': [
    (text) => {
      const start = text.indexOf('## 8. Next Steps');
      const end = text.indexOf('## 9. Appendices');
      const at = text.indexOf('## 2. Business Requirements');
      return text.slice(0, at) + text.slice(start, end) + text.slice(at, start) + text.slice(end);
    },
    warning('section-order', '8. Next Steps'),
  ],
  'the cost analysis two levels down': [
    replace('## 6. Cost Analysis', '#### 6. Cost Analysis'),
    warning('section-level', '6. Cost Analysis'),
  ],
});

harmless(proposal, {
  'the title block as front matter': inFrontMatter(client, author, date),
  'the title block as front matter, in other words': inFrontMatter(
    'title: "Enterprise AI Architecture Proposal"',
    'customer: "Meridian Bank"',
    'prepared-by:',
    '  - Enterprise Architecture Practice',
    '  - Platform Team',
    'date: 2 March 2026 # final',
    'toc: true',
    'keywords: [assistant, retrieval]',
  ),
  'the title block as front matter, the authors in a list': inFrontMatter(
    client,
    'author: [Enterprise Architecture Practice, Platform Team]',
    date,
  ),
  'the title block as front matter, the title too': (text) =>
    inFrontMatter(
      'title: Enterprise AI Architecture Proposal',
      client,
      author,
      date,
    )(text.replace('# Enterprise AI Architecture Proposal\n\n', '')),
  'without a section that nobody asked for': dropSection('Alternatives Considered'),
  'headings without their numbers': replaceAll(/^## \d\. /gm, '## '),
  'headings with other numbers': replaceAll(/^## (\d)\. /gm, '## $1.0 – '),
  'headings in Roman numbers': all(
    replace('## 1. Executive', '## I. Executive'),
    replace('## 2. Business', '## II. Business'),
    replace('## 3. Platform', '## III) Platform'),
  ),
  'headings in capitals': (text) => text.replaceAll(/^## .*$/gm, (heading) => heading.toUpperCase()),
  'emoji in headings': replaceAll(/^## \d\. /gm, '## 🚀 '),
  'anchors behind headings': replaceAll(/^(## .*)$/gm, '$1 {#part}'),
  'bold headings': replaceAll(/^### (.*)$/gm, '### **$1**'),
  'closing marks behind headings': replaceAll(/^## (.*)$/gm, '## $1 ##'),
  'setext headings': (text) =>
    text
      .replace('## 1. Executive Summary', 'Executive Summary\n-----------------')
      .replace(
        '# Enterprise AI Architecture Proposal',
        'Enterprise AI Architecture Proposal\n===================================',
      ),
  'the title block as lines': (text) =>
    text.replace(
      /- \*\*Client:\*\*.*\n- .*\n- .*\n/,
      '**Client:** Meridian Bank  \n**Prepared by:** Enterprise Architecture Practice  \n**Date:** 2 March 2026\n',
    ),
  'the title block with the colon outside': (text) =>
    text.replace(
      /- \*\*Client:\*\*.*\n- .*\n- .*\n/,
      '**Client**: Meridian Bank\n\n**Prepared by**: Enterprise Architecture Practice\n\n**Date**: 2026-03-02\n',
    ),
  'the title block as a table': (text) =>
    text.replace(
      /- \*\*Client:\*\*.*\n- .*\n- .*\n/,
      '| | |\n|---|---|\n| Client | Meridian Bank |\n| Prepared by | Enterprise Architecture Practice |\n| Date | 2 March 2026 |\n',
    ),
  'the title block prepared for': replace('- **Client:** Meridian Bank', '- **Prepared for:** Meridian Bank'),
  'the client’s name in the title': replace(
    '# Enterprise AI Architecture Proposal',
    '# Enterprise AI Architecture Proposal for Meridian Bank',
  ),
  'a summary with a list for a paragraph': inSection(
    summary,
    dropParagraph('The return comes'),
    append(summary, '- **Gain:** $1,437,750\n- **Cost:** $1,025,157'),
  ),
  'the selected platform behind a dash': replace(
    '### Selected Platform: AWS Bedrock',
    '### Selected Platform – AWS Bedrock',
  ),
  'the layers with numbers': inSection(
    controls,
    replace('| Network |', '| 1. Network Security |'),
    replace('| Identity |', '| 2. Identity & Access Management |'),
    replace('| Application |', '| 3. Application Security |'),
    replace('| Data |', '| 4. Data Protection |'),
    replace('| Monitoring |', '| 5. Monitoring & Audit |'),
  ),
  'the layers in the other published order': inTable(controls, (rows) => [
    ...rows.slice(0, 3),
    rows[4] ?? [],
    rows[3] ?? [],
    ...rows.slice(5),
  ]),
  'the layers with a number column': inTable(controls, (rows) =>
    rows.map((row, i) => [i === 0 ? '#' : `${i}`, ...row]),
  ),
  'the projection in thousands': all(
    setCell(projection, 'AI API', 'Year 1', '$126.5K'),
    setCell(projection, 'Infrastructure', 'Year 1', '$94.6K'),
    setCell(projection, 'Operations', 'Year 1', '$804.0K'),
    setCell(projection, 'Total', 'Year 1', '$1,025.2K'),
  ),
  'the projection in full, the total rounded': setCell(projection, 'Total', 'Year 1', '**$1.03M**'),
  'a contingency in the projection': inTable(projection, (rows) => [
    ...rows.slice(0, 4),
    ['Contingency', '–', 'Held by the sponsor'],
    ...rows.slice(4),
  ]),
  'a monthly average below the total': addRow(projection, 'Average per month', '$85,430', 'Total / 12'),
  'the investment in a sentence': replace(
    '**Investment:** $1,025,157 in Year 1, all categories',
    '**Investment:** about $1.03 million in the first year',
  ),
  'the investment in bold': replace(
    '**Investment:** $1,025,157 in Year 1',
    '**Investment:** **USD 1,025,157** in Year 1',
  ),
  'a payback of 36 months': replace('**Payback period:** 10 months', '**Payback period:** 36 months'),
  'a payback of 1 month': replace('**Payback period:** 10 months', '**Payback period:** 1 month'),
  'a payback of less than a year': replace('**Payback period:** 10 months', '**Payback period:** < 1 year'),
  'a payback of 10–12 months': replace('**Payback period:** 10 months', '**Payback period:** 10–12 months'),
  'a payback of ten months, in words': replace(
    '**Payback period:** 10 months',
    '**Payback period:** Ten months',
  ),
  'a payback of 1.5 years': replace('**Payback period:** 10 months', '**Payback period:** 1.5 years'),
  'milestones by weeks': inTable('Key Milestones', (rows) =>
    rows
      .map((row, i) => (i < 3 ? row : row.with(1, /Week \d+/.exec(row[0] ?? '')?.[0] ?? 'Week 20')))
      .filter((_, i) => i !== 1 && i !== 2),
  ),
  'milestones by months': inTable('Key Milestones', (rows) =>
    rows.map((row) => row.with(1, (row[1] ?? '').replace(/^\d+ /, ''))),
  ),
  'milestones by German months': inTable('Key Milestones', (rows) =>
    rows.map((row) =>
      row.with(
        1,
        (row[1] ?? '')
          .replace(' May ', '. Mai ')
          .replace(' June ', '. Juni ')
          .replace(' July ', '. Juli ')
          .replace(' March ', '. März '),
      ),
    ),
  ),
  'milestones by ISO dates': inTable('Key Milestones', (rows) =>
    rows.map((row) =>
      row.with(
        1,
        (row[1] ?? '').replace(
          /^(\d+) (\w+) (\d+)$/,
          (_, day: string, month: string, year: string) =>
            `${year}-${String(['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'].indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`,
        ),
      ),
    ),
  ),
  'milestones by quarters': inTable('Key Milestones', ([header = []]) => [
    header,
    ['Pilot starts', 'Q2 2026', 'Volunteers'],
    ['Limited Availability', 'Q3 2026', 'Gate'],
    ['General Availability', 'Q1 2027', 'Gate'],
  ]),
  'the phases in a table': inSection('Phase Timeline', (text) =>
    text.replace(
      /- \*\*Phase 1[\s\S]*?\n\n/,
      '| Phase | Weeks |\n|---|---|\n| Phase 1: Pilot | 1–6 |\n| Phase 2: Limited Availability | 7–16 |\n| Phase 3: General Availability | 17+ |\n\n',
    ),
  ),
  'actions with checkboxes': inSection(actions, replaceAll(/^\d\. /gm, '- [ ] ')),
  'actions in a table': rewrite(
    actions,
    '| Action | Who | By |\n|---|---|---|\n| File the quota increase | Platform Engineering | 6 March |\n| Confirm the volunteers | Product owner | 10 March |\n| Open the cost centre | Finance | 13 March |',
  ),
  'the heading of the actions without its parentheses': retitle(actions, 'Immediate Actions'),
  'three decisions, in other words': inTable('Decision Points', ([header = []]) => [
    header,
    ['Approve the platform (AWS Bedrock)', 'CIO', '13 March 2026'],
    ['Release the funding within the budget', 'CFO', '13 March 2026'],
    ['Sign off on the security design', 'CISO', '24 April 2026'],
  ]),
  'use cases as headings': rewrite(
    useCases,
    '#### Procedures\n\nVolume 14,400 a day, priority 1.\n\n#### Fees\n\nVolume 13,200 a day, priority 1.\n\n#### Comparisons\n\nVolume 7,800 a day, priority 2.',
  ),
  'use cases as a table': rewrite(
    useCases,
    '| Use case | Volume | Priority |\n|---|---|---|\n| Procedures | 14,400 a day | 1 |\n| Fees | 13,200 a day | 1 |\n| Comparisons | 7,800 a day | 2 |',
  ),
  'a success criterion that is yes or no': setCell(
    'Success Criteria',
    'P95 latency',
    'Target',
    'Audit passed without findings',
  ),
  'a success criterion of zero': setCell('Success Criteria', 'P95 latency', 'Target', 'None'),
  'fields of the constraints as headings': rewrite(
    'Constraints',
    '#### Budget\n\n$1.15 million.\n\n#### Timeline\n\nBefore October.\n\n#### Compliance\n\nGLBA, PCI DSS 4.0.\n\n#### Integration\n\nEntra ID, Genesys Cloud.',
  ),
  'words in brackets that are no placeholder': append(
    'Constraints',
    'The rule [sic] is quoted from the file [3], see [GLBA][glba].\n\n[glba]: https://www.ftc.gov',
  ),
  'an optional section that says “to do”': append(
    'Decision Points',
    'What is left to do is on the list; nobody has XXL hopes.',
  ),
});
