/** Exercise 2.2, by another hand: thresholds in many notations, procedures in many forms, what a night shift would miss. */
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
  prepend,
  replace,
  replaceAll,
  retitle,
  rewrite,
  setCell,
  type Edit,
} from './edits.ts';
import { defects, error, harmless, operationsRunbook, warning } from './harness.ts';

const metrics = 'Key Metrics & Thresholds';
const issues = 'Common Issues & Resolutions';
const workflow = 'Incident Workflow';

function thresholds(metric: string, warn: string, critical: string): Edit {
  return all(setCell(metrics, metric, 'Warning', warn), setCell(metrics, metric, 'Critical', critical));
}

/** A pair of thresholds in the wrong order. */
function backward(metric: string, warn: string, critical: string) {
  return [thresholds(metric, warn, critical), error('threshold-order', metrics, critical)] as const;
}

/** The same where no sign says which way they are reached. */
function unsigned(metric: string, warn: string, critical: string) {
  return [thresholds(metric, warn, critical), warning('threshold-order', metrics, critical)] as const;
}

/** Labels of the procedures as headings one level below. */
const partsAsHeadings: Edit = inSection('Common Procedures', (text) =>
  text.replaceAll(/^\*\*(When|Steps|Verification):\*\* ?/gm, '#### $1\n\n'),
);

const partsAsList: Edit = inSection('Common Procedures', (text) =>
  text
    .replaceAll(/^\*\*(When|Verification):\*\*/gm, '- **$1:**')
    .replaceAll(/^\*\*Steps:\*\*\n\n/gm, '- **Steps:**\n')
    .replaceAll(/^(\d\. )/gm, '  $1'),
);

const relabelled = (labels: Readonly<Record<string, string>>): Edit =>
  inSection('Common Procedures', (text) =>
    Object.entries(labels).reduce((result, [label, by]) => result.replaceAll(`**${label}:**`, by), text),
  );

