import { nearest } from '../course/suggest.ts';
import { anchorsOf, comparableAnchor } from '../document/anchors.ts';
import { readHtmlTargets } from '../document/html-targets.ts';
import { localTarget, tidyPath } from '../document/link-target.ts';
import { readImages, readLinks } from '../document/links.ts';
import { remembered } from '../document/remembered.ts';
import { undefinedReferences } from '../document/undefined-references.ts';
import type { SectionContent, Span } from '../document/types.ts';
import { specsBySection } from '../outline/owner.ts';
import { expectationsOf } from './reading/expectations.ts';
import type { LaterRule, Report, Surroundings } from './types.ts';

/** A link leads to a file, a heading or a footnote that is not there, or a picture is missing. Web addresses are not tried. */
export const brokenLink: LaterRule = {
  id: 'broken-link',
  scope: 'later',
  severity: 'warning',
  check: async (outline, surroundings) => {
    const { document } = outline;
    const specOf = specsBySection(outline);
    let own: ReadonlySet<string> | undefined;
    const anchorsIn = async (path: string) =>
      path === '' ? (own ??= anchorsOf(document)) : surroundings.anchors(path);
    const reports: Report[] = [];
    for (const section of document.sections) {
      for (const { kind, identifier, span } of undefinedReferences(section.content)) {
        const message =
          kind === 'footnote'
            ? `There is no footnote “${identifier}”. Add a line that begins with “[^${identifier}]:”, or take the reference out.`
            : `Nothing says where “[${identifier}]” leads. Add a line that begins with “[${identifier}]:” and its target.`;
        reports.push({ message, section, span, spec: specOf(section), check: 'link' });
      }
      for (const { target, span, isImage } of targetsIn(section.content)) {
        const problem = await problemWith(target, isImage, surroundings, anchorsIn);
        if (!problem) continue;
        const { message, meant } = problem;
        const isPlain = section.content.text.slice(span.start, span.end) === target;
        const spec = specOf(section);
        // A picture that is not there is no diagram.
        const check = (isImage && expectationsOf(spec, 'diagram')[0]?.check) || 'link';
        reports.push({ message, section, span, spec, check, ...(meant && isPlain && { subject: meant }) });
      }
    }
    return reports;
  },
  fix: ({ section: { content, offset }, span, subject }) => {
    if (subject === undefined) return undefined;
    const written = content.text.slice(span.start, span.end);
    return {
      title: `Link to ${subject}`,
      edits: [{ start: offset + span.start, end: offset + span.end, text: subject }],
      // There is one file of that name, in another letter case.
      ...(written.toLowerCase() === subject.toLowerCase() && { safe: true }),
    };
  },
};

interface Problem {
  readonly message: string;
  /** The target as it was probably meant. */
  readonly meant?: string;
}

interface Target {
  readonly target: string;
  readonly isImage: boolean;
  readonly span: Span;
}

const targetsIn = remembered((content: SectionContent): readonly Target[] => {
  const links = readLinks(content).map((link) => ({ ...link, isImage: false }));
  const images = readImages(content).map((image) => ({ ...image, isImage: true }));
  const markdown = [...links, ...images].map(({ target, span, isImage }): Target => ({
    target,
    isImage,
    span: targetSpan(target, span, content),
  }));
  return [...markdown, ...readHtmlTargets(content)];
});

/** Where the target is written; the whole link where that is somewhere else, or it is written with escapes. */
function targetSpan(target: string, link: Span, { text }: SectionContent): Span {
  const source = text.slice(link.start, link.end);
  const start = target === '' ? -1 : source.indexOf(target, source.lastIndexOf('](') + 1);
  return start < 0 ? link : { start: link.start + start, end: link.start + start + target.length };
}

async function problemWith(
  written: string,
  isImage: boolean,
  surroundings: Surroundings,
  anchorsIn: (path: string) => Promise<ReadonlySet<string> | undefined>,
): Promise<Problem | undefined> {
  if (written.trim() === '')
    return {
      message: isImage
        ? 'This picture has no address yet.'
        : 'This link leads nowhere yet. Give it a target.',
    };
  const local = localTarget(written);
  if (!local) return undefined;
  const path = tidyPath(local.path);
  if (!surroundings.isOurs(path)) return undefined;
  const isHere = local.path === '' || (await exists(path, surroundings));
  if (!isHere && !(await exists(tidyPath(local.rawPath), surroundings)))
    return missingFile(path, written, isImage, surroundings);
  if (!local.anchor || isImage || !(local.path === '' || /\.(?:md|markdown)$/i.test(path))) return undefined;
  return missingAnchor(local.anchor, path, written, await anchorsIn(path));
}

