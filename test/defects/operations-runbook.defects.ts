/** Exercise 2.2: components, thresholds, procedures, incidents, contacts. */
import {
  addRow,
  all,
  append,
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
import { defects, error, harmless, hint, operationsRunbook, warning } from './harness.ts';
import { withoutColumn, withoutRow } from './without.ts';

const metrics = 'Key Metrics & Thresholds';
const workflow = 'Incident Workflow';

/** Takes a label's paragraph and the list that follows it. */
function dropPart(label: string, after?: string): Edit {
  return (text) => {
    const start = text.indexOf(`**${label}:**`);
    const end = after ? text.indexOf(`**${after}:**`) : text.length;
    if (start < 0 || end < start) throw new Error(`there is no part “${label}”`);
    return text.slice(0, start) + (after ? text.slice(end) : '\n');
  };
}

function thresholds(metric: string, warn: string, critical: string): Edit {
  return all(setCell(metrics, metric, 'Warning', warn), setCell(metrics, metric, 'Critical', critical));
}

const extraProcedure = (name: string) =>
  `### ${name}\n\n**When:** On Mondays.\n\n**Steps:**\n\n1. Look\n2. Think\n3. Act\n\n**Verification:** All is well.`;

defects(operationsRunbook, {
  // System Overview
  'no architecture summary': [
    dropSection('Architecture Summary'),
    error('missing-section', 'System Overview'),
  ],
  ...withoutColumn('Key Components', ['Component', 'Technology', 'Owner', 'Support']),
  ...withoutColumn('Dependencies', ['External Service', 'Purpose', 'SLA', 'Fallback']),
  'two components': [
    inTable('Key Components', (rows) => rows.slice(0, 3)),
    warning('too-few-rows', 'Key Components', '| …'),
  ],

  // Monitoring
  ...Object.fromEntries(
    ['Production', 'Staging', 'Cost tracking'].map((dashboard) => [
      `dashboards without “${dashboard}”`,
      [
        inSection('Dashboard Links', dropLine(`**${dashboard}:**`)),
        warning('missing-field', 'Dashboard Links'),
      ] as const,
    ]),
  ),
  ...withoutColumn(metrics, ['Metric', 'Warning', 'Critical', 'Dashboard']),
  ...withoutRow(metrics, ['Latency P95', 'Error rate', 'Token usage']),
  'no threshold for cost': [
    all(dropRow(metrics, 'Daily model cost'), dropRow(metrics, 'Cost per request')),
    warning('missing-row', metrics, '| …'),
  ],
  'no threshold for the queue, though there is one': [
    all(dropRow(metrics, 'Queue depth, ingestion'), dropRow(metrics, 'Queue depth, waiting')),
    warning('missing-row', metrics, '| …'),
  ],
  'a warning behind its critical value': [
    thresholds('Error rate', '> 5 % for 10 min', '> 2 % for 5 min'),
    error('threshold-order', metrics, '> 2 % for 5 min'),
  ],
  'a warning at its critical value': [
    thresholds('Error rate', '> 5 %', '> 5 %'),
    warning('threshold-order', metrics, '> 5 %…'),
  ],
  'a warning one point behind': [
    thresholds('Token usage', '> 96 %', '> 95 %'),
    error('threshold-order', metrics, '> 95 %'),
  ],
  'a cost warning behind its critical value': [
    thresholds('Daily model cost', '> $1,030', '> $618'),
    error('threshold-order', metrics, '> $618'),
  ],
  'a quality score that warns after it is critical': [
    thresholds('Quality score', '< 0.70', '< 0.80'),
    error('threshold-order', metrics, '< 0.80'),
  ],
  'a latency in milliseconds that is behind one in seconds': [
    thresholds('Latency P95', '> 12,000 ms', '> 10 s'),
    error('threshold-order', metrics, '> 10 s'),
  ],
  'an age in days that is behind one in hours': [
    thresholds('Index age', '> 3 days', '> 48 h'),
    error('threshold-order', metrics, '> 48 h'),
  ],
  ...withoutColumn('Alert Routing', ['Severity', 'Channel', 'Response Time']),

  // Common Procedures
  'three procedures': [
    all(dropSection('Re-indexing a Document Set'), dropSection('Emergency Disable')),
    warning('repeat-count', 'Common Procedures'),
  ],
  'seven procedures': [
    append(
      'Re-indexing a Document Set',
      `${extraProcedure('Warming the Cache')}\n\n${extraProcedure('Cleaning Up')}`,
    ),
    hint('repeat-count', 'Common Procedures'),
  ],
  'a procedure that does not say when': [
    inSection('Scaling Up Manually', dropParagraph('**When:**')),
    warning('missing-field', 'Scaling Up Manually'),
  ],
  'a procedure without steps': [
    inSection('Scaling Up Manually', dropPart('Steps', 'Verification')),
    warning('missing-field', 'Scaling Up Manually'),
  ],
  'a procedure of two steps': [
    inSection(
      'Emergency Disable',
      dropLine('Stop log'),
      dropLine('Inform the'),
      dropLine('Preserve'),
      dropLine('Leave the'),
    ),
    warning('missing-field', 'Emergency Disable', 'Steps'),
  ],
  'a procedure that verifies nothing': [
    inSection('Updating Model Version', dropPart('Verification')),
    warning('missing-field', 'Updating Model Version'),
  ],
  'a procedure of placeholders': [
    rewrite(
      'Re-indexing a Document Set',
      '**When:** Index age passes 48 hours\n\n**Steps:**\n\n1. [Step 1]\n2. [Step 2]\n3. [Step 3]\n\n**Verification:** Test questions pass',
    ),
    warning('placeholder', 'Re-indexing a Document Set', '[Step 1]'),
    warning('placeholder', 'Re-indexing a Document Set', '[Step 2]'),
    warning('placeholder', 'Re-indexing a Document Set', '[Step 3]'),
  ],

  // Incident Response
  ...withoutColumn('Severity Levels', ['Level', 'Definition', 'Examples']),
  ...withoutRow('Severity Levels', ['SEV1', 'SEV4']),
  'a workflow of four steps': [
    inSection(workflow, dropLine('**Detection'), dropLine('**Communicate'), dropLine('**Resolve')),
    warning('too-few-items', workflow),
  ],
  'a workflow that never contains': [
    inSection(
      workflow,
      dropLine('**Contain:**'),
      replace(', lift the containment step by step', ''),
      replace('task health degrade', 'task health suffer'),
    ),
    warning('missing-mention', workflow),
  ],
  'a workflow that never reviews': [
    inSection(workflow, dropLine('**Post-incident review:**'), replace(' or the weekly review', '')),
    warning('missing-mention', workflow),
  ],
  ...Object.fromEntries(
    [
      ['High Error Rate', 'Common Issues & Resolutions'],
      ['High Latency', 'High Error Rate'],
      ['Cost Spike', 'High Latency'],
    ].map(([issue = '', before = '']) => [
      `no ${issue}`,
      [dropSection(issue), error('missing-section', before)] as const,
    ]),
  ),
  'an issue without symptoms': [
    inSection('Cost Spike', dropParagraph('**Symptoms:**')),
    warning('missing-field', 'Cost Spike'),
  ],
  'an issue without causes': [
    inSection('Cost Spike', dropPart('Potential Causes', 'Resolution Steps')),
    warning('missing-field', 'Cost Spike'),
  ],
  'an issue without resolution': [
    inSection('High Latency', dropPart('Resolution Steps')),
    warning('missing-field', 'High Latency'),
  ],

  // Maintenance and contacts
  ...withoutColumn('Maintenance Windows', ['Activity', 'Frequency', 'Duration', 'Impact']),
  ...withoutColumn('Vendor Support', ['Vendor', 'Support Portal', 'SLA']),
  'no maintenance windows': [
    emptySection('Maintenance Windows'),
    error('empty-section', 'Maintenance Windows'),
  ],
  ...Object.fromEntries(
    ['L1', 'L2', 'L3', 'Management'].map((level) => [
      `an escalation without ${level}`,
      [dropRow('Escalation Path', level), warning('missing-field', 'Escalation Path')] as const,
    ]),
  ),
  'an empty portal': [
    setCell('Vendor Support', 'Splunk', 'Support Portal', ''),
    warning('empty-cell', 'Vendor Support', ''),
  ],
  'no vendor support': [dropSection('Vendor Support'), error('missing-section', 'Escalation Path')],
});

harmless(operationsRunbook, {
  'thresholds without signs': thresholds('Error rate', '2 %', '5 %'),
  'thresholds with signs of their own': thresholds('Error rate', '≥ 2 %', '≥5%'),
  'thresholds in words': thresholds('Error rate', 'above 2 percent', 'more than 5 percent'),
  'thresholds in milliseconds and seconds': thresholds('Latency P95', '> 6,000 ms', '> 10 s'),
  'thresholds in seconds and minutes': thresholds('Latency P95', '> 90 s', '> 2 min'),
  'thresholds in minutes and hours': thresholds('Index age', '> 90 min', '> 2 h'),
  'falling thresholds without a sign': thresholds('Quality score', '0.8', '0.7'),
  'falling thresholds in words': thresholds('Quality score', 'below 0.8', 'below 0.7'),
  'falling thresholds in per cent': thresholds('Quality score', '<80%', '<70 %'),
  'availability, which falls': addRow(metrics, 'Availability', '< 99.9 %', '< 99.5 %', 'Production'),
  'cache hit rate, which falls': addRow(metrics, 'Cache hit rate', '20 %', '10 %', 'Production'),
  'a metric with ranges': thresholds('Error rate', '2–5 %', '> 5 %'),
  'a metric that only has a critical value': thresholds('Guardrail block rate', 'n/a', '> 8 %'),
  'thresholds that count events': thresholds(
    'Queue depth, ingestion',
    '5 failures in 10 min',
    '5 failures in 1 min',
  ),
  'thresholds of a different kind': thresholds('Daily model cost', '120 % of plan', '> $1,030'),
  'thresholds in thousands': thresholds('Queue depth, ingestion', '> 500', '> 2K'),
  'a critical value that holds for a shorter time': thresholds(
    'Error rate',
    '> 5 % for 10 min',
    '> 5 % for 30 min',
  ),
  'a metric per hour and per day': thresholds('Daily model cost', '$30/h', '$618/day'),
  'metrics by other names': all(
    inSection(metrics, replace('| Latency P95 |', '| Response time (p95) |')),
    inSection(metrics, replace('| Error rate |', '| Failed requests |')),
    inSection(metrics, replace('| Token usage, share of quota per minute |', '| Tokens/min (% of quota) |')),
    inSection(metrics, replace('| Cost per request, armed from month 5 |', '| Spend / request |')),
  ),
  'no quality score': dropRow(metrics, 'Quality score'),
  'a column with owners': inTable(metrics, (rows) =>
    rows.map((row, i) => [...row, i === 0 ? 'Owner' : 'On-call']),
  ),
  'columns in another order': inTable(metrics, (rows) =>
    rows.map(([metric = '', warn = '', critical = '', where = '']) => [metric, where, critical, warn]),
  ),
  'dashboards as bare addresses': inSection('Dashboard Links', replaceAll(/\[[^\]]*\]\(([^)]*)\)/g, '$1')),
  'dashboards in a table': rewrite(
    'Dashboard Links',
    '| Dashboard | Address |\n|---|---|\n| Production | https://grafana.meridian.example/d/prod |\n| Staging | https://grafana.meridian.example/d/staging |\n| Cost | https://grafana.meridian.example/d/cost |',
  ),
  'dashboards by reference': all(
    inSection('Dashboard Links', replaceAll(/\]\(https[^)]*\)/g, '][grafana]')),
    (text) => `${text}\n[grafana]: https://grafana.meridian.example\n`,
  ),
  'four procedures': dropSection('Re-indexing a Document Set'),
  'six procedures': append('Re-indexing a Document Set', extraProcedure('Warming the Cache')),
  'procedures with numbers': all(
    retitle('Scaling Up Manually', 'Procedure 1: Scaling Up Manually'),
    retitle('Rotating API Keys', 'Procedure 2: Rotating API Keys'),
  ),
  'a procedure with fields in a list': rewrite(
    'Scaling Up Manually',
    '- **When**: tokens over 80 %\n- **Steps**:\n  1. Look at the dashboard\n  2. Raise the floor\n  3. Note the change\n- **Verification**: waiting requests under 20',
  ),
  'a procedure with headings for its parts': rewrite(
    'Scaling Up Manually',
    '#### When to Use\n\nTokens over 80 %.\n\n#### Steps\n\n1. Look at the dashboard\n2. Raise the floor\n3. Note the change\n\n#### Verification\n\nWaiting requests under 20.',
  ),
  'a procedure whose steps are a checklist': inSection('Emergency Disable', replaceAll(/^\d\. /gm, '- [ ] ')),
  'a procedure with commands in fences': inSection(
    'Scaling Up Manually',
    replace(
      '3. Raise the floor: `assistantctl scale --min 14 --env prod`. The maximum of 20 stays.',
      '3. Raise the floor:\n\n   ```sh\n   # not a heading\n   assistantctl scale --min 14 --env prod\n   ```\n\n   The maximum of 20 stays.',
    ),
  ),
  'severities as P1 to P4': inSection('Severity Levels', replaceAll(/\bSEV(\d) \|/g, 'P$1 |')),
  'severities as SEV-1': inSection('Severity Levels', replaceAll(/\bSEV(\d) \|/g, '**SEV-$1** (page) |')),
  'a fifth severity': addRow('Severity Levels', 'SEV5', 'A wish', 'A new colour'),
  'a workflow in the guide’s words': inSection(
    workflow,
    replace('**Acknowledge and triage:**', '**Triage:**'),
    replace('**Detection:**', '**Detect:**'),
    replace('**Post-incident review:**', '**Review:**'),
  ),
  'a workflow in the template’s words': rewrite(
    workflow,
    '1. Detection: an alert\n2. Acknowledge: by the on-call, who says whether the AI API or the infrastructure is at fault\n3. Assess: severity, and the circuit breaker to a simpler model where it helps\n4. Communicate: every 30 minutes\n5. Investigate: traces\n6. Resolve: fix or roll back\n7. Post-incident review: within five days',
  ),
  'a workflow under headings': inSection(workflow, replaceAll(/^\d\. \*\*([^*]+):\*\* /gm, '#### $1\n\n')),
  'the escalation as a list': rewrite(
    'Escalation Path',
    '1. **L1:** Service desk\n2. **L2:** Platform on-call\n3. **L3:** AI Engineering\n4. **Management:** Head of Platform Engineering',
  ),
  'the escalation by longer names': inSection(
    'Escalation Path',
    replace('| L1 |', '| Level 1 (L1) |'),
    replace('| Management |', '| Executive management |'),
  ),
  'role addresses': append(
    'Escalation Path',
    'Mail oncall@meridian-bank.com, support@aws.com or noc@meridian-bank.com.',
  ),
  'a vendor’s portal as a link': setCell(
    'Vendor Support',
    'Splunk',
    'Support Portal',
    '[portal](https://splunk.my.site.com/customer)',
  ),
  'hashes and versions': append(
    'Key Components',
    'Image sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08, release 2026.11.3, commit 3b18e512dba79e4c8300dd08aeb37f8e728b8dad, trace 4bf92f3577b34da6a3ce929d0e0e4736.',
  ),
});
