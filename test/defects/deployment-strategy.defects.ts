/** Exercise 2.1: phases, environments, rollback, scaling, risks, timeline. */
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
  swapRows,
  type Edit,
} from './edits.ts';
import { defects, deploymentStrategy, error, harmless, hint, warning } from './harness.ts';
import { withoutColumn, withoutField, withoutRow } from './without.ts';

const pilot = 'Phase 1: Pilot (Weeks 1–6)';
const limited = 'Phase 2: Limited Availability (Weeks 7–16)';
const general = 'Phase 3: General Availability (Week 17 onward)';
const rollback = 'Rollback Procedure';
const scaling = 'Auto-scaling Rules';
const risks = 'Risk Mitigation';

/** Puts another JSON text into the block of the scaling rules. */
function json(edit: (rules: Record<string, unknown>) => unknown): Edit {
  return inSection(scaling, (text) =>
    text.replace(/```json\n([\s\S]*?)\n```/, (_, rules: string) => {
      const result = edit(JSON.parse(rules) as Record<string, unknown>);
      return `\`\`\`json\n${typeof result === 'string' ? result : JSON.stringify(result, undefined, 2)}\n\`\`\``;
    }),
  );
}

const without = (...keys: string[]) =>
  json((rules) => Object.fromEntries(Object.entries(rules).filter(([key]) => !keys.includes(key))));
const set = (values: Record<string, unknown>) => json((rules) => ({ ...rules, ...values }));

const cpu = {
  metrics: [{ name: 'cpu_utilization', target: 70 }],
  scale_up_threshold: { cpu_utilization: 70 },
  scale_down_threshold: { cpu_utilization: 30 },
};

/** All triggers of the rollback, in words of which none is a trigger. */
const noTriggers = all(
  dropParagraph('**Triggers (any one):**'),
  replace(' and check whether the trigger clears within five minutes', ''),
  replace(
    ' and confirm that error rate, latency and cost are back within their warning limits for 15 minutes',
    '',
  ),
);

