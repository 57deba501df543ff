/**
 * One customer of engineering services, invented, from the first call to the way back: what the relation has
 * achieved (the loyalty stage) beside the state it is in (the lifecycle phase), as one time line with the reason of
 * every step, in English and in Chinese; how the customer is cared for in each phase; what is needed and what comes
 * next; and what one late fact changed.
 *
 * Run it with `npx tsx examples/relationship.ts`.
 */
import Table from 'cli-table3';
import {
  type CareTexts,
  carePlan,
  careText,
  careTextsEn,
  careTextsZhCN,
  relationshipCare,
} from 'clientele/care';
import { engineeringServicesLifecycle, lifecyclePhase, type PhaseStep } from 'clientele/lifecycle';
import { explain, loyaltyStage, type StageStep, telecomLoyalty } from 'clientele/loyalty';
import { en, type LibraryWords } from 'clientele/words/en';
import { zhCN } from 'clientele/words/zh-CN';
import { customer, notice, today } from './b2b/customer.ts';
import { wrapped } from './b2b/wrapped.ts';

/** What one language needs beside the sentences of the library. */
interface Language {
  readonly words: LibraryWords;
  readonly texts: CareTexts;
  readonly timeLineHead: readonly string[];
  readonly careHead: readonly string[];
}

const english: Language = {
  words: en,
  texts: careTextsEn,
  timeLineHead: ['from', 'stage', 'phase', 'why'],
  careHead: ['from', 'phase', 'goal', 'what is done', 'first due'],
};
const chinese: Language = {
  words: zhCN,
  texts: careTextsZhCN,
  timeLineHead: ['起始日', '忠诚度阶段', '生命周期阶段', '依据'],
  careHead: ['起始日', '生命周期阶段', '目标', '动作', '首次跟进'],
};

const plain = { head: [], border: [], compact: true };
const stage = loyaltyStage(telecomLoyalty, customer, { asOf: today });
const phase = lifecyclePhase(engineeringServicesLifecycle, customer, { asOf: today });

/** What changed on a day: the stage, the phase, or both. */
interface Change {
  readonly on: string;
  readonly stage: StageStep | undefined;
  readonly phase: PhaseStep | undefined;
}

/** The steps of both time lines, day by day. */
function changes(): Change[] {
  const days = new Set([...stage.timeline, ...phase.timeline].map(({ on }) => on));
  return [...days].sort().map((on) => ({
    on,
    stage: stage.timeline.find((step) => step.on === on),
    phase: phase.timeline.find((step) => step.on === on),
  }));
}

/** Why a step was made: its reasons alone, without what is needed and what comes next. */
function why(step: StageStep | PhaseStep | undefined, words: LibraryWords): string[] {
  return step === undefined ? [] : explain({ because: step.because, needs: [], next: null }, words);
}

/** Both time lines as one; a cell is filled where something changes. */
function timeLine({ words, texts, timeLineHead }: Language): void {
  const table = new Table({
    head: [...timeLineHead],
    style: plain,
  });
  for (const change of changes()) {
    const sentences = [...why(change.stage, words), ...why(change.phase, words)];
    table.push([
      change.on,
      change.stage === undefined ? '' : texts.stages[change.stage.stage],
      change.phase === undefined
        ? ''
        : `${texts.phases[change.phase.phase]} ${cycleOf(change.phase)}`,
      sentences.flatMap((sentence) => wrapped(sentence, 43)).join('\n'),
    ]);
  }
  console.log(`${table}\n`);
}

const cycleOf = ({ cycle }: PhaseStep): string => (cycle === 1 ? '' : `(${cycle})`);

/** Until when the contract runs that keeps a customer in a phase, where one does. */
function contractUntil({ because }: PhaseStep): string | null {
  const reason = because.find(({ kind }) => kind === 'phase.contract');
  return reason?.kind === 'phase.contract' ? reason.until : null;
}

