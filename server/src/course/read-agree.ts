import { type CompileContext, resolveAll, undeclaredFact } from './compile-context.ts';
import type { AgreementSource, CourseSource } from './source-form.ts';
import type { Agreement } from './types.ts';
import type { YamlBlock } from './yaml-block.ts';

/** The facts of a course that all documents state alike. */
export function readAgree(block: YamlBlock<CourseSource>, context: CompileContext): Agreement[] {
  const { agree = [] } = block.value;
  return agree.map((entry, index) => {
    checkEntry(entry, index, block, context);
    const { fact, as, known = [], impliedBy = [], rounded = [] } = entry;
    return {
      fact,
      as,
      known,
      impliedBy,
      rounded: resolveAll(rounded, ['agree', index, 'rounded'], block, context),
    };
  });
}

function checkEntry(
  { fact, as, known, impliedBy, rounded }: AgreementSource,
  index: number,
  block: YamlBlock<CourseSource>,
  context: CompileContext,
): void {
  const undeclared = undeclaredFact(fact, context);
  if (undeclared !== undefined) block.report(['agree', index, 'fact'], undeclared);
  if (block.value.agree?.findIndex((other) => other.fact === fact) !== index) {
    block.report(['agree', index, 'fact'], `\`${fact}\` is listed twice; leave one out`);
  }
  if (known && as !== 'name') {
    block.report(['agree', index, 'known'], 'only what is compared as a name has known ones', 'key');
  }
  impliedBy?.forEach((other, i) => {
    const unknown = undeclaredFact(other, context);
    if (unknown !== undefined) block.report(['agree', index, 'impliedBy', i], unknown);
  });
  if (impliedBy && !known) {
    block.report(
      ['agree', index, 'impliedBy'],
      'only a fact with known names can be told by another one',
      'key',
    );
  }
  if (rounded && as !== 'amount') {
    block.report(['agree', index, 'rounded'], 'only what is compared as an amount can be rounded', 'key');
  }
}
