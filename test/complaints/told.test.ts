/** Whole decisions, told to the last word: a change of any of them is seen in the texts beside this file. */
import { describe, expect, test } from 'vitest';
import { explain, explainIssues, trackComplaint } from '../../src/complaints/index.ts';
import type { TargetClock, TrackedComplaint } from '../../src/complaints/model.ts';
import { en } from '../../src/words/en.ts';
import { type Course, courses } from './told.ts';

/** One line for each part of a decision, and for each row of it. */
function written(tracked: TrackedComplaint): string[] {
  const lines: string[] = [];
  for (const [key, value] of Object.entries(tracked)) {
    if (key === 'targets') lines.push('targets', ...clocksOf(value as TrackedComplaint['targets']));
    else if (!Array.isArray(value)) lines.push(`${key} ${JSON.stringify(value)}`);
    else if (value.length > 0) lines.push(key, ...value.map((row) => `  ${JSON.stringify(row)}`));
  }
  return lines;
}

function clocksOf(targets: TrackedComplaint['targets']): string[] {
  return Object.entries(targets).map(([name, clock]) => {
    if (clock === null) return `  ${name} null`;
    // Reasons stand among those of the decision, which is said once below.
    const { because: _, ...view } = clock as TargetClock;
    return `  ${name} ${JSON.stringify(view)}`;
  });
}

function told({ policy, events, asOf, knownAt, legal = [] }: Course): string {
  const texts = asOf.map((instant) => {
    const tracked = trackComplaint(
      policy,
      { id: 'c-1', events },
      { asOf: instant, knownAt, legal },
    );
    const said = [...explain(tracked, en), ...explainIssues(tracked.issues, en)];
    return [`## ${instant}`, ...said, '', ...written(tracked), ''].join('\n');
  });
  // March 2026 goes without saying, and so do full minutes.
  return texts.join('\n').replaceAll(/2026-03-(\d\d)T(\d\d:\d\d):00(?:\.000)?Z/g, '$1T$2');
}

describe('a whole decision', () => {
  test.each(Object.entries(courses))('%s', async (name, course) => {
    await expect(told(course)).toMatchFileSnapshot(`told/${name}.txt`);
  });

  test.each(Object.entries(courses))('%s: each clock tells its part of it', (_, course) => {
    const { policy, events, knownAt, legal = [] } = course;
    for (const asOf of course.asOf) {
      const { targets, because } = trackComplaint(policy, events, { asOf, knownAt, legal });
      for (const [name, clock] of Object.entries(targets)) {
        const about = because.filter((reason) => 'target' in reason && reason.target === name);
        expect(about).toEqual(clock?.because ?? []);
      }
    }
  });
});
