/** The small change of English: plurals, enumerations, text that Markdown must not read. */

const conjunction = new Intl.ListFormat('en', { type: 'conjunction' });

/** "1 section", "2 sections". */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

/** "one, two, and three". */
export function enumerate(words: readonly string[]): string {
  return conjunction.format(words);
}

/** The text, so that Markdown shows it as it stands: titles come from documents that nobody vouches for. */
export function plainMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+\-.!|~$&]/g, '\\$&');
}
