import { remembered } from '../document/remembered.ts';
import { findPlaceholders } from '../document/placeholders.ts';
import { overlap } from '../document/spans.ts';
import type { SectionContent } from '../document/types.ts';
import { specsBySection } from '../outline/owner.ts';
import { findPersonalData, type PersonalDatum } from './leaks/find-personal-data.ts';
import type { OutlineRule, Report } from './types.ts';

/** What belongs to one person: an e-mail address, a phone number, a social-security or a card number. */
export const personalData: OutlineRule = {
  id: 'personal-data',
  scope: 'outline',
  severity: 'warning',
  check: (outline) => {
    const specOf = specsBySection(outline);
    return outline.document.sections.flatMap((section) =>
      personalDataIn(section.content).map(({ kind, span }): Report => ({
        message: MESSAGES[kind],
        section,
        span,
        spec: specOf(section),
        check: personalData.id,
      })),
    );
  },
};

/** None repeats what it found: it goes where the document does not. */
const MESSAGES: Record<PersonalDatum['kind'], string> = {
  email:
    'This looks like the e-mail address of a person. Name the role or its mailbox instead: people move on, and the document travels.',
  phone:
    'This looks like a phone number. Name the role or the on-call channel instead, and keep numbers where they can be kept up to date.',
  'social-security':
    'This looks like a social-security number. Take it out, or show the form alone, such as `***-**-****`.',
  card: 'This looks like a card number. Take it out, or show the form alone, such as `**** **** **** ****`.',
};

const personalDataIn = remembered((content: SectionContent): readonly PersonalDatum[] =>
  findPersonalData(content.text).filter(
    ({ span }) => !findPlaceholders(content).some((left) => overlap(left.span, span)),
  ),
);
