import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../../server/src/document/line-index.ts';
import { parseDiagram } from '../../../server/src/mermaid/parser.ts';

/** Each problem as "line:column [text] message", counted from 1. */
async function problems(...lines: readonly string[]): Promise<string[]> {
  return shown(lines.join('\n'));
}

async function shown(text: string): Promise<string[]> {
  const index = new LineIndex(text);
  return (await parseDiagram(text)).map(({ message, span }) => {
    const { line, character } = index.position(span.start);
    return `${line + 1}:${character + 1} [${text.slice(span.start, span.end)}] ${message}`;
  });
}

describe('the grammars made by jison', () => {
  it('point at what should not be there', async () => {
    expect(await problems('flowchart LR', '  A[User] --> B[Gateway]', '  B --> --> C')).toEqual([
      '3:9 [-->] Mermaid does not expect “-->” here.',
    ]);
    expect(await problems('stateDiagram-v2', '  A --> --> B')).toEqual([
      '2:9 [-->] Mermaid does not expect “-->” here.',
    ]);
    expect(await problems('xychart-beta', '  bar [10, forty]')).toEqual([
      '2:12 [forty] Mermaid does not expect “forty” here.',
    ]);
    expect(
      await problems('requirementDiagram', '  requirement x {', '    id: 1', '    risk: enormous', '  }'),
    ).toEqual(['4:11 [enormous] Mermaid does not expect “enormous” here.']);
  });

  it('point at brackets in a text without quotes', async () => {
    expect(await problems('flowchart LR', '  A --> B(Gateway (internal))')).toEqual([
      '2:19 [(] Mermaid does not expect “(” here. Text with brackets in it needs quotes: ["text (more)"].',
    ]);
  });

  it('point at the bracket that is never closed, however far they read on', async () => {
    const message = '[[Gateway] What opens with “[Gateway” is not closed on its line.';
    expect(await problems('flowchart LR', '  A[User] --> B[Gateway', '  B --> C')).toEqual([
      `2:16 ${message}`,
    ]);
    expect(await problems('flowchart LR', '  A[User] --> B[Gateway', '  B --> C[Model]')).toEqual([
      `2:16 ${message}`,
    ]);
  });

  it('point at what something is missing behind', async () => {
    expect(await problems('sequenceDiagram', '  A->>B hello', '  B->>A: ok')).toEqual([
      "2:7 [B hello] Behind “B hello” Mermaid expects a colon and the message's text.",
    ]);
    expect(await problems('erDiagram', '  CLIENT ||--o{ CLAIM', '  CLAIM ||--|| LOSS : has')).toEqual([
      '2:17 [CLAIM] Something is missing behind “CLAIM”.',
    ]);
    expect(await problems('gantt', '  dateFormat YYYY-MM-DD', '  Twenty users 2026-05-04')).toEqual([
      '3:3 [Twenty users 2026-05-04] Something is missing behind “Twenty users 2026-05-04”.',
    ]);
    expect(await problems('flowchart LR', '  A --> B', '  A -->', '')).toEqual([
      '3:5 [-->] Something is missing behind “-->”.',
    ]);
  });

  it('point at the last line of a block that stays open', async () => {
    const message = 'A block is still open where the diagram ends. Close it with “end”.';
    expect(await problems('flowchart LR', '  subgraph one', '  A --> B')).toEqual([
      `3:3 [A --> B] ${message}`,
    ]);
    expect(await problems('sequenceDiagram', '  alt x', '  A->>B: hello', '')).toEqual([
      `3:3 [A->>B: hello] ${message}`,
    ]);
    expect(await problems('classDiagram', '  class Gateway {', '    +route()')).toEqual([
      '3:5 [+route()] A block is still open where the diagram ends. Close it with “}”.',
    ]);
  });

  it('take “end” for the end of a block', async () => {
    expect(await problems('flowchart LR', '  A --> end')).toEqual([
      '2:9 [end] The word “end” closes a block in Mermaid. Write “End”, or put the text in quotes.',
    ]);
  });

  it('point at characters that make no word', async () => {
    expect(await problems('quadrantChart', '  x-axis Low --> High', '  Quota: [0.3, 6]')).toEqual([
      '3:16 [6]] Mermaid does not expect “6]” here.',
    ]);
  });
});

