import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import format from '../../../server/src/course/format.schema.json' with { type: 'json' };
import { ruleLevels } from '../../../server/src/capstone/rule-levels.ts';
import { ruleIds } from '../../../server/src/rules/registry.ts';

const folder = new URL('../../../server/src/rules/', import.meta.url);
const headings = ['## Why it matters', '## Good', '## Bad', '## Quiet when'];

describe.each(ruleIds)('the page of %s', (rule) => {
  const page = () => readFileSync(new URL(`${rule}.md`, folder), 'utf8');

  it('says what it finds, why, and what is good, bad and neither', () => {
    const lines = page().split('\n');
    expect(lines[0]).toBe(`# ${rule}`);
    expect(lines.filter((line) => headings.includes(line))).toEqual(headings);
  });

  it('says how severe it is', () => {
    expect(page()).toMatch(/^\*(?:Error|Warning|Information|Hint)/m);
  });
});

describe('rules', () => {
  it('have names of their own', () => {
    expect(new Set(ruleIds).size).toBe(ruleIds.length);
  });

  it('are all offered by the setting `capstone.rules`', () => {
    const { propertyNames, additionalProperties } =
      manifest.contributes.configuration.properties['capstone.rules'];
    expect(propertyNames.enum).toEqual(ruleIds.toSorted());
    expect(additionalProperties.enum).toEqual(ruleLevels);
  });

  it('are all known to the red flags of a course', () => {
    const { properties } = format.$defs.course.properties.rubric.properties.redFlags.items;
    expect(properties.rules.items.enum).toEqual(ruleIds.toSorted());
  });
});
