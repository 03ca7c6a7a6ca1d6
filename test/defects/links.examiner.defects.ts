/** Links and anchors, by another hand, as GitHub resolves them. */
import { all, append, prepend, replace, retitle, type Edit } from './edits.ts';
import { defects, harmless, proposal, warning } from './harness.ts';

const place = '9. Appendices';
const says = (text: string): Edit => append(place, text);
const broken = (text: string) => [says(text), warning('broken-link', place, '…')] as const;

defects(proposal, {
  'an anchor of a heading that was renumbered': broken('See [costs](#cost-analysis).'),
  'an anchor of a second heading that has no twin': broken('See [costs](#6-cost-analysis-1).'),
  'an anchor of a heading in a fence': broken('```md\n## Not a Heading\n```\n\nSee [it](#not-a-heading).'),
  'an anchor that the other document has not': broken('See [prices](cost-model.md#prices).'),
  'a reference whose file is not there': broken('See [the plan][plan].\n\n[plan]: plans/rollout.md'),
  'an image by reference that is not there': broken('![Load][load]\n\n[load]: images/load.png'),
  'an image in HTML that is not there': broken('<img src="images/load.png" alt="Load">'),
  'a link in HTML that leads nowhere': broken('<a href="load-test.md">Load test</a>'),
  'a file with a blank that is not there': broken('See [notes](my%20notes.md).'),
  'a file in angles that is not there': broken('See [notes](<my notes.md>).'),
  'a link within a table': [
    (text) =>
      text.replace('| Vendor file on hand; pipeline approvals built |', '| [Vendor file](vendor.md) |'),
    warning('broken-link', 'Compliance Mapping', '…'),
  ],
  'a link without a target': [says('See [the plan]().'), warning('broken-link', place, '…')],
});

harmless(proposal, {
  'an anchor with an ampersand': all(
    prepend('4. Reference Architecture', 'See [growth](#growth--limits).'),
    says('### Growth & Limits\n\nThe service may double.'),
  ),
  'an anchor with stops and commas': all(
    says(
      '### A.1 Prices, Taxes (2026): What’s in?\n\nList prices.\n\nSee [prices](#a1-prices-taxes-2026-whats-in).',
    ),
  ),
  'an anchor of a heading with code': says(
    '### The `orchestrator` task\n\nIt runs.\n\nSee [it](#the-orchestrator-task).',
  ),
  'an anchor of a heading with a link': says('### About [costs](cost-model.md)\n\nSee [it](#about-costs).'),
  'an anchor of a heading in bold': says('### **Very** important\n\nSee [it](#very-important).'),
  'an anchor of a heading with underscores': says(
    '### The min_replicas key\n\nSee [it](#the-min_replicas-key).',
  ),
  'an anchor of a heading with an emoji': says('### 🚀 Launch\n\nSee [it](#-launch).'),
  'an anchor of a heading with umlauts': says(
    '### Über Größe\n\nText.\n\nSee [it](#über-größe) and [again](#%C3%BCber-gr%C3%B6%C3%9Fe).',
  ),
  'anchors of twins': says(
    '### Note on sizes\n\nOne.\n\n### Note on sizes\n\nTwo.\n\nSee [one](#note-on-sizes) and [two](#note-on-sizes-1).',
  ),
  'an anchor of HTML': says('<a id="prices"></a>\n\nSee [prices](#prices).'),
  'an anchor by its name': says('<a name="taxes"></a>\n\nSee [taxes](#taxes).'),
  'an anchor of a block': says('<div id="box">\n\nText\n\n</div>\n\nSee [box](#box).'),
  'the top': says('Back to the [top](#) or [top](#top).'),
  'a footnote': says('Prices stand before tax.[^tax]\n\n[^tax]: And before discounts.'),
  'an anchor of a footnote': says(
    'Prices stand before tax.[^tax] See [below](#user-content-fn-tax).\n\n[^tax]: And before discounts.',
  ),
  'an encoded name': says('See [the model](cost%2Dmodel.md).'),
  'a reference by its own text': says('See [cost model].\n\n[cost model]: cost-model.md'),
  'a reference in other letters': says('See [the model][COST].\n\n[cost]: cost-model.md'),
  'an anchor in another file': says(
    'See [the summary](cost-model.md#total-cost-summary) and [scoring](./platform-comparison-analysis.md#weighted-scoring).',
  ),
  'an anchor of a layer in another file': says(
    'See [identity](security-architecture-design.md#layer-2-identity--access-management).',
  ),
  'lines of another file': says('See [a line](cost-model.md?plain=1#L20).'),
  'a link in HTML': says('<a href="cost-model.md">Model</a>'),
  'a link to mail and telephone': says(
    '[Mail](mailto:oncall@meridian.example), [chat](slack://channel?id=C1), [editor](vscode://file/x).',
  ),
  'a link without its protocol': says('[Grafana](//grafana.meridian.example/d/1)'),
  'an address in angles': says('<https://grafana.meridian.example/d/1>'),
  'an escaped bracket': says('Write \\[text\\](missing.md) to make a link.'),
  'an image in the text': says('![pixel](data:image/gif;base64,R0lGODlhAQABAAAAACw=)'),
  'a link that opens a folder above': says('See [the other client](../northwind-clinics/).'),
  'a file of another client': says('See [their model](../northwind-clinics/cost-model.md).'),
  'a heading that a contents list links': all(
    replace('## 1. Executive Summary', '[Go to costs](#6-cost-analysis)\n\n## 1. Executive Summary'),
  ),
  'a heading with an anchor of its own': all(
    retitle('Rationale', 'Rationale <a id="why"></a>'),
    says('See [why](#why).'),
  ),
});
