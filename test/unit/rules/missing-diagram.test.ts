import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings, rulesThatFind } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Architecture
  <!-- expect
  diagram: true
  -->
`);

describe('missing-diagram', () => {
  it('finds nothing where there is a Mermaid block, an image or a drawing', () => {
    const mermaid = '## Architecture\n\n```mermaid\nflowchart LR\n  User --> Gateway\n```\n';
    const image = '## Architecture\n\n![Where it runs](architecture.svg)\n';
    const drawing =
      '## Architecture\n\n```\n┌──────┐    ┌─────────┐\n│ User │───▶│ Gateway │\n└──────┘    └─────────┘\n```\n';
    for (const document of [mermaid, image, drawing]) expect(rulesThatFind(document, course)).toEqual([]);
  });

  it('reports a section that only describes its picture', () => {
    const document = `
      # Plan

      ## Architecture

      The user calls the gateway.
    `;
    expect(findings('missing-diagram', document, course)).toEqual([
      {
        at: '3:4',
        covers: 'Architecture',
        severity: 'warning',
        check: 'diagram:0',
        message:
          '“Architecture” has no diagram yet. A Mermaid block, an image or ASCII art in a fence will do.',
      },
    ]);
  });

  it('does not take other code for a diagram', () => {
    const document = '## Architecture\n\n```json\n{ "gateway": true }\n```\n';
    expect(findings('missing-diagram', document, course)).toHaveLength(1);
  });

  it('stays quiet where the diagram stands below a heading of its own, and in a section that is not begun', () => {
    const below = '## Architecture\n\nIn two pictures.\n\n### Data flow\n\n![Data flow](flow.png)\n';
    expect(rulesThatFind(below, course)).toEqual([]);
    expect(findings('missing-diagram', '## Architecture\n\n[Draw it]\n', course)).toEqual([]);
  });
});
