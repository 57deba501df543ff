/**
 * One complaint of an invented customer of a telecom operator, as an application would run it: it keeps the events, asks
 * how the complaint stands, sets one timer for `next.at`, and asks again when an event comes or the timer rings. The
 * broadband is down; we wait for the customer, one team does not answer the transfer, another takes it over, the whole
 * building turns out to be down, it is solved, comes back, and is solved again, too late. In English and in Chinese.
 *
 * Run it with `npx tsx examples/one-complaint.ts`.
 */
import Table from 'cli-table3';
import { wallTimeOf } from 'clientele';
import {
  type ComplaintEvent,
  type ComplaintEventKind,
  explain,
  type StandardComplaintNames,
  type TrackedComplaint,
  trackComplaint,
} from 'clientele/complaints';
import { en, type LibraryWords } from 'clientele/words/en';
import { zhCN } from 'clientele/words/zh-CN';
import { wrapped } from './b2b/wrapped.ts';
import { calendar, events, policy } from './complaint/broadband.ts';

type Tracked = TrackedComplaint<StandardComplaintNames>;

/** What one language needs beside the sentences of the library. */
interface Language {
  readonly words: LibraryWords;
  readonly head: readonly string[];
  readonly events: Readonly<Partial<Record<ComplaintEventKind, string>>>;
  /** What happens when the timer rings. */
  readonly rings: Readonly<Record<NonNullable<Tracked['next']>['what'], string>>;
  readonly told: (to: string, target: string | null) => string;
  readonly warned: (target: string, share: number) => string;
  readonly asOf: (at: string) => string;
}

const english: Language = {
  words: en,
  head: ['when', 'what happens', 'owner', 'clocks', 'who is told'],
  events: {
    received: 'received by hotline',
    agentReply: 'we reply',
    paused: 'waiting for the customer',
    customerMessage: 'the customer answers',
    transferRequested: 'transfer requested',
    transferAccepted: 'transfer accepted',
    severityChanged: 'severity changed to P2',
    resolved: 'resolved',
    reopened: 'reopened',
    callbackMade: 'call back',
    satisfactionRated: 'rated: satisfied',
    closed: 'closed',
  },
  rings: {
    'complaint.pauseEnds': 'timer: the pause ends',
    'complaint.transferLapses': 'timer: it falls back',
    'complaint.warns': 'timer: a warning',
    'complaint.isDue': 'timer: it is due',
    'complaint.breaches': 'timer: it is late',
    'complaint.escalates': 'timer: escalation',
    'complaint.delivers': 'timer: work opens',
  },
  told: (to, target) => `${to}${target === null ? '' : ` (${target})`}`,
  warned: (target, share) => `warning: ${100 * share} % of ${target}`,
  asOf: (at) => `As it stands at ${at}, Shanghai time:`,
};
const chinese: Language = {
  words: zhCN,
  head: ['时刻', '发生了什么', '负责人', '时钟', '通知'],
  events: {
    received: '热线受理',
    agentReply: '答复客户',
    paused: '等待客户，挂起',
    customerMessage: '客户回复',
    transferRequested: '申请转派',
    transferAccepted: '接受转派',
    severityChanged: '紧急程度改为 P2',
    resolved: '办结',
    reopened: '重新打开',
    callbackMade: '回访',
    satisfactionRated: '评价：满意',
    closed: '归档',
  },
  rings: {
    'complaint.pauseEnds': '定时器：挂起结束',
    'complaint.transferLapses': '定时器：转派退回',
    'complaint.warns': '定时器：预警',
    'complaint.isDue': '定时器：到期',
    'complaint.breaches': '定时器：超时',
    'complaint.escalates': '定时器：升级',
    'complaint.delivers': '定时器：上班',
  },
  told: (to, target) => `${to}${target === null ? '' : `（${target}）`}`,
  warned: (target, share) => `预警：${target} 已用 ${100 * share}%`,
  asOf: (at) => `${at}（上海时间）的状况：`,
};

