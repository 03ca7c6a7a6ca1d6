import { describe, expect, it } from 'vitest';
import { findSecrets } from '../../../server/src/rules/leaks/find-secrets.ts';
import { smallCourse } from '../small-course.ts';
import { findings, fixed } from './findings.ts';

const course = smallCourse(`
  # Plan

  ## Keys
`);

const advice =
  'Take it out and name the vault that keeps it; have it replaced too, since whoever reads this document may have it.';

/** Put together here, so that no scanner takes this file for a leak. */
const joined = (...parts: string[]) => parts.join('');
const LETTERS = 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7cF0';

describe('secret', () => {
  it('finds one in prose, a table, a fence, a comment and front matter, and covers it exactly', () => {
    const key = joined('AKIA', 'Q7WJ5M2KXN4TBVRE');
    const document = `---
title: Plan
apiKey: ${joined('sk-proj-', LETTERS)}
---
# Plan

## Keys

Ours is ${key}, for now.

| Service | Key |
| --- | --- |
| Gateway | ${key} |

<!-- ${key} -->

\`\`\`ini
password = "hG7#kd92Ls"
\`\`\`
`;
    expect(findings('secret', document, course)).toEqual([
      {
        at: '3:9',
        covers: joined('sk-proj-', LETTERS),
        severity: 'error',
        check: 'secret',
        message: `This looks like an OpenAI API key. ${advice}`,
      },
      {
        at: '9:9',
        covers: key,
        severity: 'error',
        check: 'secret',
        message: `This looks like an AWS access key. ${advice}`,
      },
      expect.objectContaining({ at: '13:13', covers: key }),
      expect.objectContaining({ at: '15:6', covers: key }),
      expect.objectContaining({
        at: '18:13',
        covers: 'hG7#kd92Ls',
        message: `This looks like a password. ${advice}`,
      }),
    ]);
  });

  it('is as exact with CRLF', () => {
    const document = '# Plan\r\n\r\n## Keys\r\n\r\nDB_PASSWORD=Tr0ub4dor&3x\r\n';
    expect(findings('secret', document, course)).toMatchObject([{ at: '5:13', covers: 'Tr0ub4dor&3x' }]);
  });
});