async function exists(path: string, surroundings: Surroundings): Promise<boolean> {
  const name = nameOf(path);
  // The document's own folder and those above it are there.
  if (name === '' || name === '..') return true;
  const names = await surroundings.list(folderOf(path));
  return names?.some((candidate) => isSame(candidate, name)) ?? false;
}

async function missingFile(
  path: string,
  written: string,
  isImage: boolean,
  surroundings: Surroundings,
): Promise<Problem> {
  const what = isImage ? 'There is no picture' : 'There is nothing';
  const near = await nearFile(path, surroundings);
  if (near !== undefined) {
    // What stands behind the path, a heading perhaps, stays.
    const rest = /[?#].*$/.exec(written)?.[0] ?? '';
    return { message: `${what} at “${path}”; did you mean “${near}”?`, meant: `${inLink(near)}${rest}` };
  }
  if (WEB_ADDRESS.test(path)) {
    const message = `${what} at “${path}”. A web address begins with “https://”.`;
    return { message, meant: `https://${written}` };
  }
  return { message: `${what} at “${path}”. Add the file, or correct the ${isImage ? 'address' : 'link'}.` };
}

/** A path as a link's target: blanks and parentheses would end it. */
function inLink(path: string): string {
  return path.replace(
    /[\s()<>%#?]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
}

const WEB_ADDRESS = /^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+){0,5}\.(?:com|org|net|io|dev|gov|edu)(?:\/|$))/i;

/** The same name in another letter case or in the document's own folder, or one that looks like it. */
async function nearFile(path: string, surroundings: Surroundings): Promise<string | undefined> {
  const folder = folderOf(path);
  const name = nameOf(path);
  const beside = (await surroundings.list(folder)) ?? [];
  const inFolder = (found: string) => (folder === '' ? found : `${folder}/${found}`);
  const sameName = beside.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  if (sameName !== undefined) return inFolder(sameName);
  const atHome = (await surroundings.list('')) ?? [];
  if (folder !== '' && atHome.includes(name)) return name;
  const [similar] = nearest(stemOf(name), beside.map(stemOf));
  const found = similar === undefined ? undefined : beside.find((other) => stemOf(other) === similar);
  if (found !== undefined) return inFolder(found);
  const parent = folder === '' ? [] : ((await surroundings.list(folderOf(folder))) ?? []);
  for (const candidate of nearest(nameOf(folder), parent)) {
    const near = `${folderOf(folder) === '' ? '' : `${folderOf(folder)}/`}${candidate}/${name}`;
    if (await exists(near, surroundings)) return near;
  }
  return undefined;
}

/** Names that every page has, lines of a file, slides of a deck, text to scroll to, and what GitHub puts in front of a name. */
const EVERYWHERE = /^(?:top|l\d+(?:-l?\d+)?|\d+|:~:.*|user-content-.*|fn(?:ref)?[:-].*)$/i;

function missingAnchor(
  anchor: string,
  path: string,
  written: string,
  anchors: ReadonlySet<string> | undefined,
): Problem | undefined {
  if (!anchors || EVERYWHERE.test(anchor) || anchors.has(comparableAnchor(anchor))) return undefined;
  const [near] = nearest(anchor, [...anchors]);
  const where = path === '' ? 'No heading here' : `No heading in “${path}”`;
  const what = `${where} is reached by “#${anchor}”`;
  if (near === undefined) return { message: `${what}. Correct the link, or add the heading.` };
  const meant = `${written.slice(0, written.indexOf('#') + 1)}${near}`;
  return { message: `${what}; did you mean “#${near}”?`, meant };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}

/** Some file systems take accents apart. */
function isSame(one: string, other: string): boolean {
  return one === other || one.normalize() === other.normalize();
}
