/** The complaint policy as it is written down: everything but names, targets and rules may be left out. */
import type { Calendar, CalendarInput } from '../calendar/model.ts';
import type { ComplaintEventKind, ComplaintMatter } from './model.events.ts';
import type {
  ChangeRule,
  LadderLevel,
  NextUpdateTarget,
  OwnershipRule,
  ReplyTrait,
  SlaAmount,
  SlaPolicy,
  TargetKind,
} from './model.policy.ts';

/** How long something may take, as it is written down. */
export type SlaTimeInput = SlaAmount & {
  /** The name of the calendar of a working unit; the first one of the policy where it is left out. */
  readonly calendar?: string | null | undefined;
};

/** The times of a target: one for every severity, or by severity; 0, null or left out is no target. */
export type TargetTimesInput =
  | SlaTimeInput
  | { readonly bySeverity: Readonly<Record<string, SlaTimeInput | null | undefined>> }
  | null;

/** A level of a ladder as it is written down. */
export interface LadderLevelInput extends Omit<LadderLevel, 'offset' | 'clock'> {
  /** How long after the moment; below 0 before it; 0 where it is left out. */
  readonly offset?: LadderLevel['offset'] | undefined;
  /** Which clock the offset is measured by; `working` where it is left out. */
  readonly clock?: LadderLevel['clock'] | undefined;
}

/** Events that match, as they are written down: one or several. */
export interface EventMatcherInput {
  /** Kinds of events. */
  readonly event: ComplaintEventKind | readonly ComplaintEventKind[];
  /** What its fields must be. */
  readonly where?:
    | Readonly<
        Record<
          string,
          string | number | boolean | null | readonly (string | number | boolean | null)[]
        >
      >
    | undefined;
}

/** A target as it is written down. */
export interface TargetRuleInput {
  /** Which kind of target it is; where it is left out, its name is the kind. */
  readonly kind?: TargetKind | undefined;
  /** Of a first response or a next update: what a reply must be; `['public', 'human']` where it is left out. */
  readonly answeredBy?: readonly ReplyTrait[] | undefined;
  /** Of a next update: what waits; `onCustomerMessage` where it is left out. */
  readonly when?: NextUpdateTarget['when'] | undefined;
  /** Of a custom one: what begins it. */
  readonly start?: EventMatcherInput | undefined;
  /** Of a custom one: what meets it. */
  readonly stop?: EventMatcherInput | undefined;
  /** Of a custom one: what cancels it. */
  readonly cancel?: EventMatcherInput | null | undefined;
  /** Shares of its time at which there is a warning; none where they are left out. */
  readonly warnings?: readonly number[] | undefined;
  /** Who is told when; nobody where it is left out. */
  readonly ladder?: readonly LadderLevelInput[] | undefined;
}

/** When a rule applies, as it is written down: one value or several; left out or null for any. */
export interface RuleConditionsInput {
  /** What the customer came with. */
  readonly matter?: ComplaintMatter | readonly ComplaintMatter[] | null | undefined;
  /** How bad it is now. */
  readonly severity?: string | readonly string[] | null | undefined;
  /** How it came. */
  readonly channel?: string | readonly string[] | null | undefined;
  /** The tier the customer has now. */
  readonly customerTier?: string | readonly string[] | null | undefined;
  /** What it is about. */
  readonly subject?: string | readonly string[] | null | undefined;
}

/** A rule as it is written down. */
export interface SlaRuleInput {
  /** Its name. */
  readonly name: string;
  /** Whether it applies where no other does; not where it is left out. */
  readonly isDefault?: boolean | undefined;
  /** When it applies. */
  readonly when?: RuleConditionsInput | undefined;
  /** The times of its targets; a target that is left out is none. */
  readonly targets: Readonly<Record<string, TargetTimesInput | undefined>>;
}

