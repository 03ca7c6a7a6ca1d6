import { type CompileContext, resolveAll, undeclaredFact } from './compile-context.ts';
import type { CourseSource } from './source-form.ts';
import type { Synthesis } from './types.ts';
import type { YamlBlock } from './yaml-block.ts';

/** What makes a capstone of the course more than its exercises. */
export function readSynthesis(block: YamlBlock<CourseSource>, context: CompileContext): Synthesis {
  const { copied, tailored = [] } = block.value.synthesis ?? {};
  return {
    copied,
    tailored: tailored.flatMap(({ section, facts }, index) => {
      const path = ['synthesis', 'tailored', index];
      for (const [at, fact] of facts.entries()) {
        const undeclared = undeclaredFact(fact, context);
        if (undeclared !== undefined) block.report([...path, 'facts', at], undeclared);
      }
      return resolveAll(section, [...path, 'section'], block, context).map((id) => ({ section: id, facts }));
    }),
  };
}
