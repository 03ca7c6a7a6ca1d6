import { it } from 'vitest';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { course, shown } from './module-6/module-6.ts';
import { parseDocument } from '../../server/src/document/parse.ts';
import { closestDeliverable } from '../../server/src/capstone/follows-template.ts';
import { checkDocument } from '../../server/src/capstone/check-document.ts';
it('corpus', () => {
  const out: string[] = [];
  const counts = new Map<string, number>();
  for (const e of readdirSync('/work/shared/corpus', { recursive: true, withFileTypes: true })) {
    if (!e.isFile() || !e.name.endsWith('.md')) continue;
    const p = `${e.parentPath}/${e.name}`;
    const text = readFileSync(p, 'utf8');
    for (const d of course.deliverables) { const c = checkDocument(p, text, d); for (const f of c.failures) out.push('FAIL ' + f.rule + String(f.error)); }
    const kind = { 'cost-model': 'cost-model', runbook: 'operations-runbook', 'deployment-strategy': 'deployment-strategy', 'security-architecture': 'security-architecture', architecture: 'security-architecture', 'platform-comparison': 'platform-comparison', 'architecture-proposal': 'proposal' }[p.split('/')[4]!];
    const t = performance.now();
    const closest = closestDeliverable(parseDocument(text), course)!; const d = course.deliverables.find(x => x.id === kind) ?? closest; if (text.length > 200000) continue; out.push('closest ' + closest.id);
    const c = checkDocument(p, text, d);
    const ms = performance.now() - t;
    const req = c.outline.matched.length;
    out.push(`=== ${p.slice(20)} ${text.length} ${ms.toFixed(0)}ms → ${d.id} matched ${req - 1} missing ${c.outline.missing.length}`);
    for (const m of c.outline.matched) if (m.parent) out.push(`   M ${m.spec.title} ← ${m.section.content.heading?.title} ${m.displaced ? '(displaced)' : ''}`);
    for (const f of c.findings) { counts.set(f.rule, (counts.get(f.rule) ?? 0) + 1); if (f.rule !== 'missing-section') out.push('   ' + f.severity + ' ' + shown(f, c)); }
    for (const f of c.failures) out.push('FAIL ' + f.rule + String(f.error));
  }
  writeFileSync('/tmp/corpus.txt', out.join('\n'));
  console.log([...counts]);
}, 600000);
