import { describe, expect, it } from 'vitest';
import { stem } from '../../../server/src/document/stem.ts';

describe('stem', () => {
  it.each([
    ['filter', 'Filters', 'filtering', 'filtered'],
    ['detect', 'detection', 'Detected', 'detecting', 'detects'],
    ['plan', 'planning', 'planned', 'plans'],
    ['stage', 'staging', 'staged', 'stages'],
    ['verify', 'verification', 'verified', 'verifies'],
    ['anonymise', 'anonymization', 'anonymized', 'anonymisation'],
    ['investigate', 'investigation', 'investigating'],
    ['policy', 'policies'],
    ['analysis', 'analyses'],
    ['process', 'processes', 'processing'],
    ['deploy', 'deployment', 'deployed', 'deployments'],
    ['façade', 'facades'],
  ])('is shared by the forms of “%s”', (word, ...forms) => {
    expect(forms.map(stem)).toEqual(forms.map(() => stem(word)));
  });

  it.each([
    ['contain', 'container'],
    ['version', 'vertical'],
    ['string', 'stray'],
    ['status', 'state'],
    ['access', 'ace'],
    ['need', 'neon'],
  ])('parts “%s” and “%s”', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it('leaves short words and those with digits alone', () => {
    expect(['TLS', 'P95', 'aes256', 'AWS'].map(stem)).toEqual(['tls', 'p95', 'aes256', 'aws']);
  });
});
