/** What the business decides about complaints: the checked policy. */
import type { Calendar, CalendarProblem, ElapsedTime, WorkingTime } from '../calendar/model.ts';
import type { Checked } from '../foundation/checked.ts';
import type { Problem, ValueProblem } from '../foundation/problem.ts';
import type { ComplaintEventKind, ComplaintMatter } from './model.events.ts';

/** The names that a policy gives to its parts; those of a literal reach the types. */
export interface SlaNames {
  /** The names of the targets. */
  readonly target: string;
  /** The severities. */
  readonly severity: string;
  /** The levels of the ladders. */
  readonly level: string;
  /** The reasons of pauses. */
  readonly pause: string;
  /** The names of the rules. */
  readonly rule: string;
}

/**
 * How long something may take. The unit says which clock counts: working units count the working time of a
 * calendar, `hours` and `minutes` the clock on the wall. Working days end at the same time of day as they began, so
 * many working days later; from outside working time they begin when work opens.
 */
export type SlaAmount = WorkingTime | { readonly workingDays: number } | ElapsedTime;

/** How long something may take, and by which calendar. */
export type SlaTime = SlaAmount & {
  /** The name of the calendar whose working time counts; null for time by the clock on the wall. */
  readonly calendar: string | null;
};

/** The times of a target by severity; null where a severity has no such target. */
export interface TimesBySeverity<Names extends SlaNames = SlaNames> {
  /** One time for each severity. */
  readonly bySeverity: { readonly [Severity in Names['severity']]: SlaTime | null };
}

// ── Targets ───────────────────────────────────────────────────────────────────────────────────────

/**
 * What a reply must be to answer. `public`: the customer sees it; `notAutomatic`: it was not sent by itself; `human`: a
 * person wrote it.
 */
export type ReplyTrait = 'public' | 'notAutomatic' | 'human';

/** From which moment of a target a level counts. */
export type LadderBase = 'start' | 'due' | 'breach';

/**
 * Who is told, and when, as long as a target is open. A level fires once in each cycle of the target, not while the
 * target is paused, and is delivered when work opens.
 */
export interface LadderLevel<Level extends string = string> {
  /** Its name, unique in the ladder. */
  readonly level: Level;
  /** The moment it counts from. */
  readonly relativeTo: LadderBase;
  /** How long after it; below 0 before it. */
  readonly offset: ElapsedTime;
  /** Whether the offset is time of the target's own clock (`working`), or by the clock on the wall. */
  readonly clock: 'working' | 'elapsed';
  /** Who is told: a role of your own. */
  readonly to: string;
}

/** What every target has. */
export interface TargetRuleBase<Level extends string = string> {
  /** Shares of its time, above 0 and below 1, ascending: when that much is used up, there is a warning. */
  readonly warnings: readonly number[];
  /** Who is told when. */
  readonly ladder: readonly LadderLevel<Level>[];
}

/** From the receipt until the customer is told that it arrived: `acknowledged`, or any public reply. */
export interface AcknowledgeTarget<Level extends string = string> extends TargetRuleBase<Level> {
  /** Which kind of target it is. */
  readonly kind: 'acknowledge';
}

/** From the receipt until the first reply that answers. It never begins again. */
export interface FirstResponseTarget<Level extends string = string> extends TargetRuleBase<Level> {
  /** Which kind of target it is. */
  readonly kind: 'firstResponse';
  /** What a reply must be to answer: all of these. */
  readonly answeredBy: readonly ReplyTrait[];
}

/** From something that waits for a word of ours until the next reply that answers, again and again. */
export interface NextUpdateTarget<Level extends string = string> extends TargetRuleBase<Level> {
  /** Which kind of target it is. */
  readonly kind: 'nextUpdate';
  /**
   * What waits: the oldest unanswered message of the customer (`onCustomerMessage`); the customer, since the receipt or
   * the last update (`periodic`); or both: whichever began first.
   */
  readonly when: 'onCustomerMessage' | 'periodic' | 'both';
  /** What a reply must be to answer: all of these. */
  readonly answeredBy: readonly ReplyTrait[];
}

