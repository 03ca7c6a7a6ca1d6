/** Deployment strategy: defects and right variations written from what the course asks for, without a look at the rules. */
import {
  all,
  append,
  dropColumn,
  dropFence,
  dropLine,
  dropParagraph,
  dropRow,
  dropSection,
  emptySection,
  inSection,
  inTable,
  moveBefore,
  replace,
  replaceAll,
  retitle,
  rewrite,
  setCell,
  swapRows,
} from './edits.ts';
import {
  defects,
  deploymentStrategy,
  elsewhere,
  error,
  executivePresentation,
  harbourLogistics,
  harmless,
  proposal,
  warning,
} from './harness.ts';

const pilot = 'Phase 1: Pilot (Weeks 1–6)';
const limited = 'Phase 2: Limited Availability (Weeks 7–16)';
const general = 'Phase 3: General Availability (Week 17 onward)';
const rules = 'Auto-scaling Rules';

const json = (body: string, language = 'json') =>
  rewrite(rules, `Tokens run out before processors do.\n\n\`\`\`${language}\n${body}\n\`\`\``);

const phaseTable = (pilotUsers = '20 volunteers') =>
  rewrite(
    'Phase Plan',
    `| Phase | Weeks | Scope | Users | Success criteria | Go/No-Go |
|---|---|---|---|---|---|
| Phase 1: Pilot | Weeks 1–6 | Fees and holds in Columbus | ${pilotUsers} | 92 % correct answers; 24 seconds saved; P95 latency ≤ 6 s | Week 6, Steering Committee |
| Phase 2: Limited Availability | Weeks 7–16 | Whole library | 300, then 500 | Quality ≥ 0.85; availability ≥ 99.5 % | Week 16, Steering Committee |
| Phase 3: General Availability | Week 17 onward | Everything | All 3,100 staff | Ongoing metrics: daily users, P95 latency, cost per request | n/a |`,
  );

const boldPhases = (
  first = 'Go/No-Go decision point: Week 6, Steering Committee',
  second = 'Go/No-Go decision point: Week 16, Steering Committee',
) =>
  rewrite(
    'Phase Plan',
    `**Phase 1: Pilot (Weeks 1–6)**

- Scope: fees and holds in Columbus
- Users: 20 volunteers
- Success criteria:
  - 92 % of answers are correct
  - 24 seconds saved at the median
  - P95 latency of 6 seconds or less
- ${first}

**Phase 2: Limited Availability (Weeks 7–16)**

- Scope: the whole library
- Users: 300, then 500
- Success criteria:
  - Quality of 0.85 or more
  - Availability of 99.5 % or more
- ${second}

**Phase 3: General Availability (Week 17 onward)**

- Scope: everything
- Users: all 3,100 staff
- Ongoing metrics: daily users, P95 latency, cost per request`,
  );

const riskTable = (...rows: readonly string[]) =>
  rewrite(
    'Risk Mitigation',
    ['| Risk | Probability | Impact | Mitigation |', '|---|---|---|---|', ...rows].join('\n'),
  );

const riskRows: readonly string[] = [
  '| API rate limits reached | Medium | High | Quota raised in Week 0, queue |',
  '| Model degradation | Medium | High | Pinned versions, monthly evaluation |',
  '| Cost overrun | Low | Medium | Daily alarms and caps |',
  '| Security incident | Low | Critical | Redaction before model and log |',
];