defects(operationsRunbook, {
  // Thresholds that are reached the wrong way round
  'seconds and milliseconds the wrong way round': backward('Latency P95', '> 10 s', '> 6000 ms'),
  'milliseconds without a blank, the wrong way round': backward('Latency P95', '≥12000ms', '≥10 seconds'),
  'minutes and seconds the wrong way round': unsigned('Latency P95', '2 min', '90 s'),
  'the same threshold in two units': unsigned('Latency P95', '> 6 s', '> 6,000 ms'),
  'percent as words, the wrong way round': backward('Error rate', 'above 5 percent', 'above 2 percent'),
  'percent without comparison, the wrong way round': unsigned('Token usage', '95 %', '80 %'),
  'percent a tenth apart, the wrong way round': backward('Error rate', '>= 5.1%', '>= 5.0%'),
  'a threshold as a fraction, the wrong way round': backward('Error rate', '> 0.05', '> 0.02'),
  'dollars a cent apart, the wrong way round': backward('Cost per request', '> $0.0401', '> $0.0400'),
  'dollars with a k, the wrong way round': backward('Daily model cost', '> $1.2k', '> $1,030'),
  'messages with a k, the wrong way round': backward(
    'Queue depth, ingestion',
    '> 2.5k messages',
    '> 2,000 messages',
  ),
  'multiples of the plan the wrong way round': unsigned('Daily model cost', '2x plan', '1.5x plan'),
  'a quality that warns at the lower value': backward('Quality score', '< 0.70', '< 0.80'),
  'a quality in percent that warns at the lower value': backward('Quality score', 'below 70 %', 'below 80 %'),
  'hours and minutes the wrong way round': backward('Index age', '> 2 h', '> 90 min'),
  'days and hours the wrong way round': backward('Index age', '> 3 days', '> 48 h'),

  // Metrics that are not there
  'a median where the 95th percentile belongs': [
    all(setCell(metrics, 'Latency P95', 'Metric', 'Latency P50'), replaceAll('P95', 'P50')),
    warning('missing-mention', metrics),
  ],
  'an average where the 95th percentile belongs': [
    all(setCell(metrics, 'Latency P95', 'Metric', 'Average response time'), replaceAll('P95', 'Latency')),
    warning('missing-mention', metrics),
  ],
  'processor load where token usage belongs': [
    setCell(metrics, 'Token usage', 'Metric', 'CPU usage'),
    warning('missing-row', metrics, '…'),
  ],
  'request count where the error rate belongs': [
    setCell(metrics, 'Error rate', 'Metric', 'Request rate'),
    warning('missing-row', metrics, '…'),
  ],
  'a warning left blank': [
    setCell(metrics, 'Error rate', 'Warning', ''),
    warning('empty-cell', metrics, '…'),
  ],
  'a threshold to be determined': [
    setCell(metrics, 'Error rate', 'Critical', 'TBD'),
    warning('placeholder', metrics, 'TBD'),
  ],
  'a threshold as a placeholder': [
    setCell(metrics, 'Latency P95', 'Warning', '> X.X s'),
    warning('placeholder', metrics, 'X.X…'),
  ],
  'thresholds in prose only': [
    rewrite(
      metrics,
      'We watch latency P95, error rate, token usage, cost and queue depth closely and raise an alarm early.',
    ),
    warning('missing-table', metrics),
  ],

  // Alerts
  'no alert routing': [dropSection('Alert Routing'), error('missing-section', metrics)],
  'an alert routing without response times': [
    dropColumn('Alert Routing', 'Response Time'),
    warning('missing-column', 'Alert Routing', '…'),
  ],
  'an alert routing of a header only': [
    inTable('Alert Routing', (rows) => rows.slice(0, 1)),
    error('empty-section', 'Alert Routing'),
  ],
  'a channel left blank': [
    setCell('Alert Routing', 'SEV2', 'Channel', ' '),
    warning('empty-cell', 'Alert Routing', '…'),
  ],

  // Procedures
  'a procedure of two steps': [
    inSection(
      'Rotating API Keys',
      dropLine('Promote the'),
      dropLine('When that worker'),
      dropLine('Remove the old'),
    ),
    warning('missing-field', 'Rotating API Keys', 'Steps'),
  ],
  'a procedure that does not say when': [
    inSection('Updating Model Version', (text) => text.replace(/^\*\*When:\*\*.*\n\n/m, '')),
    warning('missing-field', 'Updating Model Version'),
  ],
  'a procedure without verification, parts as headings': [
    all(
      partsAsHeadings,
      inSection('Emergency Disable', (text) => text.replace(/#### Verification[\s\S]*$/, '')),
    ),
    warning('missing-field', 'Emergency Disable'),
  ],
  'a procedure without its occasion, parts as a list': [
    all(partsAsList, inSection('Emergency Disable', dropLine('**When:**'))),
    warning('missing-field', 'Emergency Disable'),
  ],
  'a procedure whose verification says nothing': [
    inSection('Rotating API Keys', (text) => text.replace(/\*\*Verification:\*\*.*/, '**Verification:**')),
    warning('missing-field', 'Rotating API Keys', '…'),
  ],
  'a procedure whose verification is a placeholder': [
    inSection('Rotating API Keys', (text) =>
      text.replace(/\*\*Verification:\*\*.*/, '**Verification:** [How to confirm]'),
    ),
    warning('placeholder', 'Rotating API Keys', '[How to confirm]'),
  ],
  'a step as a placeholder': [
    inSection('Emergency Disable', (text) => text.replace(/^2\. .*/m, '2. [Step 2]')),
    warning('placeholder', 'Emergency Disable', '[Step 2]'),
  ],
  'a procedure of a heading only': [
    emptySection('Re-indexing a Document Set'),
    error('empty-section', 'Re-indexing a Document Set'),
  ],
  'three procedures': [
    all(dropSection('Re-indexing a Document Set'), dropSection('Updating Model Version')),
    warning('repeat-count', 'Common Procedures'),
  ],
  'no procedures at all': [dropSection('Common Procedures'), error('missing-section', 'Monitoring')],

  // Incidents
  'no second severity': [dropRow('Severity Levels', 'SEV2'), warning('missing-row', 'Severity Levels', '…')],
  'severities by letters, one missing': [
    all(dropRow('Severity Levels', 'SEV4'), inSection('Severity Levels', replaceAll('| SEV', '| Sev-'))),
    warning('missing-row', 'Severity Levels', '…'),
  ],
  'severities without examples': [
    dropColumn('Severity Levels', 'Examples'),
    warning('missing-column', 'Severity Levels', '…'),
  ],
  'a workflow that never contains': [
    all(
      inSection(workflow, dropLine('**Contain:**')),
      inSection(workflow, replace('lift the containment step by step', 'return to normal step by step')),
    ),
    warning('missing-mention', workflow),
  ],
  'a workflow without a review': [
    inSection(workflow, dropLine('**Post-incident review:**')),
    warning('missing-mention', workflow),
  ],
  'no cost spike': [dropSection('Cost Spike'), error('missing-section', 'High Latency')],
  'an issue without symptoms': [
    inSection('High Latency', (text) => text.replace(/^\*\*Symptoms:\*\*.*\n\n/m, '')),
    warning('missing-field', 'High Latency'),
  ],
  'an issue without causes': [
    inSection('Cost Spike', (text) =>
      text.replace(/\*\*Potential Causes:\*\*[\s\S]*?(?=\*\*Resolution)/, ''),
    ),
    warning('missing-field', 'Cost Spike'),
  ],
  'an issue without a resolution': [
    inSection('High Error Rate', (text) => text.replace(/\*\*Resolution Steps:\*\*[\s\S]*$/, '\n')),
    warning('missing-field', 'High Error Rate'),
  ],

  // Maintenance and contacts
  'maintenance without its impact': [
    dropColumn('Maintenance Windows', 'Impact'),
    warning('missing-column', 'Maintenance Windows', '…'),
  ],
  'maintenance to follow': [
    rewrite('Maintenance Windows', 'TODO: agree with operations'),
    error('placeholder', 'Maintenance Windows', 'TODO…'),
  ],
  'an escalation that ends with the engineers': [
    all(dropRow('Escalation Path', 'Management'), dropRow('Escalation Path', 'Privacy')),
    warning('missing-field', 'Escalation Path'),
  ],
  'an escalation without a third level': [
    dropRow('Escalation Path', 'L3'),
    warning('missing-field', 'Escalation Path'),
  ],
  'an escalation in a list without management': [
    rewrite(
      'Escalation Path',
      '- **L1:** service desk\n- **L2:** platform on-call, after 30 minutes\n- **L3:** AI engineering on-call, after 60 minutes',
    ),
    warning('missing-field', 'Escalation Path'),
  ],
  'a vendor without a portal': [
    setCell('Vendor Support', 'Splunk', 'Support Portal', ''),
    warning('empty-cell', 'Vendor Support', '…'),
  ],
  'vendors without an SLA': [
    dropColumn('Vendor Support', 'SLA'),
    warning('missing-column', 'Vendor Support', '…'),
  ],
  'a dashboard of no address': [
    inSection('Dashboard Links', (text) => text.replace(/(\*\*Staging:\*\*).*/, '$1 [URL]')),
    warning('placeholder', 'Dashboard Links', '[URL]'),
  ],
});

harmless(operationsRunbook, {
  'thresholds with signs and words': thresholds('Latency P95', '≥5s', '≥ 10 seconds'),
  'thresholds in two units': thresholds('Latency P95', '> 5000 ms', '> 10 s'),
  'thresholds below and above a second': thresholds('Latency P95', '900 ms', '2 s'),
  'thresholds below and above a minute': thresholds('Latency P95', '> 50 s', '> 1 min'),
  'thresholds in minutes and hours': thresholds('Index age', '> 90 min', '> 2 h'),
  'thresholds in hours and days': thresholds('Index age', '36 hours', '2 days'),
  'thresholds of a quality without a comparison': thresholds('Quality score', '0.80', '0.70'),
  'thresholds of a quality in words': thresholds('Quality score', 'under 0.8', 'under 0.7'),
  'thresholds of a quality in percent': thresholds('Quality score', 'below 80 %', 'below 70 %'),
  'thresholds as a range and its end': thresholds('Error rate', '2–5 %', '> 5 %'),
  'thresholds by multiples': thresholds('Daily model cost', '> 1.2x plan', '> 2x plan'),
  'thresholds in percent of the plan': thresholds('Daily model cost', '120 % of plan', '200 % of plan'),
  'thresholds with a k': thresholds('Daily model cost', '> $618/day', '> $1.03k/day'),
  'thresholds in bold and with a lamp': thresholds('Error rate', '🟡 **> 2 %**', '🔴 **> 5 %**'),
  'thresholds in HTML entities': thresholds('Error rate', '&gt; 2 %', '&gt; 5 %'),
  'thresholds in TeX': thresholds('Error rate', '\\> 2 %', '\\> 5 %'),
  'the same threshold for a longer time': thresholds('Latency P95', '> 10 s for 2 min', '> 10 s for 10 min'),
  'critical before warning': inTable(metrics, (rows) =>
    rows.map(([metric = '', warn = '', critical = '', ...rest]) => [metric, critical, warn, ...rest]),
  ),
  'columns with longer names': inSection(
    metrics,
    replace('| Warning | Critical |', '| Warning Threshold | Critical Threshold |'),
  ),
  'columns with a lamp': inSection(
    metrics,
    replace('| Warning | Critical |', '| ⚠️ Warning | 🔴 Critical |'),
  ),
  'metrics by other names': all(
    setCell(metrics, 'Latency P95', 'Metric', 'P95 response time'),
    setCell(metrics, 'Token usage', 'Metric', 'Tokens per minute (share of quota)'),
    setCell(metrics, 'Error rate', 'Metric', 'Failed requests (error rate)'),
  ),
  'metrics as code': setCell(metrics, 'Latency P95', 'Metric', '`latency_p95`'),
  'latency by its percentile in words': setCell(
    metrics,
    'Latency P95',
    'Metric',
    'Latency (95th percentile)',
  ),
  'a metric that falls': addRow(metrics, 'Cache hit rate', '< 20 %', '< 10 %', 'Production'),
  'uptime, which falls': addRow(metrics, 'Availability', '< 99.9 %', '< 99.5 %', 'Production'),

  'parts of a procedure as headings': partsAsHeadings,
  'parts of a procedure as a list': partsAsList,
  'parts of a procedure with the colon outside': relabelled({
    When: '**When**:',
    Steps: '**Steps**:',
    Verification: '**Verification**:',
  }),
  'parts of a procedure with underscores': relabelled({
    When: '__When:__',
    Steps: '__Steps:__',
    Verification: '__Verification:__',
  }),
  'parts of a procedure in italics': relabelled({
    When: '*When:*',
    Steps: '*Steps:*',
    Verification: '*Verification:*',
  }),
  'parts of a procedure by other words': relabelled({
    When: '**When to use:**',
    Steps: '**Procedure:**',
    Verification: '**How to verify:**',
  }),
  'a trigger for an occasion': relabelled({ When: '**Trigger:**', Verification: '**Verify:**' }),
  'procedures with numbers': inSection('Common Procedures', (text) => {
    let number = 0;
    return text.replaceAll(/^### /gm, () => `### 3.${(number += 1)} `);
  }),
  'procedures called procedures': inSection('Common Procedures', replaceAll(/^### /gm, '### Procedure: ')),
  'steps with parentheses': inSection('Common Procedures', replaceAll(/^(\d)\. /gm, '$1) ')),
  'steps with all ones': inSection('Common Procedures', replaceAll(/^\d\. /gm, '1. ')),
  'steps with commands between them': inSection(
    'Emergency Disable',
    replace('2. Detach the model', '   ```sh\n   assistantctl flag show\n   ```\n\n2. Detach the model'),
  ),
  'steps to tick': inSection('Emergency Disable', replaceAll(/^\d\. /gm, '- [ ] ')),
  'a warning in front of a procedure': prepend('Emergency Disable', '> ⚠️ **Anyone on call may do this.**'),

  'severities with hyphens': inSection('Severity Levels', replaceAll('| SEV', '| SEV-')),
  'severities with blanks': inSection('Severity Levels', replaceAll('| SEV', '| Sev ')),
  'severities with their names': inSection('Severity Levels', (text) =>
    text
      .replace('| SEV1 |', '| **SEV1 (Critical)** |')
      .replace('| SEV2 |', '| **SEV2 (High)** |')
      .replace('| SEV3 |', '| **SEV3 (Medium)** |')
      .replace('| SEV4 |', '| **SEV4 (Low)** |'),
  ),
  'severities from the lowest': inTable('Severity Levels', ([header = [], ...rows]) => [
    header,
    ...rows.toReversed(),
  ]),
  'a workflow in sub-headings': inSection(workflow, (text) =>
    text.replaceAll(/^(\d)\. \*\*(.*?):\*\* (.*)$/gm, '#### $1. $2\n\n$3\n'),
  ),
  'a workflow in a table': inSection(workflow, (text) => {
    const steps = [...text.matchAll(/^\d\. \*\*(.*?):\*\* (.*)$/gm)];
    const rows = steps.map(([, step = '', what = ''], i) => `| ${i + 1} | ${step} | ${what} |`);
    return `### ${workflow}\n\n| Step | Phase | What happens |\n|---|---|---|\n${rows.join('\n')}\n\n`;
  }),
  'issues with bullets for labels': inSection(issues, replaceAll(/^\*\*Symptoms:\*\*/gm, '- **Symptoms:**')),
  'issues with causes for potential causes': inSection(
    issues,
    all(
      replaceAll('**Potential Causes:**', '**Causes:**'),
      replaceAll('**Resolution Steps:**', '**Resolution:**'),
    ),
  ),
  'a fourth issue': append(
    issues,
    '#### Wrong Answers\n\n**Symptoms:** Flags from the floor.\n\n**Potential Causes:**\n\n- An outdated document\n\n**Resolution Steps:**\n\n1. Re-index the document.\n2. Tell the steward.\n3. Run the ten test questions.',
  ),
  'an escalation with levels in words': inSection('Escalation Path', (text) =>
    text.replace('| L1 |', '| Level 1 |').replace('| L2 |', '| Level 2 |').replace('| L3 |', '| Level 3 |'),
  ),
  'an escalation that ends with the chief': setCell(
    'Escalation Path',
    'Management',
    'Level',
    'L4 (Chief Technology Officer)',
  ),
  'an escalation in a list': rewrite(
    'Escalation Path',
    '1. L1: service desk, 15 minutes\n2. L2: platform on-call, 30 minutes\n3. L3: AI engineering on-call, 60 minutes\n4. Management: incident manager, at once for SEV1',
  ),
  'dashboards in a table': rewrite(
    'Dashboard Links',
    '| Dashboard | Link |\n|---|---|\n| Production | https://grafana.meridian.example/d/prod |\n| Staging | https://grafana.meridian.example/d/staging |\n| Cost tracking | https://grafana.meridian.example/d/cost |',
  ),
  'dashboards as bare links': rewrite(
    'Dashboard Links',
    '- [Production](https://grafana.meridian.example/d/prod)\n- [Staging](https://grafana.meridian.example/d/staging)\n- [Cost tracking](https://grafana.meridian.example/d/cost)',
  ),
  'sections renumbered': (text) => {
    let number = 0;
    return text.replaceAll(/^## /gm, () => `## ${(number += 1)}. `);
  },
  'headings shouted': replaceAll(/^## (.*)$/gm, '## **$1**'),
  'a section by a shorter name': retitle('Key Metrics & Thresholds', 'Metrics and Thresholds'),
});
