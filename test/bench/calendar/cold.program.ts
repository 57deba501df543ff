/**
 * Defines a calendar and asks it once, in a process that has just started, and prints the milliseconds this
 * took: `node cold.program.js china`.
 */
import { addWorkingTime, type CalendarInput, defineCalendar } from 'clientele/calendar';
import { chinaHolidays } from 'clientele/holidays/cn';

/** So many closures on each of so many days in a row. */
function closed(days: number, each: number): CalendarInput {
  const first = Date.UTC(1_900, 0, 1);
  const closures = Object.fromEntries(
    Array.from({ length: days }, (_, day) => [
      new Date(first + day * 86_400_000).toISOString().slice(0, 10),
      Array.from({ length: each }, (_, part) => `${10 + (part % 6)}:00-${10 + (part % 6)}:10`),
    ]),
  );
  return { timeZone: 'Asia/Shanghai', weekly: { weekdays: ['09:00-18:00'] }, closures };
}

const inputs: Readonly<Record<string, () => CalendarInput>> = {
  china: () => ({
    timeZone: 'Asia/Shanghai',
    weekly: { weekdays: ['09:00-12:00', '13:30-18:00'] },
    ...chinaHolidays,
  }),
  closedDays: () => closed(100_000, 1),
  closedParts: () => closed(25_000, 4),
};
const made = inputs[process.argv[2] ?? '']?.();
if (made === undefined) throw new Error(`one of ${Object.keys(inputs)}`);
// As it is read from a file.
const input = JSON.parse(JSON.stringify(made)) as CalendarInput;

// The first formatter of a process waits for the runtime to read its own tables.
new Intl.DateTimeFormat('en', { timeZone: 'UTC' }).format(0);

const began = performance.now();
const calendar = defineCalendar(input);
addWorkingTime(calendar, '2026-03-06T02:00:00Z', { workingHours: 20 });
console.log(performance.now() - began);