defects(deploymentStrategy, {
  'a summary of one paragraph': [
    rewrite(
      'Executive Summary',
      'Meridian Bank brings its assistant to staff in three phases over sixteen weeks.',
    ),
    warning('too-few-paragraphs', 'Executive Summary'),
  ],
  'an empty summary': [emptySection('Executive Summary'), error('empty-section', 'Executive Summary')],
  'an approach that is none of the four': [
    replace('- **Chosen approach:** Phased rollout with feature flags', '- **Chosen approach:** Agile'),
    warning('value-set', 'Strategy Selection', 'Agile'),
  ],
  'no approach': [dropLine('**Chosen approach:**'), warning('missing-field', 'Strategy Selection')],
  'no rationale': [dropLine('**Rationale:**'), warning('missing-field', 'Strategy Selection')],
  'no risk level': [dropLine('**Risk level:**'), warning('missing-field', 'Strategy Selection')],
  'all approaches left to choose': [
    replace(
      '- **Chosen approach:** Phased rollout with feature flags',
      '- **Chosen approach:** [Phased / Parallel / Big Bang / Feature flags]',
    ),
    warning('placeholder', 'Strategy Selection', '[Phased / Parallel / Big Bang / Feature flags]'),
  ],
  'no third phase': [
    dropSection(general),
    error('missing-section', 'Phase 2: Limited Availability (Weeks 7–16)'),
  ],
  'no pilot': [dropSection(pilot), error('missing-section', 'Phase Plan')],
  'no scope in the pilot': [
    inSection(pilot, dropLine('**Scope:**')),
    warning('missing-field', 'Phase 1: Pilot (Weeks 1–6)'),
  ],
  'no users in the second phase': [
    inSection(limited, dropLine('**Users:**')),
    warning('missing-field', 'Phase 2: Limited Availability (Weeks 7–16)'),
  ],
  'no criteria in the second phase': [
    inSection(limited, dropLine('**Success criteria:**')),
    warning('missing-field', 'Phase 2: Limited Availability (Weeks 7–16)'),
  ],
  'no decision after the pilot': [
    inSection(pilot, dropLine('**Go/No-Go')),
    warning('missing-field', 'Phase 1: Pilot (Weeks 1–6)'),
  ],
  'no ongoing metrics': [
    inSection(general, dropLine('**Ongoing metrics:**')),
    warning('missing-field', 'Phase 3: General Availability (Week 17 onward)'),
  ],
  'two criteria in the pilot': [
    inSection(pilot, dropLine('P95 latency'), dropLine('No unredacted'), dropLine('AI cost is')),
    warning('missing-field', 'Phase 1: Pilot (Weeks 1–6)', 'Success criteria'),
  ],
  'a criterion nobody can measure': [
    replace(
      'At least 92 % of 200 expert-reviewed answers are correct and correctly cited',
      'Answers are good',
    ),
    warning('not-measurable', 'Phase 1: Pilot (Weeks 1–6)', 'Answers are good'),
  ],
  'one criterion in the second phase': [
    inSection(
      limited,
      dropLine('Availability of'),
      dropLine('Handle time'),
      dropLine('AI API cost'),
      dropLine('No SEV1'),
    ),
    warning('missing-field', 'Phase 2: Limited Availability (Weeks 7–16)', 'Success criteria'),
  ],
  'a pilot with 120 users': [
    inSection(
      pilot,
      replace(
        '20 volunteers: 12 contact-centre agents and 8 branch staff',
        '120 volunteers in one contact centre',
      ),
    ),
    warning('value-range', 'Phase 1: Pilot (Weeks 1–6)', '120 volunteers'),
  ],
  'a pilot of one week': [
    all(
      retitle(pilot, 'Phase 1: Pilot (Week 1)'),
      replace('Week 6 (12 June 2026), decided', 'Week 1 (8 May 2026), decided'),
    ),
    warning('duration', 'Phase 1: Pilot (Week 1)'),
  ],
  'a pilot of fourteen weeks': [
    all(
      retitle(pilot, 'Phase 1: Pilot (Weeks 1–14)'),
      retitle(limited, 'Phase 2: Limited Availability (Weeks 15–24)'),
      retitle(general, 'Phase 3: General Availability (Week 25 onward)'),
    ),
    warning('duration', 'Phase 1: Pilot (Weeks 1–14)'),
    error('fact-mismatch', 'Phase 1: Pilot (Weeks 1–14)', 'Weeks 1–14'),
    error('fact-mismatch', 'Phase 2: Limited Availability (Weeks 15–24)', 'Weeks 15–24'),
    error('fact-mismatch', 'Phase 3: General Availability (Week 25 onward)', 'Week 25'),
    elsewhere(proposal, error('fact-mismatch', 'Phase Timeline', 'Weeks 1–6')),
    elsewhere(proposal, error('fact-mismatch', 'Phase Timeline', 'Weeks 7–16')),
    elsewhere(proposal, error('fact-mismatch', 'Phase Timeline', 'Week 17')),
    elsewhere(executivePresentation, error('fact-mismatch', 'Implementation Timeline', 'Weeks 1–6')),
    elsewhere(executivePresentation, error('fact-mismatch', 'Implementation Timeline', 'Weeks 7–16')),
    elsewhere(executivePresentation, error('fact-mismatch', 'Implementation Timeline', 'Week 17 onward')),
  ],
  'a phase that ends before it begins': [
    retitle(limited, 'Phase 2: Limited Availability (Weeks 16–7)'),
    warning('sequence-order', 'Phase 2: Limited Availability (Weeks 16–7)'),
  ],
  'phases as rows, the pilot with 150 users': [
    phaseTable('150 volunteers'),
    warning('value-range', 'Phase 1: Pilot', '150 volunteers'),
  ],
  'phases as rows, without users': [
    all(
      phaseTable(),
      inTable('Phase Plan', (rows) => rows.map((cells) => cells.toSpliced(3, 1))),
    ),
    warning('missing-field', 'Phase 1: Pilot'),
    warning('missing-field', 'Phase 2: Limited Availability'),
    warning('missing-field', 'Phase 3: General Availability'),
  ],
  'phases by bold lines, the second without a decision': [
    boldPhases('Go/No-Go decision point: Week 6, Steering Committee', 'Then we look at it again.'),
    warning('missing-field', 'Phase 2: Limited Availability (Weeks 7–16)'),
  ],
  'a decision in week 6 that the timeline forgets': [
    dropRow('Timeline', 'Week 6'),
    warning('missing-decision', 'Timeline'),
  ],
  'no pre-prod': [
    dropRow('Environment Strategy', 'Pre-prod'),
    warning('missing-row', 'Environment Strategy', '| Environment | Purpose | Refresh Frequency |'),
  ],
  'no development': [
    dropRow('Environment Strategy', 'Development'),
    warning('missing-row', 'Environment Strategy', '| Environment | Purpose | Refresh Frequency |'),
  ],
  'no production': [
    dropRow('Environment Strategy', 'Production'),
    warning('missing-row', 'Environment Strategy', '| Environment | Purpose | Refresh Frequency |'),
  ],
  'environments without refresh': [
    dropColumn('Environment Strategy', 'Refresh Frequency'),
    warning('missing-column', 'Environment Strategy', '| Environment | Purpose |'),
  ],
  'no pipeline diagram': [
    inSection('Deployment Pipeline', dropFence),
    warning('missing-diagram', 'Deployment Pipeline'),
  ],
  'a pipeline that does not parse': [
    inSection('Deployment Pipeline', replace('commit["Commit, signed"] -->', 'commit["Commit, signed" -->')),
    error('diagram-syntax', 'Deployment Pipeline', '['),
  ],
  'a pipeline without a security scan': [
    inSection(
      'Deployment Pipeline',
      replace('Security scan: code, image, secrets, Terraform', 'Packaging'),
      replaceAll(/\bscan\b/g, 'pack'),
    ),
    warning('missing-mention', 'Deployment Pipeline'),
  ],
  'a pipeline without approval': [
    inSection(
      'Deployment Pipeline',
      replace('appr{"Two approvals: product and risk"}', 'appr{"All green?"}'),
      replace('appr -->|"rejected"| fix', 'appr -->|"no"| fix'),
      replace('appr -->|"approved"| canary', 'appr -->|"yes"| canary'),
      dropParagraph('Prompts, guardrail versions'),
    ),
    warning('missing-mention', 'Deployment Pipeline'),
  ],
  'three steps back': [
    inSection(
      'Rollback Procedure',
      dropLine('Turn off the'),
      dropLine('Restore the previous'),
      dropLine('Open the incident'),
    ),
    warning('too-few-items', 'Rollback Procedure'),
  ],
  'no trigger': [
    inSection('Rollback Procedure', dropParagraph('**Triggers')),
    warning('missing-mention', 'Rollback Procedure'),
  ],
  'no test of the rollback': [
    replace(
      'The procedure is tested in staging with every release candidate and once a quarter in production outside business hours. ',
      '',
    ),
    warning('missing-mention', 'Rollback Procedure'),
  ],
  'placeholders for steps': [
    rewrite(
      'Rollback Procedure',
      '**Triggers:** error rate over 10 %\n\n1. [Step 1]\n2. [Step 2]\n3. [Step 3]\n4. [Step 4]\n\nTested in staging; the previous version is kept for 30 days.',
    ),
    warning('placeholder', 'Rollback Procedure', '[Step 1]'),
    warning('placeholder', 'Rollback Procedure', '[Step 2]'),
    warning('placeholder', 'Rollback Procedure', '[Step 3]'),
    warning('placeholder', 'Rollback Procedure', '[Step 4]'),
  ],
  'JSON with a missing comma': [
    replace('"min_replicas": 4,', '"min_replicas": 4'),
    error('code-syntax', 'Auto-scaling Rules', '"max_replicas"'),
  ],
  'JSON that is never closed': [
    json('{ "min_replicas": 2, "max_replicas": 10, "metrics": ["requests", "tokens", "queue_depth"]'),
    error('code-syntax', 'Auto-scaling Rules', '{'),
  ],
  'one instance at least': [
    replace('"min_replicas": 4', '"min_replicas": 1'),
    warning('code-value', 'Auto-scaling Rules', '1'),
  ],
  'no minimum': [replace('  "min_replicas": 4,\n', ''), warning('code-value', 'Auto-scaling Rules')],
  'no maximum': [replace('  "max_replicas": 20,\n', ''), warning('code-value', 'Auto-scaling Rules')],
  'a maximum below the minimum': [
    replace('"max_replicas": 20', '"max_replicas": 3'),
    error('code-value', 'Auto-scaling Rules', '3'),
  ],
  'a delay of 59 seconds': [
    replace('"scale_down_delay_seconds": 300', '"scale_down_delay_seconds": 59'),
    warning('code-value', 'Auto-scaling Rules', '59'),
  ],
  'no delay': [
    replace('  "scale_down_delay_seconds": 300,\n', ''),
    warning('code-value', 'Auto-scaling Rules'),
  ],
  'no cooldown': [
    replace('  "scale_up_cooldown_seconds": 60,\n', ''),
    warning('code-value', 'Auto-scaling Rules'),
  ],
  'CPU alone, in other keys': [
    json(
      '{\n  "autoscaling": {\n    "minCapacity": 2,\n    "maxCapacity": 12,\n    "targetCPUUtilizationPercentage": 70,\n    "scaleInCooldown": 300,\n    "scaleOutCooldown": 60\n  }\n}',
    ),
    warning('code-value', 'Auto-scaling Rules'),
  ],
  'requests alone': [
    json(
      '{\n  "min_instances": 2,\n  "max_instances": 12,\n  "metrics": [{ "name": "requests_per_second", "target": 50 }],\n  "scale_down_delay_seconds": 300,\n  "scale_up_cooldown_seconds": 60\n}',
    ),
    warning('code-value', 'Auto-scaling Rules'),
  ],
  'nested, with one instance at least': [
    json(
      '{\n  "scaling": {\n    "replicas": { "min": 1, "max": 12 },\n    "triggers": ["requests", "tokens", "queue depth"],\n    "scale_down_delay_seconds": 300,\n    "scale_up_cooldown_seconds": 60\n  }\n}',
    ),
    warning('code-value', 'Auto-scaling Rules', '1'),
  ],
  'nested, with a maximum below the minimum': [
    json(
      '{\n  "scaling": {\n    "instances": { "minimum": 6, "maximum": 4 },\n    "triggers": ["requests", "tokens", "queue depth"],\n    "scale_down_delay_seconds": 300,\n    "scale_up_cooldown_seconds": 60\n  }\n}',
    ),
    error('code-value', 'Auto-scaling Rules', '4'),
  ],
  'no block at all': [
    rewrite(rules, 'We scale between two and twelve instances on requests, tokens and queue depth.'),
    warning('missing-code', 'Auto-scaling Rules'),
  ],
  'no off-hours': [
    dropRow('Capacity Reservations', 'Off-hours'),
    warning(
      'too-few-rows',
      'Capacity Reservations',
      '| Time Period | Reserved Capacity | On-Demand Buffer |',
    ),
  ],
  'no peak events': [
    dropRow('Capacity Reservations', 'Peak'),
    warning(
      'too-few-rows',
      'Capacity Reservations',
      '| Time Period | Reserved Capacity | On-Demand Buffer |',
    ),
  ],
  'no buffer': [
    dropColumn('Capacity Reservations', 'On-Demand Buffer'),
    warning('missing-column', 'Capacity Reservations', '| Time Period | Reserved Capacity |'),
  ],
  'three risks': [
    riskTable(...riskRows.slice(0, 3)),
    warning('too-few-rows', 'Risk Mitigation', '| Risk | Probability | Impact | Mitigation |'),
  ],
  'a likelihood outside its set': [
    setCell('Risk Mitigation', 'Cost overrun', 'Likelihood', 'Unlikely'),
    warning('value-set', 'Risk Mitigation', 'Unlikely'),
  ],
  'a critical likelihood': [
    setCell('Risk Mitigation', 'Cost overrun', 'Likelihood', 'Critical'),
    warning('value-set', 'Risk Mitigation', 'Critical'),
  ],
  'an impact outside its set': [
    setCell('Risk Mitigation', 'Cost overrun', 'Impact', 'Huge'),
    warning('value-set', 'Risk Mitigation', 'Huge'),
  ],
  'an impact with all choices': [
    setCell('Risk Mitigation', 'Cost overrun', 'Impact', 'Low/Medium/High'),
    warning('value-set', 'Risk Mitigation', 'Low/Medium/High'),
  ],
  'a likelihood outside its set under another header': [
    riskTable(...riskRows.with(0, '| API rate limits reached | Sometimes | High | Quota raised |')),
    warning('value-set', 'Risk Mitigation', 'Sometimes'),
  ],
  'a mitigation left blank': [
    setCell('Risk Mitigation', 'Cost overrun', 'Mitigation', ''),
    warning('empty-cell', 'Risk Mitigation', ''),
  ],
  'weeks that run backward': [
    swapRows('Timeline', 'Week 9', 'Week 11'),
    warning('sequence-order', 'Timeline', 'Week 9'),
  ],
  'weeks as numbers that run backward': [
    all(
      swapRows('Timeline', 'Week 9', 'Week 11'),
      inSection('Timeline', replaceAll(/^\| Week (\d+)/gm, '| $1')),
    ),
    warning('sequence-order', 'Timeline', '9'),
  ],
  'weeks as W9 that run backward': [
    all(
      swapRows('Timeline', 'Week 9', 'Week 11'),
      inSection('Timeline', replaceAll(/^\| Week (\d+)/gm, '| W$1')),
    ),
    warning('sequence-order', 'Timeline', 'W9'),
  ],
  'eleven weeks': [
    all(
      ...['Week 14', 'Week 16', 'Week 17', 'Week 20'].map((week) => dropRow('Timeline', week)),
      retitle(limited, 'Phase 2: Limited Availability (Weeks 7–11)'),
      retitle(general, 'Phase 3: General Availability (Week 12 onward)'),
      replace('Week 16 (21 August 2026), decided', 'Week 11 (17 July 2026), decided'),
    ),
    error('fact-mismatch', 'Phase 2: Limited Availability (Weeks 7–11)', 'Weeks 7–11'),
    error('fact-mismatch', 'Phase 3: General Availability (Week 12 onward)', 'Week 12'),
    warning('sequence-order', 'Timeline', 'Week 11'),
    elsewhere(proposal, error('fact-mismatch', 'Phase Timeline', 'Weeks 7–16')),
    elsewhere(proposal, error('fact-mismatch', 'Phase Timeline', 'Week 17')),
    elsewhere(executivePresentation, error('fact-mismatch', 'Implementation Timeline', 'Weeks 7–16')),
    elsewhere(executivePresentation, error('fact-mismatch', 'Implementation Timeline', 'Week 17 onward')),
  ],
  'no deliverables': [
    dropColumn('Timeline', 'Deliverable'),
    warning('missing-column', 'Timeline', '| Week | Milestone |'),
  ],
  'no timeline': [dropSection('Timeline'), error('missing-section', 'Risk Mitigation')],
  'the timeline in front of the risks': [
    moveBefore('Timeline', 'Risk Mitigation'),
    warning('section-order', 'Risk Mitigation'),
  ],
  'a gantt chart with the 31st of June': [
    inSection('Timeline', replace(':p1, 2026-05-04, 2026-06-12', ':p1, 2026-05-04, 2026-06-31')),
    error('diagram-syntax', 'Timeline', '2026-06-31'),
  ],
});

