/** The fold against a second implementation that lives a complaint through. */
import { trackComplaint } from 'clientele/complaints';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naiveTracked, seenOf } from '../oracle/naiveComplaintSeen.ts';
import {
  type AskedComplaint,
  askedComplaint,
  type KindWeights,
  type PolicyTraits,
} from '../support/complaintArbitraries.ts';
import { runs } from '../support/laws.ts';

/** Both answers, at an instant. */
function compare({ policy, events, knownAt }: AskedComplaint, asOf: number): string | null {
  const tracked = trackComplaint(policy, events, { asOf, knownAt });
  const naive = naiveTracked(policy, events, asOf, knownAt);
  expect({ ...seenOf(tracked), next: tracked.next?.at ?? null }).toEqual({
    ...naive.seen,
    next: naive.next,
  });
  return naive.next;
}

const agrees = (traits: PolicyTraits, own: KindWeights, numRuns: number): void => {
  fc.assert(
    fc.property(askedComplaint(traits, own), (asked) => {
      compare(asked, asked.asOf);
    }),
    { numRuns: runs(numRuns) },
  );
};

const quiet = { severityChanged: 0, tierChanged: 0, reopened: 0 };
const everyReopening = ['continue', 'newCycle', 'ignoreWithin', 'continueWithMinimum'] as const;
const everyChange = ['retroactive', 'fresh', 'proportional'] as const;

describe('a second implementation agrees', () => {
  it('on clocks, pauses, owners, ladders and what is next', () => {
    agrees({}, quiet, 40);
  });

  it('on every mode of reopening', () => {
    agrees({ reopening: everyReopening }, { ...quiet, reopened: 8, resolved: 6 }, 30);
  });

  it('on every mode of changes', () => {
    agrees({ changes: everyChange }, { ...quiet, severityChanged: 8, tierChanged: 4 }, 30);
  });

  it('on all of it together, with severities that have no time', () => {
    agrees({ gaps: true, reopening: everyReopening, changes: everyChange }, {}, 30);
  });

  it('on extensions', () => {
    agrees({ reopening: ['continue', 'continueWithMinimum'] }, { extended: 12 }, 20);
  });

  it('on events a millisecond before, at and after whole minutes', () => {
    const off = fc.array(fc.constantFrom(-1, 0, 0, 1), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(askedComplaint(), off, fc.constantFrom(-1, 0, 1), (asked, shifts, late) => {
        const events = asked.events.map((event, place) => ({
          ...event,
          at: new Date(event.at).getTime() + (shifts[place] ?? 0),
        }));
        compare({ ...asked, events }, asked.asOf + late);
      }),
      { numRuns: runs(20) },
    );
  });

  it('at the next instant, a millisecond before it and after it, and on to the one after that', () => {
    fc.assert(
      fc.property(askedComplaint(), (asked) => {
        let next = compare(asked, asked.asOf);
        for (let step = 0; step < 3 && next !== null; step += 1) {
          const at = new Date(next).getTime();
          compare(asked, at - 1);
          compare(asked, at + 1);
          next = compare(asked, at);
        }
      }),
      { numRuns: runs(10) },
    );
  });
});
