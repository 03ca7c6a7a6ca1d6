/** How a report looks: in an editor by the editor's colours, elsewhere by its own, light and dark, on screen and paper. */
export const style = `
:root {
  color-scheme: light dark;
  --text: var(--vscode-editor-foreground, #1f2933);
  --quiet: var(--vscode-descriptionForeground, #57636f);
  --page: var(--vscode-editor-background, #ffffff);
  --line: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, #d5dce3));
  --raised: var(--vscode-textBlockQuote-background, #f4f7fa);
  --link: var(--vscode-textLink-foreground, #0b5cad);
  --focus: var(--vscode-focusBorder, #0b5cad);
  --bar: var(--vscode-charts-blue, #1668b8);
  --good: var(--vscode-charts-green, #1a7f37);
  --warn: var(--vscode-list-warningForeground, #8a5a00);
  --bad: var(--vscode-list-errorForeground, #b3261e);
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: var(--vscode-editor-foreground, #e3e8ee);
    --quiet: var(--vscode-descriptionForeground, #a3afbb);
    --page: var(--vscode-editor-background, #15191e);
    --line: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, #39424c));
    --raised: var(--vscode-textBlockQuote-background, #1e242b);
    --link: var(--vscode-textLink-foreground, #6cb2ff);
    --focus: var(--vscode-focusBorder, #6cb2ff);
    --bar: var(--vscode-charts-blue, #4f9be8);
    --good: var(--vscode-charts-green, #5fc27e);
    --warn: var(--vscode-list-warningForeground, #e3b341);
    --bad: var(--vscode-list-errorForeground, #ff8b82);
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  padding: 2rem 1.5rem 3rem;
  background: var(--page);
  color: var(--text);
  font: 15px/1.55 var(--vscode-font-family, system-ui, -apple-system, "Segoe UI", sans-serif);
}
main { max-width: 54rem; margin: 0 auto; }
h1 { margin: 0; font-size: 2rem; line-height: 1.2; font-weight: 650; letter-spacing: -0.01em; }
h2 { margin: 2.75rem 0 .75rem; padding-bottom: .35rem; border-bottom: 1px solid var(--line); font-size: 1.35rem; font-weight: 600; }
h3 { margin: 2rem 0 .5rem; font-size: 1.08rem; font-weight: 600; }
p { margin: .5rem 0; }
.subtitle, .quiet, figcaption, footer { color: var(--quiet); }
.subtitle { margin: .35rem 0 1.25rem; }
.lead { font-size: 1.05rem; }
.quote { margin: .5rem 0; padding: .5rem .9rem; border-left: 3px solid var(--bar); background: var(--raised); }
a { color: var(--link); text-underline-offset: .15em; overflow-wrap: anywhere; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0 0 1.25rem; padding: .6rem 0; list-style: none; border-block: 1px solid var(--line); }
ol, ul { padding-left: 1.5rem; }
li { margin: .4rem 0; }
nav li { margin: 0; }
ol > li { margin: .8rem 0; }
ol > li::marker { font-weight: 600; }

.score { padding: 1.1rem 1.25rem 1rem; border: 1px solid var(--line); border-radius: 8px; background: var(--raised); }
.score p { margin: .2rem 0; }
.points { display: inline-block; margin-right: 1rem !important; color: var(--quiet); }
.points strong { font-size: 2.6rem; line-height: 1; font-weight: 680; color: var(--text); font-variant-numeric: tabular-nums; }
.verdict { display: inline-block; padding: .1rem .65rem; border: 1.5px solid var(--good); border-radius: 1rem; font-weight: 600; }
.verdict.below { border-color: var(--warn); }
.own { display: inline-block; margin-left: .75rem !important; color: var(--quiet); }

svg { display: block; width: 100%; height: auto; overflow: visible; }
svg text { fill: var(--text); font-size: 15px; }
svg .value { text-anchor: end; font-weight: 600; }
svg .goal-name { text-anchor: middle; font-size: 13px; fill: var(--quiet); }
svg .track { fill: var(--line); opacity: .55; }
svg .bar { fill: var(--bar); }
svg .tick { stroke: var(--page); stroke-width: 1.5; }
svg .goal { stroke: var(--text); stroke-width: 2; }
svg path.own { fill: var(--page); stroke: var(--text); stroke-width: 2; }
svg .legend text { font-size: 13px; fill: var(--quiet); }
.scale { margin: .9rem 0 .5rem; }
figure { margin: 1.5rem 0 0; }

.table { margin: .75rem 0; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: .45rem 1.1rem .45rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); font-weight: 400; overflow-wrap: break-word; }
thead th { font-size: .82rem; font-weight: 600; color: var(--quiet); white-space: nowrap; }
tbody th { width: 34%; }
td:last-child, th:last-child { padding-right: 0; }
.state { white-space: nowrap; }
.sign { display: inline-block; min-width: 1.1em; text-align: center; font-weight: 700; }
.met .sign { color: var(--good); }
.warning .sign, .open .sign { color: var(--warn); }
.error .sign { color: var(--bad); }
footer { margin-top: 3rem; padding-top: .75rem; border-top: 1px solid var(--line); font-size: .87rem; }

.vscode-high-contrast svg .track, .vscode-high-contrast-light svg .track { fill: none; stroke: var(--line); opacity: 1; }
.vscode-high-contrast .score, .vscode-high-contrast-light .score { background: none; }
@media (forced-colors: active) {
  svg text, svg .legend text, svg .goal-name { fill: CanvasText; }
  svg .goal, svg path.own { stroke: CanvasText; }
  svg .track { fill: Canvas; stroke: CanvasText; opacity: 1; }
  svg .bar { fill: Highlight; forced-color-adjust: none; }
}
@media (max-width: 36rem) {
  body { padding: 1rem; }
  h1 { font-size: 1.6rem; }
  svg text { font-size: 25px; }
  svg .legend text { font-size: 22px; }
  svg .goal-name { display: none; }
}
@media print {
  :root {
    color-scheme: light;
    --text: #000; --quiet: #444; --page: #fff; --line: #bbb; --raised: #fff; --link: #000; --bar: #1668b8;
    --good: #1a7f37; --warn: #8a5a00; --bad: #b3261e;
  }
  @page { margin: 18mm 16mm; }
  body { padding: 0; font-size: 10.5pt; }
  main { max-width: none; }
  nav { display: none; }
  h2, h3, .quote, .quiet { break-after: avoid; }
  section section, .quote, .table, tr, li, .score, svg { break-inside: avoid; }
  thead { display: table-header-group; }
  .table { overflow: visible; }
  svg .bar, svg .track { print-color-adjust: exact; }
}
`;
