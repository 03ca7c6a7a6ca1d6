/** Exercise 1.2: five layers of security, compliance. */
import {
  all,
  append,
  dropRow,
  dropFence,
  dropSection,
  emptySection,
  inSection,
  inTable,
  moveBefore,
  replace,
  retitle,
  rewrite,
  setCell,
  type Edit,
} from './edits.ts';
import { defects, error, harmless, securityArchitecture, warning } from './harness.ts';
import { withoutColumn, withoutField } from './without.ts';

const layers = [
  'Layer 1: Network Security',
  'Layer 2: Identity & Access Management',
  'Layer 3: Application Security',
  'Layer 4: Data Protection',
  'Layer 5: Monitoring & Audit',
];

defects(securityArchitecture, {
  // System Overview
  ...withoutField('System Overview', ['Platform', 'Deployment pattern', 'Data sensitivity']),
  'a deployment pattern of its own making': [
    replace(
      'Containerized (Amazon ECS on Fargate) for the request path, queue-based (Amazon SQS) for document ingestion',
      'Monolith',
    ),
    warning('value-set', 'System Overview', 'Monolith'),
  ],
  'a data sensitivity outside the four classes': [
    (text) => text.replace(/(\*\*Data sensitivity:\*\*).*/, '$1 Somewhat delicate'),
    warning('value-set', 'System Overview', 'Somewhat delicate'),
  ],

  // The five layers
  'no network layer': [dropSection('Layer 1: Network Security'), error('missing-section', 'System Overview')],
  ...Object.fromEntries(
    layers
      .slice(1)
      .map((layer, i) => [`no ${layer}`, [dropSection(layer), error('missing-section', layers[i] ?? '')]]),
  ),
  'the identity layer behind the application layer': [
    moveBefore('Layer 3: Application Security', 'Layer 2: Identity & Access Management'),
    warning('section-order', 'Layer 2: Identity & Access Management'),
  ],
  'the monitoring layer first': [
    moveBefore('Layer 5: Monitoring & Audit', 'Layer 1: Network Security'),
    warning('section-order', 'Layer 5: Monitoring & Audit'),
  ],

  // Layer 1
  'no picture of the network': [
    inSection(
      'Architecture Diagram',
      dropFence,
      append('Architecture Diagram', 'The picture follows in the next version of this design.'),
    ),
    warning('missing-diagram', 'Architecture Diagram'),
  ],
  ...withoutColumn('Network Controls', ['Control', 'Implementation', 'Status']),
  ...Object.fromEntries(
    ['VPC isolation', 'Private endpoints', 'Firewall rules', 'DDoS protection'].map((control) => [
      `network controls that never speak of ${control}`,
      [
        all(dropRow('Network Controls', control), dropRow('Network Controls', 'TLS inspection')),
        warning('missing-row', 'Network Controls', '| …'),
      ] as const,
    ]),
  ),

  // Layer 2
  ...withoutColumn('Service Authentication', ['Service', 'Auth Method', 'Secret Storage']),
  'one service that signs in': [
    inTable('Service Authentication', (rows) => rows.slice(0, 2)),
    warning('too-few-rows', 'Service Authentication', '| …'),
  ],
  ...withoutField('User Authentication', ['Method', 'Provider', 'MFA']),
  ...withoutField('Authorization Model', ['Pattern', 'Roles']),
  'an authorization pattern that is neither roles nor attributes': [
    replace(
      'RBAC for functions, with attribute-based filtering (ABAC) of retrieved documents by region, channel and document classification',
      'Everybody may see everything',
    ),
    warning('value-set', 'Authorization Model', 'Everybody may see everything'),
  ],
  'an empty authorization model': [
    emptySection('Authorization Model'),
    error('empty-section', 'Authorization Model'),
  ],

  // Layer 3
  ...withoutField('Input Validation', [
    'Prompt injection prevention',
    'Input size limits',
    'Content filtering',
  ]),
  ...withoutField('Output Filtering', [
    'PII detection',
    'Harmful content filtering',
    'Confidence thresholds',
  ]),
  'confidence thresholds without a number': [
    (text) => text.replace(/(\*\*Confidence thresholds:\*\*).*/, '$1 answers that look weak are held back'),
    warning('not-measurable', 'Output Filtering', 'answers that look weak are held back'),
  ],

  // Layer 4
  ...withoutColumn('Encryption', ['Data State', 'Method', 'Key Management']),
  'no encryption at rest': [
    inTable('Encryption', (rows) => rows.filter(([state = '']) => !state.startsWith('At rest'))),
    warning('missing-row', 'Encryption', '| …'),
  ],
  'no encryption in transit': [
    inTable('Encryption', (rows) => rows.filter(([state = '']) => !state.startsWith('In transit'))),
    warning('missing-row', 'Encryption', '| …'),
  ],
  ...withoutField('PII Handling', ['Detection', 'Redaction', 'Retention']),

  // Layer 5
  ...withoutColumn('Logging Strategy', ['Retention', 'Storage']),
  ...withoutColumn('Alerting', ['Alert', 'Condition', 'Response']),
  'one log': [
    inTable('Logging Strategy', (rows) => rows.slice(0, 2)),
    warning('too-few-rows', 'Logging Strategy', '| …'),
  ],

  // Compliance
  ...withoutColumn('Compliance Mapping', ['Requirement', 'Control', 'Evidence']),
  'a compliance table without rows': [
    inTable('Compliance Mapping', (rows) => rows.slice(0, 1)),
    error('empty-section', 'Compliance Mapping'),
  ],
  'no compliance table': [
    rewrite('Compliance Mapping', 'The bank meets all the requirements that apply to it.'),
    warning('missing-table', 'Compliance Mapping'),
  ],
  'an empty cell of evidence': [
    setCell('Compliance Mapping', 'SR 11-7', 'Evidence', ''),
    warning('empty-cell', 'Compliance Mapping', ''),
  ],
});

