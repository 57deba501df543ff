/**
 * A second implementation of complaints, written from the rules alone: the complaint is lived through from its receipt,
 * instant by instant, every clock summed up anew at each of them; what comes next is found by living on.
 */
import type {
  ComplaintEvent,
  ComplaintEventKind,
  ExtensionTime,
  ReplyTrait,
  SlaPolicy,
} from '../../src/complaints/model.ts';
import type { Received } from './naiveComplaintClocks.ts';
import { NaiveEnds } from './naiveComplaintEnds.ts';
import { eventsThatCount, instantIn, type NaiveEvent } from './naiveComplaintEvents.ts';
import type { Owning } from './naiveComplaintOwners.ts';
import { matches } from './naiveComplaintRules.ts';
import { clockOf, passed, reached } from './naiveComplaintTime.ts';

const onlyOpen = new Set<ComplaintEventKind>([
  ...(['paused', 'extended', 'withdrawn', 'merged', 'transferRequested'] as const),
]);

export class NaiveComplaint extends NaiveEnds {
  readonly issues: string[] = [];
  private hasReplied = false;
  private readonly queue: NaiveEvent[];

  constructor(
    policy: SlaPolicy,
    events: readonly ComplaintEvent[],
    asOf: number,
    knownAt: number | null,
  ) {
    super(policy);
    const { counted, conflicts } = eventsThatCount(events, asOf, knownAt);
    for (const one of conflicts) this.issue('conflicting-duplicate', one);
    const receipt = counted.find(({ event }) => event.kind === 'received');
    const isBefore = ({ at }: NaiveEvent): boolean => receipt === undefined || at < receipt.at;
    for (const one of counted.filter(isBefore)) this.issue('before-receipt', one);
    const rest = counted.filter((one) => one !== receipt && !isBefore(one));
    this.queue = receipt === undefined ? [] : [receipt, ...rest];
    this.liveTo(asOf);
  }

  /** Lives on until an instant. */
  liveTo(asOf: number): void {
    for (;;) {
      const next = Math.min(this.queue[0]?.at ?? Number.POSITIVE_INFINITY, this.nextInstant());
      if (next > asOf) break;
      this.step(next);
    }
    if (this.now < asOf) this.now = asOf;
  }

  /** Everything that may happen by itself later: the closest, whether it changes anything or not. */
  nextInstant(): number {
    if (this.status === 'unknown') return Number.POSITIVE_INFINITY;
    const { now } = this;
    const found = [
      ...this.pauses.ends(now),
      ...this.owners.lapses(),
      ...this.escalations.map(({ deliverAt }) => deliverAt),
      ...Object.values(this.runs).flatMap((runs) =>
        runs.slice(-1).flatMap((run) => this.moments(run)),
      ),
    ];
    return Math.min(...found.filter((at) => at > now));
  }

  private step(at: number): void {
    this.now = at;
    while (this.queue[0]?.at === at) {
      const one = this.queue.shift() as NaiveEvent;
      this.live(one);
      this.follow();
    }
    this.pauses.expire(at);
    this.follow();
    this.settle();
  }

  issue(code: string, { at, event }: NaiveEvent): void {
    this.issues.push(`${code} ${event.kind} ${new Date(at).toISOString()} ${event.id ?? null}`);
  }

