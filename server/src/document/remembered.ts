import { ownText } from './own-text.ts';

/** What can be remembered: a value that is there. */
type Something = object | string | number | boolean;

/**
 * The same function, but computed once for each object, for as long as that lives. For pure functions of immutable
 * values only: several rules ask the same of a section, and a section is reused while its text stays as it is.
 */
export function remembered<Key extends object, Value extends Something>(
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

/** As `remembered`, for functions of two such values. The other one is kept as long as the one lives. */
export function rememberedPair<One extends object, Other extends object, Value extends Something>(
  compute: (one: One, other: Other) => Value,
): (one: One, other: Other) => Value {
  const knownOf = remembered<One, Map<Other, Value>>(() => new Map());
  return (one, other) => {
    const known = knownOf(one);
    const before = known.get(other);
    if (before !== undefined) return before;
    const value = compute(one, other);
    known.set(other, value);
    return value;
  };
}

/**
 * The same function, but computed once for each text seen lately: words, labels and cells repeat all through a document,
 * and from keystroke to keystroke. Emptied when full, so that it cannot grow without end.
 *
 * @param most how many texts are kept
 */
export function rememberedText<Value extends Something>(
  compute: (text: string) => Value,
  most: number,
): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const own = ownText(text);
    const value = compute(own);
    if (known.size >= most) known.clear();
    known.set(own, value);
    return value;
  };
}