defects(
  deploymentStrategy,
  {
    'a minimum of one in a block with comments': [
      replace('"min_instances": 3', '"min_instances": 1'),
      warning('code-value', '4.1 Auto-scaling Rules', '1'),
    ],
    'requests alone in a list of words': [
      all(
        replace('["requests_per_minute", "tokens_per_minute", "queue_depth"]', '["requests_per_minute"]'),
        replace('    "tokens_per_minute": 30000,\n    "queue_depth": 60\n', ''),
        replace('"requests_per_minute": 5,', '"requests_per_minute": 5'),
      ),
      warning('code-value', '4.1 Auto-scaling Rules'),
    ],
    'a likelihood behind the impact, outside its set': [
      setCell('5. Risk Mitigation', 'Cost overrun', 'Likelihood', 'Rare'),
      warning('value-set', '5. Risk Mitigation', 'Rare'),
    ],
    'a week that the decision names and the timeline lacks': [
      dropRow('6. Timeline', '12'),
      warning('missing-decision', '6. Timeline'),
    ],
    'a strategy table without its rationale': [
      dropRow('2.1 Strategy Selection', 'Rationale'),
      warning('missing-field', '2.1 Strategy Selection'),
    ],
    'no staging': [
      dropRow('3.1 Environments', 'Staging'),
      warning('missing-row', '3.1 Environments', '| Environment | Refresh Frequency | Purpose |'),
    ],
    'one criterion in the second of four phases': [
      inSection('Phase 2: Limited Availability (Weeks 5–12)', dropLine('36 seconds'), dropLine('AI cost of')),
      warning('missing-field', 'Phase 2: Limited Availability (Weeks 5–12)', 'Success criteria'),
    ],
  },
  harbourLogistics,
);

