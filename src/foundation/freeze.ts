/** Deep freezing of plain JSON. */

/** Freezes a plain value and everything in it, and returns it. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const key in value) {
    const inner = value[key];
    if (typeof inner === 'object') deepFreeze(inner);
  }
  return Object.freeze(value);
}
