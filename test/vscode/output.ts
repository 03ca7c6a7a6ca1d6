/** Begins every line of the suite's output, by which it is told from VS Code's own. */
export const outputMark = 'suite| ';