const dataBeforeApplication: Edit = moveBefore('Layer 4: Data Protection', 'Layer 3: Application Security');

harmless(securityArchitecture, {
  'a sign-in told in a sentence': rewrite(
    'User Authentication',
    'Everyone signs in over OpenID Connect with Microsoft Entra ID; MFA by FIDO2 key is enforced for every role.',
  ),
  'a pattern told in a sentence': inSection(
    'Authorization Model',
    replace('- **Pattern:** RBAC for functions, with', 'We use RBAC for functions, with'),
    replace('- **Roles:**', '\n- **Roles:**'),
  ),
  'no rate limiting, which is the guide’s own': dropSection('Rate Limiting'),
  'the data layer before the application layer': dataBeforeApplication,
  'the data layer before the application layer, renumbered': all(
    dataBeforeApplication,
    retitle('Layer 4: Data Protection', 'Layer 3: Data Protection'),
    retitle('Layer 3: Application Security', 'Layer 4: Application Security'),
  ),
  'the layers without their numbers': all(
    ...layers.map((layer) => retitle(layer, layer.replace(/^Layer \d: /, ''))),
  ),
  'the layers by their short names': all(
    ...['Network', 'Identity', 'Application', 'Data', 'Monitoring'].map((name, i) =>
      retitle(layers[i] ?? '', `Layer ${i + 1} – ${name} Layer`),
    ),
  ),
  'the module’s name for handling personal data': retitle('PII Handling', 'Data Handling'),
  'one deployment pattern, in other words': (text) =>
    text.replace(/(\*\*Deployment pattern:\*\*).*/, '$1 Container-based microservices on Kubernetes'),
  'a serverless pattern': (text) =>
    text.replace(/(\*\*Deployment pattern:\*\*).*/, '$1 Server-less (AWS Lambda)'),
  'a sensitivity in capitals, with a reason': (text) =>
    text.replace(/(\*\*Data sensitivity:\*\*).*/, '$1 **RESTRICTED** – card data may occur'),
  'a range of sensitivity': (text) =>
    text.replace(/(\*\*Data sensitivity:\*\*).*/, '$1 Internal to confidential'),
  'role-based access, spelt out': replace(
    'RBAC for functions, with attribute-based filtering (ABAC) of retrieved documents by region, channel and document classification',
    'Role-based access control',
  ),
  'attribute-based access alone': replace(
    'RBAC for functions, with attribute-based filtering (ABAC) of retrieved documents by region, channel and document classification',
    'Attribute-Based Access Control, decided per document',
  ),
  'roles as a table': (text) =>
    text.replace(
      /- \*\*Roles:\*\*\n(?: {2}- .*\n)+/,
      '- **Roles:** see the table\n\n| Role | Permissions |\n|---|---|\n| Agent | ask |\n| Auditor | read the archive |\n\n',
    ),
  'roles under a heading of their own': (text) =>
    text
      .replace('- **Roles:**\n', '\n#### Roles\n\n')
      .replaceAll(/^ {2}- (\*\*(?:Frontline|Team|Content|Platform|Auditor))/gm, '- $1'),
  'the overview as a table': rewrite(
    'System Overview',
    '| Aspect | Choice |\n|---|---|\n| Platform | AWS Bedrock |\n| Deployment pattern | Containerized |\n| Data sensitivity | Confidential |',
  ),
  'the overview with the colon behind the bold': (text) => text.replaceAll(/\*\*([^*\n]+):\*\*/g, '**$1**:'),
  'the overview without bold': inSection('System Overview', (text) =>
    text.replaceAll(/\*\*([^*\n]+):\*\*/g, '$1:'),
  ),
  'n/a with a reason in a cell': setCell(
    'Compliance Mapping',
    'FFIEC',
    'Evidence',
    'n/a — the file is with the vendor office',
  ),
  'a dash in a cell': setCell('Service Authentication', 'Pipeline', 'Secret Storage', '—'),
  'a tick in a cell': setCell('Network Controls', 'DDoS protection', 'Status', '✅'),
  'checkboxes as status': inTable('Network Controls', (rows) =>
    rows.map((row, i) => (i === 0 ? row : row.with(2, i % 2 === 0 ? '[ ] Planned' : '[x] Done'))),
  ),
  'encryption in one row for each state': inTable('Encryption', ([header = []]) => [
    header,
    ['Data at rest', 'AES-256 with KMS', 'KMS, yearly rotation'],
    ['Data in transit', 'TLS 1.3', 'Private CA'],
  ]),
  'encryption of stored data and of data in motion': inTable('Encryption', ([header = []]) => [
    header,
    ['**Storage** (at-rest)', 'AES-256 with KMS', 'KMS, yearly rotation'],
    ['**Network** (in-transit)', 'TLS 1.3', 'Private CA'],
  ]),
  'input validation as a table': rewrite(
    'Input Validation',
    '| Check | How |\n|---|---|\n| Prompt-injection prevention | separated blocks and a filter |\n| Input size limits | 2,000 characters |\n| Content filtering | Guardrails at medium strength |',
  ),
  'input validation under headings of its own': rewrite(
    'Input Validation',
    '#### Prompt Injection Prevention\n\nSeparated blocks and an attack filter.\n\n#### Input Size Limits\n\nAt most 2,000 characters.\n\n#### Content Filtering\n\nGuardrails at medium strength.',
  ),
  'network controls under other names': inTable('Network Controls', ([header = []]) => [
    header,
    ['Isolated VPC', 'No internet gateway', 'In place'],
    ['Private Endpoint (PrivateLink)', 'Nine of them', 'In place'],
    ['Firewalls', 'Default deny', 'In place'],
    ['Protection against DDoS', 'Shield Standard', 'In place'],
  ]),
  'an extra column and extra rows': all(
    inTable('Alerting', (rows) => rows.map((row, i) => [...row, i === 0 ? 'Owner' : 'Security operations'])),
    inTable('Logging Strategy', (rows) => [...rows, ['Prompt templates', 'For ever', 'Git']]),
  ),
  'an image for the diagram': inSection(
    'Architecture Diagram',
    dropFence,
    append('Architecture Diagram', '![The network, from panel to model](capstone.yaml)'),
  ),
  'box drawing for the diagram': inSection(
    'Architecture Diagram',
    dropFence,
    append(
      'Architecture Diagram',
      '```\n┌───────┐    ┌──────────────┐    ┌─────────┐\n│ Panel │───▶│ Orchestrator │───▶│ Bedrock │\n└───────┘    └──────────────┘    └─────────┘\n```',
    ),
  ),
  'ASCII art for the diagram': inSection(
    'Architecture Diagram',
    dropFence,
    append(
      'Architecture Diagram',
      '```text\n+-------+     +--------------+     +---------+\n| Panel | --> | Orchestrator | --> | Bedrock |\n+-------+     +--------------+     +---------+\n```',
    ),
  ),
  'more sections than asked for': append(
    'Layer 3: Application Security',
    '### Secure Development\n\nEach change is reviewed by two people.',
  ),
});