defects(deploymentStrategy, {
  // Executive Summary: two or three paragraphs
  'a summary of one paragraph': [
    inSection(
      'Executive Summary',
      dropParagraph('The rollout is phased'),
      dropParagraph('Two questions decide'),
    ),
    warning('too-few-paragraphs', 'Executive Summary'),
  ],
  'a summary of five paragraphs': [
    append('Executive Summary', 'A fourth paragraph about the weather.\n\nA fifth one about the season.'),
    hint('too-few-paragraphs', 'Executive Summary'),
  ],

  // Strategy Selection
  ...withoutField('Strategy Selection', ['Rationale', 'Risk level']),
  'no approach chosen': [
    inSection('Strategy Selection', dropLine('**Chosen approach:**'), dropParagraph('| Approach considered')),
    warning('missing-field', 'Strategy Selection'),
  ],
  'an approach outside the four': [
    replace('Phased rollout with feature flags\n', 'We will see as we go\n'),
    warning('value-set', 'Strategy Selection', 'We will see as we go'),
  ],
  'a risk level that is none': [
    (text) => text.replace(/(\*\*Risk level:\*\*).*/, '$1 Hard to say'),
    warning('value-set', 'Strategy Selection', 'Hard to say'),
  ],

  // Phase Plan
  'no general availability': [dropSection(general), error('missing-section', limited)],
  ...withoutField(pilot, ['Scope', 'Users', 'Success criteria', 'Go/No-Go decision point']),
  ...withoutField(limited, ['Scope', 'Users', 'Success criteria', 'Go/No-Go decision point']),
  ...withoutField(general, ['Scope', 'Users', 'Ongoing metrics']),
  'a pilot of 150 users': [
    replace('20 volunteers: 12 contact-centre agents and 8 branch staff', '150 volunteers'),
    warning('value-range', pilot, '150…'),
  ],
  'a pilot of 101 users': [
    replace('20 volunteers: 12 contact-centre agents and 8 branch staff', '101 volunteers'),
    warning('value-range', pilot, '101…'),
  ],
  'two success criteria of the pilot': [
    inSection(pilot, dropLine('P95 latency is'), dropLine('No unredacted'), dropLine('AI cost is')),
    warning('missing-field', pilot, 'Success criteria'),
  ],
  'one success criterion of the second phase': [
    inSection(
      limited,
      dropLine('Availability of'),
      dropLine('Handle time'),
      dropLine('AI API cost within'),
      dropLine('No SEV1'),
    ),
    warning('missing-field', limited, 'Success criteria'),
  ],
  'a success criterion nobody could measure': [
    replace(
      'Median time saved is 24 seconds or more per request against the April baseline',
      'Users are happy with the assistant',
    ),
    warning('not-measurable', pilot, 'Users are happy with the assistant'),
  ],
  'a success criterion of the second phase nobody could measure': [
    replace(
      'Availability of 99.5 % or more during business hours',
      'Good availability during business hours',
    ),
    warning('not-measurable', limited, 'Good availability during business hours'),
  ],

  // Infrastructure Deployment
  ...withoutRow('Environment Strategy', ['Development', 'Staging', 'Pre-prod', 'Production']),
  ...withoutColumn('Environment Strategy', ['Purpose', 'Refresh Frequency']),
  'no picture of the pipeline': [
    inSection('Deployment Pipeline', dropFence),
    warning('missing-diagram', 'Deployment Pipeline'),
  ],

  // Rollback
  'three steps of rollback': [
    inSection(
      rollback,
      dropLine('Restore the previous'),
      dropLine('Run the 25 smoke'),
      dropLine('Open the incident'),
    ),
    warning('too-few-items', rollback),
  ],
  'seven steps of rollback': [
    inSection(rollback, replace('6. Open the incident', '6. Thank the team.\n7. Open the incident')),
    hint('too-few-items', rollback),
  ],
  'steps of rollback without numbers': [
    inSection(rollback, replaceAll(/^\d\. /gm, '- ')),
    warning('too-few-items', rollback),
  ],
  'a rollback without a trigger': [inSection(rollback, noTriggers), warning('missing-mention', rollback)],
  'a rollback that was never tested in staging': [
    inSection(
      rollback,
      replace(
        'The procedure is tested in staging with every release candidate and once a quarter in production outside business hours. ',
        '',
      ),
    ),
    warning('missing-mention', rollback),
  ],
  'no rollback': [dropSection(rollback), error('missing-section', 'Deployment Pipeline')],

  // Scaling
  'no JSON of scaling rules': [inSection(scaling, dropFence), warning('missing-code', scaling)],
  'JSON with a missing comma': [
    inSection(scaling, replace('"min_replicas": 4,', '"min_replicas": 4')),
    error('code-syntax', scaling, '"max_replicas"…'),
  ],
  'JSON with a missing brace': [
    inSection(scaling, (text) => text.replace('\n}\n```', '\n```')),
    error('code-syntax', scaling, '{'),
  ],
  'JSON with a value in quotes that never end': [
    inSection(scaling, replace('"path": "/health/deep",', '"path": "/health/deep,')),
    error('code-syntax', scaling, '"/health/deep,'),
  ],
  'a minimum of one': [set({ min_replicas: 1 }), warning('code-value', scaling, '1')],
  'a minimum of none': [set({ min_replicas: 0 }), warning('code-value', scaling, '0')],
  'no minimum': [without('min_replicas'), warning('code-value', scaling)],
  'no maximum': [without('max_replicas'), warning('code-value', scaling)],
  'a maximum below the minimum': [set({ max_replicas: 3 }), error('code-value', scaling, '3')],
  'CPU as the only trigger': [set(cpu), warning('code-value', scaling)],
  'requests as the only trigger': [
    set({
      metrics: [{ name: 'requests_per_minute_per_task', target: 15 }],
      scale_up_threshold: { requests_per_minute_per_task: 15 },
      scale_down_threshold: { requests_per_minute_per_task: 6 },
    }),
    warning('code-value', scaling),
  ],
  'no trigger at all': [
    without('metrics', 'scale_up_threshold', 'scale_down_threshold'),
    warning('code-value', scaling),
  ],
  'a scale-down delay of 30 seconds': [
    set({ scale_down_delay_seconds: 30 }),
    warning('code-value', scaling, '30'),
  ],
  'a scale-down delay of 59 seconds': [
    set({ scale_down_delay_seconds: 59 }),
    warning('code-value', scaling, '59'),
  ],
  'no scale-down delay': [without('scale_down_delay_seconds'), warning('code-value', scaling)],
  'no scale-up cooldown': [without('scale_up_cooldown_seconds'), warning('code-value', scaling)],
  ...withoutColumn('Capacity Reservations', ['Time Period', 'Reserved Capacity', 'On-Demand Buffer']),
  'no capacity for peak events': [
    dropRow('Capacity Reservations', 'Peak events'),
    warning('too-few-rows', 'Capacity Reservations', '| …'),
  ],

  // Risks
  ...withoutColumn(risks, ['Risk', 'Likelihood', 'Impact', 'Mitigation']),
  'a likelihood of “Maybe”': [
    setCell(risks, 'Cost overrun', 'Likelihood', 'Maybe'),
    warning('value-set', risks, 'Maybe'),
  ],
  'a likelihood of “Critical”, which only an impact has': [
    setCell(risks, 'Cost overrun', 'Likelihood', 'Critical'),
    warning('value-set', risks, 'Critical'),
  ],
  'a likelihood of “Very low”': [
    setCell(risks, 'Cost overrun', 'Likelihood', 'Very low'),
    warning('value-set', risks, 'Very low'),
  ],
  'an impact of “Painful”': [
    setCell(risks, 'Cost overrun', 'Impact', 'Painful'),
    warning('value-set', risks, 'Painful'),
  ],
  'three risks': [inTable(risks, (rows) => rows.slice(0, 4)), warning('too-few-rows', risks, '| …')],
  'a risk without a mitigation': [
    setCell(risks, 'Cost overrun', 'Mitigation', ''),
    warning('empty-cell', risks, ''),
  ],
  'no risks': [emptySection(risks), error('empty-section', risks)],

  // Timeline
  ...withoutColumn('Timeline', ['Week', 'Milestone', 'Deliverable']),
  'weeks that run backward': [
    swapRows('Timeline', 'Week 3', 'Week 9'),
    warning('sequence-order', 'Timeline', 'Week 6'),
    warning('sequence-order', 'Timeline', 'Week 3'),
  ],
  'one week out of line': [
    setCell('Timeline', 'Week 11', 'Week', 'Week 8'),
    warning('sequence-order', 'Timeline', 'Week 8'),
  ],
  'ten weeks, with the decisions in them': [
    inTable('Timeline', (rows) => [
      ...rows.slice(0, 7),
      [
        'Week 10',
        'Go/No-Go decisions of Week 16 brought forward, General Availability opens',
        'Access for all',
      ],
    ]),
    warning('sequence-order', 'Timeline', 'Week 10'),
  ],
  'a timeline without the decision on the pilot': [
    dropRow('Timeline', 'Week 6'),
    warning('missing-decision', 'Timeline'),
  ],
  'a timeline without the decision on limited availability': [
    dropRow('Timeline', 'Week 16'),
    warning('missing-decision', 'Timeline'),
  ],
  'a deliverable that is TODO': [
    setCell('Timeline', 'Week 14', 'Deliverable', 'TODO'),
    warning('placeholder', 'Timeline', 'TODO'),
  ],
});

