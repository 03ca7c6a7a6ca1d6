/** Finding the section that a reference such as "cost-model/Total Cost Summary" means. */
import type { TemplateSection } from './read-section.ts';
import type { Template } from './read-template.ts';
import { sectionsAt, sectionsByPath } from './section-paths.ts';
import { quoteList, suggest } from './suggest.ts';

/**
 * The section a reference means. Where there is none or more than one, `report` is given the fault; a reference to
 * what a broken template may hold is undefined without a fault, since the broken template has its own.
 */
export type ResolveReference = (
  reference: string,
  report: (message: string) => void,
) => TemplateSection | undefined;

const MAX_CANDIDATES = 5;

/**
 * Resolves references among templates.
 *
 * @param complete false when a template of the course could not be read, so that an unknown deliverable may be that one.
 */
export function referencesTo(templates: readonly Template[], complete: boolean): ResolveReference {
  const roots = new Map<string, TemplateSection | undefined>();
  for (const { frontMatter, root } of templates) {
    const deliverable = frontMatter?.value.deliverable;
    // Where two templates claim one deliverable, the first keeps it.
    if (deliverable !== undefined && !roots.has(deliverable)) roots.set(deliverable, root);
  }
  const indexes = new Map(
    [...roots].map(([deliverable, root]) => [deliverable, root && sectionsByPath(root)]),
  );

  return (reference, report) => {
    const slash = reference.indexOf('/');
    const deliverable = slash < 0 ? reference : reference.slice(0, slash);
    if (!roots.has(deliverable)) {
      const hint = suggest(deliverable, [...roots.keys()], 'the deliverables');
      if (complete) report(`\`${deliverable}\` is no deliverable of this course; ${hint}`);
      return undefined;
    }
    const sections = indexes.get(deliverable);
    if (slash < 0 || sections === undefined) return roots.get(deliverable);
    return findSection(deliverable, reference.slice(slash + 1), sections, report);
  };
}

function findSection(
  deliverable: string,
  headings: string,
  sections: ReadonlyMap<TemplateSection, string>,
  report: (message: string) => void,
): TemplateSection | undefined {
  const matches = sectionsAt(headings, sections);
  if (matches.length === 1) return matches[0];
  if (matches.length > 0) {
    const candidates = matches.slice(0, MAX_CANDIDATES).map((section) => shownPath(section, deliverable));
    report(`\`${headings}\` may be any of ${quoteList(candidates, 'or')}; write one of these`);
  } else {
    const known = [...sections.keys()].map((section) => section.title);
    report(`\`${deliverable}\` has no heading \`${headings}\`; ${suggest(headings, known, 'its headings')}`);
  }
  return undefined;
}

function shownPath(section: TemplateSection, deliverable: string): string {
  const titles: string[] = [];
  for (let at = section; at.parent !== undefined; at = at.parent) titles.unshift(at.title);
  return [deliverable, ...titles].join('/');
}
