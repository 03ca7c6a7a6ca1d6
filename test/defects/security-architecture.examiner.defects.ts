/** Security architecture: defects and right variations written from what the course asks for, without a look at the rules. */
import {
  all,
  append,
  dropColumn,
  dropFence,
  dropLine,
  dropRow,
  dropSection,
  emptySection,
  inSection,
  inTable,
  moveBefore,
  relevel,
  replace,
  replaceAll,
  retitle,
  rewrite,
  setCell,
} from './edits.ts';
import {
  defects,
  elsewhere,
  error,
  harbourLogistics,
  harmless,
  platformComparison,
  securityArchitecture,
  warning,
} from './harness.ts';

const networkTable = (...rows: readonly string[]) =>
  rewrite('Network Controls', ['| Control | Implementation | Status |', '|---|---|---|', ...rows].join('\n'));

const networkRows: readonly string[] = [
  '| Virtual private cloud | Own VPC with three tiers of subnets | In place |',
  '| PrivateLink endpoints | Nine interface endpoints | In place |',
  '| Security groups and network firewall | Default deny | In place |',
  '| Denial-of-service protection | AWS Shield Standard | In place |',
];

const layers = (format: (name: string, number: number) => string) => (text: string) =>
  text.replace(
    /^## Layer (\d): (.*)$/gm,
    (_, number: string, name: string) => `## ${format(name, Number(number))}`,
  );

