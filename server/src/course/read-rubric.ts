import { type CompileContext, resolveAll } from './compile-context.ts';
import type { Path } from './schema-check.ts';
import type { CourseSource, CriterionSource } from './source-form.ts';
import type { Criterion, Level, Rubric } from './types.ts';
import type { YamlBlock } from './yaml-block.ts';

/** The rubric of a course, its evidence tied to sections. */
export function readRubric(block: YamlBlock<CourseSource>, context: CompileContext): Rubric {
  const {
    certification,
    distinction,
    criteria,
    needs = [],
    redFlags = [],
    interventions = [],
  } = block.value.rubric;
  checkThresholds(block);
  checkUnique(criteria, ['rubric', 'criteria'], block);
  checkJudgedOnce(criteria, block);
  return {
    certification,
    distinction,
    needs: needs.flatMap(({ deliverable, share }, index) =>
      resolveAll(deliverable, ['rubric', 'needs', index, 'deliverable'], block, context).map((id) => ({
        deliverable: id,
        share,
      })),
    ),
    criteria: criteria.map((criterion, index) => readCriterion(criterion, index, block, context)),
    redFlags: redFlags.map(({ title, rules, sections = [] }, index) => ({
      title,
      rules,
      sections: resolveAll(sections, ['rubric', 'redFlags', index, 'sections'], block, context),
    })),
    interventions: interventions.map(({ title, advice, incomplete, pointsUpTo }, index) => ({
      title,
      advice,
      incomplete: incomplete && {
        of: resolveAll(incomplete.of, ['rubric', 'interventions', index, 'incomplete', 'of'], block, context),
        min: incomplete.min ?? 1,
        max: incomplete.max ?? incomplete.of.length,
      },
      pointsUpTo,
    })),
  };
}

function readCriterion(
  criterion: CriterionSource,
  index: number,
  block: YamlBlock<CourseSource>,
  context: CompileContext,
): Criterion {
  const path = ['rubric', 'criteria', index];
  checkLevels(criterion.levels, [...path, 'levels'], block);
  checkUnique(criterion.evidence, [...path, 'evidence'], block);
  return {
    ...criterion,
    evidence: criterion.evidence.map(({ id, title, sections = [] }, at) => ({
      id,
      title,
      sections: resolveAll(sections, [...path, 'evidence', at, 'sections'], block, context),
    })),
  };
}

function checkThresholds(block: YamlBlock<CourseSource>): void {
  const { certification, distinction, criteria } = block.value.rubric;
  const max = criteria.reduce((sum, { levels }) => sum + Math.max(...levels.map(({ points }) => points)), 0);
  for (const [key, points] of Object.entries({ certification, distinction })) {
    if (points > max) {
      block.report(['rubric', key], `${points} points cannot be reached; all criteria together give ${max}`);
    }
  }
  if (distinction < certification) {
    block.report(
      ['rubric', 'distinction'],
      `distinction takes no fewer points than certification (${certification})`,
    );
  }
}

function checkLevels(levels: readonly Level[], path: Path, block: YamlBlock<CourseSource>): void {
  for (const [at, level] of levels.entries()) {
    const above = levels[at - 1];
    if (above === undefined) continue;
    for (const key of ['points', 'share'] as const) {
      if (level[key] < above[key]) continue;
      const message = `levels go from the highest down; make this less than ${above[key]}, the ${key} of the level above`;
      block.report([...path, at, key], message);
    }
  }
  if (levels.at(-1)?.share !== 0) {
    const message = 'the lowest level takes no evidence, so that every capstone reaches it; make its share 0';
    block.report([...path, levels.length - 1, 'share'], message);
  }
}

/** What a person judges is remembered by its id alone. */
function checkJudgedOnce(criteria: readonly CriterionSource[], block: YamlBlock<CourseSource>): void {
  const seen = new Map<string, CriterionSource>();
  for (const [at, criterion] of criteria.entries()) {
    for (const [index, { id, sections = [] }] of criterion.evidence.entries()) {
      if (sections.length > 0) continue;
      const first = seen.get(id);
      if (first && first !== criterion) {
        const message = `a person judges \`${id}\` for \`${first.id}\` already; give each its own id`;
        block.report(['rubric', 'criteria', at, 'evidence', index, 'id'], message);
      }
      seen.set(id, criterion);
    }
  }
}

function checkUnique(
  items: readonly { readonly id: string }[],
  path: Path,
  block: YamlBlock<CourseSource>,
): void {
  const seen = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id)) {
      block.report(
        [...path, index, 'id'],
        `the id \`${id}\` is already taken in this list; give each its own`,
      );
    }
    seen.add(id);
  }
}
