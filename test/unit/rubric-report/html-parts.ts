/** The elements of a name, with what they hold; none of them may hold another of its kind. */
export function parts(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`<${name}\\b[^>]*>[^]*?</${name}>`, 'g'))].map(([part]) => part);
}

/** What an element says, entities as they stand. */
export function textOf(part: string): string {
  return part.replace(/<[^>]*>/g, '').trim();
}
