import { it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { embeddedCourses } from '../../server/src/courses.ts';
import { deliverableNamed } from '../../server/src/capstone/deliverable-files.ts';
import { checkDocument } from '../../server/src/capstone/check-document.ts';
import { assembleCapstone } from '../../server/src/capstone/assemble.ts';
it('samples', () => {
  const [course] = embeddedCourses;
  for (const s of ['meridian-bank', 'northwind-clinics']) {
    const dir = `samples/${s}`;
    const checks = readdirSync(dir).flatMap((f) => { const d = deliverableNamed(course!, f); return d ? [checkDocument(f, readFileSync(`${dir}/${f}`, 'utf8'), d)] : []; });
    for (const c of checks) { for (const f of c.findings) { const p = c.lines.position(f.section.offset + f.span.start); console.log(`${s}/${c.path}:${p.line + 1} ${f.severity} ${f.rule} ${f.message}`); }
     for (const f of c.failures) console.log(c.path, f.rule, f.error); }
    const cap = assembleCapstone(course!, checks);
    console.log(s, cap.assessment.total, cap.assessment.criteria.map((c) => `${c.id} ${c.points} ${c.explanation} ` + c.evidence.filter(e=>e.judge==='evidence'&&!e.met).map((e) => `${e.id}=${e.share.toFixed(2)}`).join()), [...cap.facts]);
  }
});
