/** Words that stand within a line, so that Markdown shows them as they are. */
export function plainMarkdown(words: string): string {
  return words.replace(/[\\`*_[\]<>~]|&(?=#?\w+;)/g, '\\$&');
}