harmless(deploymentStrategy, {
  'the rollback tested in the stage environment': inSection(
    rollback,
    replace('tested in staging', 'rehearsed on the staging environment'),
  ),
  'triggers as a list': inSection(rollback, (text) =>
    text.replace(
      /\*\*Triggers[^\n]*\n/,
      'Roll back when one of these is met:\n\n- error rate > 10 %\n- cost > 2× expected\n- P95 latency > 15 s\n',
    ),
  ),
  'triggers within the first step': inSection(rollback, (text) =>
    text
      .replace(/\*\*Triggers[^\n]*\n\n/, '')
      .replace(
        '1. The platform on-call declares',
        '1. When the error rate exceeds 10 % or cost is above twice the expected, the platform on-call declares',
      ),
  ),
  'triggers as a table': inSection(rollback, (text) =>
    text.replace(
      /\*\*Triggers[^\n]*\n/,
      '| Trigger | Threshold |\n|---|---|\n| Error rate | > 10 % |\n| Cost | > 2× expected |\n',
    ),
  ),
  'steps under headings': rewrite(
    rollback,
    'Triggered by an error rate over 10 %. Tested in staging; the previous version is kept for 30 days.\n\n#### Step 1: Declare\n\nOn-call.\n\n#### Step 2: Shift\n\nBack.\n\n#### Step 3: Check\n\nSmoke tests.\n\n#### Step 4: Review\n\nTomorrow.',
  ),
  'JSON with comments': inSection(
    scaling,
    replace('"min_replicas": 4,', '// two in each of two zones\n  "min_replicas": 4, /* never fewer */'),
  ),
  'JSON with trailing commas': inSection(
    scaling,
    replace('"queue_depth": 10\n  },', '"queue_depth": 10,\n  },'),
    replace('"interval_seconds": 15\n  }\n}', '"interval_seconds": 15,\n  },\n}'),
  ),
  'a fence that says jsonc': inSection(scaling, replace('```json', '```jsonc')),
  'a fence that says JSON': inSection(scaling, replace('```json', '``` JSON title="scaling.json"')),
  'keys in camel case': json((rules) =>
    JSON.stringify(rules, undefined, 2).replace(
      /"(\w+)":/g,
      (_, key: string) => `"${key.replace(/_(\w)/g, (__, letter: string) => letter.toUpperCase())}":`,
    ),
  ),
  'keys in kebab case': json((rules) =>
    JSON.stringify(rules, undefined, 2).replace(
      /"(\w+)":/g,
      (_, key: string) => `"${key.replaceAll('_', '-')}":`,
    ),
  ),
  'the rules nested under the service': json((rules) => ({ assistant: { auto_scaling: rules } })),
  'a list of services': json((rules) => [rules, { ...rules, service: 'ingestion-worker' }]),
  'instances for replicas': json(({ min_replicas, max_replicas, ...rules }) => ({
    min_instances: min_replicas,
    max_instances: max_replicas,
    ...rules,
  })),
  'capacity as a pair': json(({ min_replicas, max_replicas, ...rules }) => ({
    replicas: { min: min_replicas, max: max_replicas },
    ...rules,
  })),
  'triggers named at the threshold alone': without('metrics'),
  'CPU beside the others': json((rules) => ({
    ...rules,
    metrics: [...(rules['metrics'] as unknown[]), { name: 'cpu_utilization', target: 70 }],
  })),
  'a metric list of plain names': set({
    metrics: ['requests_per_second', 'tokens_per_minute', 'queue_length'],
  }),
  'a minimum of two': set({ min_replicas: 2 }),
  'a maximum that equals the minimum': set({ min_replicas: 4, max_replicas: 4 }),
  'a scale-down delay of 60 seconds': set({ scale_down_delay_seconds: 60 }),
  'a scale-down delay of ten minutes, as a word': json(({ scale_down_delay_seconds: seconds, ...rules }) => ({
    ...rules,
    scale_down_delay: `${Number(seconds) / 30}m`,
  })),
  'a second JSON block that is about something else': append(
    'Capacity Reservations',
    '```json\n{ "schedule": "0 45 6 * * MON-SAT", "min_replicas": 1 }\n```',
  ),
  'likelihoods in other letters and emphasis': all(
    setCell(risks, 'Cost overrun', 'Likelihood', '**low**'),
    setCell(risks, 'Slow adoption', 'Likelihood', 'MEDIUM (branches)'),
    setCell(risks, 'Outdated policy', 'Likelihood', '🟡 Medium'),
    setCell(risks, 'API rate limits', 'Impact', 'High – calls wait'),
  ),
  'a likelihood between two': setCell(risks, 'Cost overrun', 'Likelihood', 'Low–Medium'),
  'a likelihood as “Med”': setCell(risks, 'Cost overrun', 'Likelihood', 'Med'),
  'a likelihood with its share': setCell(risks, 'Cost overrun', 'Likelihood', 'Low (10 %)'),
  'probability for likelihood': inSection(risks, replace('| Likelihood |', '| Probability |')),
  'a number for each risk': inTable(risks, (rows) => rows.map((row, i) => [i === 0 ? '#' : `R${i}`, ...row])),
  'an owner for each risk': inTable(risks, (rows) =>
    rows.map((row, i) => [...row, i === 0 ? 'Owner' : 'Platform lead']),
  ),
  'four risks': inTable(risks, (rows) => rows.slice(0, 5)),
  'weeks as bare numbers': inTable('Timeline', (rows) =>
    rows.map((row) => row.with(0, (row[0] ?? '').replace(/Week (\d)/, '$1'))),
  ),
  'weeks as W1': inTable('Timeline', (rows) =>
    rows.map((row) => row.with(0, (row[0] ?? '').replace('Week ', 'W'))),
  ),
  'weeks as ranges': inTable('Timeline', ([header = []]) => [
    header,
    ['Weeks 1–6', 'Phase 1: Pilot', '20 users'],
    ['Week 6', 'Go/No-Go', 'Decision'],
    ['Weeks 7-16', 'Phase 2: Limited Availability', '500 users'],
    ['Week 16', 'Go/No-Go', 'Decision'],
    ['Week 17+', 'Phase 3: General Availability', 'All'],
  ]),
  'ranges that overlap': inTable('Timeline', ([header = []]) => [
    header,
    ['1–6', 'Phase 1: Pilot, Go/No-Go in week 6', '20 users'],
    ['5–7', 'Preparation of the second phase', 'Portal'],
    ['7–16', 'Phase 2: Limited Availability, Go/No-Go in week 16', '500 users'],
    ['17', 'Phase 3: General Availability', 'All'],
  ]),
  'two milestones of one week': addRow('Timeline', 'Week 20', 'A second one', 'In the same week'),
  'weeks with dates': inTable('Timeline', (rows) =>
    rows.map((row, i) => (i === 0 ? row : row.with(0, `${row[0]} (${(i % 28) + 1} May 2026)`))),
  ),
  'German weeks': inTable('Timeline', (rows) =>
    rows.map((row) => row.with(0, (row[0] ?? '').replace('Week ', 'Woche '))),
  ),
  'a last row for later': addRow('Timeline', 'Later', 'Second language', 'Spanish'),
  'a foundation week before the first': addRow('Timeline', 'Week 22', 'Hand-over', 'To operations'),
  'criteria in a table': (text) =>
    inSection(pilot, (section) =>
      section.replace(
        /- \*\*Success criteria:\*\*\n(?: {2}- .*\n)+/,
        '- **Success criteria:**\n\n  | Criterion | Target |\n  |---|---|\n  | Correct answers | 92 % |\n  | Time saved | 24 s |\n  | P95 latency | 6 s |\n\n',
      ),
    )(text),
  'criteria as a checklist': inSection(pilot, (text) => text.replaceAll(/^ {2}- /gm, '  - [ ] ')),
  'criteria in one line': inSection(pilot, (text) =>
    text.replace(
      /- \*\*Success criteria:\*\*\n(?: {2}- .*\n)+/,
      '- **Success criteria:** 92 % correct; 24 s saved; P95 under 6 s\n',
    ),
  ),
  'criteria with numbers in words': replace(
    'Median time saved is 24 seconds or more per request against the April baseline',
    'Zero incidents, and at least half a minute saved on every request',
  ),
  'criteria of yes and no': replace(
    'Availability of 99.5 % or more during business hours',
    'Penetration test passed',
  ),
  'a pilot of exactly 100 users': replace(
    '20 volunteers: 12 contact-centre agents and 8 branch staff',
    '100 volunteers',
  ),
  'a pilot of 10–20 users': replace(
    '20 volunteers: 12 contact-centre agents and 8 branch staff',
    '10–20 volunteers',
  ),
  'a pilot of 20 users out of 3,100': replace(
    '20 volunteers: 12 contact-centre agents and 8 branch staff',
    '20 of 3,100 eligible colleagues',
  ),
  'a pilot of twenty users': replace(
    '20 volunteers: 12 contact-centre agents and 8 branch staff',
    'Twenty volunteers in 2026',
  ),
  'the phases by their short names': all(
    retitle(pilot, 'Phase 1 – Pilot (Weeks 1-6)'),
    retitle(limited, 'Phase 2 – Limited Availability (Weeks 7 to 16)'),
    retitle(general, 'Phase 3 – General Availability (from Week 17)'),
  ),
  'go or no-go in other words': inSection(pilot, replace('**Go/No-Go decision point:**', '**Go / no go:**')),
  'environments by their short names': inTable('Environment Strategy', (rows) =>
    rows.map((row) =>
      row.with(
        0,
        (
          {
            Development: 'Dev',
            Staging: 'Stage',
            'Pre-prod': 'Pre-production',
            Production: '**Prod**',
          } as Record<string, string>
        )[row[0] ?? ''] ??
          row[0] ??
          '',
      ),
    ),
  ),
  'a fifth environment': addRow('Environment Strategy', 'Disaster recovery', 'Standby', 'Weekly'),
  'the pipeline in ASCII': inSection('Deployment Pipeline', (text) =>
    text.replace(
      /```mermaid[\s\S]*?```/,
      '```\ncommit --> tests --> scan --> staging --> approval --> production --> smoke tests --> monitoring\n```',
    ),
  ),
  'a big bang, well argued': (text) =>
    text.replace(/(\*\*Chosen approach:\*\*).*/, '$1 Big-bang, on one weekend'),
  'a parallel run': (text) =>
    text.replace(/(\*\*Chosen approach:\*\*).*/, '$1 Running in parallel (parallel run) for ten weeks'),
  'a risk level with its reason': (text) =>
    text.replace(/(\*\*Risk level:\*\*).*/, '$1 Low to medium, since nothing is written'),
  'capacity by other times': inTable('Capacity Reservations', ([header = []]) => [
    header,
    ['Weekdays 7–20 h', '8', '12'],
    ['Nights', '4', '4'],
    ['Quarter end', '14', '6'],
  ]),
});