/** What one reason of a pause does, as it is written down. */
export interface PauseRuleInput {
  /** The targets it stops; all but acknowledgement and first response where it is left out. */
  readonly stops?: readonly string[] | undefined;
  /** How long one pause may be. */
  readonly maxEach?: SlaTimeInput | null | undefined;
  /** How long all of them may be together. */
  readonly maxTotal?: SlaTimeInput | null | undefined;
  /** Whether it counts only after a public reply. */
  readonly needsPublicReply?: boolean | undefined;
  /** Kinds of events that end it; none where they are left out. */
  readonly autoResumeOn?: readonly ComplaintEventKind[] | undefined;
}

/** What reopening does, as it is written down. */
export type ReopeningRuleInput =
  | { readonly mode: 'continue' | 'newCycle' }
  | { readonly mode: 'continueWithMinimum'; readonly minimum: SlaTimeInput }
  | {
      readonly mode: 'ignoreWithin';
      readonly within: SlaTimeInput;
      /** `continue` where it is left out. */
      readonly later?: 'continue' | 'newCycle' | undefined;
    };

/** Who answers for a complaint, as it is written down. */
export interface OwnershipRuleInput {
  /** Who may own one; anybody where it is left out. */
  readonly owners?: readonly string[] | null | undefined;
  /** How long who is asked to take it over may take to accept. */
  readonly acceptWithin?: SlaTimeInput | null | undefined;
  /** Who decides where competence is unclear. */
  readonly superior?: string | null | undefined;
  /** After how many refused or unanswered transfers it is unclear; 2 where it is left out. */
  readonly superiorAfter?: OwnershipRule['superiorAfter'] | undefined;
  /** The calendar of the holders' working time; the first one of the policy where it is left out. */
  readonly calendar?: string | null | undefined;
}

/** A complaint policy as it is written down. */
export interface SlaPolicyInput {
  /** The format; it may be left out. */
  readonly format?: 'sla-policy@1' | undefined;
  /** The name of the policy. */
  readonly id: string;
  /** Its version. */
  readonly version: string;
  /** Calendars by name: checked ones, or as they are written down. The first is used where a time names none. */
  readonly calendars?: Readonly<Record<string, Calendar | CalendarInput>> | undefined;
  /** The severities, worst first. */
  readonly severities: readonly string[];
  /** What is measured, by name. */
  readonly targets: Readonly<Record<string, TargetRuleInput>>;
  /** Which rule applies where several do; `first` where it is left out. */
  readonly choose?: SlaPolicy['choose'] | undefined;
  /** How long it may take, for whom. */
  readonly rules: readonly SlaRuleInput[];
  /** Why clocks may be stopped, by reason; they are never stopped where it is left out. */
  readonly pauses?: Readonly<Record<string, PauseRuleInput>> | undefined;
  /** What reopening does; `continue` where it is left out. */
  readonly reopening?: ReopeningRuleInput | undefined;
  /** What a change of severity or tier does; `retroactive`, without forgiving, where it is left out. */
  readonly changes?: Partial<ChangeRule> | undefined;
  /** Whether a stop while work is closed is in time where the time ended as it closed; `inTime` where it is left out. */
  readonly outOfHoursStop?: SlaPolicy['outOfHoursStop'] | undefined;
  /** Who answers for it. */
  readonly ownership?: OwnershipRuleInput | undefined;
}

/** The names of the levels of a target in a policy literal. */
export type SlaLevelOf<Target extends TargetRuleInput> =
  Target['ladder'] extends readonly LadderLevelInput[] ? Target['ladder'][number]['level'] : never;

/** The names in a policy literal. */
export interface SlaNamesOf<Literal extends SlaPolicyInput> {
  /** The names of the targets. */
  readonly target: keyof Literal['targets'] & string;
  /** The severities. */
  readonly severity: Literal['severities'][number];
  /** The levels of the ladders. */
  readonly level: {
    [Target in keyof Literal['targets']]: SlaLevelOf<Literal['targets'][Target]>;
  }[keyof Literal['targets']];
  /** The reasons of pauses. */
  readonly pause: keyof Literal['pauses'] & string;
  /** The names of the rules. */
  readonly rule: Literal['rules'][number]['name'];
}
