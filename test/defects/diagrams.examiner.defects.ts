/** Diagrams, by another hand: each kind of Mermaid, drawn right and drawn wrong, wherever a fence may stand. */
import { append, dropFence, inSection, replace, replaceAll, rewrite, type Edit } from './edits.ts';
import {
  defects,
  deploymentStrategy,
  error,
  executivePresentation,
  harmless,
  proposal,
  warning,
} from './harness.ts';

const place = 'Architecture Diagram';
const drawn = (...lines: string[]): Edit => append(place, `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\``);
const wrong = (underlined: string, ...lines: string[]) =>
  [drawn(...lines), error('diagram-syntax', place, `${underlined}…`)] as const;

defects(proposal, {
  'a flow with two arrows in a row': wrong('-->', 'flowchart LR', '  A --> --> B'),
  'a flow with a bracket of another kind': wrong(')', 'flowchart LR', '  A[User] --> B[Model)', '  B --> C'),
  'a flow with the word end in small letters': wrong('end', 'flowchart LR', '  A --> end', '  end --> B'),
  'a flow with parentheses in a label': wrong('(', 'flowchart LR', '  A[User] --> B[Model (large)]'),
  'a sequence without its arrow': wrong(': ask', 'sequenceDiagram', '  participant U', '  U O: ask'),
  'a sequence with a branch left open': wrong('', 'sequenceDiagram', '  alt good', '    U->>O: ask'),
  'a state without its end': wrong(
    '',
    'stateDiagram-v2',
    '  [*] --> Idle',
    '  state Busy {',
    '    [*] --> Asking',
  ),
  'a class without its brace': wrong('', 'classDiagram', '  class Model {', '    +ask()'),
  'an entity with a crow’s foot of its own': wrong('<', 'erDiagram', '  CLIENT ||--<< CASE : opens'),
  'a pie with a share that is no number': wrong('many', 'pie title Tokens', '  "A" : 75', '  "B" : many'),
  'a gantt with a day that does not exist': wrong(
    '',
    'gantt',
    '  dateFormat YYYY-MM-DD',
    '  section Pilot',
    '  Twenty users :a, 2026-02-30, 2026-03-20',
  ),
  'a gantt with a thirteenth month': wrong(
    '',
    'gantt',
    '  dateFormat YYYY-MM-DD',
    '  Twenty users :a, 2026-13-01, 30d',
  ),
  'a gantt that ends before it begins': wrong(
    '',
    'gantt',
    '  dateFormat YYYY-MM-DD',
    '  Twenty users :a, 2026-06-12, 2026-05-04',
  ),
  'a gantt after a task that is not there': wrong(
    '',
    'gantt',
    '  dateFormat YYYY-MM-DD',
    '  Twenty users :a, 2026-05-04, 30d',
    '  Everybody :b, after pilot, 30d',
  ),
  'a gantt with dates of another form': wrong(
    '',
    'gantt',
    '  dateFormat YYYY-MM-DD',
    '  Twenty users :a, 05/04/2026, 30d',
  ),
  'a kind of diagram with a slip': wrong('flowchrt', 'flowchrt LR', '  A --> B'),
  'a diagram of its kind alone in a fence of waves': [
    append(place, '~~~mermaid\nsequenceDiagram\n  U->>: ask\n~~~'),
    error('diagram-syntax', place, ': ask'),
  ],
  'a diagram in a list with a fault': [
    append(place, '- The path:\n\n  ```mermaid\n  flowchart LR\n    A --> --> B\n  ```'),
    error('diagram-syntax', place, '-->'),
  ],
  'a fault behind front matter': [
    drawn('---', 'title: Path', '---', 'flowchart LR', '  A --> --> B'),
    error('diagram-syntax', place, '-->'),
  ],
  'a fault behind a directive and a comment': [
    drawn('%%{init: {"theme": "neutral"}}%%', '%% the path', 'flowchart LR', '  A --> --> B'),
    error('diagram-syntax', place, '-->'),
  ],
  'a fault with line ends of Windows': [
    (text) => drawn('flowchart LR', '  A --> B', '  B --> --> C')(text).replaceAll('\n', '\r\n'),
    error('diagram-syntax', place, '-->'),
  ],
  'an architecture of an empty fence': [
    inSection(place, (text) => text.replace(/```mermaid[\s\S]*?```/, '```mermaid\n```')),
    error('empty-section', place),
    error('diagram-syntax', place, '…'),
  ],
  'an architecture of code': [
    inSection(place, (text) => text.replace(/```mermaid[\s\S]*?```/, '```sh\nterraform apply\n```')),
    warning('missing-diagram', place),
  ],
  'an architecture in a comment': [
    inSection(place, (text) =>
      text.replace(
        /(```mermaid[\s\S]*?```)/,
        (fence) => `<!--\n${fence.replaceAll('-->', '---')}\n-->\n\nSee the appendix for the picture.`,
      ),
    ),
    warning('missing-diagram', place),
  ],
});

