import { readFileSync } from 'node:fs';
import { parseDocument } from '../../../server/src/document/parse.ts';
import { reparseDocument } from '../../../server/src/document/reparse.ts';
import { matchDocument } from '../../../server/src/outline/match.ts';
import { runRules } from '../../../server/src/rules/run-rules.ts';
import { readFacts } from '../../../server/src/outline/facts.ts';
import { LineIndex } from '../../../server/src/document/line-index.ts';
import { assembleCapstone } from '../../../server/src/capstone/assemble.ts';
import { checkDocument } from '../../../server/src/capstone/check-document.ts';
import { reportCapstone } from '../../../server/src/capstone/report.ts';
import { embeddedCourses } from '../../../server/src/courses.ts';
import { unified } from 'unified'; import p from 'remark-parse'; import g from 'remark-gfm'; import f from 'remark-frontmatter';
const bare = unified().use(p).use(g).use(f);
const dir='samples/meridian-bank/';
const names=['platform-comparison-analysis','security-architecture-design','cost-model','deployment-strategy','operations-runbook','enterprise-architecture-proposal','executive-presentation'];
const it=(_:string,f:()=>void,_t:number)=>f();
it('x', () => {
  const course = embeddedCourses[0]!; const d = course.deliverables[5]!;
  const sample = readFileSync(dir+'enterprise-architecture-proposal.md','utf8');
  const annex = (n: number) => Array.from({length:n},(_, i)=>`### Annex note ${i}: observations from interviews\n\nIn week ${i} we spoke with people of the branch number ${i}. They look up **rules** while a customer waits, and [search](https://example.com/${i}) the library.\n\n- The first thing they said was about time, and the second was about trust.\n- Fees differ by state; the ${i} most used ones fit on a page.\n\n| Topic | Count | Note |\n|---|---:|---|\n| Fees | ${i} | often asked |\n| Forms | ${i*2} | rarely asked |\n\nNothing else was said that would change the design.\n`).join('\n');
  const checks = course.deliverables.filter((_, i)=>i!==5).map(x => checkDocument(x.file, readFileSync(dir+names[course.deliverables.indexOf(x)]+'.md','utf8'), x));
  for (const n of [400]) {
    const base = sample + '\n## Annexes\n\n' + annex(n);
    let doc = parseDocument(base);
    const T: Record<string, number[]> = {};
    const time = <X,>(k: string, fn: () => X): X => { const s=performance.now(); const r=fn(); (T[k]??=[]).push(performance.now()-s); return r; };
    for (let i=0;i<1;i++) time('bare', () => bare.parse(base));
    let text = base; const at = text.indexOf('We recommend building')+20;
    for (let i=0;i<200;i++) {
      text = text.slice(0, at) + 'x' + text.slice(at);
      doc = time('reparse', () => reparseDocument(doc, text));
      const outline = time('match', () => matchDocument(doc, d));
      const rr = time('rules', () => runRules(outline));
      const facts = time('facts', () => readFacts(outline));
      const lines = time('lines', () => new LineIndex(text));
      const check = { path: 'enterprise-architecture-proposal.md', deliverable: d, text, lines, outline, findings: rr.findings, facts, failures: rr.failures };
      const cap = time('assemble', () => assembleCapstone(course, [...checks, check]));
      const rep = time('report', () => reportCapstone('x', cap));
      time('json', () => JSON.stringify(rep));
    }
    console.log((base.length/1024).toFixed(0)+'KB', Object.entries(T).map(([k,v]) => k+' '+v.sort((a,b)=>a-b)[Math.floor(v.length/2)]!.toFixed(2)).join('  '));
  }
}, 600000);
