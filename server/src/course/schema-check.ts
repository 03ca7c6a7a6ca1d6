/**
 * Checks data against the JSON Schema of the course format and says in words what is wrong.
 *
 * A schema's `description` is what its messages ask for: "`rows` should be { min, max }, or one of the two".
 */
import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import format from './format.schema.json' with { type: 'json' };
import { quoteList, suggest } from './suggest.ts';

/** The kinds of YAML a course is made of, as the schema's `$defs` name them. */
export type SchemaName = 'course' | 'frontMatter' | 'expect' | 'carry';

export type Path = readonly (string | number)[];

export interface Mismatch {
  readonly path: Path;
  /** Whether the key at `path` is wrong, or the value behind it. */
  readonly at: 'key' | 'value';
  readonly message: string;
}

/** What messages call the whole. */
export const OWNER: Readonly<Record<SchemaName, string>> = {
  course: 'course.yaml',
  frontMatter: 'front matter',
  expect: 'expect',
  carry: 'carry',
};

const definitions = format.$defs as Readonly<Record<string, Schema>>;

/** Keywords that only say that something inside them failed, which the validator reports as well. */
const WRAPPERS = new Set(['$ref', 'if', 'properties', 'items', 'propertyNames', 'additionalProperties']);

/** Made when first needed: each takes longer than what it checks. */
const validators = new Map<SchemaName, Validator>();

/** Everything that is wrong with `data`, each thing once. */
export function checkAgainstSchema(data: unknown, name: SchemaName): Mismatch[] {
  const { errors } = validatorFor(name).validate(data);
  const mismatches = new Map<string, Mismatch>();
  errors.forEach((unit, index) => {
    if (WRAPPERS.has(unit.keyword)) return;
    // A refused key is reported as `false`, by the very schema that follows its parent's `additionalProperties`.
    const owner = unit.keyword === 'false' ? errors[index - 1] : unit;
    const mismatch = describe(unit, parentSchema(name, owner?.keywordLocation ?? '#'), data, name);
    mismatches.set(`${mismatch.path.join('\n')}\n${mismatch.message}`, mismatch);
  });
  return [...mismatches.values()];
}

/** "table.columns[2].name"; the whole is called by its own name. */
export function keyPath(path: Path, name: SchemaName): string {
  const joined = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return joined.replace(/^\./u, '') || OWNER[name];
}

function validatorFor(name: SchemaName): Validator {
  const known = validators.get(name);
  if (known !== undefined) return known;
  const validator = new Validator({ $ref: `#/$defs/${name}`, $defs: definitions }, '2020-12', false);
  validators.set(name, validator);
  return validator;
}

function describe(unit: OutputUnit, schema: Schema, data: unknown, name: SchemaName): Mismatch {
  const path = pathOf(unit.instanceLocation, data);
  const key = keyPath(path, name);
  const wanted = String(schema.description);
  if (unit.keyword === 'false') {
    const unknown = String(path.at(-1));
    const hint = suggest(unknown, Object.keys(schema.properties ?? {}), 'its keys');
    const parent = keyPath(path.slice(0, -1), name);
    return { path, at: 'key', message: `\`${unknown}\` is not a key of \`${parent}\`; ${hint}` };
  }
  const value = valueAt(data, path);
  if (unit.keyword === 'required') {
    const missing = (schema.required ?? []).filter((one: string) => !Object.hasOwn(Object(value), one));
    return {
      path,
      at: 'key',
      message: `\`${key}\` lacks ${quoteList(missing, 'and')}; it should be ${wanted}`,
    };
  }
  if (unit.keywordLocation.includes('/propertyNames')) {
    return { path, at: 'key', message: `the name \`${String(path.at(-1))}\` should be ${wanted}` };
  }
  return { path, at: 'value', message: `\`${key}\` should be ${wanted}${hintFor(value, schema)}` };
}

function hintFor(value: unknown, schema: Schema): string {
  if (value === null) return '; nothing is written there';
  if (typeof value === 'number' && schema.type !== 'number' && schema.type !== 'integer') {
    return `; if text is meant, write it in quotes: "${value}"`;
  }
  if (Array.isArray(schema.enum) && typeof value === 'string') {
    return `, not \`${value.slice(0, 60)}\``;
  }
  return '';
}

/** The schema whose keyword a location names; `$ref`s on the way are followed. */
function parentSchema(name: SchemaName, location: string): Schema {
  let schema: Schema = { $ref: `#/$defs/${name}` };
  for (const step of location.split('/').slice(1, -1)) {
    schema =
      step === '$ref' ? definitions[String(schema.$ref).replace('#/$defs/', '')]! : schema[unescape(step)];
  }
  return schema;
}

/** A JSON pointer in its URI form as steps; those into lists become numbers. */
function pathOf(pointer: string, data: unknown): Path {
  const path: (string | number)[] = [];
  let value = data;
  for (const step of pointer.split('/').slice(1)) {
    const key = Array.isArray(value) ? Number(step) : unescape(decodeURIComponent(step));
    path.push(key);
    value = valueAt(value, [key]);
  }
  return path;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}

function unescape(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