/** How the customer is cared for in each phase, as it is planned on the first day of it. */
function care({ texts, careHead }: Language): void {
  const table = new Table({
    head: [...careHead],
    style: plain,
  });
  for (const step of phase.timeline) {
    const record = { phase: step.phase, enteredOn: step.on, contractUntil: contractUntil(step) };
    const plan = carePlan(relationshipCare, record, { asOf: step.on });
    const actions = plan.actions.map((action) => careText(texts.actions, action));
    table.push([
      step.on,
      texts.phases[step.phase],
      wrapped(careText(texts.goals, plan.goal), 24).join('\n'),
      actions.flatMap((action) => wrapped(action, 30)).join('\n'),
      plan.dueOn ?? '',
    ]);
  }
  console.log(`${table}\n`);
}

function tell(title: string, sentences: readonly string[]): void {
  const lines = sentences.flatMap((sentence) => wrapped(sentence, 94));
  console.log(`${title}\n  ${lines.join('\n  ')}\n`);
}

console.log('A customer of engineering services, from the first call to the way back (invented)\n');
console.log('1. One time line: what was achieved, and the state of the relation\n');
timeLine(english);
console.log('同一条时间线（中文）\n');
timeLine(chinese);

console.log('2. Care: what each phase is for, and when the first touch was due\n');
console.log(
  'The goals are those of a guide for services sold to businesses; the days are proposals.\n',
);
care(english);
console.log('各生命周期阶段的客户维系\n');
care(chinese);

console.log(`3. Where the relation stands on ${today}, what is needed, and what comes next\n`);
tell(
  `The stage is "${stage.stage}" since ${stage.since}, at best it was "${stage.highest}".`,
  explain(stage, en),
);
tell(
  `The phase is "${phase.phase}" since ${phase.since}, cycle ${phase.cycle}.`,
  explain(phase, en),
);
tell(
  'Known to come:',
  phase.upcoming.map(({ kind, on }) => `${kind} on ${on}; it does not count yet.`),
);
tell(`截至 ${today} 的忠诚度阶段：`, explain(stage, zhCN));
tell(`截至 ${today} 的生命周期阶段：`, explain(phase, zhCN));

const touches = customer.history.filter(
  ({ kind, on }) => (kind === 'outreach' || kind === 'meeting') && on <= today,
);
const plan = carePlan(
  relationshipCare,
  {
    stage: stage.stage,
    phase: phase.phase,
    enteredOn: { stage: stage.since, phase: phase.since },
    lastTouchOn: touches.at(-1)?.on,
    owner: 'key accounts',
  },
  { asOf: today },
);
const actions = plan.actions.map((action) => careText(careTextsEn.actions, action));
tell('Care, with stage and phase together:', [
  ...explain(plan, en),
  `To do: ${actions.join('; ')}.`,
]);
tell(`截至 ${today} 的维系计划：`, explain(plan, zhCN));

console.log('4. One late fact');
console.log(`The notice was given on ${notice.on}, and entered on ${notice.recordedOn}.\n`);

const day = '2021-12-31';
const lateFact = new Table({
  head: ['as known on', 'phase', 'since', 'why', 'if nothing happens'],
  style: plain,
});
for (const knownAt of [day, notice.recordedOn]) {
  const decision = lifecyclePhase(engineeringServicesLifecycle, customer, { asOf: day, knownAt });
  const { next } = decision;
  const then = next === null ? '' : `${next.to} from ${next.on}`;
  lateFact.push([knownAt, decision.phase, decision.since, decision.why ?? '', then]);
}
console.log(`The phase on ${day}:\n${lateFact}`);

/** What the story is about; if a rule changes, it must be told anew. */
const told = [
  ['suspect', 'prospect', 'firstTime', 'repeat', 'advocate', 'repeat'],
  ['potential', 'development', 'potential', 'development', 'growth', 'maturity'],
  ['termination', 'development', 'termination', 'development', 'growth'],
];
const found = [
  stage.timeline.map((step) => step.stage),
  phase.timeline.slice(0, 6).map((step) => step.phase),
  phase.timeline.slice(6).map((step) => step.phase),
];
if (String(told) !== String(found)) throw new Error(`the time lines are now ${found.join(' | ')}`);
