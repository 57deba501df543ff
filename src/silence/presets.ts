/** Every default of silence, in one place, and a policy to start from. */
import type { Checked } from '../foundation/checked.ts';
import { deepFreeze } from '../foundation/freeze.ts';
import type { ComplaintRate, RiskLevelRule, SignalRules, SilencePolicy } from './model.ts';

/** What a silence policy is taken to say where it says nothing. */
export interface SilenceDefaults {
  /** One in ten: what one of the sources holds. */
  readonly complaintRate: ComplaintRate;
  /** The rule of each signal; every figure is our proposal, and unproven. */
  readonly signals: SignalRules;
  /** The levels; our proposal. */
  readonly levels: readonly RiskLevelRule<'watch' | 'alarm'>[];
  /** The smallest group of customers of which a backtest shows a lift; our proposal. */
  readonly minGroup: number;
}

/**
 * What a silence policy is taken to say where it says nothing.
 *
 * That one in ten complains is what a source says, not what was measured in your trade. Which signs there are is a
 * source's too; their limits, weights and half-lives and the levels are our proposal. **They are unproven:** run
 * `backtestSignals` on your own customers before anybody acts on them.
 *
 * Boundary cases: the object is frozen; a policy that gives a part of a signal takes the rest from here. It is no
 * policy: it has no id and no version.
 *
 * Source: the rate and the signs (late payment, leaving) are those of the sources on complaints; no source gives
 * figures for the signs.
 *
 * @example
 * ```ts
 * import { silenceDefaults } from 'clientele/silence';
 *
 * silenceDefaults.complaintRate // => { share: '0.1', origin: 'source' }
 * silenceDefaults.signals.orderGap.origin // => 'proposal'
 * ```
 */
export const silenceDefaults: SilenceDefaults = /* @__PURE__ */ deepFreeze({
  complaintRate: { share: '0.1', origin: 'source' },
  signals: {
    paymentDelay: {
      weight: '0.3',
      halfLifeDays: 60,
      origin: 'proposal',
      minBills: 3,
      ofLast: 12,
      moreDays: 7,
    },
    orderGap: {
      weight: '0.4',
      halfLifeDays: 90,
      origin: 'proposal',
      minGaps: 3,
      ofLast: 12,
      percentOfMedian: 200,
    },
    fallingVolume: {
      weight: '0.3',
      halfLifeDays: 90,
      origin: 'proposal',
      months: 3,
      fallPercent: 30,
    },
    unansweredContacts: {
      weight: '0.2',
      halfLifeDays: 60,
      origin: 'proposal',
      contacts: 3,
      answerDays: 14,
    },
    keyContactLeft: {
      weight: '0.4',
      halfLifeDays: 120,
      origin: 'proposal',
      forms: ['keyContactLeft'],
      replacedForms: ['keyContactReplaced'],
    },
    satisfactionDown: {
      weight: '0.4',
      halfLifeDays: 120,
      origin: 'proposal',
      levels: 1,
      scoreFrom: { verySatisfied: 9, satisfied: 7, neutral: 5, dissatisfied: 3 },
    },
  },
  levels: [
    { level: 'watch', atLeast: '0.25' },
    { level: 'alarm', atLeast: '0.5' },
  ],
  minGroup: 30,
});

/** A preset is written as the checked policy it is; a test proves that checking changes nothing in it. */
type Preset = Omit<SilencePolicy<'watch' | 'alarm'>, keyof Checked<'silence-policy@1'>>;

/**
 * Silence in a lasting relation: one in ten complains, as a source says, and six signs, as we propose.
 *
 * Boundary cases: its weights are unproven, see `silenceDefaults`. A single fresh sign reaches `watch` unless it is
 * that of unanswered contacts; two of the heavier ones reach `alarm`.
 *
 * Source: that one in ten complains, and that the others pay late or leave, is one of the sources'; the figures of the
 * signs are our proposal.
 *
 * @example
 * ```ts
 * import { relationshipSilence, silentDissatisfaction } from 'clientele/silence';
 *
 * silentDissatisfaction(relationshipSilence, { complaints: 12 }).estimate // => '120'
 * ```
 */
export const relationshipSilence: SilencePolicy<'watch' | 'alarm'> = /* @__PURE__ */ deepFreeze({
  format: 'silence-policy@1',
  id: 'relationship-silence',
  version: '1',
  ...silenceDefaults,
} satisfies Preset) as SilencePolicy<'watch' | 'alarm'>;
