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
};
