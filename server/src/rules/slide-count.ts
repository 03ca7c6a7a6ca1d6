import { countWords, expectationsOf } from './reading/expectations.ts';
import { headingSpan } from './reading/place.ts';
import type { OutlineRule } from './types.ts';

/** A deck has too few slides to tell its story, or more than its time allows. */
export const slideCount: OutlineRule = {
  id: 'slide-count',
  scope: 'outline',
  severity: 'warning',
  check: ({ document, root }) => {
    // What stands before the first slide is none.
    const [, ...slides] = document.sections;
    return expectationsOf(root.spec, 'slides').flatMap(({ expectation, check }) => {
      const { min, max = Infinity } = expectation;
      if (slides.length === 0 || (slides.length >= min && slides.length <= max)) return [];
      const usual = `a complete one has ${countWords(expectation)}`;
      // Too many are shown at the first that is one too many, too few at the title.
      const title = root.section.content.text.trim() === '' ? slides[0] : root.section;
      const section = slides[max] ?? title ?? root.section;
      return [
        {
          message:
            slides.length < min
              ? `This deck has ${slides.length} ${slides.length === 1 ? 'slide' : 'slides'}; ${usual}.`
              : `This deck has ${slides.length} slides; ${usual}. Bring some together, or move them behind the deck.`,
          section,
          span: headingSpan(section),
          spec: root.spec,
          check,
          ...(slides.length > max && { severity: 'hint' as const }),
        },
      ];
    });
  },
};
