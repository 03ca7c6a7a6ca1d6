import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { addressesIn } from '../../../server/src/capstone/addresses.ts';
import { assembleCapstone } from '../../../server/src/capstone/assemble.ts';
import { checkDocument } from '../../../server/src/capstone/check-document.ts';
import { reportCapstone } from '../../../server/src/capstone/report.ts';
import type { CapstoneReport } from '../../../server/src/report.ts';
import { noMarks, type OwnMarks } from '../../../server/src/rubric/own-marks.ts';
import {
  criterionMarkdown,
  htmlReport,
  isReport,
  markdownReport,
} from '../../../server/src/rubric-report/render.ts';
import { course, sampleChecks } from '../module-6/module-6.ts';
import { deliverableOf, smallCourse } from '../small-course.ts';
import { parts, textOf } from './html-parts.ts';

const DAY = new Date(2026, 10, 25);
const checks = sampleChecks('northwind-clinics');
const address = addressesIn(checks);

function halfWay(marks: OwnMarks = noMarks): CapstoneReport {
  return reportCapstone('/course/northwind-clinics', assembleCapstone(course, checks), marks);
}

const marked: OwnMarks = {
  judged: new Set(['fair-scores']),
  points: new Map([
    ['platform-analysis', 5],
    ['security-architecture', 4],
  ]),
};

describe('the report as a web page', () => {
  const html = htmlReport(halfWay(), DAY, { address });

  it('says what it is about, of whom and when', () => {
    expect(parts(html, 'h1').map(textOf)).toEqual(['Rubric Report']);
    expect(html).toContain('Enterprise AI Architecture · northwind-clinics · 25 November 2026');
  });

  it('tells everything in headings, one below the other', () => {
    expect(parts(html, 'h2').map(textOf)).toEqual([
      'Score',
      'Next best steps',
      'Criteria and evidence',
      'Documents and findings',
      'Red flags',
      'For the instructor',
    ]);
    expect(parts(html, 'h3').map(textOf)).toEqual([
      'Platform Analysis: 4 of 5',
      'Security Architecture: 5 of 5',
      'Cost &amp; Operations: 4 of 5',
      'Enterprise Proposal Quality: 1 of 5',
      'Enterprise AI Cost Model',
      'Enterprise AI Deployment Strategy',
      'AI System Operations Runbook',
    ]);
  });

  it('loads nothing and runs nothing', () => {
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\bsrc=|\son\w+=|\sstyle=/i);
    expect([...html.matchAll(/https?:/g)]).toEqual([]);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  it('has one main landmark, sections named by their headings, and tables that say what they show', () => {
    expect(parts(html, 'main')).toHaveLength(1);
    expect(html).toContain('<html lang="en">');
    const ids = [...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, named] of html.matchAll(/aria-labelledby="([^"]+)"/g)) {
      for (const id of named?.split(' ') ?? []) expect(ids).toContain(id);
    }
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    for (const table of parts(html, 'table')) {
      expect(table).toMatch(/<caption>.+<\/caption>/);
      expect(table).toContain('<th scope="col">');
      expect(table).toContain('<th scope="row">');
    }
  });

  it('draws the points, and says in words what it draws', () => {
    expect(parts(html, 'desc').map(textOf)).toEqual([
      '14 of 20 points; certification from 14, distinction from 18',
      'Platform Analysis: 4 of 5; Security Architecture: 5 of 5; Cost &amp; Operations: 4 of 5; Enterprise Proposal Quality: 1 of 5',
    ]);
    expect(parts(html, 'svg').every((svg) => svg.includes('role="img"'))).toBe(true);
  });

  it('leads to the section in the document', () => {
    expect(html).toContain(
      '<a href="cost-model.md#identified-opportunities" data-path="cost-model.md" data-line="114">',
    );
    expect(html).toContain('href="platform-comparison-analysis.md#strengths-for-this-scenario"');
  });

  it('says beside each sign what it stands for', () => {
    const states = [...html.matchAll(/<span class="state \w+">(.+?)<\/span> ([^<]*)<\/span>/g)];
    expect(states.length).toBeGreaterThan(20);
    for (const [, sign, words] of states) {
      expect(sign).toContain('aria-hidden="true"');
      expect(words).toMatch(/\w/);
    }
  });

  it('lets in nothing but what bears the nonce, in a webview', () => {
    const page = htmlReport(halfWay(), DAY, { address, nonce: 'abc' });
    expect(page).toContain(`content="default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'"`);
    const tags = [...page.matchAll(/<(?:script|style)\b[^>]*>/g)].map(([tag]) => tag);
    expect(tags).toEqual(['<style nonce="abc">', '<script nonce="abc">']);
    expect(page).not.toContain(' style=');
  });
});

