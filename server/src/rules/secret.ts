import { frontMatterSection } from '../document/front-matter.ts';
import type { SectionContent } from '../document/types.ts';
import { specsBySection } from '../outline/owner.ts';
import type { Outline } from '../outline/types.ts';
import { remembered } from '../document/remembered.ts';
import { findSecrets, type FoundSecret } from './leaks/find-secrets.ts';
import type { OutlineRule, Report } from './types.ts';

/** A key, a token or a password, wherever it stands: in prose, tables, code, comments and front matter alike. */
export const secret: OutlineRule = {
  id: 'secret',
  scope: 'outline',
  severity: 'error',
  check: (outline) => {
    const specOf = specsBySection(outline);
    const inSections = outline.document.sections.flatMap((section) =>
      secretsIn(section.content).map((found) => report(found, section, specOf(section))),
    );
    return [...inFrontMatter(outline), ...inSections];
  },
  // The right words are not known: a prompt asks for them, and stays a finding of its own until they are there.
  fix: ({ section: { offset }, span }) => ({
    title: 'Take it out, and ask for the vault that keeps it',
    edits: [{ start: offset + span.start, end: offset + span.end, text: '[the vault that keeps it]' }],
  }),
};

const secretsIn = remembered((content: SectionContent) => findSecrets(content.text));

function inFrontMatter({ document, root }: Outline): Report[] {
  const section = frontMatterSection(document);
  return section ? findSecrets(section.content.text).map((found) => report(found, section, root.spec)) : [];
}

/** The message never repeats the secret: it goes where the document does not. */
function report({ name, span }: FoundSecret, section: Report['section'], spec: Report['spec']): Report {
  const message = `This looks like ${name}. Take it out and name the vault that keeps it; have it replaced too, since whoever reads this document may have it.`;
  return { message, section, span, spec, check: secret.id };
}
