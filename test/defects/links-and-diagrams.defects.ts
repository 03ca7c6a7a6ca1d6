/** Links, images and anchors that lead nowhere; diagrams that cannot be drawn. */
import { all, append, inSection, replace, replaceAll } from './edits.ts';
import {
  defects,
  deploymentStrategy,
  error,
  executivePresentation,
  harmless,
  operationsRunbook,
  proposal,
  securityArchitecture,
  warning,
} from './harness.ts';

const appendices = '9. Appendices';

defects(proposal, {
  'an appendix that is not there': [
    replace('(cost-model.md)', '(cost-model-final.md)'),
    warning('broken-link', appendices, 'cost-model-final.md'),
  ],
  'an appendix in a folder that is not there': [
    replace('(security-architecture-design.md)', '(appendix/security-architecture-design.md)'),
    warning('broken-link', appendices, 'appendix/security-architecture-design.md'),
  ],
  'an appendix in other letters': [
    replace('(platform-comparison-analysis.md)', '(Platform-Comparison-Analysis.md)'),
    warning('broken-link', appendices, 'Platform-Comparison-Analysis.md'),
  ],
  'an anchor that no heading has': [
    append(appendices, 'See [the prices](#model-prices).'),
    warning('broken-link', appendices, '#model-prices'),
  ],
  'an anchor that no heading of the other document has': [
    replace('(cost-model.md)', '(cost-model.md#prices-of-the-models)'),
    warning('broken-link', appendices, 'cost-model.md#prices-of-the-models'),
  ],
  'an image that is not there': [
    append('Component Details', '![The components](images/components.png)'),
    warning('broken-link', 'Component Details', 'images/components.png'),
  ],
  'a reference to a file that is not there': [
    all(
      replace('[Detailed cost model](cost-model.md)', '[Detailed cost model][costs]'),
      (text) => `${text}\n[costs]: costs.md\n`,
    ),
    warning('broken-link', appendices, '[Detailed cost model][costs]'),
  ],
  'a diagram with an arrow of one dash': [
    inSection('Architecture Diagram', replace('    agent --> gate\n', '    agent -> gate\n')),
    error('diagram-syntax', 'Architecture Diagram', '-'),
  ],
  'a chart of no known kind': [
    inSection('Architecture Diagram', replace('flowchart TB', 'flowchart-elk-of-my-own TB')),
    error('diagram-syntax', 'Architecture Diagram', '-of-my-own'),
  ],
});

defects(securityArchitecture, {
  'a diagram with a bracket left open': [
    inSection('Architecture Diagram', replace('waf["AWS WAF"]', 'waf["AWS WAF"')),
    error('diagram-syntax', 'Architecture Diagram', '['),
  ],
  'a subgraph without its end': [
    inSection(
      'Architecture Diagram',
      replace(
        '        vpce["Interface endpoints, PrivateLink"]\n    end',
        '        vpce["Interface endpoints, PrivateLink"]',
      ),
    ),
    error('diagram-syntax', 'Architecture Diagram', 'logs --> siem'),
  ],
});

defects(operationsRunbook, {
  'a sequence with a broken message': [
    inSection(
      'Architecture Summary',
      replace('    U->>O: Question with access token', '    U->>: Question with access token'),
    ),
    error('diagram-syntax', 'Architecture Summary', ': Question with access token'),
  ],
});

defects(executivePresentation, {
  'a diagram in the deck with a bracket left open': [
    replace('door["Private entry, sign-in"]', 'door["Private entry, sign-in"'),
    error('diagram-syntax', 'Reference Architecture', '['),
  ],
});

defects(deploymentStrategy, {
  'an empty diagram': [
    inSection('Deployment Pipeline', (text) => text.replace(/```mermaid[\s\S]*?```/, '```mermaid\n```')),
    warning('missing-diagram', 'Deployment Pipeline', 'Deployment Pipeline'),
    error('diagram-syntax', 'Deployment Pipeline', '```mermaid ```'),
  ],
  'a pipeline with an arrow of its own making': [
    replace('eval -->|"no"| fix["Back to the team"]', 'eval --|"no"|> fix["Back to the team"]'),
    error('diagram-syntax', 'Deployment Pipeline', 'no'),
  ],
});

harmless(proposal, {
  'an anchor within the document': append(
    appendices,
    'See [the costs](#6-cost-analysis) and [the top](#enterprise-ai-architecture-proposal).',
  ),
  'an anchor in the other document': replace('(cost-model.md)', '(cost-model.md#model-pricing)'),
  'a link from where it stands': replace('(cost-model.md)', '(./cost-model.md)'),
  'a link with a title': replace('(cost-model.md)', '(cost-model.md "The model")'),
  'a link in angles': replace('(cost-model.md)', '(<cost-model.md>)'),
  'a link to the folder': append(appendices, 'See [all documents](./).'),
  'a link by reference': all(
    replace('[Detailed cost model](cost-model.md)', '[Detailed cost model][costs]'),
    (text) => `${text}\n[costs]: cost-model.md\n`,
  ),
  'links to the web and to an address': append(
    appendices,
    '[AWS](https://aws.amazon.com/bedrock/?x=1#top), [mail](mailto:support@example.com), <https://example.com>.',
  ),
  'a link within a code span': append(appendices, 'Write `[text](missing.md)` for a link.'),
  'a link within a fence': append(appendices, '```md\n[text](missing.md) ![image](missing.png)\n```'),
  'a link within a comment': append(appendices, '<!-- [text](missing.md) -->'),
  'an image that is there': append('Component Details', '![A file that exists](capstone.yaml)'),
  'an image of the web': append('Component Details', '![A picture](https://example.com/picture.png)'),
  'a diagram with directives and comments': inSection(
    'Architecture Diagram',
    replace(
      '```mermaid\nflowchart TB',
      '```mermaid\n%%{init: {"theme": "neutral"}}%%\n%% from left to right\nflowchart LR',
    ),
  ),
  'a diagram with a title of its own': inSection(
    'Architecture Diagram',
    replace('```mermaid\nflowchart TB', '```mermaid\n---\ntitle: The whole\n---\nflowchart TB'),
  ),
  'a pie': append(
    'Component Details',
    '```mermaid\npie title Costs\n    "Operations" : 78\n    "AI API" : 12\n    "Infrastructure" : 10\n```',
  ),
  'a diagram in another language': append(
    'Component Details',
    '```plantuml\n@startuml\nA -> B\n@enduml\n```',
  ),
});

harmless(securityArchitecture, {
  'a diagram with line ends of Windows': inSection('Architecture Diagram', replaceAll('\n', '\r\n')),
  'a diagram in a list': inSection('Architecture Diagram', (text) =>
    text.replace(/```mermaid[\s\S]*?```/, (fence) => `- The network:\n\n  ${fence.replaceAll('\n', '\n  ')}`),
  ),
});
