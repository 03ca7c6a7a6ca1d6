import { readPhrases } from './read-phrases.ts';
import { suggest } from './suggest.ts';
import type { JsonKeySource, JsonSource } from './source-form.ts';
import type { JsonExpectation, JsonKeySpec } from './types.ts';
import type { YamlBlock } from './yaml-block.ts';

/** What a section's JSON holds. */
export function readJsonExpectation({ keys }: JsonSource, block: YamlBlock<unknown>): JsonExpectation {
  const earlier: string[] = [];
  return {
    kind: 'json',
    keys: keys.map((key, index) => {
      const report = (step: string, message: string) => block.report(['json', 'keys', index, step], message);
      if (key.above !== undefined && !earlier.includes(key.above)) {
        report(
          'above',
          `no key before this one is called \`${key.above}\`; ${suggest(key.above, earlier, 'keys before it')}`,
        );
      }
      if (key.least !== undefined && key.least > (key.kinds?.length ?? 0)) {
        report('least', `there are only ${key.kinds?.length ?? 0} \`kinds\` to choose ${key.least} from`);
      }
      for (const [kind, { any }] of (key.kinds ?? []).entries()) {
        readPhrases(any, ['json', 'keys', index, 'kinds', kind, 'any'], block);
      }
      earlier.push(key.name);
      return readKey(key);
    }),
  };
}

function readKey({ name, any, unit, min, above, kinds = [], least = 1, why }: JsonKeySource): JsonKeySpec {
  return { name, any, unit, min, above, kinds, least, why };
}
