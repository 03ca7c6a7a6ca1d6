/** Secrets and personal data, by another hand. Nothing here ever opened a door: all of it is made up on the spot. */
import { addRow, append, replace, setCell, type Edit } from './edits.ts';
import {
  defects,
  error,
  executivePresentation,
  harmless,
  operationsRunbook,
  proposal,
  warning,
} from './harness.ts';

const place = 'Architecture Summary';
const says = (text: string): Edit => append(place, text);
const fence = (language: string, ...lines: string[]): Edit =>
  says(`\`\`\`${language}\n${lines.join('\n')}\n\`\`\``);
const leaks = (edit: Edit) => [edit, error('secret', place, '…')] as const;
const personal = (edit: Edit) => [edit, warning('personal-data', place, '…')] as const;

/** Put together here, so that no scanner takes this file for a leak. */
const joined = (...parts: string[]) => parts.join('');

/** Letters and digits that follow no pattern, the same in each run. */
function noise(
  length: number,
  letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
): string {
  let state = 20260302;
  return Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return letters[Math.floor((state / 2147483648) * letters.length)];
  }).join('');
}
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const hex = '0123456789abcdef';

const jwt = [
  Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url'),
  Buffer.from('{"sub":"svc-assistant","iat":1772409600}').toString('base64url'),
  noise(43),
].join('.');

defects(operationsRunbook, {
  'an access key of AWS in a sentence': leaks(
    says(`The worker signs with ${joined('AK', 'IA', noise(16, upper))} for now.`),
  ),
  'a temporary key of AWS': leaks(
    fence('sh', `export AWS_ACCESS_KEY_ID=${joined('AS', 'IA', noise(16, upper))}`),
  ),
  'a secret access key of AWS': leaks(fence('ini', '[default]', `aws_secret_access_key = ${noise(40)}`)),
  'a key of Azure OpenAI': leaks(fence('sh', `AZURE_OPENAI_API_KEY=${noise(32, hex)}`)),
  'an account key of Azure Storage': leaks(
    fence(
      '',
      `DefaultEndpointsProtocol=https;AccountName=mbassist;AccountKey=${noise(86)}==;EndpointSuffix=core.windows.net`,
    ),
  ),
  'a key of Google': leaks(says(`The map uses \`${joined('AI', 'za', noise(35))}\`.`)),
  'a service account of Google': leaks(
    fence(
      'json',
      '{ "type": "service_account",',
      `  "private_key": "-----BEGIN PRIVATE KEY-----\\n${noise(64)}\\n${noise(64)}\\n-----END PRIVATE KEY-----\\n" }`,
    ),
  ),
  'a project key of OpenAI': leaks(fence('sh', `OPENAI_API_KEY=${joined('sk-', 'proj-', noise(48))}`)),
  'an older key of OpenAI': leaks(
    fence('sh', `export OPENAI_API_KEY="${joined('sk-', noise(20), 'T3BlbkFJ', noise(20))}"`),
  ),
  'a key of Anthropic': leaks(
    fence('yaml', `anthropic_api_key: ${joined('sk-', 'ant-', 'api03-', noise(93))}AA`),
  ),
  'a token of GitHub': leaks(says(`Clone with ${joined('gh', 'p_', noise(36))}.`)),
  'a fine-grained token of GitHub': leaks(
    says(`Clone with \`${joined('github', '_pat_', noise(22), '_', noise(59))}\`.`),
  ),
  'a token of GitLab': leaks(says(`Clone with \`${joined('gl', 'pat-', noise(20))}\`.`)),
  'a webhook of Slack': leaks(
    says(
      `Alerts go to https://hooks.slack.com/services/${joined('T', noise(8, upper))}/${joined('B', noise(8, upper))}/${noise(24)}`,
    ),
  ),
  'a bot token of Slack': leaks(
    says(`The bot is \`${joined('xo', 'xb-', '213456789012-213456789013-', noise(24))}\`.`),
  ),
  'a signed token': leaks(fence('http', 'GET /health HTTP/1.1', `Authorization: Bearer ${jwt}`)),
  'a bearer token of no known kind': leaks(
    fence('sh', `curl -H "Authorization: Bearer ${noise(40)}" https://api.meridian.example/ask`),
  ),
  'a user with a password': leaks(fence('sh', `curl -u admin:${noise(14)} https://index.meridian.example`)),
  'a header of basic authentication': leaks(
    fence('http', `Authorization: Basic ${Buffer.from(`admin:${noise(14)}`).toString('base64')}`),
  ),
  'an elliptic key': leaks(
    fence('', '-----BEGIN EC PRIVATE KEY-----', noise(64), noise(64), '-----END EC PRIVATE KEY-----'),
  ),
  'a key of SSH': leaks(
    fence(
      '',
      '-----BEGIN OPENSSH PRIVATE KEY-----',
      noise(70),
      noise(70),
      '-----END OPENSSH PRIVATE KEY-----',
    ),
  ),
  'a database with its password': leaks(
    says(`Feedback lies in postgres://assistant:${noise(14)}@db.meridian.example:5432/feedback.`),
  ),
  'a document store with its password': leaks(
    says(`\`mongodb+srv://app:${noise(14)}@cluster0.meridian.example/test\``),
  ),
  'a cache with its password': leaks(says(`\`redis://default:${noise(14)}@cache.meridian.example:6379\``)),
  'a server with its password in words': leaks(
    fence(
      '',
      `Server=tcp:db.meridian.example,1433;Database=fb;User ID=sa;Password=${noise(12)}!7;Encrypt=true;`,
    ),
  ),
  'a password in a file of settings': leaks(
    fence('yaml', 'database:', '  user: assistant', `  password: "${noise(16)}"`),
  ),
  'a secret among environment variables': leaks(fence('env', `CLIENT_SECRET=${noise(34)}`)),
  'a key within a table': [
    setCell('Dependencies', 'Splunk', 'Fallback', `Token ${joined('gh', 'o_', noise(36))}`),
    error('secret', 'Dependencies', '…'),
  ],
  'a key of payments': leaks(says(`\`${joined('sk_', 'live_', noise(24))}\``)),

  'a person’s address': personal(says('Ask jane.miller@meridianbank.com before a change.')),
  'a person’s address behind a link': personal(
    says('Ask [the lead](mailto:tom.baker@meridianbank.com) before a change.'),
  ),
  'a person’s address with initials': personal(says('Ask r.okafor@meridianbank.com before a change.')),
  'a telephone number of the United States': personal(says('Out of hours call (614) 723-9482.')),
  'a telephone number with a country': personal(says('Out of hours call +49 151 23456789.')),
  'a telephone number of Britain': personal(says('Out of hours call +44 7700 183 295.')),
  'a telephone number with dots': personal(says('Phone: 614.723.9482')),
  'a social-security number in a table': [
    setCell('Dependencies', 'Splunk', 'Fallback', 'Test person 219-09-8142'),
    warning('personal-data', 'Dependencies', '…'),
  ],
  'a card number in blocks': personal(says('We tested with 4929 1387 2650 4416.')),
});

