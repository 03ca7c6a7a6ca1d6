/** A diagram of each type that Mermaid has. */
export const diagrams: Readonly<Record<string, string>> = {
  c4: `C4Context
  title System context
  Person(agent, "Agent", "Answers calls")
  System(app, "Assistant", "Finds rules")
  Rel(agent, app, "asks")`,
  flowchart: `flowchart LR
  user["Agents"] --> gate{Allowed?}
  gate -->|yes| model[[Model]]
  gate -.->|no| stop((Stop))`,
  graph: `graph TD
  A --> B`,
  'flowchart-elk': `flowchart-elk TD
  A --> B`,
  agentflow: `agentflow-beta
  A --> B`,
  swimlane: `swimlane-beta
  A --> B`,
  er: `erDiagram
  CLIENT ||--o{ CLAIM : files
  CLAIM { string id PK }`,
  gitGraph: `gitGraph
  commit id: "first"
  branch pilot
  checkout pilot
  commit
  checkout main
  merge pilot`,
  gantt: `gantt
  title Rollout
  dateFormat YYYY-MM-DD
  section Pilot
  Twenty users :a, 2026-05-04, 42d
  Gate :milestone, after a, 0d`,
  info: `info`,
  pie: `pie title Cost
  "AI" : 40
  "People" : 60`,
  quadrantChart: `quadrantChart
  title Risks
  x-axis Low --> High
  y-axis Low --> High
  Quota: [0.3, 0.6]`,
  xychart: `xychart-beta
  title "Requests"
  x-axis [jan, feb, mar]
  y-axis "Requests" 0 --> 100
  bar [10, 40, 80]`,
  requirement: `requirementDiagram
  requirement privacy {
    id: 1
    text: no personal data
    risk: high
    verifymethod: test
  }`,
  sequence: `sequenceDiagram
  participant U as User
  participant G as Gateway
  U->>G: question
  alt allowed
    G-->>U: answer
  else refused
    G-->>U: why not
  end`,
  classDiagram: `classDiagram
  class Gateway {
    +route(request) Answer
  }
  Gateway --> Model`,
  'classDiagram-v2': `classDiagram-v2
  A <|-- B`,
  stateDiagram: `stateDiagram-v2
  [*] --> Closed
  Closed --> Open : failures
  Open --> [*]`,
  stateDiagramV1: `stateDiagram
  [*] --> Closed`,
  journey: `journey
  title A question
  section Ask
    Type it: 4: Agent
    Read the answer: 5: Agent, Lead`,
  timeline: `timeline
  title Rollout
  2026-05 : Pilot
  2026-08 : General availability`,
  mindmap: `mindmap
  root((Risks))
    Cost
    Quality`,
  kanban: `kanban
  todo[To do]
    one[Rotate keys]
  done[Done]`,
  sankey: `sankey-beta
Requests,Cache,30
Requests,Model,70`,
  packet: `packet-beta
  0-15: "Source"
  16-31: "Target"`,
  radar: `radar-beta
  axis fit["Fit"], cost["Cost"], ease["Ease"]
  curve a["Bedrock"]{9, 7, 8}`,
  block: `block-beta
  columns 2
  a["Gateway"] b["Model"]
  a --> b`,
  treeView: `treeView-beta
  "docs"
    "cost-model.md"`,
  architecture: `architecture-beta
  group api(cloud)[API]
  service db(database)[Database] in api
  service server(server)[Server] in api
  db:L -- R:server`,
  eventmodeling: `eventmodeling
tf 01 ui Cart
tf 02 cmd AddItem
tf 03 evt ItemAdded`,
  ishikawa: `ishikawa-beta
  High latency
    Network
      Quota
    Model`,
  venn: `venn-beta
  set A["Security"]
  set B["Cost"]
  union A,B["Both"]`,
  treemap: `treemap-beta
"Cost"
    "AI": 40
    "People": 60`,
  usecase: `usecase-beta
  actor Agent
  Agent --> Ask`,
  wardley: `wardley-beta
title Assistant
anchor User [0.95, 0.63]
component Model [0.40, 0.70]
User -> Model`,
  cynefin: `cynefin-beta
  title Incidents
  complex
    "Model drift"
  clear
    "Expired key"`,
  railroad: `railroad-beta
digit = choice(terminal("0"), terminal("1")) ;`,
  railroadEbnf: `railroad-ebnf-beta
digit = "0" | "1" ;`,
  railroadAbnf: `railroad-abnf-beta
digit = "0" / "1" ;`,
  railroadPeg: `railroad-peg-beta
Digit <- "0" / "1" ;`,
};