  private live(one: NaiveEvent): void {
    const { event } = one;
    if (this.receipt === null) {
      this.receive(event as Received, one);
      return;
    }
    const isOdd = event.kind === 'paused' && !Object.hasOwn(this.policy.pauses, event.reason);
    if (!this.isOpen && onlyOpen.has(event.kind) && !isOdd) {
      this.issue('not-open', one);
      return;
    }
    this.customStops(event);
    this.pauses.resumeOn(event.kind, this.now);
    this.follow();
    switch (event.kind) {
      case 'received':
        this.issue('received-twice', one);
        this.message();
        break;
      case 'customerMessage':
        this.message();
        break;
      case 'acknowledged':
        this.stop('acknowledge', () => true);
        break;
      case 'agentReply':
        this.reply(event);
        break;
      case 'paused':
        this.pause(event, one);
        break;
      case 'resumed':
        if (event.reason != null && !Object.hasOwn(this.policy.pauses, event.reason))
          this.issue('unknown-pause-reason', one);
        else if (!this.pauses.resume(event.reason ?? null, this.now))
          this.issue('resume-without-pause', one);
        break;
      case 'assigned':
      case 'transferRequested':
      case 'transferAccepted':
      case 'transferRefused': {
        const code = this.owners.live(event as Owning, this.now);
        if (code !== null) this.issue(code, one);
        this.askSuperior();
        break;
      }
      case 'severityChanged':
        if (!this.policy.severities.includes(event.severity)) this.issue('unknown-severity', one);
        else {
          const isSame = this.severity === event.severity;
          this.severity = event.severity;
          if (!isSame) this.change();
        }
        break;
      case 'tierChanged': {
        const isSame = this.tier === event.customerTier;
        this.tier = event.customerTier;
        if (!isSame) this.change();
        break;
      }
      case 'extended':
        this.extend(event, one);
        break;
      case 'resolved':
        if (this.isOpen) {
          this.outcome = event.outcome;
          this.end('resolved');
        } else this.issue(this.endedHow === 'resolved' ? 'resolved-twice' : 'not-open', one);
        break;
      case 'withdrawn':
      case 'merged':
        this.end(event.kind);
        break;
      case 'closed':
        if (this.isOpen) this.issue('closed-unresolved', one);
        else if (this.endedHow === 'resolved') this.status = 'closed';
        break;
      case 'reopened':
        if (this.isOpen) this.issue('reopened-while-open', one);
        else this.reopen();
        break;
      default:
        break;
    }
    this.customStarts(event);
  }

  private receive(event: Received, one: NaiveEvent): void {
    this.receipt = event;
    this.status = 'open';
    this.openPeriods.push([this.now, null]);
    if (this.policy.severities.includes(event.severity)) this.severity = event.severity;
    else this.issue('unknown-severity', one);
    this.tier = event.customerTier ?? null;
    const code = this.owners.receive(event.receivedBy ?? null, this.now);
    if (code !== null) this.issue(code, one);
    this.askSuperior();
    for (const [name, due] of Object.entries(event.dueAt ?? {})) {
      if (due === null) continue;
      if (!Object.hasOwn(this.policy.targets, name)) this.issue('unknown-target', one);
      else if (instantIn(due) < this.now) this.issue('promise-before-receipt', one);
      else {
        const run = this.start(name, this.now, null);
        const time = this.timeOf(name);
        if (time !== null) this.measure(run, time, this.now);
        this.promise(run, instantIn(due));
      }
    }
    for (const [name, { kind, ...rule }] of Object.entries(this.policy.targets)) {
      if (kind === 'custom' || this.latest(name) !== null) continue;
      if ('when' in rule && rule.when === 'onCustomerMessage') continue;
      this.begin(name, this.now);
    }
    this.customStarts(event);
  }

  private message(): void {
    this.hasReplied = false;
    for (const [name, rule] of Object.entries(this.policy.targets)) {
      if (rule.kind !== 'nextUpdate' || rule.when === 'periodic') continue;
      this.waiting.add(name);
      if (this.isOpen && this.latest(name)?.isOpen !== true) this.begin(name, this.now);
    }
  }

  private reply(event: Extract<ComplaintEvent, { kind: 'agentReply' }>): void {
    const automatic = event.automatic ?? false;
    if (event.public && !automatic) this.hasReplied = true;
    const has: Record<ReplyTrait, boolean> = {
      public: event.public,
      notAutomatic: !automatic,
      human: event.human ?? !automatic,
    };
    if (event.public) this.stop('acknowledge', () => true);
    const answers = (name: string): boolean => {
      const rule = this.policy.targets[name];
      return rule !== undefined && 'answeredBy' in rule && rule.answeredBy.every((one) => has[one]);
    };
    this.stop('firstResponse', answers);
    this.stop('nextUpdate', answers);
    for (const [name, rule] of Object.entries(this.policy.targets)) {
      if (rule.kind !== 'nextUpdate' || !answers(name)) continue;
      this.waiting.delete(name);
      if (this.isOpen && rule.when !== 'onCustomerMessage') this.begin(name, this.now);
    }
  }

