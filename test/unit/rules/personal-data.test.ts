import { describe, expect, it } from 'vitest';
import { findPersonalData } from '../../../server/src/rules/leaks/find-personal-data.ts';
import { smallCourse } from '../small-course.ts';
import { findings } from './findings.ts';

const course = smallCourse(`
  # Plan

  ## Contacts
`);

describe('personal-data', () => {
  it('finds it in prose, tables and code, and covers it exactly', () => {
    const document = `
      # Plan

      ## Contacts

      Ask Jane (jane.doe@northwind.com).

      | Level | Reached at |
      | --- | --- |
      | L2 | +1 415 555 0142 |

      \`\`\`json
      { "ssn": "123-45-6789", "card": "4111 1111 1111 1111" }
      \`\`\`
    `;
    expect(findings('personal-data', document, course)).toEqual([
      {
        at: '5:11',
        covers: 'jane.doe@northwind.com',
        severity: 'warning',
        check: 'personal-data',
        message:
          'This looks like the e-mail address of a person. Name the role or its mailbox instead: people move on, and the document travels.',
      },
      {
        at: '9:8',
        covers: '+1 415 555 0142',
        severity: 'warning',
        check: 'personal-data',
        message:
          'This looks like a phone number. Name the role or the on-call channel instead, and keep numbers where they can be kept up to date.',
      },
      {
        at: '12:11',
        covers: '123-45-6789',
        severity: 'warning',
        check: 'personal-data',
        message:
          'This looks like a social-security number. Take it out, or show the form alone, such as `***-**-****`.',
      },
      {
        at: '12:34',
        covers: '4111 1111 1111 1111',
        severity: 'warning',
        check: 'personal-data',
        message:
          'This looks like a card number. Take it out, or show the form alone, such as `**** **** **** ****`.',
      },
    ]);
  });

  it('leaves placeholders to their own rule', () => {
    const document = `
      # Plan

      ## Contacts

      [Name and address, such as jane.doe@northwind.com]
    `;
    expect(findings('personal-data', document, course)).toEqual([]);
  });
});

describe('findPersonalData', () => {
  it.each([
    ['email', 'sarah.chen@acme.io'],
    ['email', 'priyanka.raghunathan@acme.com'],
    ['email', 'm.okonkwo@bank.co.uk'],
    ['email', 'jsmith@acme.com'],
    ['email', 'jane@acme.com'],
    ['email', 'bob42@gmail.com'],
    ['phone', '415-555-0142'],
    ['phone', '(415) 555-2671'],
    ['phone', '555.123.4567'],
    ['phone', '+1 (415) 555-0142'],
    ['phone', '+14155550142'],
    ['phone', '+44 20 7946 0958'],
    ['phone', '+49 30 1234567'],
    ['card', '4111-1111-1111-1111'],
    ['card', '3782 822463 10005'],
    ['social-security', '078-05-1120'],
  ])('finds %s: %s', (kind, value) => {
    expect(findPersonalData(`Call ${value}, or write.`)).toEqual([
      { kind, span: { start: 5, end: 5 + value.length } },
    ]);
  });

  it.each([
    ['email', 'mailto:', 'j.smith@bank.co.uk'],
    ['phone', 'Tel. ', '020 7946 0958'],
    ['phone', '| Phone | ', '0171 1234567'],
    ['phone', '**Phone:** ', '555-0132'],
    ['social-security', 'SSN ', '123 45 6789'],
    ['card', 'The card ', '4111111111111111'],
  ])('finds %s by what stands before it: %s%s', (kind, before, value) => {
    expect(findPersonalData(before + value)).toEqual([
      { kind, span: { start: before.length, end: before.length + value.length } },
    ]);
  });

  it.each([
    // roles, teams and systems
    'support@acme.com',
    'oncall@acme.com',
    'noreply@acme.com',
    'soc@acme.com',
    'ai-platform@acme.com',
    'platform-team@acme.com',
    'claims.intake@acme.com',
    'ai.governance@acme.com',
    'incident.manager@acme.com',
    'platformteam@acme.com',
    'spark@acme.com',
    'sa-gateway@proj-1.iam.gserviceaccount.com',
    'git@github.com:acme/assistant.git',
    // examples
    'jane.doe@example.com',
    'jane.doe@meridian.example',
    'jane.doe@acme.test',
    'first.last@acme.com',
    'you@yourcompany.com',
    // a password's address, a file, a version
    'https://user:pw@host.com',
    'postgres://app:x@db.host.com',
    'logo@2x.png',
    'npm i mermaid@11.4.1',
    // calls that are free
    '1-800-555-0199',
    '+1 888 555 0199',
    '(800) 555-1234',
    // amounts, ids, dates, addresses, versions
    '$555,123,4567',
    '1,200,000 tokens',
    '+20 000 000 tokens',
    '+1,200 users',
    '+15 %',
    'UTC+01:00',
    '2026-01-15',
    '2024-2025',
    '10.100.20.30',
    '192.168.1.100',
    'v1.20.3000',
    'ORD-123-45-6789',
    'account 123456789012',
    'account 1234-5678-9012-3456',
    'trace 4111111111111111',
    '1500-2500-3000',
    'phone calls 24x7',
    '***-**-****',
    'XXX-XX-XXXX',
  ])('stays quiet at %s', (text) => {
    expect(findPersonalData(`See ${text} for more.`)).toEqual([]);
  });
});
