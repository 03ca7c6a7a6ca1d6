import { type CompileContext, resolveAll, undeclaredFact } from './compile-context.ts';
import { normalizeHeading } from './headings.ts';
import { readCarry } from './read-carry.ts';
import { readExpectations } from './read-expectations.ts';
import { readFacts } from './read-facts.ts';
import { readCount } from './read-parts.ts';
import { readSums } from './read-sums.ts';
import { readValueChecks } from './read-value-checks.ts';
import type { BodyPiece, TemplateSection } from './read-section.ts';
import { slotsIn } from './slots.ts';
import { slug } from './slug.ts';
import type { ExpectSource } from './source-form.ts';
import { suggest } from './suggest.ts';
import type { SectionSpec, TemplateBlock } from './types.ts';
import type { YamlBlock } from './yaml-block.ts';

/** What a course says about a section and all below it. */
export function compileSection(
  section: TemplateSection,
  context: CompileContext,
  inheritedCriterion?: string,
): SectionSpec {
  const { id, title, slot, level, children } = section;
  // Where the comment is faulty there will be no course, but the sections below may have faults of their own.
  const block = section.expect ?? { value: {}, report: () => {} };
  const { aliases = [], optional = false, repeat, criterion = inheritedCriterion, from = [] } = block.value;
  const structure = readExpectations(block);
  checkCriterion(block, context);
  checkAliases(section, block);
  checkSiblings(children);
  if (repeat !== undefined && slot === undefined) {
    const message =
      'only a section with a slot in its heading can be repeated; write one, such as `{platform}`';
    block.report(['repeat'], message, 'key');
  }
  if (block.value.slides !== undefined && section.parent !== undefined) {
    block.report(['slides'], 'only the title can say how many slides there are; move this to it', 'key');
  }
  return {
    id,
    title,
    aliases,
    slot,
    level,
    optional,
    repeat: repeat && readCount(repeat, ['repeat'], block),
    anyOrderWith: readAnyOrderWith(section, block),
    criterion,
    expectations: [
      ...structure,
      ...readValueChecks(block, structure, context),
      ...readSums(block, structure, context),
    ],
    facts: readFacts(block, context),
    from: resolveAll(from, ['from'], block, context),
    body: section.body.flatMap((piece) => compileBody(piece, section, context)),
    children: children.map((child) => compileSection(child, context, criterion)),
  };
}

function checkCriterion(block: YamlBlock<ExpectSource>, { criteria }: CompileContext): void {
  const { criterion } = block.value;
  if (criterion === undefined || criteria === undefined || criteria.includes(criterion)) return;
  const hint = suggest(criterion, criteria, 'the criteria');
  block.report(['criterion'], `\`${criterion}\` is no criterion of the rubric in course.yaml; ${hint}`);
}

/** An alias may hold the heading's own slot, and no other. */
function checkAliases({ slot }: TemplateSection, block: YamlBlock<ExpectSource>): void {
  for (const [index, alias] of (block.value.aliases ?? []).entries()) {
    const slots = slotsIn(alias);
    const stranger = slots.find(({ name }) => name !== slot);
    if (stranger !== undefined) {
      const message = `the heading has no slot \`{${stranger.name}}\`; an alias can only hold the slot of its heading`;
      block.report(['aliases', index], message);
    } else if (slots.length > 1) {
      block.report(['aliases', index], `an alias holds one slot at most, not ${slots.length}`);
    }
  }
}

/** Two siblings that go by one name could not be told apart in a document. */
function checkSiblings(siblings: readonly TemplateSection[]): void {
  const owners = new Map<string, TemplateSection>();
  for (const section of siblings) {
    const names = [section.title, ...(section.expect?.value.aliases ?? [])];
    for (const [index, name] of names.entries()) {
      const key = normalizeHeading(name).join(' ');
      const owner = owners.get(key) ?? section;
      owners.set(key, owner);
      if (owner === section) continue;
      if (index === 0) {
        section.report(`\`${owner.title}\` above goes by the same name; word one of them differently`);
      } else {
        const message = `\`${owner.title}\` above goes by this name too; leave it to one of the two`;
        section.expect?.report(['aliases', index - 1], message);
      }
    }
  }
}

function readAnyOrderWith(section: TemplateSection, block: YamlBlock<ExpectSource>): string | undefined {
  const { anyOrderWith } = block.value;
  if (anyOrderWith === undefined) return undefined;
  const siblings = section.parent?.children ?? [];
  const earlier = siblings.slice(0, siblings.indexOf(section));
  const found = earlier.find((sibling) => slug(sibling.title) === slug(anyOrderWith));
  if (found === undefined) {
    const titles = earlier.map((sibling) => sibling.title);
    const hint = suggest(anyOrderWith, titles, 'sections before it');
    block.report(
      ['anyOrderWith'],
      `no section before this one, on its level, is called \`${anyOrderWith}\`; ${hint}`,
    );
  }
  return found?.id;
}

function compileBody(piece: BodyPiece, section: TemplateSection, context: CompileContext): TemplateBlock[] {
  for (const slot of slotsIn(piece.raw)) {
    const undeclared = statedAbove(slot.name, section) ? undefined : undeclaredFact(slot.name, context);
    if (undeclared !== undefined) section.reportAt(piece.start + slot.start, undeclared);
  }
  const markdown = tidy(piece.raw);
  if (piece.carry === undefined) return [{ kind: 'text', markdown }];
  const carry = piece.carry.block && readCarry(piece.carry.block, context);
  return carry === undefined ? [] : [{ kind: 'carry', carry, fallback: markdown }];
}

/** Whether the heading of the section, or of one around it, states the fact. */
function statedAbove(fact: string, section: TemplateSection): boolean {
  return section.slot === fact || (section.parent !== undefined && statedAbove(fact, section.parent));
}

/** Markdown without the blank lines around it, and with plain line ends whatever the template has. */
function tidy(raw: string): string {
  return raw
    .replace(/\r\n?/gu, '\n')
    .replace(/^(?:[ \t]*\n)+/u, '')
    .trimEnd();
}
