/** Tells a checked policy from anything else, by its format and by being frozen. */
import { ContractError } from './errors.ts';

/**
 * Refuses what is no checked policy of a format. Checking freezes a policy; JSON, a spread preset and a
 * structured clone are not frozen.
 */
export function requireChecked(
  policy: { readonly format: string },
  format: string,
  makers: string,
): void {
  if (policy?.format === format && Object.isFrozen(policy)) return;
  const kind = format.slice(0, format.indexOf('@')).replace('-', ' ');
  throw new ContractError(
    'policy.unchecked',
    'policy',
    policy,
    `is no checked ${kind}, or a copy of one; make it with ${makers}`,
  );
}