defects(executivePresentation, {
  'a key in a slide': [
    replace('- Documents follow SharePoint every night', `- Key: ${joined('AK', 'IA', noise(16, upper))}`),
    error('secret', 'Reference Architecture', '…'),
  ],
});

harmless(operationsRunbook, {
  'the example keys of AWS': fence(
    'ini',
    'aws_access_key_id = AKIAIOSFODNN7EXAMPLE',
    'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  ),
  'a key in angles': fence('sh', 'export OPENAI_API_KEY=<your-key>', 'export AWS_SECRET_ACCESS_KEY=<secret>'),
  'a key that is told to be yours': fence(
    'sh',
    'export OPENAI_API_KEY=your-api-key-here',
    'export TOKEN=changeme',
  ),
  'a key of dots': fence('sh', 'OPENAI_API_KEY=sk-...', 'SLACK_TOKEN=xoxb-…', 'TOKEN=****************'),
  'a key of x': fence('sh', `OPENAI_API_KEY=sk-${'x'.repeat(48)}`, `AWS_ACCESS_KEY_ID=AKIA${'X'.repeat(16)}`),
  'a key from a file': fence(
    'sh',
    'export TOKEN=$(cat /run/secrets/token)',
    'export KEY=`vault read -field=key secret/assistant`',
  ),
  'a key from the vault': fence(
    'yaml',
    'password: ${DB_PASSWORD}',
    'api_key: "{{ vault.assistant.api_key }}"',
    'secret: !Ref AssistantSecret',
  ),
  'a key of an action': fence('yaml', 'token: ${{ secrets.GITHUB_TOKEN }}'),
  'a path in the vault': says(
    'The key lies at `secret/data/assistant/prod#api_key` and rotates every 90 days.',
  ),
  'a resource by its name': says(
    '`arn:aws:secretsmanager:us-east-2:123456789012:secret:assistant/sharepoint-AbCdEf` holds the certificate.',
  ),
  'a hash of a commit': says(`Release \`${noise(40, hex)}\` is in production.`),
  'a digest of an image': says(`The image is \`assistant@sha256:${noise(64, hex)}\`.`),
  'a checksum': says(`The index has the checksum \`md5:${noise(32, hex)}\`.`),
  'an identifier': says('The tenant is `3f2504e0-4f89-41d3-9a0c-0305e82c3301`.'),
  'an identifier of a trace': fence('http', `traceparent: 00-${noise(32, hex)}-${noise(16, hex)}-01`),
  'a public key': fence('', '-----BEGIN PUBLIC KEY-----', noise(64), '-----END PUBLIC KEY-----'),
  'a certificate': fence(
    '',
    '-----BEGIN CERTIFICATE-----',
    noise(64),
    noise(64),
    '-----END CERTIFICATE-----',
  ),
  'a database without a password': says('Feedback lies in postgres://db.meridian.example:5432/feedback.'),
  'a database with a masked password': says(
    'Feedback lies in `postgres://user:***@db.meridian.example/feedback` or `postgres://user:password@localhost/test`.',
  ),
  'a bearer token by its variable': fence(
    'sh',
    'curl -H "Authorization: Bearer $TOKEN" https://api.meridian.example/ask',
  ),
  'a bearer token in words': says('Every call carries a header `Authorization: Bearer <access token>`.'),
  'a model by its whole name': says(
    '`us.anthropic.claude-haiku-4-5-20251001-v1:0` answers, `anthropic.claude-sonnet-4-5-20250929-v1:0` compares.',
  ),
  'a picture in base64': says(
    `![dot](data:image/png;base64,${Buffer.from('not a secret at all, only a dot').toString('base64')})`,
  ),
  'a rule about passwords': says(
    'Password: at least 14 characters. Secret: rotated every 90 days. Token: valid for 60 minutes.',
  ),
  'keys by their names': says(
    '`API_KEY`, `client_secret` and `AWS_SECRET_ACCESS_KEY` are read from Secrets Manager at start.',
  ),
  'a locked dependency': fence('json', `"integrity": "sha512-${noise(86)}=="`),

  'role addresses': says(
    'Write to oncall@meridianbank.com, support@vendor.com, no-reply@meridianbank.com, ai-platform-team@meridianbank.com or helpdesk@meridianbank.com.',
  ),
  'role addresses of departments': says(
    'Write to security@meridianbank.com, privacy.office@meridianbank.com, it-operations@meridianbank.com or dpo@meridianbank.com.',
  ),
  'an address of a repository': says('Clone `git@github.com:meridian/assistant.git`.'),
  'an address of a service account': says('Runs as `assistant-prod@mb-project.iam.gserviceaccount.com`.'),
  'a package with its version': says(
    'We pin `react@18.3.1`, `actions/checkout@v4` and `@types/node@24.1.0`.',
  ),
  'costs and volumes': says(
    '7,020,000,000 tokens, 1,170,000 requests, $1,025,157.00 and 4 500 000 000 more.',
  ),
  tickets: says('See INC0012345678, CHG-2026-0312-4471 and case 7001234567890.'),
  moments: says('Since 2026-05-04T08:00:00Z, 2026-05-04 08:00:00 and 20260504-080000; epoch 1772409600.'),
  'addresses of the network': says(
    '10.20.30.40, 192.168.100.200/24, 172.16.254.1:8443 and 2001:db8:85a3::8a2e:370:7334.',
  ),
  'part numbers': says('Rack 555-0142-88, license 4012-8888-17, ISBN 978-3-16-148410-0 and form 1099-INT.'),
  'a range of years and of amounts': says('2024-2026, 100-200-300 and 1000-2000 requests.'),
});

harmless(proposal, {
  'roles with addresses': addRow(
    'Decision Points',
    'Runbook sign-off',
    'Head of operations, operations@meridianbank.com',
    '24 April 2026',
  ),
});
