import { readJsonBlocks } from '../document/json-blocks.ts';
import { expectationsOf } from './reading/expectations.ts';
import type { SectionRule } from './types.ts';

/** A block of JSON cannot be read by the machine it is meant for. Comments and trailing commas are no fault. */
export const codeSyntax: SectionRule = {
  id: 'code-syntax',
  scope: 'section',
  severity: 'error',
  check: ({ spec, own }) => {
    const [expected] = expectationsOf(spec, 'json');
    if (!expected) return [];
    return own.flatMap((section) =>
      readJsonBlocks(section.content).flatMap(({ fault }) =>
        fault
          ? [
              {
                message: `This JSON cannot be read. ${fault.message}`,
                section,
                span: fault.span,
                spec,
                check: expected.check,
              },
            ]
          : [],
      ),
    );
  },
};