/** From the receipt until it is resolved. */
export interface ResolutionTarget<Level extends string = string> extends TargetRuleBase<Level> {
  /** Which kind of target it is. */
  readonly kind: 'resolution';
}

/** Events that match: one of the kinds, and every field one of the values. */
export interface EventMatcher {
  /** Kinds of events. */
  readonly event: readonly ComplaintEventKind[];
  /** What its fields must be: for each field, the values that match. A field that is left out is null. */
  readonly where: Readonly<Record<string, readonly (string | number | boolean | null)[]>>;
}

/** A target of your own. It begins again with the next event that matches `start` after it has stopped. */
export interface CustomTarget<Level extends string = string> extends TargetRuleBase<Level> {
  /** Which kind of target it is. */
  readonly kind: 'custom';
  /** What begins it. */
  readonly start: EventMatcher;
  /** What meets it. */
  readonly stop: EventMatcher;
  /** What cancels it; null for nothing but the end of the complaint. */
  readonly cancel: EventMatcher | null;
}

/** A target of a policy: what is measured. How long it may take, the rules say. */
export type TargetRule<Level extends string = string> =
  | AcknowledgeTarget<Level>
  | FirstResponseTarget<Level>
  | NextUpdateTarget<Level>
  | ResolutionTarget<Level>
  | CustomTarget<Level>;

/** The kinds of targets. */
export type TargetKind = TargetRule['kind'];

// ── Rules ─────────────────────────────────────────────────────────────────────────────────────────

/** When a rule applies: every condition must hold; null for any. */
export interface RuleConditions<Severity extends string = string> {
  /** What the customer came with. */
  readonly matter: readonly ComplaintMatter[] | null;
  /** How bad it is now. */
  readonly severity: readonly Severity[] | null;
  /** How it came. */
  readonly channel: readonly string[] | null;
  /** The tier the customer has now. */
  readonly customerTier: readonly string[] | null;
  /** What it is about. */
  readonly subject: readonly string[] | null;
}

/** Which times apply to which complaints. */
export interface SlaRule<Names extends SlaNames = SlaNames> {
  /** Its name, unique in the policy. */
  readonly name: Names['rule'];
  /** Whether it applies where no other does; it has no conditions then. One rule at most. */
  readonly isDefault: boolean;
  /** When it applies. */
  readonly when: RuleConditions<Names['severity']>;
  /** The times of each target. */
  readonly targets: { readonly [Target in Names['target']]: TimesBySeverity<Names> };
}

// ── Pauses, reopening, changes, ownership ─────────────────────────────────────────────────────────

/** What one reason of a pause does. */
export interface PauseRule<Names extends SlaNames = SlaNames> {
  /** The targets whose clocks it stops. */
  readonly stops: readonly Names['target'][];
  /** How long one pause may be; it ends by itself then. Null without a limit. */
  readonly maxEach: SlaTime | null;
  /** How long all pauses of this reason may be together, from the receipt on; null without a limit. */
  readonly maxTotal: SlaTime | null;
  /** Whether it counts only after a public reply since the customer's last word, the same instant included. */
  readonly needsPublicReply: boolean;
  /** Kinds of events that end it. */
  readonly autoResumeOn: readonly ComplaintEventKind[];
}

/**
 * What reopening does to the clocks.
 *
 * - `continue`: the resolved stretch is a pause for every open target;
 * - `continueWithMinimum`: the same, and every open target has at least `minimum` left;
 * - `newCycle`: every target that was open at the end, and the resolution, begins again from the reopening; the first
 *   response and the acknowledgement go on;
 * - `ignoreWithin`: so soon after the end it changes nothing; later it does what `later` says.
 */
export type ReopeningRule =
  | {
      /** What it does. */
      readonly mode: 'continue' | 'newCycle';
    }
  | {
      /** What it does. */
      readonly mode: 'continueWithMinimum';
      /** What every open target has left at least. */
      readonly minimum: SlaTime;
    }
  | {
      /** What it does. */
      readonly mode: 'ignoreWithin';
      /** Up to how long after the end, that instant included. */
      readonly within: SlaTime;
      /** What it does later. */
      readonly later: 'continue' | 'newCycle';
    };