defects(deploymentStrategy, {
  'a pipeline without a diagram': [
    inSection('Deployment Pipeline', dropFence),
    warning('missing-diagram', 'Deployment Pipeline'),
  ],
});

defects(executivePresentation, {
  'a slide’s gantt that ends before it begins': [
    inSection(
      'Implementation Timeline',
      replace('All staff :c, 2026-08-24, 2027-01-15', 'All staff :c, 2026-08-24, 2026-01-15'),
    ),
    error('diagram-syntax', 'Implementation Timeline', '2026-01-15'),
  ],
});

harmless(proposal, {
  'a flow with each kind of shape': drawn(
    'flowchart TB',
    '  A[User] --> B(Model) --> C{Grounded?}',
    '  C -->|yes| D[(Archive)]',
    '  C -. no .-> E([Documents])',
    '  D == seven years ==> F{{Audit}}',
    '  G["Model (large)"] --> H>Note]',
    '  classDef hot fill:#f96',
    '  class A,B hot',
    '  click A "https://example.com" "Open"',
    '  linkStyle 0 stroke:#f00',
  ),
  'a flow of the older word': drawn('graph LR;', '  A-->B;', '  B-->C;'),
  'a sequence with all of it': drawn(
    'sequenceDiagram',
    '  autonumber',
    '  actor U as Agent',
    '  participant O as Orchestrator',
    '  U->>+O: ask',
    '  Note over U,O: redacted',
    '  loop each passage',
    '    O-->>O: rank',
    '  end',
    '  par answer',
    '    O->>U: text',
    '  and log',
    '    O-)O: audit',
    '  end',
    '  O-->>-U: answer',
  ),
  states: drawn(
    'stateDiagram-v2',
    '  [*] --> Idle',
    '  Idle --> Busy: ask',
    '  state Busy {',
    '    [*] --> Reading',
    '  }',
    '  Busy --> [*]',
  ),
  classes: drawn('classDiagram', '  class Model {', '    +ask(question) Answer', '  }', '  Model <|-- Haiku'),
  entities: drawn('erDiagram', '  CLIENT ||--o{ CASE : opens', '  CASE {', '    string id', '  }'),
  'a journey': drawn(
    'journey',
    '  title A call',
    '  section Search',
    '    Ask: 5: Agent',
    '    Read: 3: Agent, Customer',
  ),
  'a mind map': drawn('mindmap', '  root((Assistant))', '    Models', '      Haiku', '    Data'),
  'a timeline': drawn('timeline', '  title Rollout', '  2026 Q2 : Pilot', '  2026 Q3 : Limited : General'),
  'a quadrant': drawn(
    'quadrantChart',
    '  title Effort and gain',
    '  x-axis Low --> High',
    '  y-axis Low --> High',
    '  Caching: [0.3, 0.8]',
  ),
  'a graph of git': drawn('gitGraph', '  commit', '  branch release', '  checkout release', '  commit'),
  'a context': drawn(
    'C4Context',
    '  title Context',
    '  Person(agent, "Agent")',
    '  System(assistant, "Assistant")',
    '  Rel(agent, assistant, "asks")',
  ),
  'a flow of amounts': drawn('sankey-beta', '', 'Year 1,Operations,804', 'Year 1,AI,127'),
  bars: drawn(
    'xychart-beta',
    '  title "Cost"',
    '  x-axis [m1, m6, m12]',
    '  y-axis "USD" 0 --> 100000',
    '  bar [74677, 87070, 91444]',
  ),
  blocks: drawn('block-beta', '  columns 2', '  a["Edge"] b["App"]'),
  requirements: drawn(
    'requirementDiagram',
    '  requirement r1 {',
    '    id: 1',
    '    text: cited',
    '    risk: high',
    '    verifymethod: test',
    '  }',
  ),
  'an architecture': drawn(
    'architecture-beta',
    '  group vpc(cloud)[VPC]',
    '  service app(server)[App] in vpc',
    '  service db(database)[Index] in vpc',
    '  app:R --> L:db',
  ),
  'a gantt with weeks and chains': drawn(
    'gantt',
    '  title Rollout',
    '  dateFormat YYYY-MM-DD',
    '  axisFormat %d %b',
    '  tickInterval 1week',
    '  excludes weekends',
    '  todayMarker off',
    '  section Pilot',
    '  Twenty users :active, a, 2026-05-04, 6w',
    '  Gate :milestone, crit, m, after a, 0d',
    '  section Limited',
    '  Cohorts :b, after a, 10w',
    '  Report :done, after a b, 3d',
    '  Training :until b',
  ),
  'a gantt with days first': drawn(
    'gantt',
    '  dateFormat DD.MM.YYYY',
    '  Twenty users :a, 04.05.2026, 12.06.2026',
  ),
  'a gantt by weeks of its own': drawn(
    'gantt',
    '  dateFormat X',
    '  axisFormat %s',
    '  Twenty users :a, 0, 6',
    '  Everybody :b, 6, 16',
  ),
  'a gantt with times': drawn(
    'gantt',
    '  dateFormat YYYY-MM-DD HH:mm',
    '  Failover :a, 2026-05-04 06:00, 3h',
  ),
  'a gantt in a leap year': drawn('gantt', '  dateFormat YYYY-MM-DD', '  Twenty users :a, 2028-02-29, 30d'),
  'a gantt with a colon in the name': drawn(
    'gantt',
    '  dateFormat YYYY-MM-DD',
    '  Phase 1 - Pilot, all users :a, 2026-05-04, 2026-05-04',
  ),
  'a diagram in a fence of waves': append(place, '~~~mermaid\nflowchart LR\n  A --> B\n~~~'),
  'a diagram in a longer fence': append(place, '````mermaid\nflowchart LR\n  A --> B\n````'),
  'a diagram with an attribute': append(place, '```mermaid {scale: 0.5}\nflowchart LR\n  A --> B\n```'),
  'a diagram in a list': append(
    place,
    '1. The path:\n\n   ```mermaid\n   flowchart LR\n     A --> B\n   ```',
  ),
  'a diagram in a quotation': append(place, '> ```mermaid\n> flowchart LR\n>   A --> B\n> ```'),
  'a diagram with front matter': drawn(
    '---',
    'title: Path',
    'config:',
    '  theme: base',
    '---',
    'flowchart LR',
    '  A --> B',
  ),
  'a diagram with a directive': drawn(
    "%%{init: {'theme': 'forest', 'flowchart': {'curve': 'basis'}}}%%",
    'flowchart LR',
    '  %% a comment [with a bracket',
    '  A --> B',
  ),
  'a diagram with line breaks in its labels': drawn(
    'flowchart LR',
    '  A["Edge<br/>two zones"] --> B["100 % & more"]',
  ),
  'a diagram of Windows': (text) => drawn('flowchart LR', '  A --> B')(text).replaceAll('\n', '\r\n'),
  'a picture drawn with letters': rewrite(
    place,
    '```text\n+--------+      +-----------+      +---------+\n| Agents | ---> | Orchestr. | ---> | Bedrock |\n+--------+      +-----------+      +---------+\n```',
  ),
  'a picture drawn with lines': rewrite(
    place,
    '```\n┌────────┐     ┌───────────┐     ┌─────────┐\n│ Agents │ ──▶ │ Orchestr. │ ──▶ │ Bedrock │\n└────────┘     └───────────┘     └─────────┘\n```',
  ),
  'a picture of the web': rewrite(
    place,
    '![The architecture](https://example.com/architecture.svg)\n\nFrom left to right.',
  ),
  'a picture in HTML': rewrite(
    place,
    '<img src="https://example.com/architecture.svg" alt="The architecture" width="600">\n\nFrom left to right.',
  ),
  'a diagram in PlantUML': rewrite(
    place,
    '```plantuml\n@startuml\nAgent -> Orchestrator : ask\nOrchestrator -> Bedrock : prompt\n@enduml\n```',
  ),
  'a diagram of another kind of label': inSection(place, replaceAll('-->|"miss"|', '-- "miss" -->')),
});
