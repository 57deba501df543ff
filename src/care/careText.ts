/** The text of a goal or an action, whether the library knows it or the policy named it. */

/**
 * The text of a key in a table of `CareTexts`; a key of the policy's own is said as it is written.
 *
 * Boundary cases: `'toString'` and the like are keys like any other.
 *
 * Source: none; a look into a table.
 *
 * @param table - `careTextsEn.goals`, `careTextsZhCN.actions`, …
 * @param key - what stands on a plan
 * @returns the text, or the key itself
 * @example
 * ```ts
 * import { careText, careTextsEn, careTextsZhCN } from 'clientele/care';
 *
 * careText(careTextsEn.goals, 'winBack') // => "win back: today's lost customer can be tomorrow's"
 * careText(careTextsZhCN.actions, 'visit') // => '上门拜访'
 * careText(careTextsEn.actions, 'send mooncakes') // => 'send mooncakes'
 * ```
 */
export function careText(table: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(table, key) ? (table[key] as string) : key;
}
