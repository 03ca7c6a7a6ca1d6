import { describe, expect, it } from 'vitest';
import { exactValue, isDash, readAmount, readAmounts } from '../../../server/src/document/amounts.ts';

/** An amount in short: what it is, how much, and what else is said. */
function short(text: string): string | undefined {
  const amount = readAmount(text);
  if (!amount) return undefined;
  const { kind, low, high, currency, bound, approximate, outOf, unit, per } = amount;
  return [
    kind === 'money' ? (currency ?? 'money') : kind,
    `${approximate ? '~' : ''}${bound ?? ''}${low === high ? low : `${low}..${high}`}`,
    ...(outOf === undefined ? [] : [`/ ${outOf}`]),
    ...(unit === undefined ? [] : [unit]),
    ...(per === undefined ? [] : [`per ${per}`]),
  ].join(' ');
}

describe('readAmount', () => {
  it.each([
    // money
    ['$1,200', 'USD 1200'],
    ['$1200', 'USD 1200'],
    ['$ 1,200', 'USD 1200'],
    ['US$1,200', 'USD 1200'],
    ['USD 1,200', 'USD 1200'],
    ['1,200 USD', 'USD 1200'],
    ['1200$', 'USD 1200'],
    ['$1,200.50', 'USD 1200.5'],
    ['$0.0370', 'USD 0.037'],
    ['$.05', 'USD 0.05'],
    ['$1.2M', 'USD 1200000'],
    ['$1.2 M', 'USD 1200000'],
    ['$1.2m', 'USD 1200000'],
    ['$1.2mm', 'USD 1200000'],
    ['$1.2 million', 'USD 1200000'],
    ['$1.2-million', 'USD 1200000'],
    ['1.2 million dollars', 'USD 1200000'],
    ['$1.1M', 'USD 1100000'],
    ['$12k', 'USD 12000'],
    ['$12K', 'USD 12000'],
    ['$12 thousand', 'USD 12000'],
    ['$1.5bn', 'USD 1500000000'],
    ['$1.5B', 'USD 1500000000'],
    ['$1.5 B', 'USD 1500000000'],
    ['1.03 B', 'count 1030000000'],
    ['1 200 €', 'EUR 1200'],
    ['1\u00A0200\u00A0€', 'EUR 1200'],
    ['1\u2009200 €', 'EUR 1200'],
    ['1\u202F200,50 €', 'EUR 1200.5'],
    ['1.200,50 €', 'EUR 1200.5'],
    ['1.200 €', 'EUR 1200'],
    ['€1.200.000', 'EUR 1200000'],
    ['€1,200', 'EUR 1200'],
    ['€1,2 Mio', 'EUR 1200000'],
    ['€1,2 Mio.', 'EUR 1200000'],
    ['1,2 Mrd. €', 'EUR 1200000000'],
    ['EUR 0,125', 'EUR 0.125'],
    ["CHF 1'200.50", 'CHF 1200.5'],
    ['£950', 'GBP 950'],
    ['₹1,20,000', 'INR 120000'],
    ['(500)', 'count -500'],
    ['($1,200)', 'USD -1200'],
    ['$(1,200)', 'USD -1200'],
    ['-$500', 'USD -500'],
    ['$-500', 'USD -500'],
    ['−500', 'count -500'],
    ['+$500', 'USD 500'],
    ['2.5 cents', 'money 0.025'],
    ['~$1,200', 'USD ~1200'],
    ['≈ $1,200', 'USD ~1200'],
    ['about $1,200', 'USD ~1200'],
    ['approx. 300 users', 'count ~300 users'],
    ['$1,200/month', 'USD 1200 per month'],
    ['$1,200 / mo', 'USD 1200 per month'],
    ['$1,200 per month', 'USD 1200 per month'],
    ['$1,200 a month', 'USD 1200 per month'],
    ['$1,200 monthly', 'USD 1200 per month'],
    ['$3 per 1M tokens', 'USD 3 per 1m tokens'],
    ['$0.03/1K tokens', 'USD 0.03 per 1k tokens'],
    ['$1,000 - $1,200', 'USD 1000..1200'],
    ['$1,000–$1,200', 'USD 1000..1200'],
    ['$1.2–1.5M', 'USD 1200000..1500000'],
    ['$500k-1M', 'USD 500000..1000000'],
    ['$800k to $1.2M', 'USD 800000..1200000'],
    ['€10–20', 'EUR 10..20'],
    ['**$1,200**', 'USD 1200'],
    ['\\$1,200', 'USD 1200'],
    ['~**$1,200**', 'USD ~1200'],
    ['$1,200*', 'USD 1200'],
    ['$1,200 (reserved: $300)', 'USD 1200'],
    ['3 × $500 = $1,500', 'USD 1500'],
    // percent
    ['25 %', 'percent 25'],
    ['25%', 'percent 25'],
    ['**25%**', 'percent 25'],
    ['12,5 %', 'percent 12.5'],
    ['25 percent', 'percent 25'],
    ['10–20%', 'percent 10..20'],
    ['10% to 20%', 'percent 10..20'],
    ['up to 60%', 'percent ≤60'],
    ['≥ 99.9 %', 'percent ≥99.9'],
    ['>= 99.9%', 'percent ≥99.9'],
    ['at least 90%', 'percent ≥90'],
    ['-5%', 'percent -5'],
    // counts and scores
    ['8', 'count 8'],
    ['0.25', 'count 0.25'],
    ['.25', 'count 0.25'],
    ['3,5', 'count 3.5'],
    ['8/10', 'count 8 / 10'],
    ['8/10 (why)', 'count 8 / 10'],
    ['9.25 / 10', 'count 9.25 / 10'],
    ['8 out of 10', 'count 8 / 10'],
    ['11/10', 'count 11 / 10'],
    ['**9.25**', 'count 9.25'],
    ['__9.25__', 'count 9.25'],
    ['9 (best of 3 platforms)', 'count 9'],
    ['9 – best of 3 platforms', 'count 9'],
    ['9: strong in 2 of 3 tests', 'count 9'],
    ['1,200 requests', 'count 1200 requests'],
    ['1.2M tokens', 'count 1200000 tokens'],
    ['1.2m tokens', 'count 1200000 tokens'],
    ['332.64M', 'count 332640000'],
    ['12k', 'count 12000'],
    ['7,020,000,000', 'count 7020000000'],
    ['1.200.000', 'count 1200000'],
    ['10–20', 'count 10..20'],
    ['100-500', 'count 100..500'],
    ['10 to 20 users', 'count 10..20 users'],
    ['100+ users', 'count ≥100'],
    ['3 or more', 'count ≥3'],
    ['> 5 s', 'count >5 s'],
    ['<0.7', 'count <0.7'],
    ['\\<0.7', 'count <0.7'],
    ['500ms', 'count 500 ms'],
    ['2×', 'count 2 x'],
    ['16-week timeline', 'count 16 week'],
    ['15 requests per user', 'count 15 requests per user'],
    ['12 months', 'count 12 months'],
  ])('reads %s', (text, expected) => {
    expect(short(text)).toBe(expected);
  });

  it.each([
    '',
    '-',
    '—',
    'n/a',
    'none',
    'GPT-4',
    'GPT-4.1 mini',
    'SEV1',
    'Month 12',
    'Months 3 and 7',
    'Weeks 1–4',
    'Phase 2',
    'Q3 2026',
    'v1.2.3',
    '1.2.3',
    '10:30',
    '10:00–12:00',
    '2026-01-15',
    '15/01/2026',
    '15.01.2026',
    '4 May 2026',
    'May 4, 2026',
    'AES-256',
    '24x7',
    '24/7',
    'P95',
    'us-east-2',
    'ISO 27001',
    'PCI DSS 4.0',
    'SOC 2',
    'Claude Sonnet 4.5',
    '3rd',
    '555-123-4567',
    '10.0.0.0/16',
    '4111111111111111111',
    '1,2,3',
    '$5 and $7',
    'Growth of 5 %',
    '$X,XXX',
  ])('reads no amount in %s', (text) => {
    expect(readAmount(text)).toBeUndefined();
  });

  it.each([
    ['$1.2M', 100_000, 1],
    ['$12k', 1000, 0],
    ['9.25', 0.01, 2],
    ['$1,200', 1, 0],
    ['25 %', 1, 0],
    ['$0.0370', 0.0001, 4],
    ['1.200,50 €', 0.01, 2],
  ])('knows how exact %s is', (text, step, decimals) => {
    expect(readAmount(text)).toMatchObject({ step, decimals });
  });

  it('takes the document’s decimal mark where a number can be read in two ways', () => {
    expect(readAmount('1.200')?.low).toBe(1.2);
    expect(readAmount('1.200', { decimalMark: ',' })?.low).toBe(1200);
    expect(readAmount('1,200')?.low).toBe(1200);
    expect(readAmount('1,200', { decimalMark: ',' })?.low).toBe(1.2);
    expect(readAmount('1.200,5', { decimalMark: '.' })?.low).toBe(1200.5);
  });
});

