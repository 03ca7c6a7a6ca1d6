/** A small course in which two exercises feed an offer, and the states of its links. */
import { assembleCapstone, type Capstone } from '../../../server/src/capstone/assemble.ts';
import { referenceTo } from '../../../server/src/links/references.ts';
import { linksOf } from '../../../server/src/links/section-links.ts';
import { check, smallCourse } from '../small-course.ts';

export const course = smallCourse({
  templates: [
    `
      ---
      deliverable: costs
      exercise: "1.1"
      file: costs.md
      ---
      # Costs
      ## Total
      | Period | AI | Total |
      |---|---|---|
      | Year 1 | $X | $X |
      ## Notes
      [Anything else]
    `,
    `
      ---
      deliverable: risks
      exercise: "1.2"
      file: risks.md
      ---
      # Risks
      ## Register
      - **[Risk]:** [Mitigation]
      ## Notes
      [Anything else]
    `,
    `
      ---
      deliverable: offer
      exercise: "2.1"
      file: offer.md
      role: capstone
      ---
      # Offer
      ## Summary
      <!-- expect
      from: [costs/Total, risks]
      -->
      [Sum it up]
      ## Money
      <!-- expect
      from: [costs/Total, costs/Notes]
      -->
      ### Costs
      [What drives them]

      <!-- carry
      transpose: { from: costs/Total, row: Year 1, headers: [Category, Year 1, Why], fill: "[Why]" }
      -->
      | Category | Year 1 | Why |
      |---|---|---|
      ### Risks
      <!-- carry
      pairs: { from: risks/Register, headers: [Risk, Mitigation] }
      -->
      - **[Risk]:** [What we do about it]
    `,
  ],
});

export const COSTS =
  '# Costs\n\n## Total\n\n| Period | AI | Total |\n|---|---|---|\n| Year 1 | $5 | $7 |\n\n## Notes\n\nNone.\n';
export const RISKS = '# Risks\n\n## Register\n\n- **Fire:** a hose\n\n## Notes\n\nNone.\n';

/** The capstone of some documents, by deliverable. */
export function capstoneWith(documents: Readonly<Record<string, string>>): Capstone {
  return assembleCapstone(
    course,
    Object.entries(documents).map(([id, text]) => check(text, course, id)),
  );
}

/** "costs/Total → offer/Summary: in step" for each link. */
export function links(documents: Readonly<Record<string, string>>): string[] {
  const { checks } = capstoneWith(documents);
  return linksOf({ course, documents: checks }).map(
    ({ source, fed, state }) => `${referenceTo(source)} → ${referenceTo(fed)}: ${state}`,
  );
}
