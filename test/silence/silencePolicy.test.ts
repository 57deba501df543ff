/** The policy doors: defaults, provenance, every problem. */
import { describe, expect, test } from 'vitest';
import {
  defineSilencePolicy,
  readSilencePolicy,
  relationshipSilence,
  silenceDefaults,
  silencePolicySchema,
} from '../../src/silence/index.ts';
import { thrownBy } from '../support/thrown.ts';

const named = { id: 'p', version: '1' } as const;

test('the preset is what checking makes of it', () => {
  const { id, version } = relationshipSilence;
  expect(defineSilencePolicy({ id, version })).toEqual(relationshipSilence);
  expect(readSilencePolicy(JSON.parse(JSON.stringify(relationshipSilence)))).toEqual({
    ok: true,
    value: relationshipSilence,
  });
  expect(Object.isFrozen(relationshipSilence.signals.keyContactLeft.forms)).toBe(true);
});

test('nothing of the signals is called proven', () => {
  const origins = Object.values(silenceDefaults.signals).map(({ origin }) => origin);
  expect(new Set(origins)).toEqual(new Set(['proposal']));
  expect(silenceDefaults.complaintRate.origin).toBe('source');
});

test('what is given is one’s own, unless it says otherwise', () => {
  const policy = defineSilencePolicy({
    ...named,
    complaintRate: { share: 0.25 },
    signals: {
      orderGap: { weight: 0.5 },
      paymentDelay: { ...silenceDefaults.signals.paymentDelay },
      satisfactionDown: { scoreFrom: { neutral: 6 } },
      fallingVolume: {},
    },
    minGroup: 10,
  });
  expect(policy.complaintRate).toEqual({ share: '0.25', origin: 'own' });
  expect(policy.signals).toEqual({
    ...silenceDefaults.signals,
    orderGap: { ...silenceDefaults.signals.orderGap, weight: '0.5', origin: 'own' },
    satisfactionDown: {
      ...silenceDefaults.signals.satisfactionDown,
      scoreFrom: { verySatisfied: 9, satisfied: 7, neutral: 6, dissatisfied: 3 },
      origin: 'own',
    },
  });
  expect(policy.minGroup).toBe(10);
});

describe('refused', () => {
  test.for([
    [{ complaintRate: { share: '0' } }, 'complaintRate.share share.outOfRange'],
    [{ complaintRate: { share: '1.1' } }, 'complaintRate.share share.outOfRange'],
    [{ complaintRate: { share: -0.1 } }, 'complaintRate.share amount.negative'],
    [{ complaintRate: { share: '0.00001' } }, 'complaintRate.share share.outOfRange'],
    [{ complaintRate: {} }, 'complaintRate.share key.missing'],
    [{ complaintRate: null }, 'complaintRate type.wrong'],
    [{ complaintRate: { share: '1', origin: 'TARP' } }, 'complaintRate.origin choice.unknown'],
    [{ signals: { orderGap: { weight: '1.5' } } }, 'signals.orderGap.weight share.outOfRange'],
    [{ signals: { orderGap: { weight: 'much' } } }, 'signals.orderGap.weight amount.malformed'],
    [
      { signals: { orderGap: { halfLifeDays: 0 } } },
      'signals.orderGap.halfLifeDays number.outOfRange',
    ],
    [
      { signals: { orderGap: { percentOfMedian: 99 } } },
      'signals.orderGap.percentOfMedian number.outOfRange',
    ],
    [{ signals: { orderGap: { minGaps: 13 } } }, 'signals.orderGap.ofLast habit.tooShort'],
    [{ signals: { paymentDelay: { ofLast: 2 } } }, 'signals.paymentDelay.ofLast habit.tooShort'],
    [
      { signals: { fallingVolume: { months: 13 } } },
      'signals.fallingVolume.months number.outOfRange',
    ],
    [
      { signals: { fallingVolume: { fallPercent: 0 } } },
      'signals.fallingVolume.fallPercent number.outOfRange',
    ],
    [
      { signals: { unansweredContacts: { contacts: 1.5 } } },
      'signals.unansweredContacts.contacts number.notWhole',
    ],
    [{ signals: { keyContactLeft: { forms: [''] } } }, 'signals.keyContactLeft.forms.0 text.empty'],
    [{ signals: { keyContactLeft: { form: 'x' } } }, 'signals.keyContactLeft.form key.unknown'],
    [
      { signals: { satisfactionDown: { levels: 5 } } },
      'signals.satisfactionDown.levels number.outOfRange',
    ],
    [
      { signals: { satisfactionDown: { scoreFrom: { neutral: 7 } } } },
      'signals.satisfactionDown.scoreFrom.neutral scores.order',
    ],
    [{ signals: { silence: {} } }, 'signals.silence key.unknown'],
    [{ levels: [{ level: 'a', atLeast: '0' }] }, 'levels.0.atLeast share.outOfRange'],
    [
      {
        levels: [
          { level: 'a', atLeast: '0.5' },
          { level: 'b', atLeast: '0.5' },
        ],
      },
      'levels.1.atLeast levels.order',
    ],
    [
      {
        levels: [
          { level: 'a', atLeast: '0.4' },
          { level: 'a', atLeast: '0.5' },
        ],
      },
      'levels.1.level levels.duplicate',
    ],
    [{ minGroup: 0 }, 'minGroup number.outOfRange'],
    [{ format: 'silence-policy@2' }, 'format format.unknown'],
    [{ id: '' }, 'id text.empty'],
    [{ rate: '0.1' }, 'rate key.unknown'],
  ] as const)('%j', ([part, wanted]) => {
    const outcome = readSilencePolicy({ ...named, ...part });
    const found = outcome.ok ? [] : outcome.problems;
    expect(found.map(({ code, path }) => `${path.join('.')} ${code}`)).toEqual([wanted]);
  });

  test('all at once', () => {
    const error = thrownBy(() =>
      defineSilencePolicy({ id: '', version: '', complaintRate: { share: 0 }, minGroup: 0 }),
    );
    expect(error).toMatchObject({ name: 'PolicyError', problems: { length: 4 } });
  });

  test.for([null, 3, [], 'p'])('%j', (value) => {
    expect(readSilencePolicy(value)).toMatchObject({ ok: false });
  });

  test('the schema is a Standard Schema', async () => {
    const result = await silencePolicySchema['~standard'].validate(named);
    expect('value' in result && result.value.minGroup).toBe(30);
  });
});