  /** Meets the open clocks of a kind. */
  private stop(kind: string, which: (name: string) => boolean): void {
    for (const [name, runs] of Object.entries(this.runs)) {
      const run = runs.at(-1);
      if (run?.kind !== kind || !which(name)) continue;
      if (run.stoppedAt === null) this.halt(run, 'met');
      else if (run.how === 'ended') run.answeredSince = true;
    }
  }

  private customStops(event: ComplaintEvent): void {
    for (const [name, rule] of Object.entries(this.policy.targets)) {
      const run = this.latest(name);
      if (rule.kind !== 'custom' || run === null) continue;
      if (run.how === 'ended' && matches(rule.stop, event)) run.answeredSince = true;
      if (run.stoppedAt !== null) continue;
      if (matches(rule.stop, event)) this.halt(run, 'met');
      else if (run.isOpen && rule.cancel !== null && matches(rule.cancel, event))
        this.halt(run, 'event');
    }
  }

  private customStarts(event: ComplaintEvent): void {
    for (const [name, rule] of Object.entries(this.policy.targets)) {
      if (rule.kind !== 'custom' || this.latest(name)?.isOpen === true) continue;
      if (matches(rule.start, event)) this.begin(name, this.now);
    }
  }

  private pause(event: Extract<ComplaintEvent, { kind: 'paused' }>, one: NaiveEvent): void {
    const until = event.until == null ? null : instantIn(event.until);
    const rule = Object.hasOwn(this.policy.pauses, event.reason)
      ? this.policy.pauses[event.reason]
      : undefined;
    if (rule === undefined) this.issue('unknown-pause-reason', one);
    else if (until !== null && until <= this.now) this.issue('pause-ends-before-it-begins', one);
    else if (rule.needsPublicReply && !this.hasReplied) this.issue('pause-without-reply', one);
    else if (!this.pauses.begin(event.reason, this.now, until)) this.issue('pause-used-up', one);
  }

  private extend(event: Extract<ComplaintEvent, { kind: 'extended' }>, one: NaiveEvent): void {
    const name = event.target ?? 'resolution';
    const run = this.latest(name);
    if (!Object.hasOwn(this.policy.targets, name)) this.issue('unknown-target', one);
    else if (!run?.hasTime) this.issue('extension-of-nothing', one);
    else if (!run.isOpen || run.breachedAt !== null) this.issue('extension-too-late', one);
    else if (event.until == null) {
      const added = this.extension(run, event.by as ExtensionTime);
      if (added <= 0) {
        this.issue('extension-not-later', one);
      } else if (run.promise !== null) {
        this.promise(run, reached(run.clock, run.promise, added)[0]);
      } else {
        run.target += added;
        run.added += added;
      }
    } else {
      const until = instantIn(event.until);
      if (until <= (this.isPaused(run) ? this.now : Math.max(this.ends(run).breach, this.now))) {
        this.issue('extension-not-later', one);
        return;
      }
      this.promise(run, until);
    }
  }

  /** How long somebody held it while it was open, by a clock. */
  held(calendar: string | null): Record<string, number> {
    const clock = clockOf(this.policy, calendar);
    const sums: Record<string, number> = {};
    for (const [owner, from, to] of this.owners.spells) {
      for (const [open, close] of this.openPeriods) {
        const begin = Math.max(from, open);
        const end = Math.min(to ?? this.now, close ?? this.now);
        if (end <= begin) continue;
        sums[String(owner)] = (sums[String(owner)] ?? 0) + passed(clock, begin, end);
      }
    }
    return sums;
  }
}
