/** `Object.groupBy` for Node 20, which has none yet: the build puts it in its place. */
export function objectGroupBy<Key extends string, Value>(
  values: Iterable<Value>,
  keyOf: (value: Value, index: number) => Key,
): Partial<Record<Key, Value[]>> {
  const groups: Partial<Record<Key, Value[]>> = {};
  let index = 0;
  for (const value of values) (groups[keyOf(value, index++)] ??= []).push(value);
  return groups;
}
