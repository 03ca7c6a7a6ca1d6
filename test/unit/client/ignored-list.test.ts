import { describe, expect, test } from 'vitest';
import { entryOf, isListed, withEntry, withoutEntry } from '../../../client/src/ignored-list.ts';

describe('the list of ignored folders', () => {
  test.each([
    ['/home', '/home/drafts/old', 'drafts/old'],
    ['/home/', '/home/drafts/', 'drafts'],
    ['/home', '/home', '.'],
  ])('in %s names %s as %s', (workspace, folder, entry) => {
    expect(entryOf(workspace, folder)).toBe(entry);
  });

  test('knows a folder however it is written', () => {
    expect(isListed(['./drafts/'], 'drafts')).toBe(true);
    expect(isListed(['drafts\\old'], 'drafts/old')).toBe(true);
    expect(isListed(['drafts'], '.')).toBe(false);
  });

  test('takes a folder once, and lets go of all its spellings', () => {
    expect(withEntry(['drafts/'], 'drafts')).toEqual(['drafts/']);
    expect(withEntry(['drafts'], '.')).toEqual(['drafts', '.']);
    expect(withoutEntry(['drafts/', 'notes', './drafts'], 'drafts')).toEqual(['notes']);
  });
});
