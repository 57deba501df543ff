/** The order of ids and keys. */

/** By UTF-16 units, never by a language. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
