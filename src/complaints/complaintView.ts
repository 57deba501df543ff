/** A complaint as a decision tells it. */
import type { Amount } from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { textOf } from '../foundation/amountText.ts';
import { instantText } from '../time/instant.ts';
import { clockView, textOrNull } from './clockView.ts';
import { complaintNext } from './complaintNext.ts';
import { complaintNeeds, complaintReasons } from './complaintReasons.ts';
import type { ComplaintState } from './complaintState.ts';
import { textOrNull as given } from './courseReceipt.ts';
import type {
  ClockReason,
  ComplaintReason,
  ComplaintRecord,
  ComplaintStatus,
  TargetClock,
  TrackedComplaint,
} from './model.ts';
import { choiceOf } from './ruleChoice.ts';

/** See the head of this file. */
export function complaintView(
  state: ComplaintState,
  id: string | null,
  asOf: number,
): TrackedComplaint {
  const { rules, facts, receipt, resolution, ending } = state;
  const targets: Record<string, TargetClock | null> = {};
  const because: (ComplaintReason | ClockReason)[] = complaintReasons(state);
  for (const clock of state.clocks) {
    const view = clockView(clock, state.pauses, asOf);
    targets[clock.target.name] = view;
    if (view !== null) for (const reason of view.because) because.push(reason);
  }
  const ended = ending?.how === 'resolved' ? resolution : null;
  return {
    id,
    status: statusOf(state),
    owner: state.owner,
    cycle: state.cycle,
    outcome: ended?.outcome ?? null,
    cause: resolution?.cause ?? null,
    redress: redressOf(resolution?.redress ?? null),
    receivedAt: receipt === null ? null : instantText(receipt.at),
    matter: facts?.matter ?? null,
    severity: facts?.severity ?? null,
    channel: facts?.channel ?? null,
    subject: facts?.subject ?? null,
    customer: given(receipt?.says['customer']),
    customerTier: facts?.customerTier ?? null,
    targets,
    pauses: pausesOf(state),
    warnings: state.book.warningsOf(id),
    escalations: state.book.escalationsOf(id),
    ownership: state.owners.at(asOf),
    record: recordOf(state),
    choice: facts === null ? null : choiceOf(rules, facts, state.rule),
    issues: state.issues,
    policy: { id: rules.policy.id, version: rules.policy.version },
    because,
    needs: complaintNeeds(state, Object.entries(targets)),
    next: complaintNext(state, id),
  };
}

function statusOf({ receipt, ending }: ComplaintState): ComplaintStatus {
  if (receipt === null) return 'unknown';
  if (ending === null) return 'open';
  return ending.how === 'resolved' && ending.isClosed ? 'closed' : ending.how;
}

function redressOf(value: unknown): TrackedComplaint['redress'] {
  return value === null ? null : textOf(amountFrom(value) as Amount);
}

function pausesOf({ pauses }: ComplaintState): TrackedComplaint['pauses'] {
  return pauses.states.flatMap(({ pause, since, endAt }) =>
    since === null
      ? []
      : [{ reason: pause.reason, since: instantText(since), until: textOrNull(endAt) }],
  );
}

function recordOf(state: ComplaintState): ComplaintRecord {
  const { openFrom, openTo, regulators } = state;
  return {
    firstResolvedAt: textOrNull(state.firstResolvedAt),
    endedAt: textOrNull(state.ending?.at ?? null),
    openPeriods: openFrom.map((from, place) => ({
      from: instantText(from),
      to: textOrNull(openTo[place] ?? null),
    })),
    reopenings: state.reopenings,
    customerMessages: state.customerMessages,
    publicReplies: state.publicReplies,
    repliesToResolve: state.repliesToResolve,
    callbacks: state.callbacks,
    satisfaction: state.satisfaction,
    regulators: regulators.map(({ at, body }) => ({ at: instantText(at), body })),
  };
}
