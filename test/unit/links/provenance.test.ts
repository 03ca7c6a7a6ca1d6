import { describe, expect, it } from 'vitest';
import { isProvenance, provenanceComment, provenanceOf } from '../../../server/src/links/provenance.ts';
import { parseDocument } from '../../../server/src/document/parse.ts';

/** "reference fingerprint" of each source in the comments of a section, as the spans have them. */
function read(text: string): string[] {
  return parseDocument(text).sections.flatMap(({ content }) =>
    provenanceOf(content).map(({ reference, fingerprint }) => {
      const covered = [reference, ...(fingerprint ? [fingerprint] : [])].map(({ span }) =>
        content.text.slice(span.start, span.end),
      );
      expect(covered.map((each) => each.toLowerCase())).toEqual(
        [reference.text, ...(fingerprint ? [fingerprint.text] : [])].map((each) => each.toLowerCase()),
      );
      return `${reference.text}|${fingerprint?.text ?? ''}`;
    }),
  );
}

describe('the comment that remembers sources', () => {
  it('is read as it is written', () => {
    const comment = provenanceComment([
      { reference: 'cost-model/Total Cost Summary', fingerprint: '3f9a2c1d' },
      { reference: 'plan/Go, or No-Go', fingerprint: '91bd07aa' },
    ]);
    expect(comment).toBe(
      '<!-- capstone-from: cost-model/Total Cost Summary 3f9a2c1d, plan/Go, or No-Go 91bd07aa -->',
    );
    expect(isProvenance(comment)).toBe(true);
    expect(read(`## Costs\n\n${comment}\n`)).toEqual([
      'cost-model/Total Cost Summary|3f9a2c1d',
      'plan/Go, or No-Go|91bd07aa',
    ]);
  });

  it.each<[string, string, string[]]>([
    [
      'over several lines',
      'capstone-from:\n  a/B 12345678,\n  c/D 87654321\n',
      ['a/B|12345678', 'c/D|87654321'],
    ],
    ['with CRLF', 'capstone-from: a/B 12345678,\r\nc/D 87654321', ['a/B|12345678', 'c/D|87654321']],
    ['without a colon', 'capstone-from a/B 12345678', ['a/B|12345678']],
    ['in capitals', 'CAPSTONE-FROM: a/B 1234ABCD', ['a/B|1234abcd']],
    ['with a comma at the end', 'capstone-from: a/B 12345678,', ['a/B|12345678']],
    ['without fingerprints', 'capstone-from: a/B, c/D', ['a/B|', 'c/D|']],
    ['with a fingerprint at the first alone', 'capstone-from: a/B 12345678, c/D', ['a/B|12345678', 'c/D|']],
    ['with a fingerprint that is too short', 'capstone-from: a/B 1234567', ['a/B 1234567|']],
    ['with a fingerprint alone', 'capstone-from: 12345678', ['12345678|']],
    ['with nothing', 'capstone-from:', []],
    ['of another kind', 'capstone-disable a/B 12345678', []],
  ])('is read %s', (_, body, sources) => {
    expect(read(`## Costs\n\n<!-- ${body} -->\n`)).toEqual(sources);
  });

  it('is none in code', () => {
    expect(read('## Costs\n\n    <!-- capstone-from: a/B 12345678 -->\n')).toEqual([]);
  });

  it('is not there where there is nothing to remember, and no heading ends it', () => {
    expect(provenanceComment([])).toBe('');
    expect(provenanceComment([{ reference: 'a/B --> c', fingerprint: '12345678' }])).toBe(
      '<!-- capstone-from: a/B –> c 12345678 -->',
    );
  });
});
