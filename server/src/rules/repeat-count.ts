import { endOfText, toEdits } from '../scaffold/edits.ts';
import { endOfTree } from '../scaffold/place-in-outline.ts';
import { sectionText } from '../scaffold/section-text.ts';
import { matchedOf } from './fixes/finding-place.ts';
import { countWords, WRITTEN } from './reading/expectations.ts';
import { headingSpan, sectionName } from './reading/place.ts';
import type { OutlineRule } from './types.ts';

/** A section that stands once for each thing stands too few times, or more often than usual. */
export const repeatCount: OutlineRule = {
  id: 'repeat-count',
  scope: 'outline',
  severity: 'warning',
  check: (outline) =>
    outline.matched.flatMap((parent) =>
      parent.spec.children.flatMap((spec) => {
        const found = parent.children.filter((child) => child.spec === spec).length;
        if (!spec.repeat || found === 0) return [];
        const few = found < spec.repeat.min;
        if (!few && found <= (spec.repeat.max ?? Infinity)) return [];
        const name = sectionName(parent.section, parent.spec);
        const usual = countWords(spec.repeat);
        return [
          {
            message: few
              ? `“${name}” has ${found} of ${usual} sections of this kind. Add one for each that is left.`
              : `“${name}” has ${found} sections of this kind; ${usual} are usual.`,
            ...(few ? {} : { severity: 'hint' as const }),
            section: parent.section,
            span: headingSpan(parent.section),
            spec: parent.spec,
            check: few ? `${WRITTEN}:${spec.id}` : 'more',
          },
        ];
      }),
    ),
  fix: (finding, { outline, course, facts: values }) => {
    const children = matchedOf(finding, outline)?.children.filter(
      ({ spec }) => finding.check === `${WRITTEN}:${spec.id}`,
    );
    const last = children?.at(-1);
    const level = last?.section.content.heading?.level;
    if (!children || !last || level === undefined || outline.deliverable.format === 'slides')
      return undefined;
    const facts = { values, declared: course.facts };
    const first = children.length + 1;
    const markdown = sectionText(last.spec, facts, { level, first, onlyRequired: true });
    const { text } = outline.document;
    const end = endOfText(text, endOfTree(last, outline));
    const count = (last.spec.repeat?.min ?? 0) - children.length;
    return {
      title: `Add ${count} ${count === 1 ? 'section' : 'sections'} to be written`,
      edits: toEdits(text, [{ start: end, end, markdown }]),
    };
  },
};
