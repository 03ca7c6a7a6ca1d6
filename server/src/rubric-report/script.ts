/**
 * What a report does in an editor's webview: a click on a place is the editor's to answer, and a newer report takes
 * the place of this one without a jump. Plain JavaScript, since it runs as it stands.
 */
export const script = `
const vscode = acquireVsCodeApi();
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a[data-path]');
  if (!link) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const { path, line } = link.dataset;
  vscode.postMessage({ path, ...(line && { line: Number(line) }) });
}, true);
addEventListener('message', ({ data }) => {
  const next = new DOMParser().parseFromString(data.html, 'text/html').querySelector('main');
  const main = document.querySelector('main');
  if (next && main && next.innerHTML !== main.innerHTML) main.replaceWith(document.adoptNode(next));
});
`;
