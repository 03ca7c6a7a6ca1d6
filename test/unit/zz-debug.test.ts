import { it } from 'vitest';
import { smallCourse, check } from './small-course.ts';
const course = smallCourse(`
  # Plan
  ## Pilot
  <!-- expect
  fields: [Users, { label: Success criteria, items: { min: 3, max: 5 } }, {label: Go/No-Go, aliases: [Decision]}]
  -->
  ## Steps
  <!-- expect
  items: { kind: ordered, min: 3 }
  -->
  ## Mapping
  <!-- expect
  table: { columns: [Requirement, Control, Evidence], rows: {min: 1} }
  -->
`);
it('x', () => {
  const show = (n: string, d: string) => console.log(n, check(d, course).findings.filter(f => f.rule !== 'missing-section').map(f => f.severity + ' ' + f.rule + ' ' + f.message));
  show('marks', '## Mapping\n\n| Requirement | Control | Evidence |\n|---|---|---|\n| HIPAA | ✅ | ✅ |\n');
  show('dashes', '## Mapping\n\n| Requirement | Control | Evidence |\n|---|---|---|\n| HIPAA | - | - |\n');
  show('table under label', '## Pilot\n\n**Users:** 12\n\n**Success criteria:**\n\n| Metric | Target |\n|---|---|\n| Latency | 4 s |\n| Accepted | 80% |\n| Cost | $1 |\n\n**Go/No-Go decision point:** Week 4\n');
  show('remark', '## Pilot\n\n**Users** (all in Leeds): 12\n\n**Success criteria** (weekly):\n- a\n- b\n- c\n\n**Go/No-Go Decision (week 4):** Sponsor\n');
  show('plain', '## Pilot\n\nUsers: 12 claims handlers\n\nSuccess criteria: \n- latency\n- cost\n- quality\n\nGo/No-Go: week 4\n');
  show('sentence', '## Pilot\n\nUsers: 12 claims handlers\nSuccess criteria: latency under 4 s, cost under $2, quality\nDecision: week 4\n');
  show('br', '## Pilot\n\n**Users:** 12<br>**Success criteria:** a, b, c<br>**Go/No-Go:** week 4\n');
  show('headings+list', '## Pilot\n#### Users\n12\n#### Success criteria\n- a\n#### Go/no-go\nweek 4\n');
  show('steps para', '## Steps\n\nStep 1: Stop\n\nStep 2: Switch\n\nStep 3: Check\n');
  show('steps bold', '## Steps\n\n**Step 1:** Stop\n\n**Step 2:** Switch\n\n**Step 3:** Check\n');
  show('steps bold num', '## Steps\n\n**1. Stop**\n\nText\n\n**2. Switch**\n\nText\n\n**3. Check**\n\nText');
  show('steps split', '## Steps\n\n1. Stop\n\n```\nx\n```\n\n2. Switch\n\n```\nx\n```\n\n3. Check\n');
  show('steps table', '## Steps\n\n| Step | Action |\n|---|---|\n| 1 | Stop |\n| 2 | Go |\n| 3 | Look |\n');
  show('html details', '## Steps\n\n<details>\n\n1. a\n2. b\n3. c\n\n</details>\n');
  show('quote', '## Steps\n\n> 1. a\n> 2. b\n> 3. c\n');
});
