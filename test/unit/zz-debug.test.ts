
import { it } from 'vitest';
import { sampleChecks, shown } from './module-6/module-6.ts';
import { checkDocument } from '../../server/src/capstone/check-document.ts';
it('each', () => {
  for (const c of sampleChecks('meridian-bank'))
  for (const one of c.outline.matched) {
    const h = one.section.content.heading; if (!h || !one.parent) continue;
    const at = one.section.offset + h.span.start;
    for (const [n, t] of [['deeper', c.text.slice(0, at) + '#' + c.text.slice(at)], ['up', c.text.slice(0, at) + c.text.slice(at+1)]] as const) {
    if (n==='up' && h.level<3) continue;
    const r = checkDocument(c.path, t, c.deliverable);
    if (r.findings.length) console.log(n, c.path, h.title, r.findings.map(f=>shown(f,r)));
    }
    for (const a of one.spec.aliases) { const alias = a.replace(/\{[^}]*\}/, one.slotValue ?? ''); const r = checkDocument(c.path, c.text.slice(0, at) + '#'.repeat(h.level)+' '+alias + c.text.slice(one.section.offset+h.span.end), c.deliverable);
    if (r.findings.length) console.log('alias', c.path, h.title, alias, r.findings.map(f=>shown(f,r)));
    }
  }
}, 600000);