defects(securityArchitecture, {
  'no platform': [dropLine('**Platform:**'), warning('missing-field', 'System Overview')],
  'no deployment pattern': [dropLine('**Deployment pattern:**'), warning('missing-field', 'System Overview')],
  'no data sensitivity': [dropLine('**Data sensitivity:**'), warning('missing-field', 'System Overview')],
  'a data sensitivity outside the classes': [
    replaceAll(/(\*\*Data sensitivity:\*\*) .*/g, '$1 Very important'),
    warning('value-set', 'System Overview', 'Very important'),
  ],
  'a deployment pattern outside the patterns': [
    replaceAll(/(\*\*Deployment pattern:\*\*) .*/g, '$1 Modern and robust'),
    warning('value-set', 'System Overview', 'Modern and robust'),
  ],
  'a data sensitivity with all the choices left standing': [
    replaceAll(/(\*\*Data sensitivity:\*\*) .*/g, '$1 [Public/Internal/Confidential/Restricted]'),
    warning('placeholder', 'System Overview', '[Public/Internal/Confidential/Restricted]'),
  ],
  'no architecture diagram': [
    inSection(
      'Architecture Diagram',
      dropFence,
      (text) => `${text.trimEnd()}\n\nSee the attached drawing.\n\n`,
    ),
    warning('missing-diagram', 'Architecture Diagram'),
  ],
  'a diagram that does not parse': [
    replace('desk -->|"Direct Connect"| waf', 'desk -->|"Direct Connect" waf'),
    error('diagram-syntax', 'Architecture Diagram', 'OIDC'),
  ],
  'a diagram of an image that is not there': [
    rewrite('Architecture Diagram', '![Network](images/network.png)'),
    warning('broken-link', 'Architecture Diagram', 'images/network.png'),
  ],
  'no private endpoints': [
    dropRow('Network Controls', 'Private endpoints'),
    warning('missing-row', 'Network Controls', '| Control | Implementation | Status |'),
  ],
  'no DDoS protection': [
    dropRow('Network Controls', 'DDoS'),
    warning('missing-row', 'Network Controls', '| Control | Implementation | Status |'),
  ],
  'no firewall rules': [
    dropRow('Network Controls', 'Firewall'),
    warning('missing-row', 'Network Controls', '| Control | Implementation | Status |'),
  ],
  'no VPC isolation': [
    dropRow('Network Controls', 'VPC'),
    warning('missing-row', 'Network Controls', '| Control | Implementation | Status |'),
  ],
  'other words for three controls, the fourth missing': [
    networkTable(...networkRows.slice(0, 3)),
    warning('missing-row', 'Network Controls', '| Control | Implementation | Status |'),
  ],
  'no status': [
    dropColumn('Network Controls', 'Status'),
    warning('missing-column', 'Network Controls', '| Control | Implementation |'),
  ],
  'a status left blank': [
    setCell('Network Controls', 'Firewall', 'Status', ''),
    warning('empty-cell', 'Network Controls', ''),
  ],
  'an implementation to do': [
    setCell('Network Controls', 'Private', 'Implementation', 'TODO'),
    warning('placeholder', 'Network Controls', 'TODO'),
  ],
  'network controls as a sentence': [
    rewrite('Network Controls', 'The network is isolated and protected by the usual means.'),
    warning('missing-table', 'Network Controls'),
  ],
  'no secret storage': [
    dropColumn('Service Authentication', 'Secret Storage'),
    warning('missing-column', 'Service Authentication', '| Service | Auth Method |'),
  ],
  'a service table with a header alone': [
    inTable('Service Authentication', (rows) => rows.slice(0, 1)),
    error('empty-section', 'Service Authentication'),
  ],
  'a key in the table': [
    setCell(
      'Service Authentication',
      'Ingestion',
      'Secret Storage',
      ['Key AKIA', 'Q7ZP3MXNW4RTJ2LD in the pipeline'].join(''),
    ),
    error('secret', 'Service Authentication', 'AKIAQ7ZP3MXNW4RTJ2LD'),
  ],
  'a private key in a fence': [
    append(
      'Service Authentication',
      [
        '```text\n-----BEGIN RSA ',
        'PRIVATE KEY-----\nMIIEpAIBAAKCAQEA7bq9Vx0d1m3l5sJ8\n-----END RSA ',
        'PRIVATE KEY-----\n```',
      ].join(''),
    ),
    error('secret', 'Service Authentication', '-----BEGIN RSA PRIVATE KEY----- MIIEpAIB…'),
  ],
  'no MFA': [dropLine('**MFA:**'), warning('missing-field', 'User Authentication')],
  'no provider': [dropLine('**Provider:**'), warning('missing-field', 'User Authentication')],
  'no method': [dropLine('**Method:**'), warning('missing-field', 'User Authentication')],
  'a provider in brackets': [
    replace(
      'Microsoft Entra ID, group membership synchronised from the HR system every four hours',
      '[Identity provider]',
    ),
    warning('placeholder', 'User Authentication', '[Identity provider]'),
  ],
  'no pattern': [dropLine('**Pattern:**'), warning('missing-field', 'Authorization Model')],
  'no roles': [dropLine('**Roles:**'), warning('missing-field', 'Authorization Model')],
  'no guard against prompt injection': [
    dropLine('**Prompt injection prevention:**'),
    warning('missing-field', 'Input Validation'),
  ],
  'no limit of input size': [
    dropLine('**Input size limits:**'),
    warning('missing-field', 'Input Validation'),
  ],
  'no content filtering': [dropLine('**Content filtering:**'), warning('missing-field', 'Input Validation')],
  'no PII detection in answers': [
    inSection('Output Filtering', dropLine('**PII detection:**')),
    warning('missing-field', 'Output Filtering'),
  ],
  'no harmful content filtering': [
    inSection('Output Filtering', dropLine('**Harmful content filtering:**')),
    warning('missing-field', 'Output Filtering'),
  ],
  'no confidence thresholds': [
    dropLine('**Confidence thresholds:**'),
    warning('missing-field', 'Output Filtering'),
  ],
  'input validation in one general sentence': [
    rewrite('Input Validation', 'All input is validated carefully before it is used.'),
    warning('missing-field', 'Input Validation'),
    warning('missing-field', 'Input Validation'),
    warning('missing-field', 'Input Validation'),
  ],
  'nothing in transit': [
    all(dropRow('Encryption', 'In transit: user'), dropRow('Encryption', 'In transit: orch')),
    warning('missing-row', 'Encryption', '| Data State | Method | Key Management |'),
  ],
  'nothing at rest': [
    all(dropRow('Encryption', 'At rest: index'), dropRow('Encryption', 'At rest: audit')),
    warning('missing-row', 'Encryption', '| Data State | Method | Key Management |'),
  ],
  'a key management left blank': [
    setCell('Encryption', 'In transit: orch', 'Key Management', ''),
    warning('empty-cell', 'Encryption', ''),
  ],
  'no key management': [
    dropColumn('Encryption', 'Key Management'),
    warning('missing-column', 'Encryption', '| Data State | Method |'),
  ],
  'no retention': [
    inSection('PII Handling', dropLine('**Retention:**')),
    warning('missing-field', 'PII Handling'),
  ],
  'no redaction': [
    inSection('PII Handling', dropLine('**Redaction:**')),
    warning('missing-field', 'PII Handling'),
  ],
  'no detection': [
    inSection('PII Handling', dropLine('**Detection:**')),
    warning('missing-field', 'PII Handling'),
  ],
  'PII handling by a placeholder': [
    rewrite('PII Handling', '[How PII is handled]'),
    error('placeholder', 'PII Handling', '[How PII is handled]'),
  ],
  'no audit of requests and responses': [
    all(dropRow('Logging Strategy', 'Request and response'), dropRow('Logging Strategy', 'Audit record')),
    warning('missing-mention', 'Logging Strategy'),
  ],
  'no storage of logs': [
    dropColumn('Logging Strategy', 'Storage'),
    warning('missing-column', 'Logging Strategy', '| Log Type | Retention |'),
  ],
  'a retention to be decided': [
    setCell('Logging Strategy', 'Traces', 'Retention', 'TBD'),
    warning('placeholder', 'Logging Strategy', 'TBD'),
  ],
  'no response to alerts': [
    dropColumn('Alerting', 'Response'),
    warning('missing-column', 'Alerting', '| Alert | Condition |'),
  ],
  'an alert without a condition': [
    setCell('Alerting', 'Token spend', 'Condition', ''),
    warning('empty-cell', 'Alerting', ''),
  ],
  'alerting left empty': [emptySection('Alerting'), error('empty-section', 'Alerting')],
  'no compliance row': [
    inTable('Compliance Mapping', (rows) => rows.slice(0, 1)),
    error('empty-section', 'Compliance Mapping'),
  ],
  'a requirement without evidence': [
    setCell('Compliance Mapping', 'SR 11-7', 'Evidence', ''),
    warning('empty-cell', 'Compliance Mapping', ''),
  ],
  'no evidence': [
    dropColumn('Compliance Mapping', 'Evidence'),
    warning('missing-column', 'Compliance Mapping', '| Requirement | Control |'),
  ],
  'the fifth layer missing': [
    dropSection('Layer 5: Monitoring & Audit'),
    error('missing-section', 'Layer 4: Data Protection'),
  ],
  'the second layer missing': [
    dropSection('Layer 2: Identity & Access Management'),
    error('missing-section', 'Layer 1: Network Security'),
  ],
  'the data layer an empty shell': [
    emptySection('Layer 4: Data Protection'),
    error('missing-section', 'Layer 4: Data Protection'),
    error('missing-section', 'Layer 4: Data Protection'),
  ],
  'identity in front of network': [
    moveBefore('Layer 2: Identity & Access Management', 'Layer 1: Network Security'),
    warning('section-order', 'Layer 1: Network Security'),
  ],
  'compliance two levels too deep': [
    relevel('Compliance Mapping', 4),
    warning('section-level', 'Compliance Mapping'),
  ],
  'a phone number of a person': [
    append('Alerting', 'Out of hours call Peter at +49 171 5550123.'),
    warning('personal-data', 'Alerting', '+49 171 5550123'),
  ],
  'a social security number': [
    append('PII Handling', 'Example of a hit: 536-22-8714.'),
    warning('personal-data', 'PII Handling', '536-22-8714'),
  ],
  'a card number': [
    append('PII Handling', 'Example of a hit: 4539 1488 0343 6467.'),
    warning('personal-data', 'PII Handling', '4539 1488 0343 6467'),
  ],
  'another platform than the comparison recommends': [
    replace('- **Platform:** AWS Bedrock', '- **Platform:** Google Vertex AI'),
    elsewhere(platformComparison, error('fact-mismatch', 'Recommendation', 'AWS Bedrock')),
    error('fact-mismatch', 'System Overview', 'Google Vertex AI'),
  ],
});