const iso = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const wall = (at: string): string => {
  const { date, time } = wallTimeOf(at, calendar.timeZone);
  return `${date.slice(5)} ${time.slice(0, 5)}`;
};

/** The same decision with its instants as people in Shanghai read them: it is plain JSON. */
function inShanghai<Decision>(decision: Decision): Decision {
  return JSON.parse(JSON.stringify(decision), (_, value: unknown) =>
    typeof value === 'string' && iso.test(value) ? wall(value) : value,
  ) as Decision;
}

/** A moment at which the application asked: an event came, or the timer rang. */
interface Moment {
  readonly at: string;
  readonly event: ComplaintEvent | null;
  readonly before: Tracked | null;
  readonly tracked: Tracked;
}

/** The loop of an application: events that come, and one timer. */
function* run(): Generator<Moment> {
  const known: ComplaintEvent[] = [];
  let tracked: Tracked | null = null;
  for (;;) {
    const event: ComplaintEvent | null = events[known.length] ?? null;
    const next: Tracked['next'] = tracked?.next ?? null;
    // In an application the clock decides which comes first; here the instants do.
    const rings = next !== null && (event === null || Date.parse(next.at) < instantOf(event));
    if (!rings && event === null) return;
    const at: string =
      rings || event === null ? `${next?.at}` : new Date(instantOf(event)).toISOString();
    if (!rings && event !== null) known.push(event);
    const before: Tracked | null = tracked;
    tracked = trackComplaint(policy, { id: 'c-1042-7', events: known }, { asOf: at });
    yield { at, event: rings ? null : event, before, tracked };
  }
}

const instantOf = ({ at }: ComplaintEvent): number => new Date(at).getTime();

/** What happens at a moment. */
function what({ event, before }: Moment, { events: names, rings }: Language): string {
  if (event !== null) return names[event.kind] ?? event.kind;
  const next = before?.next ?? null;
  return next === null ? '' : rings[next.what];
}

/** Whom the application tells now: what was not there, or was not due, when it asked before. Keys make it safe to repeat. */
function news({ before, tracked }: Moment, { told, warned }: Language): string[] {
  const known = new Set<string>(before?.warnings.map(({ key }) => key));
  for (const { key, status } of before?.escalations ?? []) if (status === 'due') known.add(key);
  return [
    ...tracked.warnings
      .filter(({ key }) => !known.has(key))
      .map(({ target, share }) => warned(target, share)),
    ...tracked.escalations
      .filter(({ key, status }) => status === 'due' && !known.has(key))
      .map(({ to, target }) => told(to, target)),
  ];
}

/** The clocks that stand otherwise than when the application asked before. */
function clocks({ before, tracked }: Moment, language: Language): string {
  const old = before === null ? [] : clockLines(before, language);
  return clockLines(tracked, language)
    .filter((line) => !old.includes(line))
    .join('\n');
}

function clockLines({ targets }: Tracked, { words }: Language): string[] {
  return Object.entries(targets).flatMap(([target, clock]) => {
    if (clock === null) return [];
    const { status, dueAt } = clock;
    const due = status === 'running' && dueAt !== null ? ` → ${wall(dueAt)}` : '';
    return [`${target}: ${words.clockStatuses[status]}${due}`];
  });
}

const moments = [...run()];

for (const language of [english, chinese]) {
  const table = new Table({
    head: [...language.head],
    style: { head: [], border: [], compact: true },
  });
  for (const moment of moments) {
    const { at, tracked } = moment;
    const said = news(moment, language).join('\n');
    const row = [what(moment, language), tracked.owner ?? '', clocks(moment, language), said];
    table.push([wall(at), ...row]);
  }
  console.log(table.toString());
  // While we wait for the customer, and at the end.
  for (const moment of [moments[2], moments.at(-1)]) {
    if (moment === undefined) continue;
    console.log(`\n${language.asOf(wall(moment.at))}`);
    for (const sentence of explain(inShanghai(moment.tracked), language.words)) {
      console.log(wrapped(`- ${sentence}`, 110).join('\n  '));
    }
  }
  console.log();
}
