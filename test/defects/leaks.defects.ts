/** Secrets and personal data, wherever they stand; and what only looks like them. */
import { append, inSection, prepend, replace, setCell, type Edit } from './edits.ts';
import {
  costModel,
  defects,
  deploymentStrategy,
  error,
  executivePresentation,
  harmless,
  operationsRunbook,
  platformComparison,
  proposal,
  securityArchitecture,
  warning,
} from './harness.ts';

/** Put together here, so that no scanner takes this file for a leak. */
const key = {
  aws: ['AKIA', 'Q3EGTZ7HXW5MNBVC'].join(''),
  openai: ['sk-', 'proj-', 'h7Tq2LmZ9vKc4XwRb8NfYs6JdPa3GeUo5ViHt1Qk'].join(''),
  anthropic: ['sk-ant-', 'api03-', 'Zk8vQ2mT6xLr9WbNc4YhJf7PdSg3KeUa5RiVo1HtXq'].join(''),
  github: ['ghp_', 'a8Xk2Lm9Qw4Er7Ty1Ui5Op3As6Df0Gh8Jk2L'].join(''),
  slack: ['xoxb-', '284719305511-', '829471035562-', 'Qm7xTz2LkW9vRb4NcYh6JfPd'].join(''),
  jwt: [
    'eyJhbGciOiJIUzI1NiJ9',
    'eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6Ik1lcmlkaWFuIn0',
    'dBjftJeZ4CVPmB92K27uhbUJU1p1rwW1gFWFOEjXk',
  ].join('.'),
  pem: ['-----BEGIN RSA PRIVATE ', 'KEY-----'].join(''),
  password: ['Tr0ub4dor', '&3xyz!'].join(''),
};

const serviceAuthentication = 'Service Authentication';

defects(securityArchitecture, {
  'an access key of AWS in a table': [
    setCell(serviceAuthentication, 'Pipeline', 'Secret Storage', key.aws),
    error('secret', serviceAuthentication, key.aws),
  ],
  'an access key of AWS in a code span': [
    append(serviceAuthentication, `The key is \`${key.aws}\` for now.`),
    error('secret', serviceAuthentication, key.aws),
  ],
  'a private key in a fence': [
    append(
      'Encryption',
      `\`\`\`\n${key.pem}\nMIIEpAIBAAKCAQEAx7Jq0c5vKk2bT9ZrYw3LmQ8sDf6GhJ1kPo4Nu7VtXeWc5BiA\n${key.pem.replace('BEGIN', 'END')}\n\`\`\``,
    ),
    error('secret', 'Encryption', `${key.pem}…`),
  ],
  'a password in a connection string': [
    append(
      'Encryption',
      `The index is at postgres://assistant:${key.password.replace(/[&!]/g, '7')}@db.meridian.internal:5432/index.`,
    ),
    error('secret', 'Encryption', key.password.replace(/[&!]/g, '7')),
  ],
});

defects(deploymentStrategy, {
  'a key in the scaling rules': [
    replace(
      '"service": "assistant-orchestrator",',
      `"service": "assistant-orchestrator",\n  "api_key": "${key.openai}",`,
    ),
    error('secret', 'Auto-scaling Rules', key.openai),
  ],
});

defects(operationsRunbook, {
  'a token in a procedure': [
    inSection(
      'Rotating API Keys',
      replace(
        '5. Remove the old certificate',
        `5. Check with \`curl -H "Authorization: Bearer ${key.jwt}" https://assistant.meridian.example\`.\n6. Remove the old certificate`,
      ),
    ),
    error('secret', 'Rotating API Keys', key.jwt),
  ],
  'a token of the chat channel': [
    append('Alert Routing', `Messages are posted with ${key.slack}.`),
    error('secret', 'Alert Routing', key.slack),
  ],
  'a person’s address among the contacts': [
    setCell('Escalation Path', 'L2', 'Reached by', 'jane.doe@meridianbank.com'),
    warning('personal-data', 'Escalation Path', 'jane.doe@meridianbank.com'),
  ],
  'a person’s telephone number among the contacts': [
    setCell('Escalation Path', 'L2', 'Reached by', '+1 (614) 238-7745'),
    warning('personal-data', 'Escalation Path', '+1 (614) 238-7745'),
  ],
  'a telephone number without its country': [
    setCell('Escalation Path', 'L3', 'Reached by', 'Phone: 614-238-7745'),
    warning('personal-data', 'Escalation Path', '614-238-7745'),
  ],
});