describe('the grammars made by Langium', () => {
  it('point at what should not be there', async () => {
    expect(await problems('pie title Cost', '  "AI" : forty')).toEqual([
      '2:10 [forty] Mermaid does not expect “forty” here.',
    ]);
    expect(await problems('gitGraph', '  commit', '  commit id "x"')).toEqual([
      '3:10 [id] Mermaid does not expect “id” here.',
    ]);
    expect(
      await problems('architecture-beta', '  group api(cloud)[API]', '  service db(database[DB] in api'),
    ).toEqual([
      '3:13 [(] Mermaid does not expect “(” here. Text with brackets in it needs quotes: ["text (more)"].',
    ]);
  });

  it('point at the end of a rule that stays open', async () => {
    expect(await problems('railroad-abnf-beta', 'digit = "0" / "1"')).toEqual([
      '2:1 [digit = "0" / "1"] Something is missing behind “digit = "0" / "1"”; it expects “;”.',
    ]);
  });
});

describe('what makes no sense, though it can be read', () => {
  it('is shown on the line that brings it in', async () => {
    expect(await problems('sequenceDiagram', '  A->>B: hello', '  deactivate B', '  B->>A: bye')).toEqual([
      '3:14 [B] Mermaid says: Trying to inactivate an inactive participant (B).',
    ]);
    expect(await problems('gitGraph', '  commit', '  branch pilot', '  merge nowhere', '  commit')).toEqual([
      '4:9 [nowhere] Mermaid says: Incorrect usage of "merge". Branch to be merged (nowhere) does not exist.',
    ]);
    expect(await problems('packet-beta', '  0-15: "Source"', '  17-31: "Target"')).toEqual([
      '3:3 [17-31: "Target"] Mermaid says: Packet block 17 - 31 is not contiguous. It should start from 16.',
    ]);
    expect(await problems('timeline', '  title x', '  : foo')).toEqual([
      '3:3 [: foo] Mermaid cannot make sense of this.',
    ]);
  });
});

describe('lines that Mermaid leaves out', () => {
  const error = "[B hello] Behind “B hello” Mermaid expects a colon and the message's text.";

  it('are counted: front matter, directives, comments and blank lines', async () => {
    const lines = [
      '---',
      'title: A call',
      '---',
      '%%{init: {',
      '  "theme": "dark" }}%%',
      '',
      '%% who calls whom',
      'sequenceDiagram',
      '',
      '  %% first',
      '  A->>B: one',
      '  A->>B hello %% no comment',
    ];
    const found = '12:7 [B hello %% no comment]';
    expect((await problems(...lines))[0]?.slice(0, found.length)).toBe(found);
    expect((await shown(lines.join('\r\n')))[0]?.slice(0, found.length)).toBe(found);
  });

  it('are counted with CRLF', async () => {
    expect(await shown('%% x\r\n\r\nsequenceDiagram\r\n%% y\r\n  A->>B hello\r\n  B->>A: ok\r\n')).toEqual([
      `5:7 ${error}`,
    ]);
  });

  it('do not hide what stands behind a character reference', async () => {
    expect(await problems('sequenceDiagram', '  A->>B: #quot;x#quot; #35;', '  A->>B hello', '')).toEqual([
      `3:7 ${error}`,
    ]);
    expect(await problems('flowchart LR', '  A["#quot;x#quot;"] --> --> B')).toEqual([
      '2:26 [-->] Mermaid does not expect “-->” here.',
    ]);
  });

  it('may be wrong themselves', async () => {
    expect(await problems('---', 'title: a: b', '---', 'flowchart LR', '  A --> B')).toEqual([
      '2:1 [title: a: b] The front matter of this diagram is no valid YAML: bad indentation of a mapping entry.',
    ]);
    expect(await problems('---', 'title: a', 'flowchart LR', '  A --> B')).toEqual([
      '1:1 [---] The front matter of this diagram is never closed. End it with a line of three hyphens.',
    ]);
  });
});

