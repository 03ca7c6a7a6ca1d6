import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings, rulesThatFind } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Rollback
  <!-- expect
  items: { kind: ordered, min: 3 }
  mentions:
    - { name: what triggers it, any: [trigger, "error rate #"] }
    - staging
    - { name: a dry run, severity: info, any: [dry run, rehearse] }
    - { name: queue depth, when: [message queue, SQS] }
  -->
  ## Network
  <!-- expect
  optional: true
  -->
  ### Picture
  <!-- expect
  optional: true
  diagram: true
  mentions: [firewall]
  -->
  ## Incidents
  <!-- expect
  optional: true
  mentions: [{ name: a way to contain it, any: [circuit breaker, disable] }]
  -->
  ### Workflow
  ### Issues
  ## Hours
  <!-- expect
  optional: true
  table: { columns: [Period, Capacity], rows: { min: 2 } }
  mentions: [night, { name: day, any: [business hours] }]
  -->
`);

const missing = (document: string) =>
  findings('missing-mention', document, course).map(({ message }) => message);

const complete = `
  # Plan

  ## Rollback

  1. Triggered by an error rate above 10 %.
  2. Traffic goes back, as rehearsed in our Staging environment.
  3. Tell the team.
`;

describe('missing-mention', () => {
  it('finds nothing where all is spoken of', () => {
    expect(rulesThatFind(complete, course)).toEqual([]);
  });

  it('reports each thing that is not, on the heading', () => {
    const document = `
      # Plan

      ## Rollback

      1. Stop the rollout.
      2. Bring the old version back.
      3. Tell the team.
    `;
    const at = { at: '3:4', covers: 'Rollback' };
    const end = 'yet. Add a sentence on it, or on why it is not needed.';
    expect(findings('missing-mention', document, course)).toEqual([
      {
        ...at,
        severity: 'warning',
        check: 'mentions:1:what triggers it',
        message: `“Rollback” does not speak of what triggers it ${end}`,
      },
      {
        ...at,
        severity: 'warning',
        check: 'mentions:1:staging',
        message: `“Rollback” does not speak of staging ${end}`,
      },
      {
        ...at,
        severity: 'info',
        check: 'mentions:1:a dry run',
        message: `“Rollback” does not speak of a dry run ${end}`,
      },
    ]);
  });

  it('asks for some things only where the document uses certain words', () => {
    expect(missing(complete.replace('Tell the team.', 'Drain the message queue.'))).toEqual([
      '“Rollback” does not speak of queue depth yet. Add a sentence on it, or on why it is not needed.',
    ]);
    expect(missing(complete.replace('Tell the team.', 'Drain the SQS queue, watch queue depths.'))).toEqual(
      [],
    );
  });

  it('takes a denial for an answer, and CRLF for line ends', () => {
    const document = complete
      .replace('Tell the team.', 'There is no dry-run.')
      .replace('as rehearsed', 'as ever');
    expect(missing(document)).toEqual([]);
    expect(missing(document.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it('waits for what is not written', () => {
    expect(missing('# Plan\n\n## Rollback\n\n1. [What triggers it]\n')).toEqual([]);
    expect(missing('# Plan\n\n## Rollback\n')).toEqual([]);
  });

  it('leaves a missing diagram to the rule for that, and an image to people', () => {
    const picture = (body: string) => missing(`${complete}\n  ## Network\n\n  ### Picture\n\n  ${body}\n`);
    expect(picture('It follows.')).toEqual([]);
    expect(picture('![the network](network.png)')).toEqual([]);
    expect(picture('```mermaid\n  flowchart LR\n    a[Gateway]\n  ```')).toHaveLength(1);
    expect(picture('```mermaid\n  flowchart LR\n    a[Fire-wall] --> b[FIREWALLS]\n  ```')).toEqual([]);
  });

  it('leaves too short a table to the rule that counts its rows', () => {
    const hours = (rows: string) =>
      rulesThatFind(`${complete}\n  ## Hours\n\n  | Period | Capacity |\n  |---|---|\n  ${rows}\n`, course);
    expect(hours('| Business hours | 8 |\n  | Nights | 4 |')).toEqual([]);
    expect(hours('| Business hours | 8 |')).toEqual(['too-few-rows']);
    expect(hours('| Business hours | 8 |\n  | Holidays | 4 |')).toEqual(['missing-mention']);
  });

  it('looks through the sections below, once they are all written', () => {
    const group = (issues: string) =>
      missing(`${complete}\n  ## Incidents\n\n  ### Workflow\n\n  Detect, resolve.\n\n${issues}`);
    expect(group('  ### Issues\n\n  Restart it.\n')).toHaveLength(1);
    expect(group('  ### Issues\n\n  Open the circuit-breaker.\n')).toEqual([]);
    expect(group('  ### Issues\n')).toEqual([]);
    expect(group('')).toEqual([]);
  });
});

describe('fields and rows that may be said in other words', () => {
  const soft = smallCourse(`
    # Plan
    ## Input
    <!-- expect
    fields:
      - { label: Prompt injection, says: [jailbreak, injection attack] }
      - { label: L2, when: [L1] }
    -->
    ## Network
    <!-- expect
    table:
      columns: [Control, How]
      rows: { min: 1 }
      required:
        - { name: Firewall rules, says: [security group] }
        - { name: Queue, when: [SQS] }
    -->
  `);
  const plan = (input: string, how: string) =>
    rulesThatFind(
      `# Plan\n\n## Input\n\n${input}\n\n## Network\n\n| Control | How |\n|---|---|\n| ${how} |\n`,
      soft,
    );

  it('are not missed where they are', () => {
    expect(
      plan('We stop injection attacks at the door.', 'NSG | Network Security Groups per subnet'),
    ).toEqual([]);
  });

  it('are missed where they are not', () => {
    expect(plan('We are careful.', 'VPC | Three subnets')).toEqual(['missing-field', 'missing-row']);
  });

  it('are asked for where the document says so', () => {
    expect(plan('No jailbreaks. L1 is on call.', 'Security groups | on SQS')).toEqual([
      'missing-field',
      'missing-row',
    ]);
  });
});