describe('findSecrets', () => {
  const key = joined('9f8a7b6c5d4e3f2a', '1b0c9d8e7f6a5b4c');
  it.each([
    ['an AWS access key', joined('ASIA', '1234567890ABCDEF')],
    ['an Anthropic API key', joined('sk-ant-', 'api03-AbCdEfGhIjKlMnOpQrStUvWxYz')],
    ['an OpenAI API key', joined('sk-', 'abcdefghijklmnopqrstuvwxyz123456')],
    ['an OpenAI API key', joined('sk-proj-', 'abc123def456ghi789jkl012mno345')],
    ['a GitHub token', joined('ghp_', '1234567890abcdefghijklmnopqrstuvwxyz')],
    ['a GitHub token', joined('github_pat_', '11ABCDEFG0', LETTERS, '_', LETTERS)],
    ['a GitLab token', joined('glpat-', 'abcdefghij1234567890')],
    ['a Slack token', joined('xoxb-', '123456789012-1234567890123-aBcDeFgHiJkLmNoPqRsTuVwX')],
    ['a Google API key', joined('AIza', 'SyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY')],
    ['a Stripe key', joined('sk_live_', '51Habcdefghijklmnopqrstuv')],
    ['a Hugging Face token', joined('hf_', LETTERS, 'xy')],
    [
      'a signed token (JWT)',
      joined('eyJ', 'hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N_XgL0'),
    ],
  ])('knows %s by its shape', (name, text) => {
    expect(findSecrets(`Ours is \`${text}\`.`)).toEqual([{ name, span: { start: 9, end: 9 + text.length } }]);
  });

  it.each([
    [
      'a Slack webhook',
      'https://hooks.slack.com/services/',
      joined('T00000001/B12345678/', 'abcdEFGHijklMNOP'),
      '',
    ],
    ['an Azure account key', 'AccountName=acme;AccountKey=', joined(LETTERS, LETTERS, 'cQ=='), ';Endpoint=x'],
    ['a password in an address', 'postgres://app:', 'S3cr3tPazz', '@db.internal:5432/x'],
    ['a password in an address', 'mongodb+srv://admin:', 'Sup3rS3cret', '@cluster0.mongodb.net'],
    ['a password', 'Password: ', 'Summer2026!', ''],
    ['a password', '**Password:** ', 'Summer2026!', ''],
    ['a password', '| DB password | ', 'Summer2026!', ' |'],
    ['a password', 'The admin password is ', 'Summer2026!', ' for now.'],
    ['a password', '{ "password": "', 'hunter2hunter2', '" }'],
    ['a password', 'Server=db;User Id=sa;Password=', 'Tr0ub4dor3', ';'],
    ['a password', 'deploy --password ', 'Tr0ub4dor3!', ' --now'],
    ['a password on a command line', 'curl -s -u admin:', 'Tr0ub4dor3', ' https://index.internal'],
    ['a key or token', 'OPENAI_API_KEY=', key, ''],
    ['a key or token', 'api-key: ', key, ''],
    ['a key or token', '| API key | `', key, '` |'],
    [
      'a key or token',
      'aws_secret_access_key = "',
      joined('wJalrXUtnFEMI/K7MDENG/', 'bPxRfiCYqh7sK2mQ9z'),
      '"',
    ],
    ['an access token', 'Authorization: Bearer ', key, ''],
    ['an access token', '-H "Authorization: Basic ', 'YWRtaW46cGFzc3dvcmQxMjM=', '"'],
  ])('knows %s by what stands around it: %s', (name, before, secret, after) => {
    const start = before.length;
    expect(findSecrets(before + secret + after)).toEqual([
      { name, span: { start, end: start + secret.length } },
    ]);
  });

  it('knows a private key with its body', () => {
    const block = joined(
      '-----BEGIN RSA ',
      'PRIVATE KEY-----\nMIIEpAIBAAKCAQEA7bq5\n-----END RSA PRIVATE KEY-----',
    );
    expect(findSecrets(`Ours:\n${block}\n`)).toEqual([
      { name: 'a private key', span: { start: 6, end: 6 + block.length } },
    ]);
  });

  it.each([
    // something stands in for it
    '<your-key>',
    'api_key = "<your-key>"',
    'password = "${DB_PASSWORD}"',
    'password: "********"',
    'Bearer <token>',
    'Bearer ${TOKEN}',
    'postgres://user:password@host/db',
    'postgres://${USER}:${PASS}@host/db',
    'postgres://app:****@db',
    joined('sk-', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxx'),
    'AKIAIOSFODNN7EXAMPLE',
    'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    '`-----BEGIN PRIVATE KEY-----` opens the file',
    joined('-----BEGIN PRIVATE ', 'KEY-----\n...\n-----END PRIVATE KEY-----'),
    // a name, a place, a reference
    'secret: arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/openai-AbCdEf',
    'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    'Encryption key: mrk-1234abcd12ab34cd56ef1234567890ab',
    '| API key | kv-prod-weu-01/openai-key-2026 |',
    '| Secret | OpenAI2ProdKey2026 |',
    'API key: stored in Key Vault kv-prod-weu-01',
    'secret = projects/acme-prod/secrets/OpenAIKey2/versions/3',
    'secret: vault:secret/data/openai#key',
    'api_key = os.getenv("OPENAI_API_KEY_PROD1")',
    'apiKey: process.env.AZURE_OPENAI_KEY_1',
    'signing key: RS256',
    joined('sk-proj-', 'customer-facing-assistant-2026'),
    // how it is kept
    'Password: Argon2id with a pepper',
    '| Password | Argon2id |',
    'password: PBKDF2-HMAC-SHA256',
    'password_hash: argon2id$v=19',
    'Password: 14+ characters, rotated every 90 days',
    'the password is managed by Entra2',
    // numbers, ids, models
    'client_secret: 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
    'token: 1,200 in / 350 out',
    'max_tokens: 4096',
    'Token budget: gpt-4o-mini-2024-07-18',
    'token: anthropic.claude-3-5-sonnet-20240620-v1:0',
    'commit 9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c9f8a7b6c',
    'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'docker://app:1.2.3@sha256:abcdef',
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk',
    // words
    'risk-assessed',
    'task-based-processing-of-2026-documents',
    'Bearer authentication-and-authorization',
  ])('stays quiet at %s', (text) => {
    expect(findSecrets(text)).toEqual([]);
  });
});

it('is taken out by its fix, and a prompt asks where it is kept', () => {
  const document = (words: string) =>
    `# Plan\n\n## Keys\n\n| Gateway | Key |\n|---|---|\n| Ours | ${words} |\n`;
  const { text, title } = fixed('secret', document(joined('AKIA', 'Q7WJ5M2KXN4TBVRE')), course);
  expect(text).toBe(document('[the vault that keeps it]'));
  expect(title).toBe('Take it out, and ask for the vault that keeps it');
  expect(findings('secret', text, course)).toEqual([]);
});