/**
 * What a change of severity or tier does to open targets.
 *
 * - `retroactive`: the new time is measured from the original start; a target that has exceeded it already breaches at
 *   the change;
 * - `proportional`: the share of the old time that is left is left of the new one;
 * - `fresh`: the new time is measured from the change.
 */
export interface ChangeRule {
  /** How it is measured. */
  readonly mode: 'retroactive' | 'proportional' | 'fresh';
  /** Whether a breach is taken back where the new time is not exceeded; else it stays. */
  readonly forgive: boolean;
}

/** Who answers for a complaint (首问负责制). */
export interface OwnershipRule {
  /** Who may own one; null for anybody. */
  readonly owners: readonly string[] | null;
  /** How long who is asked to take it over may take to accept; then it falls back. Null without a limit. */
  readonly acceptWithin: SlaTime | null;
  /** Who decides where competence is unclear; null for nobody. */
  readonly superior: string | null;
  /** After how many refused or unanswered transfers competence is unclear. */
  readonly superiorAfter: number;
  /** The name of the calendar by which the working time of holders is counted; null for time by the clock. */
  readonly calendar: string | null;
}

// ── The policy ────────────────────────────────────────────────────────────────────────────────────

/**
 * A checked complaint policy: what `trackComplaint` takes. It is made by `defineSlaPolicy` or `readSlaPolicy`: plain
 * JSON, frozen, its calendars with it.
 *
 * @typeParam Names - the names of its parts
 */
export interface SlaPolicy<Names extends SlaNames = SlaNames> extends Checked<'sla-policy@1'> {
  /** The format, so that a stored policy is known again. */
  readonly format: 'sla-policy@1';
  /** The name of the policy. */
  readonly id: string;
  /** Its version. */
  readonly version: string;
  /** Calendars by name. */
  readonly calendars: Readonly<Record<string, Calendar>>;
  /** The severities, worst first. */
  readonly severities: readonly Names['severity'][];
  /** What is measured, by name. */
  readonly targets: { readonly [Target in Names['target']]: TargetRule<Names['level']> };
  /** Which rule applies where several do: the first one, or the one with the most conditions. */
  readonly choose: 'first' | 'mostSpecific';
  /** How long it may take, for whom. */
  readonly rules: readonly SlaRule<Names>[];
  /** Why clocks may be stopped, by reason. */
  readonly pauses: { readonly [Reason in Names['pause']]: PauseRule<Names> };
  /** What reopening does. */
  readonly reopening: ReopeningRule;
  /** What a change of severity or tier does. */
  readonly changes: ChangeRule;
  /**
   * Where the time ends as work closes: whether who stops before work opens again is in time (judged by the latest
   * reading), or late (judged by the earliest).
   */
  readonly outOfHoursStop: 'inTime' | 'late';
  /** Who answers for it. */
  readonly ownership: OwnershipRule;
}

/** Something that is wrong with a complaint policy. */
export type SlaPolicyProblem =
  | ValueProblem
  | CalendarProblem
  /** No severities; no targets; no rules. */
  | Problem<'severities.empty' | 'targets.empty' | 'rules.empty'>
  /** Two severities, rules or levels of a ladder with one name. */
  | Problem<'severities.duplicate' | 'rules.duplicateName' | 'ladder.duplicateLevel'>
  /** A rule without conditions that is not the default; a default with conditions; a second default. */
  | Problem<'rules.noConditions' | 'rules.defaultConditions' | 'rules.twoDefaults'>
  /** A target whose name is no kind, and which names none. */
  | Problem<'targets.kind'>
  /** Warnings that do not ascend, or are no shares above 0 and below 1. */
  | Problem<'warnings.order'>
  /** An amount without exactly one unit; a working unit without a calendar; a calendar for time by the clock. */
  | Problem<'duration.unknown' | 'time.noCalendar' | 'time.calendarUnused'>
  /** A policy of another format. */
  | Problem<'format.unknown'>;
