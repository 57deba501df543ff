/** What customers get, level by level: a table to start from. */
import { deepFreeze } from '../foundation/freeze.ts';
import type { ServiceLevel } from './model.ts';

/** The names of the four service levels. */
export type ServiceLevelName = 'dedicated' | 'proactive' | 'standard' | 'selfService';

/**
 * Four service levels to start from. No customer is left out: the last one is a level too.
 *
 * Source: that each grade gets its own service, and the last one too, is what the sources ask for; the names and every
 * figure are **our proposal**. Replace them by your own under `serviceLevels` of a policy.
 *
 * @example
 * ```ts
 * import { serviceLevels } from 'clientele/tiers';
 *
 * serviceLevels.dedicated.contactEveryDays // => 30
 * serviceLevels.selfService.contactEveryDays // => null
 * ```
 */
export const serviceLevels: Readonly<Record<ServiceLevelName, ServiceLevel>> =
  /* @__PURE__ */ deepFreeze({
    dedicated: {
      contactEveryDays: 30,
      channel: 'visit',
      namedManager: true,
      replyTargets: { firstReplyWorkingHours: 2, solutionWorkingHours: 8 },
      benefits: ['own hotline', 'yearly review'],
    },
    proactive: {
      contactEveryDays: 90,
      channel: 'telephone',
      namedManager: true,
      replyTargets: { firstReplyWorkingHours: 4, solutionWorkingHours: 24 },
      benefits: ['early offers'],
    },
    standard: {
      contactEveryDays: 180,
      channel: 'letter',
      namedManager: false,
      replyTargets: { firstReplyWorkingHours: 8, solutionWorkingHours: 40 },
      benefits: [],
    },
    selfService: {
      contactEveryDays: null,
      channel: 'app',
      namedManager: false,
      replyTargets: { firstReplyWorkingHours: 16, solutionWorkingHours: 80 },
      benefits: [],
    },
  });
