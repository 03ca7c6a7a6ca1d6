/** Where the page that explains a rule can be opened, as a URI. */
export type RulePages = (rule: string) => string;

/** The pages as files of a folder, as the build lays them out. */
export function rulePagesIn(folder: string): RulePages {
  return (rule) => `${folder}/${rule}.md`;
}