describe('a diagram of nothing', () => {
  it('is empty', async () => {
    const message = 'This diagram is empty. Draw it, or take the block out.';
    expect(await problems('', '  ')).toEqual([`1:1 [] ${message}`]);
    expect(await problems('%% to do', '')).toEqual([`1:1 [%% to do] ${message}`]);
    expect(await problems('%%{init: {"theme": "dark"}}%%')).toHaveLength(1);
  });

  it('is its type alone', async () => {
    expect(await problems('flowchart LR', '', '%% to do')).toEqual([
      '1:1 [flowchart LR] This diagram names its type and draws nothing yet.',
    ]);
    expect(await problems('graph TD;A-->B;')).toEqual([]);
  });

  it('begins with no type', async () => {
    expect(await problems('%% ours', 'A --> B')).toEqual([
      '2:1 [A] “A” is no diagram that Mermaid knows. Begin with its type: flowchart, graph, sequenceDiagram or classDiagram, for instance.',
    ]);
  });

  it('is longer than Mermaid draws', async () => {
    const [problem] = await parseDiagram(`flowchart LR\n${'  A --> B\n'.repeat(6000)}`);
    expect(problem?.message).toBe('This diagram is too long: Mermaid draws up to 50,000 characters.');
  });

  it('is not read where reading would hold everything up', async () => {
    expect(await parseDiagram(`mindmap\n  root\n${'    a\n'.repeat(8000)}`)).toEqual([]);
  });
});

describe('what Mermaid passes over', () => {
  it('is a call that swallows the next one', async () => {
    expect(
      await problems('C4Context', '  Person(agent, "Agent (human)"', '  System(app, "Assistant")'),
    ).toEqual([
      '2:3 [Person(agent, "Agent (human)"] “Person(agent, "Agent (human)"” lacks its closing bracket, so what follows is lost.',
    ]);
  });

  it('leads to something that the diagram does not hold', async () => {
    expect(
      await problems('C4Context', '  Person(agent, "Agent")', '  Rel(agent, app, "asks (often), app")'),
    ).toEqual([
      '3:14 [app] Nothing in this diagram is called “app”, and Mermaid draws none of it. Add it, or correct the name.',
    ]);
  });

  it('leads to what stands further down, in a boundary or with a technology', async () => {
    expect(
      await problems(
        'C4Container',
        '  Rel_D(agent, app, "asks", "HTTPS")',
        '  Person(agent, "Agent")',
        '  System_Boundary(all, "All") {',
        '    Container(app, "App", "Node")',
        '    ContainerDb_Ext(db, "Data")',
        '  }',
        '  BiRel(app, db, "reads")',
        '  RelIndex(1, agent, db, "never")',
        '  UpdateRelStyle(agent, app, $textColor="blue")',
      ),
    ).toEqual([]);
  });

  it('is no call whose arguments stand on several lines', async () => {
    expect(
      await problems('C4Context', '  Person(agent,', '    "Agent :)")', '  System(app, "Assistant")'),
    ).toEqual([]);
  });
});

it('reads one diagram after the other, whoever asks at once', async () => {
  const results = await Promise.all([
    problems('flowchart LR', '  A --> --> B'),
    problems('sequenceDiagram', '  A->>B: hi'),
    problems('pie', '  "AI" : forty'),
    problems('flowchart LR', '  A --> B'),
  ]);
  expect(results.map((found) => found.length)).toEqual([1, 0, 1, 0]);
});