defects(proposal, {
  'a key in a comment': [
    prepend('Compliance Mapping', `<!-- for later: ${key.anthropic} -->`),
    error('secret', 'Compliance Mapping', key.anthropic),
  ],
  'a token in a link': [
    append('Compliance Mapping', `[The archive](https://api.meridian.example/archive?token=${key.github})`),
    error('secret', 'Compliance Mapping', key.github),
  ],
  'a person’s address in the title block': [
    replace(
      'Enterprise Architecture Practice\n',
      'Enterprise Architecture Practice, maria.lopez@meridianbank.com\n',
    ),
    warning('personal-data', 'Enterprise AI Architecture Proposal', 'maria.lopez@meridianbank.com'),
  ],
  'a social-security number': [
    append('How a Question Becomes an Answer', 'A test question held the number 536-22-8147 of a colleague.'),
    warning('personal-data', 'How a Question Becomes an Answer', '536-22-8147'),
  ],
  'a card number': [
    append('How a Question Becomes an Answer', 'The agent pasted 4539 1488 0343 6467 by mistake.'),
    warning('personal-data', 'How a Question Becomes an Answer', '4539 1488 0343 6467'),
  ],
});

defects(costModel, {
  'a key among the prices': [
    setCell('Model Pricing', 'Claude Haiku', 'Model', `Claude Haiku 4.5 (${key.openai})`),
    error('secret', 'Model Pricing', key.openai),
  ],
});

defects(executivePresentation, {
  'a key in the speaker notes': [
    replace('<!-- Say the token price before anyone asks. -->', `<!-- Demo key: ${key.aws} -->`),
    error('secret', 'Why AWS Bedrock', key.aws),
  ],
});

const says = (words: string): Edit => append(serviceAuthentication, words);

harmless(securityArchitecture, {
  'where a secret is kept': says(
    'The key is in AWS Secrets Manager under `prod/assistant/api-key`, ARN arn:aws:secretsmanager:us-east-2:123456789012:secret:assistant-AbCdEf.',
  ),
  'a secret that is masked': says(
    'Keys look like `sk-...`, `AKIA****************` or `sk-xxxxxxxxxxxxxxxxxxxxxxxx`.',
  ),
  'the example key of the documentation': says('AWS’s own example is `AKIAIOSFODNN7EXAMPLE`.'),
  'a variable for a secret': says('Set `API_KEY=${OPENAI_API_KEY}` and `password: <from the vault>`.'),
  'a password policy': says(
    'Password: at least 16 characters, changed when leaked. Token: short-lived, 60 minutes. Secret: never in a document.',
  ),
  hashes: says(
    'Image `sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae`, commit `da39a3ee5e6b4b0d3255bfef95601890afd80709`, and an id 123e4567-e89b-12d3-a456-426614174000.',
  ),
});

harmless(operationsRunbook, {
  'role addresses of a real domain': append(
    'Escalation Path',
    'oncall@meridianbank.com, support@aws.amazon.com, no-reply@meridianbank.com, ai-platform-team@meridianbank.com, security@meridianbank.com',
  ),
  'addresses of people who do not exist': append(
    'Escalation Path',
    'jane.doe@example.com, john.smith@meridian.example and user@example.org',
  ),
  'costs that look like telephone numbers': append(
    'Dependencies',
    'Quota 2,000,000 tokens; 1,170,000 requests; window 2026-05-04 to 2026-06-12; ticket 614-238; build 20260504.1123; 192.168.100.200; 10.0.0.0/16; port 8443.',
  ),
  'a mention of people': append(
    'Escalation Path',
    'Follow @meridian-platform in the chat, or mention user@host in the shell.',
  ),
  'an account number of twelve digits': append(
    'Key Components',
    'Workload account 123456789012, change CHG0034567890.',
  ),
});

harmless(proposal, {
  'numbers that are masked': append(
    'How a Question Becomes an Answer',
    'The log shows **** **** **** 6467, XXX-XX-8147 and 000-00-0000.',
  ),
  'numbers in a row': append(
    'How a Question Becomes an Answer',
    'The five figures are 1234 5678 9012 3456 7890, as counted.',
  ),
});

harmless(platformComparison, {
  'model names and versions': append(
    'Risk Mitigation',
    'anthropic.claude-haiku-4-5-20251001-v1:0, gpt-4.1-mini-2025-04-14, text-embedding-3-large, us.amazon.nova-lite-v1:0',
  ),
});
