/** A text that is written indented, as it would stand at the margin and without the line end before it. */
export function text(indented: string): string {
  const lines = indented.replace(/^\n/, '').split('\n');
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const margin = Math.min(...depths);
  return lines.map((line) => line.slice(margin)).join('\n');
}
