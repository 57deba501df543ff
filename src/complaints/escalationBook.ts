/** Warnings and escalations of a complaint, and when those that wait for opening time are delivered. */
import { instantText } from '../time/instant.ts';
import type { Measure } from './measure.ts';
import type { ComplaintEscalation, ComplaintWarning } from './model.ts';
import type { ReadyLevel } from './slaRules.ts';
import type { TargetRun } from './targetRun.ts';

/** An escalation, decoded. */
interface Escalation {
  readonly run: TargetRun | null;
  readonly target: string | null;
  readonly cycle: number;
  readonly level: string;
  readonly to: string;
  readonly at: number;
  readonly deliverAt: number;
  status: ComplaintEscalation['status'];
}

interface Warning {
  readonly target: string;
  readonly cycle: number;
  readonly share: number;
  readonly at: number;
}

/** Those that wait by one measure: they are delivered in the order in which they fired. */
interface Queue {
  readonly waiting: Escalation[];
  first: number;
}

/** The level at which a superior decides who is competent. */
export const superiorLevel = 'superior';

/** See the head of this file. */
export class EscalationBook {
  private readonly warnings: Warning[] = [];
  private readonly escalations: Escalation[] = [];
  private readonly queues: Map<Measure, Queue> = new Map();
  /** Those of each run that waited when they fired. */
  private readonly waiting: Map<TargetRun | null, Escalation[]> = new Map();
  /** The first of those that wait, or infinite. */
  wakeAt: number = Number.POSITIVE_INFINITY;

  warn({ target, cycle }: TargetRun, share: number, at: number): void {
    this.warnings.push({ target: target.name, cycle, share, at });
  }

  escalate(run: TargetRun, { level, to }: ReadyLevel, at: number): void {
    const { target, cycle, measure } = run;
    this.add({ run, target: target.name, cycle, level, to, at }, measure);
  }

  /** About who owns it. */
  escalateOwner(to: string, at: number, measure: Measure): void {
    this.add({ run: null, target: null, cycle: 1, level: superiorLevel, to, at }, measure);
  }

  /** What a run, or with null the question of the owner, waits for is never delivered. */
  drop(run: TargetRun | null): void {
    if (this.wakeAt === Number.POSITIVE_INFINITY) return;
    for (const escalation of this.waiting.get(run) ?? []) {
      if (escalation.status === 'waiting') escalation.status = 'dropped';
    }
    this.waiting.delete(run);
    this.reckonWake();
  }

  /** Delivers what is to be delivered by an instant. */
  deliver(at: number): void {
    for (const queue of this.queues.values()) {
      for (; queue.first < queue.waiting.length; queue.first += 1) {
        const escalation = queue.waiting[queue.first] as Escalation;
        if (escalation.status === 'dropped') continue;
        if (escalation.deliverAt > at) break;
        escalation.status = 'due';
      }
    }
    this.reckonWake();
  }

  /** The one that is delivered next. */
  nextOf(id: string | null): { readonly key: string; readonly to: string } | null {
    for (const escalation of this.heads()) {
      if (escalation.deliverAt === this.wakeAt)
        return { key: keyOf(id, escalation), to: escalation.to };
    }
    return null;
  }

  warningsOf(id: string | null): ComplaintWarning[] {
    return this.warnings.map(({ target, cycle, share, at }) => ({
      key: keyOf(id, { target, cycle, level: String(share) }),
      target,
      cycle,
      share,
      at: instantText(at),
    }));
  }

  escalationsOf(id: string | null): ComplaintEscalation[] {
    return this.escalations.map((one) => ({
      key: keyOf(id, one),
      target: one.target,
      cycle: one.cycle,
      level: one.level,
      to: one.to,
      at: instantText(one.at),
      deliverAt: instantText(one.deliverAt),
      status: one.status,
    }));
  }

  private add(what: Omit<Escalation, 'deliverAt' | 'status'>, measure: Measure): void {
    const opening = measure.opening(what.at);
    const deliverAt = opening === Number.POSITIVE_INFINITY ? what.at : opening;
    const isWaiting = deliverAt > what.at;
    const escalation: Escalation = { ...what, deliverAt, status: isWaiting ? 'waiting' : 'due' };
    this.escalations.push(escalation);
    if (!isWaiting) return;
    const queue = this.queues.get(measure) ?? { waiting: [], first: 0 };
    this.queues.set(measure, queue);
    queue.waiting.push(escalation);
    const ofRun = this.waiting.get(what.run) ?? [];
    this.waiting.set(what.run, ofRun);
    ofRun.push(escalation);
    this.wakeAt = Math.min(this.wakeAt, deliverAt);
  }

  private reckonWake(): void {
    this.wakeAt = Number.POSITIVE_INFINITY;
    for (const { deliverAt } of this.heads()) this.wakeAt = Math.min(this.wakeAt, deliverAt);
  }

  private *heads(): Generator<Escalation> {
    for (const queue of this.queues.values()) {
      while (queue.waiting[queue.first]?.status === 'dropped') queue.first += 1;
      const head = queue.waiting[queue.first];
      if (head !== undefined) yield head;
    }
  }
}

/** A stroke in a name is written as %2F, so that no two keys are the same. */
function keyOf(
  id: string | null,
  {
    target,
    cycle,
    level,
  }: { readonly target: string | null; readonly cycle: number; readonly level: string },
): string {
  const parts = [id ?? '', target ?? '', String(cycle), level];
  return parts
    .map((part) => part.replace(/[%/]/g, (sign) => (sign === '/' ? '%2F' : '%25')))
    .join('/');
}
