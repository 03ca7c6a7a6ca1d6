/**
 * The same function, but computed once for each object, for as long as that lives. For pure functions of immutable
 * values only: several rules ask the same of a section, and a section is reused while its text stays as it is.
 */
export function remembered<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

/** As `remembered`, for functions of two such values. */
export function rememberedPair<One extends object, Other extends object, Value>(
  compute: (one: One, other: Other) => Value,
): (one: One, other: Other) => Value {
  const known = remembered((one: One) => remembered((other: Other) => compute(one, other)));
  return (one, other) => known(one)(other);
}
