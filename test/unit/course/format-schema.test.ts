import { Validator } from '@cfworker/json-schema';
import { expect, test } from 'vitest';
import format from '../../../server/src/course/format.schema.json' with { type: 'json' };

/** Keywords whose failure is put into words with the schema's description. */
const REFUSING = ['type', 'enum', 'pattern', 'minItems', 'minProperties', 'required'];

test('whatever refuses a value says what it wants', () => {
  const silent: string[] = [];
  const visit = (schema: unknown, path: string) => {
    if (typeof schema !== 'object' || schema === null) return;
    // What an `if` asks is never reported.
    if (path.endsWith('/if')) return;
    const isSchema = !path.endsWith('/properties') && !path.endsWith('/$defs');
    if (isSchema && REFUSING.some((keyword) => keyword in schema) && !('description' in schema))
      silent.push(path);
    for (const [key, value] of Object.entries(schema)) visit(value, `${path}/${key}`);
  };
  visit(format.$defs, '#/$defs');
  expect(silent).toEqual([]);
});

test.each(Object.keys(format.$defs))('all that %s refers to is there', (name) => {
  const validator = new Validator({ $ref: `#/$defs/${name}`, $defs: format.$defs as object });
  expect(() => [{}, [], 'a', 1, null].map((value) => validator.validate(value))).not.toThrow();
});