describe('the report', () => {
  const markdown = markdownReport(halfWay(marked), DAY, address);

  it('says the same in Markdown', () => {
    expect(markdown).toMatch(/^<!-- Capstone Architect: Rubric Report -->\n# Rubric Report\n/);
    expect(markdown).toContain(
      '**14 of 20 points** · proposal first: 0 of 19 sections written · your own 9 of 10 so far',
    );
    expect(markdown).toContain('| Platform Analysis | ■■■■□ 4 of 5 | 5 |');
    expect(markdown).toContain('1. **Write the Enterprise AI Architecture Proposal** · +5 points');
    expect(markdown).toContain(
      '| Strengths and limitations of every platform | ✓ met | [Strengths for This Scenario](<platform-comparison-analysis.md#strengths-for-this-scenario>) (3 times)',
    );
    expect(markdown).toContain('| Missing sections or text that is still a placeholder | ! seen 4 times |');
    expect(markdown).toContain('- **Give specific feedback before certification**');
  });

  it('shows the participants’ own marks beside the estimate', () => {
    const html = htmlReport(halfWay(marked), DAY, { address });
    expect(html).toContain(
      'Platform Analysis: 4 of 5, your own 5; Security Architecture: 5 of 5, your own 4',
    );
    expect(html).toContain('<strong>The participants’ own mark: 5 of 5.</strong>');
    expect(markdown).toContain('- The scores are fair and well founded · ✓ met, the participants say');
    expect(markdown).toContain('- The rationale would convince this client · ◇ open');
  });

  it('is known again, and nothing else is taken for it', () => {
    expect(isReport(markdown)).toBe(true);
    expect(isReport(htmlReport(halfWay(), DAY, { address }))).toBe(true);
    expect(isReport('# Rubric Report\n\nOurs.\n')).toBe(false);
    expect(isReport('<!DOCTYPE html>\n<title>Rubric Report</title>\n')).toBe(false);
  });

  it('can be had for one criterion alone', () => {
    const one = criterionMarkdown(halfWay(), 'cost-operations', address);
    expect(one).toMatch(/^### Cost & Operations: 4 of 5\n/);
    expect(one).not.toContain('Platform Analysis');
    expect(criterionMarkdown(halfWay(), 'cooking', address)).toBeUndefined();
  });

  it('is short where all is done', () => {
    const finished = assembleCapstone(course, sampleChecks('meridian-bank'));
    const html = htmlReport(reportCapstone('meridian', finished), DAY, { address });
    expect(parts(html, 'h2').map(textOf)).not.toContain('Next best steps');
    expect(html).toContain('<p class="verdict distinction">distinction</p>');
    expect(html).toContain('Nothing here calls for an intervention.');
  });
});

describe('hostile text', () => {
  const HOSTILE = `</title><script>alert(1)</script> "onload='x' [click](https://evil.example) | <b> \`code\` &amp; $x$`;
  const hostileCourse = smallCourse(`
    # Plan
    ## Goals
    <!-- expect
    criterion: quality
    -->
    ## {option}
    <!-- expect
    repeat: { min: 1 }
    criterion: quality
    items: { min: 2 }
    -->
  `);
  const document = checkDocument(
    'plan.md',
    `# Plan\n\n## Goals\n\nFewer calls.\n\n## ${HOSTILE}\n\n- one TBD\n`,
    deliverableOf(hostileCourse),
  );
  const report: CapstoneReport = {
    ...reportCapstone(`/x/${HOSTILE.replaceAll('/', '')}`, assembleCapstone(hostileCourse, [document])),
    courseTitle: HOSTILE,
  };
  const links = addressesIn([document]);

  it('stays text in HTML', () => {
    const html = htmlReport(report, DAY, { address: links });
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toMatch(/<script|<b>|\sonload=/i);
    expect(parts(html, 'title').filter((title) => title.includes('Rubric'))).toHaveLength(1);
  });

  it('stays text in Markdown', () => {
    const read = unified()
      .use(remarkParse)
      .use(remarkGfm)
      .parse(markdownReport(report, DAY, links));
    const nodes = everyNode(read);
    const html = nodes.flatMap((node) => (node.type === 'html' ? node.value : []));
    expect(html).toEqual(['<!-- Capstone Architect: Rubric Report -->']);
    for (const link of nodes.filter((node) => node.type === 'link')) {
      // An address that leads to just what it says is no disguise.
      if (/^plan\.md(#|$)/.test(link.url)) continue;
      expect(link.children).toMatchObject([{ type: 'text', value: link.url }]);
    }
    expect(nodes.filter(({ type }) => type === 'inlineCode' || type === 'image')).toEqual([]);
    for (const table of nodes.filter((node) => node.type === 'table')) {
      const widths = new Set(table.children.map((row) => row.children.length));
      expect(widths.size).toBe(1);
    }
  });

  it('leads nowhere else from a path', () => {
    const [found] = [addressesIn([])({ path: 'a b/javascript:alert(1).md' })];
    expect(found).toBe('a%20b/javascript%3Aalert(1).md');
  });
});

function everyNode(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(everyNode) : [])];
}
