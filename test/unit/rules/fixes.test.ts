/**
 * Each folder under `test/fixtures/fixes` is a fix: a document before it and after it. Its name is the rule's, perhaps
 * with a word for the variant.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../server/src/capstone/check-document.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import { applyEdits } from '../../../server/src/scaffold/edits.ts';
import { deliverableOf, smallCourse } from '../small-course.ts';

const folder = join(import.meta.dirname, '../../fixtures/fixes');
const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
const course = smallCourse(read('template.md'));
const check = (text: string) => checkDocument('plan.md', text, deliverableOf(course));
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('the fix of', () => {
  it.each(cases.map(({ name }) => name))('%s mends its finding and changes nothing else', (name) => {
    const rule = rules.find(({ id }) => name === id || name.startsWith(`${id}-`));
    const { outline, findings } = check(read(name, 'before.md'));
    const found = findings.filter((finding) => finding.rule === rule?.id);
    expect(found).toHaveLength(1);
    const fix = found.map((finding) =>
      rule?.fix?.(finding, { course, outline, documents: [], facts: new Map() }),
    )[0];
    const after = applyEdits(outline.document.text, fix?.edits ?? []);
    expect(after).toBe(read(name, 'after.md'));
    const left = check(after).findings.map((finding) => finding.rule);
    const prompts = left.filter((id) => id === 'placeholder');
    expect(left).toEqual([
      ...findings.filter((finding) => finding.rule !== rule?.id).map((finding) => finding.rule),
      ...prompts,
    ]);
  });
});
