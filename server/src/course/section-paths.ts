/** Finding sections by the headings that lead to them: "phase-plan/phase-1-pilot". */
import { slug } from './slug.ts';

interface Titled<Section> {
  readonly title: string;
  readonly children: readonly Section[];
}

/** All sections below the title with their paths: "/phase-plan/phase-1-pilot". */
export function sectionsByPath<Section extends Titled<Section>>(root: Section): ReadonlyMap<Section, string> {
  const paths = new Map<Section, string>();
  const visit = (section: Section, above: string) => {
    for (const child of section.children) {
      const path = `${above}/${slugEach(child.title)}`;
      paths.set(child, path);
      visit(child, path);
    }
  };
  visit(root, '');
  return paths;
}

/** The sections that a run of headings, top down, may mean; more than one where it is not unique. */
export function sectionsAt<Section>(headings: string, paths: ReadonlyMap<Section, string>): Section[] {
  const wanted = `/${slugEach(headings)}`;
  const matches = [...paths].filter(([, path]) => path.endsWith(wanted));
  // A whole path names its section even where a longer one ends in the same words.
  const whole = matches.filter(([, path]) => path === wanted).slice(0, 1);
  return (whole.length > 0 ? whole : matches).map(([section]) => section);
}

/** A slash may part two headings or stand in one ("Go/No-Go Decision"): both are compared alike. */
function slugEach(headings: string): string {
  return headings.split('/').map(slug).join('/');
}
