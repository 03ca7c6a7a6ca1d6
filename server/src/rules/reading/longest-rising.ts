/** Indexes of a longest subsequence that never falls: the most items that can stay where they are. */
export function longestRising(values: readonly number[]): number[] {
  const best: { length: number; previous: number }[] = [];
  values.forEach((value, i) => {
    let previous = -1;
    for (let j = 0; j < i; j++) {
      const fits = (values[j] ?? 0) <= value;
      if (fits && (previous < 0 || (best[j]?.length ?? 0) > (best[previous]?.length ?? 0))) previous = j;
    }
    best.push({ length: (best[previous]?.length ?? 0) + 1, previous });
  });
  const longest = Math.max(0, ...best.map(({ length }) => length));
  const kept: number[] = [];
  for (let i = best.findIndex(({ length }) => length === longest); i >= 0; i = best[i]?.previous ?? -1)
    kept.push(i);
  return kept.reverse();
}
