/** Node's `assert/strict`, as far as the suite uses it, for an extension host without Node. */
import { assert } from 'chai';

export default {
  ok: (value: unknown, message?: string) => assert.isOk(value, message),
  equal: (actual: unknown, expected: unknown, message?: string) =>
    assert.strictEqual(actual, expected, message),
  notEqual: (actual: unknown, expected: unknown, message?: string) =>
    assert.notStrictEqual(actual, expected, message),
  deepEqual: (actual: unknown, expected: unknown, message?: string) =>
    assert.deepEqual(actual, expected, message),
  match: (text: string, pattern: RegExp, message?: string) => assert.match(text, pattern, message),
  doesNotMatch: (text: string, pattern: RegExp, message?: string) => assert.notMatch(text, pattern, message),
};