harmless(deploymentStrategy, {
  'phases as rows of a table': phaseTable(),
  'phases by bold lines': boldPhases(),
  'phases as items of a list': rewrite(
    'Phase Plan',
    `1. **Phase 1: Pilot (Weeks 1–6)**
   - Scope: fees and holds in Columbus
   - Users: 20 volunteers
   - Success criteria: 92 % of answers correct; 24 seconds saved; P95 latency of 6 seconds or less
   - Go/No-Go: Week 6, Steering Committee
2. **Phase 2: Limited Availability (Weeks 7–16)**
   - Scope: the whole library
   - Users: 300, then 500
   - Success criteria: quality of 0.85 or more; availability of 99.5 % or more
   - Go/No-Go: Week 16, Steering Committee
3. **Phase 3: General Availability (Week 17 onward)**
   - Scope: everything
   - Users: all 3,100 staff
   - Ongoing metrics: daily users, P95 latency, cost per request`,
  ),
  'phase fields as a table': inSection(
    limited,
    () =>
      `#### ${limited}\n\n| Item | Plan |\n|---|---|\n| Scope | The whole library |\n| Users | 300, then 500 |\n| Success criteria | Quality ≥ 0.85; availability ≥ 99.5 %; no SEV1 incident |\n| Go/No-Go | Week 16, Steering Committee |\n\n`,
  ),
  'phase parts under headings': inSection(
    limited,
    () =>
      `#### ${limited}\n\n##### Scope\n\nThe whole library.\n\n##### Users\n\n300, then 500.\n\n##### Success Criteria\n\n1. Quality ≥ 0.85\n2. Availability ≥ 99.5 %\n\n##### Go/No-Go Decision Point\n\nWeek 16, Steering Committee.\n\n`,
  ),
  'criteria to tick': inSection(
    pilot,
    replaceAll(/^ {2}- (At least|Median|P95|No unredacted|AI cost)/gm, '  - [ ] $1'),
  ),
  'criteria numbered': inSection(
    pilot,
    replaceAll(/^ {2}- (At least|Median|P95|No unredacted|AI cost)/gm, '  1. $1'),
  ),
  'criteria with signs': inSection(
    pilot,
    replace('At least 92 % of 200 expert-reviewed answers are correct and correctly cited', 'Accuracy ≥92%'),
    replace('P95 latency is 6 seconds or less over the last ten working days', 'P95 < 6s'),
  ),
  'weeks as W1–W6': all(
    retitle(pilot, 'Phase 1: Pilot (W1–W6)'),
    retitle(limited, 'Phase 2: Limited Availability (W7-W16)'),
  ),
  'weeks spelt with to': all(
    retitle(pilot, 'Phase 1: Pilot: Weeks 1 to 6'),
    retitle(limited, 'Phase 2: Limited Availability, weeks 7 to 16'),
  ),
  'phases without numbers': all(
    retitle(pilot, 'Pilot'),
    retitle(limited, 'Limited Availability'),
    retitle(general, 'General Availability'),
  ),
  'phases with a dash': all(
    retitle(pilot, 'Phase 1 – Pilot (6 weeks)'),
    retitle(limited, 'Phase 2 – Limited Availability (10 weeks)'),
    retitle(general, 'Phase 3 – General Availability (GA)'),
  ),
  'a phased approach in other words': replace(
    '- **Chosen approach:** Phased rollout with feature flags',
    '- **Chosen approach:** Phase-by-phase rollout behind feature toggles',
  ),
  'a parallel run': replace(
    '- **Chosen approach:** Phased rollout with feature flags',
    '- **Chosen approach:** Parallel run',
  ),
  'a big bang with a hyphen': replace(
    '- **Chosen approach:** Phased rollout with feature flags',
    '- **Chosen approach:** big-bang',
  ),
  'the selection as bold paragraphs': rewrite(
    'Strategy Selection',
    '**Chosen Approach**: Phased\n\n**Rationale**: Limits the blast radius to 20 and then 500 people.\n\n**Risk Level**: 🟡 Medium',
  ),
  'the selection under headings': rewrite(
    'Strategy Selection',
    '#### Chosen Approach\n\nPhased with feature flags.\n\n#### Rationale\n\nIt limits the blast radius.\n\n#### Risk Level\n\nMedium.',
  ),
  'environments by short names': rewrite(
    'Environment Strategy',
    '| Env | Purpose | Refresh |\n|---|---|---|\n| Dev | Feature work | On each merge |\n| Stage | Tests | Nightly |\n| Preprod | Release candidate | Fortnightly |\n| Prod | Live service | On approval |',
  ),
  'environments by other short names': rewrite(
    'Environment Strategy',
    '| Environment | Purpose | Refresh frequency |\n|---|---|---|\n| `dev` | Feature work | On each merge |\n| `staging` | Tests | Nightly |\n| `pre-production` | Release candidate | Fortnightly |\n| `production` | Live service | On approval |',
  ),
  'an ASCII pipeline': inSection('Deployment Pipeline', (text) =>
    text.replace(
      /```mermaid[\s\S]*?```/,
      '```text\nCommit -> Unit tests -> Security scan -> Staging -> Approval -> Production -> Smoke tests -> Monitoring\n```',
    ),
  ),
  'rollback under labels': rewrite(
    'Rollback Procedure',
    `#### Rollback Triggers

- Error rate > 10 %
- Cost > 2x expected

#### Steps

1. Announce it
2. Switch the flag off
3. Shift traffic to the previous version
4. Check 25 questions

#### Testing

Rehearsed in the staging environment every release. Previous versions are retained for 30 days.`,
  ),
  'rollback as a table': rewrite(
    'Rollback Procedure',
    `Roll back when the error rate is above 10 % or cost exceeds twice the plan.

| Step | Action | Owner |
|---|---|---|
| 1 | Announce it | On-call |
| 2 | Switch the flag off | On-call |
| 3 | Shift traffic back | On-call |
| 4 | Check 25 questions | Product |

We test this in staging each month and keep the previous version deployable for 30 days.`,
  ),
  'rollback steps by bold labels': rewrite(
    'Rollback Procedure',
    `**Triggers:** error rate > 10 %, cost > 2× expected

**Step 1:** Announce it.

**Step 2:** Switch the flag off.

**Step 3:** Shift traffic back.

**Step 4:** Check 25 questions.

Tested in staging; the last version stays available for 30 days.`,
  ),
  'other keys in camel case': json(
    '{\n  "minReplicas": 2,\n  "maxReplicas": 12,\n  "metrics": [\n    { "type": "requestsPerSecond", "target": 50 },\n    { "type": "tokensPerMinute", "target": 90000 },\n    { "type": "queueDepth", "target": 100 }\n  ],\n  "scaleDownDelaySeconds": 300,\n  "scaleUpCooldownSeconds": 60\n}',
  ),
  'nested keys': json(
    '{\n  "autoscaling": {\n    "instances": { "min": 2, "max": 12 },\n    "triggers": {\n      "requests": { "threshold": 50 },\n      "tokens": { "threshold": 90000 },\n      "queue_depth": { "threshold": 100 }\n    },\n    "scale_up": { "cooldown_seconds": 60 },\n    "scale_down": { "delay_seconds": 300 }\n  }\n}',
  ),
  'a delay as a duration': json(
    '{\n  "min_instances": 2,\n  "max_instances": 12,\n  "metrics": ["requests_per_second", "tokens_per_minute", "queue_depth"],\n  "scale_down_delay": "5m",\n  "scale_up_cooldown": "60s"\n}',
  ),
  'comments and trailing commas': json(
    '{\n  // two for high availability\n  "min_instances": 2,\n  "max_instances": 12, /* budget */\n  "metrics": ["requests_per_second", "tokens_per_minute", "queue_depth",],\n  "scale_down_delay_seconds": 300,\n  "scale_up_cooldown_seconds": 60,\n}',
    'jsonc',
  ),
  'CPU beside the others': replace(
    '{ "name": "queue_depth", "target": 100 }\n',
    '{ "name": "queue_depth", "target": 100 },\n    { "name": "cpu_utilization", "target": 70 }\n',
  ),
  'no language on the fence': replace('```json\n', '```\n'),
  'tildes for the fence': inSection(rules, replaceAll('```', '~~~')),
  'a long delay': replace('"scale_down_delay_seconds": 300', '"scale_down_delay_seconds": 600'),
  'capacity in other words': rewrite(
    'Capacity Reservations',
    '| Time Period | Reserved Capacity | On-Demand Buffer |\n|---|---|---|\n| Weekdays 07–20 (business hours) | 8 | 12 |\n| Nights and weekends | 4 | 4 |\n| Peak events: campaign | 14 | 6 |',
  ),
  'risks by probability': riskTable(...riskRows),
  'risks with icons': all(
    setCell('Risk Mitigation', 'Cost overrun', 'Likelihood', '🟢 Low'),
    setCell('Risk Mitigation', 'Cost overrun', 'Impact', '🟠 Medium'),
  ),
  'risks in bold and capitals': all(
    setCell('Risk Mitigation', 'Cost overrun', 'Likelihood', '**LOW**'),
    setCell('Risk Mitigation', 'Cost overrun', 'Impact', '_medium_'),
  ),
  'risks with a reason': setCell('Risk Mitigation', 'Cost overrun', 'Likelihood', 'Low (caps are in place)'),
  'a risk between two levels': setCell('Risk Mitigation', 'Cost overrun', 'Likelihood', 'Low–Medium'),
  'risks with an identifier': inTable('Risk Mitigation', (rows) =>
    rows.map((cells, i) => [i === 0 ? '#' : `R${i}`, ...cells]),
  ),
  'weeks as W0': inSection('Timeline', replaceAll(/^\| Week (\d+)/gm, '| W$1')),
  'weeks as numbers': inSection('Timeline', replaceAll(/^\| Week (\d+)/gm, '| $1')),
  'weeks as ranges': rewrite(
    'Timeline',
    `| Week | Milestone | Deliverable |
|---|---|---|
| Weeks 1–6 | Pilot, go/no-go in Week 6 | Pilot report |
| Weeks 7–16 | Limited Availability, go/no-go in Week 16 | Phase report |
| Week 17+ | General Availability | Access for all |`,
  ),
  'weeks as ranges that touch': rewrite(
    'Timeline',
    `| Week | Milestone | Deliverable |
|---|---|---|
| 0 | Foundation | Environments |
| 1-6 | Pilot | 20 users |
| 6 | Go/No-Go decision | Pilot report |
| 7-16 | Limited Availability | 500 users |
| 16 | Go/No-Go decision | Phase report |
| 17+ | General Availability | Access for all |`,
  ),
  'two rows of one week': inTable('Timeline', (rows) =>
    rows.toSpliced(5, 0, ['Week 6', 'Pilot ends', 'Feedback of 20 users']),
  ),
  'dates beside the weeks': inTable('Timeline', (rows) =>
    rows.map((cells, i) => cells.toSpliced(1, 0, i === 0 ? 'Datum' : `${i}. März 2026`)),
  ),
  'numbered sections': replaceAll(/^## (?=[A-Z])/gm, '## 1. '),
  'other names of the sections': all(
    retitle('Phase Plan', 'Rollout Phases'),
    retitle('Environment Strategy', 'Environments'),
    retitle(rules, 'Autoscaling Rules'),
    retitle('Timeline', 'Timeline (16 weeks)'),
  ),
  'a shell fence with a heading in it': append(
    'Rollback Procedure',
    '```sh\n## Timeline\ndeploy rollback --to previous\n```',
  ),
  'Windows line ends': replaceAll('\n', '\r\n'),
  'levels one deeper': replaceAll(/^##(#*) /gm, '###$1 '),
});

harmless(
  deploymentStrategy,
  {
    'three phases of the four': all(
      dropSection('Phase 4: Forwarders’ Desks (Weeks 17–20)'.replace('’', "'")),
      dropRow('6. Timeline', '17'),
    ),
    'weeks with the word': inSection('6. Timeline', replaceAll(/^\| (\d+) \|/gm, '| Week $1 |')),
    'rollback steps with bold heads': inSection(
      '3.3 Rollback Procedure',
      replaceAll(/^(\d)\. (\w+)/gm, '$1. **$2**'),
    ),
    'levels by icons': inSection(
      '5. Risk Mitigation',
      replaceAll('| High |', '| 🔴 High |'),
      replaceAll('| Low |', '| 🟢 Low |'),
    ),
  },
  harbourLogistics,
);
