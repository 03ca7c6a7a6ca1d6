import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { matches, missing, outlineOf, ownedBy } from './outlines.ts';

const course = smallCourse(`
  # Security Design

  ## Overview
  <!-- expect
  aliases: [System Overview]
  -->

  ## Layer 1: Identity & Access Management

  ### Service Authentication

  ### User Authentication

  ## Layer 2: Application Security

  ### Input Validation

  ### Rate Limiting
  <!-- expect
  optional: true
  -->

  ## Layer 3: Data Protection
  <!-- expect
  anyOrderWith: "Layer 2: Application Security"
  -->

  ### Encryption

  ## Compliance Mapping
`);

const complete = `
  # Security Design for Meridian Bank
  ## Overview
  ## Layer 1: Identity & Access Management
  ### Service Authentication
  ### User Authentication
  ## Layer 2: Application Security
  ### Input Validation
  ## Layer 3: Data Protection
  ### Encryption
  ## Compliance Mapping
`;

const specs = [
  'Overview',
  'Layer 1: Identity & Access Management',
  'Service Authentication',
  'User Authentication',
  'Layer 2: Application Security',
  'Input Validation',
  'Layer 3: Data Protection',
  'Encryption',
  'Compliance Mapping',
];

/** What of a complete document the course finds, in the document's order. */
function found(document: string): string[] {
  return outlineOf(document, course).matched.flatMap(({ spec, parent }) => (parent ? spec.title : []));
}

describe('a document that follows its template', () => {
  it('is matched in full', () => {
    const outline = outlineOf(complete, course);
    expect(matches(outline)).toEqual(specs.map((title) => `${title} ← ${title}`));
    expect(outline.missing).toEqual([]);
    expect(outline.duplicates).toEqual([]);
    expect(outline.root.section.content.heading?.title).toBe('Security Design for Meridian Bank');
  });
});