describe('readAmounts', () => {
  const seen = (text: string) => readAmounts(text).map(({ span }) => text.slice(span.start, span.end));

  it('finds them in running text, without names, ordinals and dates', () => {
    expect(
      seen(
        'In month 12 of 2026 Claude Sonnet 4.5 serves **2,600 users** for about $15,444 a month, up to 60% less than GPT-4.',
      ),
    ).toEqual(['2,600 users', 'about $15,444 a month', 'up to 60%']);
    expect(seen('Pilot from 4 May 2026, weeks 1–4: 10–20 users, P95 < 5 s, error rate > 10 %.')).toEqual([
      '10–20 users',
      '< 5 s',
      '> 10 %',
    ]);
    expect(seen('between 10 and 20 users')).toEqual(['10 and 20 users']);
    expect(seen('$3 per 1M tokens and $15 per 1M tokens')).toEqual(['$3 per 1M tokens', '$15 per 1M tokens']);
    expect(seen('6,000 / 600 tokens')).toEqual(['6,000', '600 tokens']);
    expect(seen('2 vCPU and 4 GB, eight tasks')).toEqual(['2 vCPU', '4 GB']);
  });

  it('tells where the digits stand, in the text as it was given', () => {
    const text = 'costs **\\$1,200.50** a month';
    const [amount] = readAmounts(text);
    expect(amount && text.slice(amount.digits.start, amount.digits.end)).toBe('1,200.50');
  });

  it('takes no longer for long texts than their length asks for', () => {
    const start = performance.now();
    for (const piece of ['1 ', '1-', '9,', '(', '$', '~ about ', '1 200 ', 'a_', '* ', '`', '12 – ']) {
      readAmounts(piece.repeat(8000));
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('isDash and exactValue', () => {
  it('know a dash, a limit and a range', () => {
    expect(['-', ' — ', '–', '−', '--'].map(isDash)).toEqual([true, true, true, true, true]);
    expect(['', 'n/a', '-5', '- none'].map(isDash)).toEqual([false, false, false, false]);
    expect(exactValue(readAmount('25 %'))).toBe(25);
    expect(exactValue(readAmount('10–20'))).toBeUndefined();
    expect(exactValue(readAmount('up to 60%'))).toBeUndefined();
    expect(exactValue(undefined)).toBeUndefined();
  });
});
