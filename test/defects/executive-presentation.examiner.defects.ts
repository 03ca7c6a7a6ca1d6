/** The deck, by another hand: both forms, slides lost and moved, and breaks that are none. */
import {
  all,
  dropSlide,
  inSection,
  inTable,
  moveSlideBefore,
  replace,
  replaceAll,
  retitle,
  rewrite,
  setCell,
  type Edit,
} from './edits.ts';
import {
  defects,
  elsewhere,
  error,
  executivePresentation,
  harmless,
  hint,
  platformComparison,
  warning,
} from './harness.ts';

/** The deck as an outline: `### Slide 3: Business Challenge`. */
const outline: Edit = (text) => {
  let number = 1;
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, '# Executive Presentation\n')
    .replace('# A cited answer in seconds', '### Slide 1: A cited answer in seconds')
    .replaceAll(/\n---\n/g, '\n')
    .replaceAll(/^## (.*)$/gm, (_, title: string) => `### Slide ${(number += 1)}: ${title}`);
};

const dropOutlineSlide =
  (title: string): Edit =>
  (text) => {
    const slides = text.split(/^(?=### Slide)/m);
    const left = slides.filter(
      (slide) => !slide.startsWith('### Slide') || !slide.split('\n')[0]?.endsWith(`: ${title}`),
    );
    if (left.length !== slides.length - 1) throw new Error(`there is no slide “${title}”`);
    return left.join('');
  };

const extraSlides = (count: number): Edit =>
  replace(
    '\n---\n\n## Next Steps',
    Array.from(
      { length: count },
      (_, i) =>
        `\n---\n\n## Regional plan ${i + 1}\n\n- Columbus and the Central region begin, the others follow\n`,
    ).join('') + '\n---\n\n## Next Steps',
  );

const emptied = (...titles: string[]): Edit => all(...titles.map((title) => rewrite(title, '---')));

defects(executivePresentation, {
  'an outline without its metrics': [
    all(outline, dropOutlineSlide('Success Metrics')),
    error('missing-section', 'Slide 10: Risks & Mitigations'),
  ],
  'an outline without the case for the platform': [
    all(outline, dropOutlineSlide('Why AWS Bedrock')),
    error('missing-section', 'Slide 4: Proposed Solution'),
  ],
  'an outline of nine': [
    all(
      outline,
      dropOutlineSlide('Success Metrics'),
      dropOutlineSlide('Risks & Mitigations'),
      dropOutlineSlide('Business Challenge'),
    ),
    error('missing-section', 'Slide 2: Executive Summary'),
    error('missing-section', 'Slide 9: Implementation Timeline'),
    error('missing-section', 'Slide 9: Implementation Timeline'),
    warning('slide-count', '', '# Executive Presentation'),
  ],
  'an outline of sixteen': [all(extraSlides(4), outline), hint('slide-count', 'Slide 16: Next Steps')],
  'no security slide': [
    dropSlide('Security & Compliance'),
    error('missing-section', 'Reference Architecture'),
  ],
  'no timeline slide': [dropSlide('Implementation Timeline'), error('missing-section', 'Cost Overview')],
  'no next steps': [dropSlide('Next Steps'), error('missing-section', 'Success Metrics')],
  'the metrics first': [
    moveSlideBefore('Success Metrics', 'Business Challenge'),
    warning('section-order', 'Success Metrics'),
  ],
  'the architecture behind the cost': [
    moveSlideBefore('Cost Overview', 'Reference Architecture'),
    warning('section-order', 'Cost Overview'),
  ],
  'two slides out of place': [
    all(
      moveSlideBefore('Success Metrics', 'Business Challenge'),
      moveSlideBefore('Next Steps', 'Cost Overview'),
    ),
    warning('section-order', 'Success Metrics'),
    warning('section-order', 'Next Steps'),
  ],
  'slides of titles only': [
    emptied('Proposed Solution', 'Success Metrics', 'Risks & Mitigations'),
    error('empty-section', 'Proposed Solution'),
    error('empty-section', 'Success Metrics'),
    error('empty-section', 'Risks & Mitigations'),
  ],
  'a slide that holds its notes only': [
    rewrite('Business Challenge', '<!-- 412 searches timed in two contact centres. -->\n\n---'),
    error('empty-section', 'Business Challenge'),
  ],
  'a slide of directives only': [
    rewrite('Business Challenge', '<!-- _class: lead -->\n<!-- _backgroundColor: navy -->\n\n---'),
    error('empty-section', 'Business Challenge'),
  ],
  'a bullet in brackets': [
    replace('- 41 of 52 AI controls rest on evidence Internal Audit already collects', '- [Reason 1]'),
    warning('placeholder', 'Why AWS Bedrock', '[Reason 1]'),
  ],
  'a cost of X': [
    inSection('Cost Overview', replace('$0.0209 per request', '$X.XX per request')),
    warning('placeholder', 'Cost Overview', '$X.XX'),
  ],
  'a sum of the deck that does not add up': [
    setCell('Cost Overview', 'Operations', 'Year 1', '$840,000'),
    error('table-sum', 'Cost Overview', '$1,025,157'),
  ],
  'a sum of the deck that is ten dollars short': [
    setCell('Cost Overview', 'AI API', 'Year 1', '$126,532'),
    error('table-sum', 'Cost Overview', '$1,025,157'),
  ],
  'a picture that is not there': [
    rewrite(
      'Reference Architecture',
      '![The architecture](images/architecture.png)\n\n- Two model sizes\n\n---',
    ),
    warning('broken-link', 'Reference Architecture', '…'),
  ],
  'a platform of another name': [
    retitle('Why AWS Bedrock', 'Why Google Vertex AI'),
    error('fact-mismatch', 'Why Google Vertex AI', '…'),
    elsewhere(platformComparison, error('fact-mismatch', 'Recommendation', '…')),
  ],
});

harmless(executivePresentation, {
  'an outline of ten and two more': outline,
  'an outline with hyphens': (text) => outline(text).replaceAll(/^### Slide (\d+): /gm, '### Slide $1 - '),
  'an outline with stops': (text) => outline(text).replaceAll(/^### Slide (\d+): /gm, '### Slide $1. '),
  'an outline with a hash': (text) => outline(text).replaceAll(/^### Slide (\d+): /gm, '### Slide #$1: '),
  'an outline two digits wide': (text) => outline(text).replaceAll(/^### Slide (\d): /gm, '### Slide 0$1: '),
  'an outline with dividers too': (text) => outline(text).replaceAll(/^### Slide/gm, '---\n\n### Slide'),
  'an outline in bold': (text) => outline(text).replaceAll(/^### (Slide .*)$/gm, '### **$1**'),
  'an outline one level down': (text) => outline(text).replaceAll(/^### Slide/gm, '#### Slide'),
  'an outline with a preface': (text) =>
    outline(text).replace(
      '# Executive Presentation\n',
      '# Executive Presentation\n\nFor the Steering Committee; 25 minutes.\n',
    ),
  'breaks of underscores': replaceAll(/\n---\n\n##/g, '\n___\n\n##'),
  'breaks of many dashes': replaceAll(/\n---\n\n##/g, '\n----------\n\n##'),
  'breaks with blanks': replaceAll(/\n---\n\n##/g, '\n- - -\n\n##'),
  'breaks of Windows': replaceAll('\n', '\r\n'),
  'a divider within a slide of code': replace(
    '- Documents follow SharePoint every night',
    '```yaml\n---\na: 1\n---\nb: 2\n```',
  ),
  'fourteen slides': extraSlides(2),
  'a slide for questions': (text) =>
    `${text.trimEnd()}\n\n---\n\n# Questions?\n\nThank you. We are glad to answer.\n`,
  'a slide that goes on': replace(
    '\n---\n\n## Cost Overview',
    '\n---\n\n## Security & Compliance (continued)\n\n- Three decisions for the security officer\n\n---\n\n## Cost Overview',
  ),
  'slides by other names': all(
    retitle('Business Challenge', 'The Business Challenge'),
    retitle('Proposed Solution', 'Our Proposed Solution'),
    retitle('Implementation Timeline', 'Timeline'),
    retitle('Cost Overview', 'Costs'),
    retitle('Next Steps', 'Next Steps and Decisions'),
  ),
  'slides by near names': all(
    retitle('Cost Overview', 'Investment Overview'),
    retitle('Implementation Timeline', 'Implementation Roadmap'),
    retitle('Risks & Mitigations', 'Risk & Mitigation'),
    retitle('Business Challenge', 'Business Problem'),
  ),
  'notes with a table and a placeholder': replace(
    '<!-- Say the token price before anyone asks. -->',
    '<!--\nSay the token price before anyone asks. TODO: rehearse\n\n| a | b |\n|---|---|\n| [x] |  |\n-->',
  ),
  'a background picture of the web': replace(
    '## Business Challenge',
    '![bg right:30%](https://example.com/branch.jpg)\n\n## Business Challenge',
  ),
  'a slide in columns': replace('- **Retrieve** only', '<div class="columns">\n\n- **Retrieve** only'),
  'an overview of cost in thousands': inTable('Cost Overview', () => [
    ['Category', 'Year 1 (thousands of dollars)'],
    ['AI API', '127'],
    ['Infrastructure', '95'],
    ['Operations', '804'],
    ['**Total**', '**1,025**'],
  ]),
  'an overview of cost in k': inTable('Cost Overview', () => [
    ['Category', 'Year 1'],
    ['AI API', '$127K'],
    ['Infrastructure', '$95K'],
    ['Operations', '$804K'],
    ['**Total**', '**$1,025K**'],
  ]),
  'an overview of cost in millions': inTable('Cost Overview', () => [
    ['Category', 'Year 1'],
    ['AI API', '$0.13M'],
    ['Infrastructure', '$0.09M'],
    ['Operations', '$0.80M'],
    ['**Total**', '**$1.03M**'],
  ]),
  'a benefit above the cost': inSection(
    'Cost Overview',
    replace('- Payback in 10 months;', '- Benefits of $1,437,750 in Year 1; payback in 10 months;'),
  ),
  'phases by hyphens': inSection('Implementation Timeline', replaceAll('–', '-')),
  'phases by “to”': inSection('Implementation Timeline', replaceAll('–', ' to ')),
});