describe('a heading that varies', () => {
  it.each([
    ['renumbered', (title: string) => `3.1 ${title}`],
    ['without its number', (title: string) => title.replace(/^Layer \d: /, '')],
    ['in capitals', (title: string) => title.toUpperCase()],
    ['with “and” for “&”', (title: string) => title.replace('&', 'and')],
    ['with a remark behind it', (title: string) => `${title} (draft 2)`],
    ['with a suffix', (title: string) => `${title}: how we do it`],
    ['in bold', (title: string) => `**${title}**`],
    [
      'with the client’s name before it',
      (title: string) => (title.includes(' ') ? `Meridian Bank: ${title}` : title),
    ],
  ])('is found %s', (_, vary) => {
    const varied = complete.replaceAll(
      /^( *##+) (.+)$/gm,
      (_line, marks: string, title: string) => `${marks} ${vary(title)}`,
    );
    expect(found(varied)).toEqual(specs);
  });

  it('is found by another name the course gives it', () => {
    expect(matches(outlineOf(complete.replace('## Overview', '## System overview'), course))[0]).toBe(
      'Overview ← System overview',
    );
  });

  it('is not found where its subject is another', () => {
    const renamed = complete.replace('## Compliance Mapping', '## Compliance Costs');
    expect(missing(outlineOf(renamed, course))).toEqual([
      'Compliance Mapping after Layer 3: Data Protection',
    ]);
  });
});

describe('levels', () => {
  it.each([
    ['one level deeper', complete.replaceAll(/^( *)##/gm, '$1###')],
    ['one level up', complete.replaceAll(/^( *)##/gm, '$1#')],
    ['shifted as a whole', complete.replaceAll(/^( *)#/gm, '$1##')],
    ['all the same', complete.replaceAll(/^( *)##+/gm, '$1##')],
  ])('may be %s', (_, document) => {
    const outline = outlineOf(document, course);
    expect(found(document)).toEqual(specs);
    expect(outline.missing).toEqual([]);
    expect(outline.matched.some(({ displaced }) => displaced)).toBe(false);
  });

  it('keep children with their parent where only the parent is shifted', () => {
    const document = complete.replace('## Layer 1', '#### Layer 1');
    const outline = outlineOf(document, course);
    const parents = outline.matched
      .filter(({ spec }) => spec.title.endsWith('Authentication'))
      .map(({ parent }) => parent);
    expect(parents.map((parent) => parent?.spec.title)).toEqual([specs[1], specs[1]]);
  });

  it('decide between two headings with the same words', () => {
    const nested = complete
      .replace('  ## Overview\n', '')
      .replace('### Service', '### Overview\n  ### Service')
      .replace('## Compliance', '## Overview\n  ## Compliance');
    const overview = outlineOf(nested, course).matched.find(({ spec }) => spec.title === 'Overview');
    expect(overview?.section.content.heading?.level).toBe(2);
  });
});

describe('a title', () => {
  it('need not be there', () => {
    const untitled = complete.replace('# Security Design for Meridian Bank', 'Some words before it all.');
    const outline = outlineOf(untitled, course);
    expect(outline.root.section.content.heading).toBeUndefined();
    expect(found(untitled)).toEqual(specs);
  });

  it('may say anything, and owns what stands above it', () => {
    const retitled = `\n  A note.\n\n${complete.replace('# Security Design for Meridian Bank', '# Notes').slice(1)}`;
    const outline = outlineOf(retitled, course);
    expect(outline.root.section.content.heading?.title).toBe('Notes');
    expect(outline.root.own.map(({ content }) => content.heading?.title)).toEqual([undefined, 'Notes']);
  });

  it('is not the first section where that has the highest level', () => {
    const flat = complete.replace(/# Security.*\n/, '').replaceAll(/^( *)##/gm, '$1#');
    expect(outlineOf(flat, course).root.section.content.heading).toBeUndefined();
    expect(found(flat)).toEqual(specs);
  });
});

describe('a missing section', () => {
  it('belongs behind the nearest sibling that is there', () => {
    const document = complete
      .replace(/ *## Layer 3[^]*?(?= *## Comp)/, '')
      .replace('  ### User Authentication\n', '');
    expect(missing(outlineOf(document, course))).toEqual([
      'User Authentication after Service Authentication',
      'Layer 3: Data Protection after Layer 2: Application Security',
    ]);
  });

  it('comes first in its parent where no sibling before it is there', () => {
    const document = complete.replace('  ### Service Authentication\n', '').replace('  ## Overview\n', '');
    expect(missing(outlineOf(document, course))).toEqual([
      'Overview first in Security Design for Meridian Bank',
      'Service Authentication first in Layer 1: Identity & Access Management',
    ]);
  });

  it('does not drag along the sections it would hold', () => {
    const document = complete.replace(/ *## Layer 1[^]*?(?= *## Layer 2)/, '');
    expect(missing(outlineOf(document, course))).toEqual([
      'Layer 1: Identity & Access Management after Overview',
    ]);
  });

  it('is none where it is optional', () => {
    expect(outlineOf(complete, course).missing).toEqual([]);
  });

  it('is each of the uppermost ones in an empty document', () => {
    expect(missing(outlineOf('', course))).toEqual([
      'Overview first in (preamble)',
      'Layer 1: Identity & Access Management first in (preamble)',
      'Layer 2: Application Security first in (preamble)',
      'Layer 3: Data Protection first in (preamble)',
      'Compliance Mapping first in (preamble)',
    ]);
  });
});

describe('the order', () => {
  it('is the document’s, whichever of two sections comes first', () => {
    const layers = /( *## Layer 2[^]*?)( *## Layer 3[^]*?)(?= *## Comp)/;
    const swapped = complete.replace(layers, '$2$1');
    const outline = outlineOf(swapped, course);
    expect(outline.missing).toEqual([]);
    expect(outline.root.children.map(({ spec }) => spec.title)).toEqual([
      specs[0],
      specs[1],
      'Layer 3: Data Protection',
      'Layer 2: Application Security',
      'Compliance Mapping',
    ]);
  });

  it('does not make a section missing that stands in another one', () => {
    const moved = complete
      .replace('  ### Encryption\n', '')
      .replace('  ### Input', '  ### Encryption\n  ### Input');
    const outline = outlineOf(moved, course);
    expect(outline.missing).toEqual([]);
    const encryption = outline.matched.find(({ spec }) => spec.title === 'Encryption');
    expect(encryption).toMatchObject({
      displaced: true,
      parent: { spec: { title: 'Layer 3: Data Protection' } },
    });
  });

  it('brings the sections below along with one that is displaced', () => {
    const layer = '  ## Layer 3: Data Protection\n  ### Encryption\n';
    const nested = complete
      .replace(layer, '')
      .replace('  ### User Auth', `${layer.replaceAll('##', '####')}  ### User Auth`);
    const outline = outlineOf(nested, course);
    expect(outline.missing).toEqual([]);
    expect(found(nested)).toContain('Encryption');
  });
});

describe('a section that stands twice', () => {
  it('is a duplicate of the first', () => {
    const outline = outlineOf(`${complete}  ## 9. Overview\n`, course);
    expect(
      outline.duplicates.map(({ section, first }) => [
        section.content.heading?.title,
        first.section.content.heading?.title,
      ]),
    ).toEqual([['9. Overview', 'Overview']]);
  });

  it('is no duplicate elsewhere in the document’s tree', () => {
    const outline = outlineOf(
      complete.replace('  ### Encryption', '  ### Encryption\n  #### Overview'),
      course,
    );
    expect(outline.duplicates).toEqual([]);
  });
});

describe('sections the course does not know', () => {
  it('belong to the section they stand in', () => {
    const document = complete
      .replace('  ### Encryption', '  ### Encryption\n  #### In transit\n  ##### Between regions')
      .replace('  ### User', '  ### Machine identities\n  ### User')
      .replace('  ## Compliance', '  ## Glossary\n  ### Terms\n  ## Compliance');
    const outline = outlineOf(document, course);
    expect(ownedBy('Encryption', outline)).toEqual(['In transit', 'Between regions']);
    expect(ownedBy('Layer 1: Identity & Access Management', outline)).toEqual(['Machine identities']);
    expect(ownedBy('Security Design', outline)).toEqual(['(preamble)', 'Glossary', 'Terms']);
  });

  it('do not belong to one that stands next to theirs, though a shifted heading makes it look so', () => {
    const document = complete
      .replace('## Layer 1', '### Layer 1')
      .replace('  ### User', '  ### Machine identities\n  ### User');
    expect(ownedBy('Overview', outlineOf(document, course))).toEqual([]);
  });
});
