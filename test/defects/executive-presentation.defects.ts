/** Exercise 2.3, the deck: ten to fifteen slides in order. */
import {
  all,
  dropFence,
  dropSlide,
  inSection,
  moveSlideBefore,
  replace,
  replaceAll,
  retitle,
  rewrite,
  type Edit,
} from './edits.ts';
import { defects, error, executivePresentation, harmless, hint, warning } from './harness.ts';

const slides = [
  'Executive Summary',
  'Business Challenge',
  'Proposed Solution',
  'Why AWS Bedrock',
  'Reference Architecture',
  'Security & Compliance',
  'Cost Overview',
  'Implementation Timeline',
  'Risks & Mitigations',
  'Success Metrics',
  'Next Steps',
];

const title = 'A cited answer in seconds';

/** Slides about something else, in front of the last one. */
function moreSlides(count: number): Edit {
  return replace(
    '## Next Steps',
    `${Array.from({ length: count }, (_, i) => `## Backup ${i + 1}\n\nDetails for Meridian Bank.\n\n---\n\n`).join('')}## Next Steps`,
  );
}

/** The deck as an outline: `### Slide N: Title` under a title, without Marp. */
const outline: Edit = (text) => {
  const [, ...parts] = text.split('\n---\n');
  const [first = '', ...others] = parts;
  const body = others.map((slide, i) => slide.replace(/^## (.*)$/m, `### Slide ${i + 2}: $1`)).join('');
  return `# Executive Presentation Outline\n${first.replace(/^# (.*)$/m, '### Slide 1: $1')}${body}`;
};

defects(executivePresentation, {
  ...Object.fromEntries(
    slides.map((slide, i) => [
      `no slide “${slide}”`,
      [dropSlide(slide), error('missing-section', slides[i - 1] ?? title)] as const,
    ]),
  ),
  'nine slides': [
    all(dropSlide('Success Metrics'), dropSlide('Risks & Mitigations'), dropSlide('Business Challenge')),
    error('missing-section', 'Executive Summary'),
    error('missing-section', 'Implementation Timeline'),
    error('missing-section', 'Implementation Timeline'),
    warning('slide-count', title),
  ],
  'sixteen slides': [moreSlides(4), hint('slide-count', 'Next Steps')],
  'the cost before the solution': [
    moveSlideBefore('Cost Overview', 'Proposed Solution'),
    warning('section-order', 'Cost Overview'),
  ],
  'the next steps before the risks': [
    moveSlideBefore('Next Steps', 'Risks & Mitigations'),
    warning('section-order', 'Next Steps'),
  ],
  'an architecture without a picture': [
    inSection('Reference Architecture', dropFence),
    warning('missing-diagram', 'Reference Architecture'),
  ],
  'an empty slide': [rewrite('Business Challenge', '---'), error('empty-section', 'Business Challenge')],
  'a slide of a placeholder': [
    rewrite('Business Challenge', '- [What costs the client time or money today]\n\n---'),
    error('placeholder', 'Business Challenge', '[What costs…'),
  ],
  'a slide of three words': [
    rewrite('Business Challenge', 'Search is slow.\n\n---'),
    warning('too-few-words', 'Business Challenge'),
  ],
  'the same slide twice': [
    replace(
      '## Next Steps',
      '## Cost Overview\n\n- Costs again, for those who came late to the meeting\n\n---\n\n## Next Steps',
    ),
    warning('duplicate-section', 'Cost Overview'),
  ],
  'front matter that is no YAML': [
    replace('theme: default', 'theme: [default'),
    warning('front-matter', '', 'paginate: true'),
  ],
});

harmless(executivePresentation, {
  'an outline of numbered slides': outline,
  'an outline of numbered slides, a level up': (text) => outline(text).replaceAll(/^### Slide/gm, '## Slide'),
  'an outline with a dash behind the number': (text) =>
    outline(text).replaceAll(/^### Slide (\d+): /gm, '### Slide $1 – '),
  'headings of the first level': replaceAll(/^## /gm, '# '),
  'slides parted by headings': all(replace('marp: true', 'marp: true\nheadingDivider: 2'), (text) =>
    text.replaceAll('\n---\n\n## ', '\n## '),
  ),
  'slides parted by stars': replaceAll(/\n---\n\n##/g, '\n***\n\n##'),
  'fifteen slides': moreSlides(3),
  'a title slide of another kind': (text) => text.replace('# A cited answer in seconds', '# Title'),
  'a title slide that is a picture': (text) =>
    text.replace('# A cited answer in seconds', '![bg right](capstone.yaml)\n\n# A cited answer in seconds'),
  'slides called otherwise': all(
    retitle('Business Challenge', 'The Challenge'),
    retitle('Proposed Solution', 'Our Solution'),
    retitle('Cost Overview', 'Investment'),
    retitle('Implementation Timeline', 'Roadmap'),
    retitle('Success Metrics', 'KPIs'),
  ),
  'slides with numbers': (text) => {
    let number = 1;
    return text.replaceAll(/^## /gm, () => `## ${(number += 1)}. `);
  },
  'slides with emoji': replaceAll(/^## /gm, '## 💡 '),
  '“and” for “&”': all(
    retitle('Security & Compliance', 'Security and Compliance'),
    retitle('Risks & Mitigations', 'Risks and Mitigations'),
  ),
  'the case for the platform as a question': retitle('Why AWS Bedrock', 'Why AWS Bedrock?'),
  'the case for the platform by its short name': retitle('Why AWS Bedrock', 'Why Bedrock?'),
  'a slide about something else': moreSlides(1),
  'speaker notes with dividers': replace(
    '<!-- Say the token price before anyone asks. -->',
    '<!--\nSay the token price before anyone asks.\n\n---\n\n## Not a slide\n-->',
  ),
  'a fence with a divider in it': (text) =>
    text.replace('- Documents follow SharePoint every night', '```text\n---\n## Not a slide\n---\n```'),
  'directives of Marp': (text) => text.replaceAll('\n---\n\n## ', '\n---\n\n<!-- _class: lead -->\n\n## '),
  'no front matter': (text) => text.replace(/^---\n[\s\S]*?\n---\n/, ''),
  'investment rounded to millions': all(
    inSection('Executive Summary', replace('$1,025,157', '$1.03M')),
    inSection('Next Steps', replace('$1,025,157', 'about $1.03 million')),
  ),
  'a cost overview of bullets, rounded': inSection('Cost Overview', (text) =>
    text.replace(
      /\| Category[\s\S]*?\n\n/,
      '- AI API: $127K\n- Infrastructure: $95K\n- Operations: $804K\n- **Total, Year 1:** $1.03M\n\n',
    ),
  ),
  'a picture of the architecture in ASCII': inSection('Reference Architecture', (text) =>
    text.replace(
      /```mermaid[\s\S]*?```/,
      '```\n+-------+     +--------------+     +---------+\n| Panel | --> | Orchestrator | --> | Bedrock |\n+-------+     +--------------+     +---------+\n```',
    ),
  ),
});