defects(
  securityArchitecture,
  {
    'an aspect table without the sensitivity': [
      dropRow('1. System Overview', 'Data sensitivity'),
      warning('missing-field', '1. System Overview'),
    ],
    'an aspect table without MFA': [
      dropRow('3.2 User Authentication', 'MFA'),
      warning('missing-field', '3.2 User Authentication'),
    ],
    'no cost protection beside the other limits': [
      dropLine('**Confidence thresholds:**'),
      warning('missing-field', '4.2 Output Filtering'),
    ],
    'storage without retention': [
      dropColumn('6.1 Logging Strategy', 'Retention'),
      warning('missing-column', '6.1 Logging Strategy', '| Log Type | Storage |'),
    ],
    'no DDoS row in columns of another order': [
      dropRow('2.2 Network Controls', 'DDoS'),
      warning('missing-row', '2.2 Network Controls', '| Control | Status | Implementation |'),
    ],
  },
  harbourLogistics,
);

harmless(securityArchitecture, {
  'module headings': layers((name) => name),
  'layers with a dash': layers((name, number) => `Layer ${number} – ${name}`),
  'layers with and': layers((name, number) => `Layer ${number}: ${name.replace('&', 'and')}`),
  'layers numbered as sections': layers((name, number) => `${number + 1}. ${name}`),
  'layers in capitals': layers((name, number) => `LAYER ${number}: ${name.toUpperCase()}`),
  'layers with an icon': layers((name) => `🔒 ${name}`),
  'IAM spelt short': retitle(
    'Layer 2: Identity & Access Management',
    'Layer 2: Identity and Access Management (IAM)',
  ),
  'data before application': moveBefore('Layer 4: Data Protection', 'Layer 3: Application Security'),
  'data handling as the module names it': retitle('PII Handling', 'Data Handling'),
  'other words for the network controls': networkTable(...networkRows),
  'controls as bullets below a table of two': rewrite(
    'Network Controls',
    `| Control | Implementation | Status |
|---|---|---|
| VPC isolation | Own VPC, no internet gateway | In place |
| Private endpoints | Nine interface endpoints | Planned |
| Firewall rules | Default deny | In place |
| DDoS protection | AWS Shield | In place |

Furthermore:

- TLS inspection of egress
- Flow logs on every subnet`,
  ),
  'a status with an icon': all(
    setCell('Network Controls', 'Firewall', 'Status', '✅'),
    setCell('Network Controls', 'DDoS', 'Status', '☑ Implemented'),
    setCell('Network Controls', 'VPC', 'Status', '[x] Done'),
    setCell('Network Controls', 'Private', 'Status', '[ ] Planned'),
  ),
  'an extra owner column': inTable('Network Controls', (rows) =>
    rows.map((cells, i) => [...cells, i === 0 ? 'Owner' : 'Platform engineering']),
  ),
  'columns in another order': inTable('Encryption', (rows) =>
    rows.map(([a = '', b = '', c = '']) => [a, c, b]),
  ),
  'columns in other words': inSection(
    'Logging Strategy',
    replace('| Log Type | Retention | Storage |', '| Log | Retention period | Where it is stored |'),
  ),
  'authentication columns in other words': inSection(
    'Service Authentication',
    replace(
      '| Service | Auth Method | Secret Storage |',
      '| Service | Authentication Method | Secrets stored in |',
    ),
  ),
  'an ASCII diagram': rewrite(
    'Architecture Diagram',
    '```\n+--------+     +-----+     +--------------+\n| Agents | --> | ALB | --> | Orchestrator |\n+--------+     +-----+     +------+-------+\n                                  |\n                           +------v------+\n                           | AWS Bedrock |\n                           +-------------+\n```',
  ),
  'a box drawing': rewrite(
    'Architecture Diagram',
    '```text\n┌────────┐    ┌─────┐    ┌─────────┐\n│ Agents │───▶│ ALB │───▶│ Bedrock │\n└────────┘    └─────┘    └─────────┘\n```',
  ),
  'the overview as a table': rewrite(
    'System Overview',
    '| Item | Value |\n|---|---|\n| Platform | AWS Bedrock |\n| Deployment pattern | Containerised on Fargate |\n| Data sensitivity | Confidential |',
  ),
  'the overview as plain labels': rewrite(
    'System Overview',
    'Platform: AWS Bedrock\\\nDeployment Pattern: serverless functions\\\nData Sensitivity: internal',
  ),
  'a pattern in lower case': replaceAll(/(\*\*Deployment pattern:\*\*) .*/g, '$1 queue based with workers'),
  'user authentication as a table': rewrite(
    'User Authentication',
    '| Aspect | Choice |\n|---|---|\n| Method | OIDC with PKCE |\n| Provider | Microsoft Entra ID |\n| Multi-factor authentication | Required for all |',
  ),
  'roles as a table': rewrite(
    'Authorization Model',
    '**Pattern:** RBAC\n\n| Role | Permissions |\n|---|---|\n| Agent | ask, read citations |\n| Steward | publish and retire documents |\n| Auditor | read the archive |',
  ),
  'role-based access spelt out': inSection(
    'Authorization Model',
    replace(
      'RBAC for functions, with attribute-based filtering (ABAC)',
      'Role-based access control, with attribute-based filtering',
    ),
  ),
  'input validation under headings': rewrite(
    'Input Validation',
    `#### Prompt Injection Prevention

Passages are data and stand in marked blocks.

#### Input Size Limits

2,000 characters a question.

#### Content Filtering

Guardrails at medium strength.`,
  ),
  'input validation as a table': rewrite(
    'Input Validation',
    '| Control | How |\n|---|---|\n| Prompt injection | Marked blocks, no tools |\n| Maximum input length | 2,000 characters |\n| Content filter | Guardrails at medium strength |',
  ),
  'output filtering as sentences': rewrite(
    'Output Filtering',
    'Guardrails detect and mask PII in every answer. Harmful content is filtered by the same version and replaced by a fixed sentence. Answers whose confidence score lies under the threshold of 0.75 are withheld, and the three best documents are shown.',
  ),
  'limits elsewhere than in a section of their own': all(
    dropSection('Rate Limiting'),
    append(
      'Output Filtering',
      '- **Rate limiting and cost protection:** 10 requests a minute per user; the economical model only above $1,030 a day',
    ),
  ),
  'encryption in two plain rows': rewrite(
    'Encryption',
    '| Data State | Method | Key Management |\n|---|---|---|\n| Data at rest | AES-256 | AWS KMS, rotated yearly |\n| Data in transit | TLS 1.3 | AWS Private CA |',
  ),
  'states with a hyphen': rewrite(
    'Encryption',
    '| Data State | Method | Key Management |\n|---|---|---|\n| At-rest | AES-256 | AWS KMS |\n| In-transit | TLS 1.3 | ACM |\n| In-use | Not encrypted | n/a |',
  ),
  'data handling numbered': rewrite(
    'PII Handling',
    '1. Detect: Comprehend on every question\n2. Redact: typed markers before the model call\n3. Retain: 90 days, then deleted',
  ),
  'a role address and a vendor portal': append(
    'Alerting',
    'Page oncall@meridian.example; the vendor answers at https://support.aws.example/cases and security@meridian.example.',
  ),
  'an example of a key by its shape': append(
    'Service Authentication',
    'Keys that look like `AKIA…` are refused by the pipeline.',
  ),
  'version numbers and hashes': append(
    'Logging Strategy',
    'Agent 1.2.3.4567, image digest `sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08`, account 0123-4567-8901.',
  ),
  'one compliance row': inTable('Compliance Mapping', (rows) => rows.slice(0, 2)),
  'a not-applicable cell with its reason': setCell(
    'Compliance Mapping',
    'FFIEC',
    'Evidence',
    'N/A: covered by the vendor file',
  ),
  'Windows line ends': replaceAll('\n', '\r\n'),
  'levels one deeper': replaceAll(/^##(#*) /gm, '###$1 '),
});

harmless(
  securityArchitecture,
  {
    'module headings without numbers': replaceAll(/^(#+) (?:[\d.]+ )?(?:Layer \d: )?/gm, '$1 '),
    'levels all the same depth below the title': replaceAll(/^### (\d\.\d)/gm, '#### $1'),
    'a bold overview': rewrite(
      '1. System Overview',
      '**Platform** Google Vertex AI\n\n**Deployment pattern** Queue-based\n\n**Data sensitivity** Confidential',
    ),
  },
  harbourLogistics,
);
