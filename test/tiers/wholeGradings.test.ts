/** Whole gradings as they are handed out, one for each kind of method, with what became of a previous one. */
import { describe, expect, it } from 'vitest';
import type {
  GradingMethodInput,
  GradingPolicy,
  PortfolioCustomer,
} from '../../src/tiers/index.ts';
import { graded, policyOf } from './support.ts';

/** The rows and the changes: everything that is said of customers. */
function said(policy: GradingPolicy, before: PortfolioCustomer[], now: PortfolioCustomer[]) {
  const previous = graded(policy, before);
  const { grades, changes, cuts, summary, concentration } = graded(policy, now, previous);
  const rows = grades.map(({ next: _, tiedWith, tiedCount, value, potential, ...row }) => row);
  const { curve, ...spread } = concentration;
  return { rows, changes, cuts, summary, spread: { ...spread, curve: curve.length } };
}

const service = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'standard']));

describe('a whole grading', () => {
  it('by cumulative share, nearest', () => {
    const method: GradingMethodInput = {
      kind: 'cumulativeShare',
      grades: [{ name: 'A', upTo: '0.5' }, { name: 'B', upTo: '0.8' }, { name: 'C' }],
      boundary: 'nearest',
    };
    const policy = policyOf(method, { stayBand: '0.2', service: service('A', 'B', 'C') });
    const of = (...values: string[]) => values.map((value, at) => ({ id: `c${at}`, value }));
    expect(
      said(policy, of('5', '4', '3', '2', '1', '0'), of('5', '3.3', '4', '2', '-1', '0', '2')),
    ).toMatchInlineSnapshot(`
      {
        "changes": {
          "entered": [
            "c6",
          ],
          "left": [],
          "moved": [
            {
              "from": "B",
              "id": "c2",
              "to": "A",
              "why": "both",
            },
          ],
          "since": "2024-06-30",
          "stayed": [
            "c1",
          ],
        },
        "cuts": [
          {
            "count": 2,
            "from": "4",
            "grade": "A",
            "kind": "grade",
            "line": "0.5",
            "through": 2,
          },
          {
            "count": 3,
            "from": "3.3",
            "grade": "B",
            "kind": "grade",
            "line": "0.8",
            "through": 3,
          },
          {
            "count": 5,
            "from": "-1",
            "grade": "C",
            "kind": "grade",
            "line": null,
            "through": 7,
          },
        ],
        "rows": [
          {
            "baseGrade": "A",
            "because": [
              {
                "before": "0",
                "boundary": "nearest",
                "grade": "A",
                "kind": "grade.cumulativeShare",
                "of": "value",
                "share": "0.3067",
                "upTo": "0.5",
              },
            ],
            "cell": null,
            "cumulativeShare": "0.3067",
            "cumulativeShareBefore": "0",
            "grade": "A",
            "id": "c0",
            "measured": "5",
            "needs": [],
            "rank": 1,
            "rfm": null,
            "serviceLevel": "standard",
          },
          {
            "baseGrade": "A",
            "because": [
              {
                "before": "0.3067",
                "boundary": "nearest",
                "grade": "A",
                "kind": "grade.cumulativeShare",
                "of": "value",
                "share": "0.5521",
                "upTo": "0.5",
              },
              {
                "from": "B",
                "kind": "grade.moved",
                "to": "A",
                "why": "both",
              },
            ],
            "cell": null,
            "cumulativeShare": "0.5521",
            "cumulativeShareBefore": "0.3067",
            "grade": "A",
            "id": "c2",
            "measured": "4",
            "needs": [],
            "rank": 2,
            "rfm": null,
            "serviceLevel": "standard",
          },
          {
            "baseGrade": "A",
            "because": [
              {
                "before": "0.5521",
                "boundary": "nearest",
                "grade": "B",
                "kind": "grade.cumulativeShare",
                "of": "value",
                "share": "0.7546",
                "upTo": "0.8",
              },
              {
                "cut": "4",
                "grade": "A",
                "have": "3.3",
                "instead": "B",
                "kind": "grade.stayed",
                "of": "value",
                "stayBand": "0.2",
              },
            ],
            "cell": null,
            "cumulativeShare": "0.7546",
            "cumulativeShareBefore": "0.5521",
            "grade": "A",
            "id": "c1",
            "measured": "3.3",
            "needs": [],
            "rank": 3,
            "rfm": null,
            "serviceLevel": "standard",
          },
          {
            "baseGrade": "C",
            "because": [
              {
                "before": "0.7546",
                "boundary": "nearest",
                "grade": "C",
                "kind": "grade.cumulativeShare",
                "of": "value",
                "share": "0.8773",
                "upTo": "1",
              },
              {
                "count": 1,
                "kind": "grade.tied",
                "ties": "keepTogetherUp",
                "with": [
                  "c6",
                ],
              },
            ],
            "cell": null,
            "cumulativeShare": "0.8773",
            "cumulativeShareBefore": "0.7546",
            "grade": "C",
            "id": "c3",
            "measured": "2",
            "needs": [
              {
                "above": false,
                "amount": "0.8667",
                "have": "2",
                "of": "value",
                "rule": "grade.more",
                "to": "B",
                "want": "2.8667",
              },
            ],
            "rank": 4,
            "rfm": null,
            "serviceLevel": "standard",
          },
          {
            "baseGrade": "C",
            "because": [
              {
                "before": "0.8773",
                "boundary": "nearest",
                "grade": "C",
                "kind": "grade.cumulativeShare",
                "of": "value",
                "share": "1",
                "upTo": "1",
              },
              {
                "count": 1,
                "kind": "grade.tied",
                "ties": "keepTogetherUp",
                "with": [
                  "c3",
                ],
              },
            ],
            "cell": null,
            "cumulativeShare": "1",
            "cumulativeShareBefore": "0.8773",
            "grade": "C",
            "id": "c6",
            "measured": "2",
            "needs": [
              {
                "above": false,
                "amount": "0.8667",
                "have": "2",
                "of": "value",
                "rule": "grade.more",
                "to": "B",
                "want": "2.8667",
              },
            ],
            "rank": 4,
            "rfm": null,
            "serviceLevel": "standard",
          },
          {
            "baseGrade": "C",
            "because": [
              {
                "grade": "C",
                "have": "0",
                "kind": "grade.notPositive",
                "of": "value",
              },
            ],
            "cell": null,
            "cumulativeShare": "1",
            "cumulativeShareBefore": "1",
            "grade": "C",
            "id": "c5",
            "measured": "0",
            "needs": [
              {
                "above": false,
                "amount": "2",
                "have": "0",
                "of": "value",
                "rule": "grade.more",
                "to": "B",
                "want": "2",
              },
            ],
            "rank": 6,
            "rfm": null,
            "serviceLevel": "standard",
          },
          {
            "baseGrade": "C",
            "because": [
              {
                "grade": "C",
                "have": "-1",
                "kind": "grade.notPositive",
                "of": "value",
              },
            ],
            "cell": null,
            "cumulativeShare": "1",
            "cumulativeShareBefore": "1",
            "grade": "C",
            "id": "c4",
            "measured": "-1",
            "needs": [
              {
                "above": false,
                "amount": "3",
                "have": "-1",
                "of": "value",
                "rule": "grade.more",
                "to": "B",
                "want": "2",
              },
            ],
            "rank": 7,
            "rfm": null,
            "serviceLevel": "standard",
          },
        ],
        "spread": {
          "curve": 8,
          "customers": 7,
          "customersFor80": 4,
          "gini": "0.4259",
          "net": "15.3",
          "positive": 5,
          "top": [
            {
              "customers": 1,
              "holds": "0.3067",
              "share": "0.1",
              "value": "5",
            },
            {
              "customers": 1,
              "holds": "0.3067",
              "share": "0.2",
              "value": "5",
            },
            {
              "customers": 2,
              "holds": "0.5521",
              "share": "0.3",
              "value": "9",
            },
          ],
          "total": "16.3",
        },
        "summary": [
          {
            "customerShare": "0.4286",
            "customers": 3,
            "grade": "A",
            "serviceLevel": "standard",
            "value": "12.3",
            "valueShare": "0.7546",
          },
          {
            "customerShare": "0",
            "customers": 0,
            "grade": "B",
            "serviceLevel": "standard",
            "value": "0",
            "valueShare": "0",
          },
          {
            "customerShare": "0.5714",
            "customers": 4,
            "grade": "C",
            "serviceLevel": "standard",
            "value": "3",
            "valueShare": "0.2454",
          },
        ],
      }
    `);
  });

  it('by a weighted score with fixed ends', () => {
    const method: GradingMethodInput = {
      kind: 'weighted',
      metrics: [
        { of: 'value', from: 0, to: 9 },
        { of: { metric: 'complaints' }, better: 'lower', weight: 2, from: 0, to: 7 },
      ],
      by: {
        kind: 'cumulativeShare',
        grades: [{ name: 'A', upTo: '0.6' }, { name: 'B' }],
        boundary: 'end',
      },
    };
    const of = (...rows: readonly (readonly [number, number])[]) =>
      rows.map(([value, complaints], at) => ({ id: `c${at}`, value, metrics: { complaints } }));
    const policy = policyOf(method, { minPopulation: 0, stayBand: '0.05' });
    expect(
      said(policy, of([9, 0], [5, 3], [4, 4], [0, 9]), of([8, 0], [5, 0], [4, 4], [-1, 9])),
    ).toMatchInlineSnapshot(`
      {
        "changes": {
          "entered": [],
          "left": [],
          "moved": [],
          "since": "2024-06-30",
          "stayed": [],
        },
        "cuts": [
          {
            "count": 1,
            "from": "0.9629",
            "grade": "A",
            "kind": "grade",
            "line": "0.6",
            "through": 1,
          },
          {
            "count": 3,
            "from": "0",
            "grade": "B",
            "kind": "grade",
            "line": null,
            "through": 4,
          },
        ],
        "rows": [
          {
            "baseGrade": "A",
            "because": [
              {
                "kind": "grade.weighted",
                "parts": [
                  {
                    "have": "8",
                    "of": "value",
                    "share": "0.8889",
                    "weight": "1",
                  },
                  {
                    "have": "0",
                    "of": "complaints",
                    "share": "1",
                    "weight": "2",
                  },
                ],
                "score": "0.9629",
              },
              {
                "before": "0",
                "boundary": "end",
                "grade": "A",
                "kind": "grade.cumulativeShare",
                "of": "score",
                "share": "0.4282",
                "upTo": "0.6",
              },
            ],
            "cell": null,
            "cumulativeShare": "0.4282",
            "cumulativeShareBefore": "0",
            "grade": "A",
            "id": "c0",
            "measured": "0.9629",
            "needs": [],
            "rank": 1,
            "rfm": null,
            "serviceLevel": null,
          },
          {
            "baseGrade": "B",
            "because": [
              {
                "kind": "grade.weighted",
                "parts": [
                  {
                    "have": "5",
                    "of": "value",
                    "share": "0.5556",
                    "weight": "1",
                  },
                  {
                    "have": "0",
                    "of": "complaints",
                    "share": "1",
                    "weight": "2",
                  },
                ],
                "score": "0.8518",
              },
              {
                "before": "0.4282",
                "boundary": "end",
                "grade": "B",
                "kind": "grade.cumulativeShare",
                "of": "score",
                "share": "0.8071",
                "upTo": "1",
              },
            ],
            "cell": null,
            "cumulativeShare": "0.8071",
            "cumulativeShareBefore": "0.4282",
            "grade": "B",
            "id": "c1",
            "measured": "0.8518",
            "needs": [
              {
                "above": false,
                "amount": "0.1112",
                "have": "0.8518",
                "of": "score",
                "rule": "grade.more",
                "to": "A",
                "want": "0.963",
              },
            ],
            "rank": 2,
            "rfm": null,
            "serviceLevel": null,
          },
          {
            "baseGrade": "B",
            "because": [
              {
                "kind": "grade.weighted",
                "parts": [
                  {
                    "have": "4",
                    "of": "value",
                    "share": "0.4444",
                    "weight": "1",
                  },
                  {
                    "have": "4",
                    "of": "complaints",
                    "share": "0.4286",
                    "weight": "2",
                  },
                ],
                "score": "0.4338",
              },
              {
                "before": "0.8071",
                "boundary": "end",
                "grade": "B",
                "kind": "grade.cumulativeShare",
                "of": "score",
                "share": "1",
                "upTo": "1",
              },
            ],
            "cell": null,
            "cumulativeShare": "1",
            "cumulativeShareBefore": "0.8071",
            "grade": "B",
            "id": "c2",
            "measured": "0.4338",
            "needs": [
              {
                "above": false,
                "amount": "0.5292",
                "have": "0.4338",
                "of": "score",
                "rule": "grade.more",
                "to": "A",
                "want": "0.963",
              },
            ],
            "rank": 3,
            "rfm": null,
            "serviceLevel": null,
          },
          {
            "baseGrade": "B",
            "because": [
              {
                "kind": "grade.weighted",
                "parts": [
                  {
                    "have": "-1",
                    "of": "value",
                    "share": "0",
                    "weight": "1",
                  },
                  {
                    "have": "9",
                    "of": "complaints",
                    "share": "0",
                    "weight": "2",
                  },
                ],
                "score": "0",
              },
              {
                "grade": "B",
                "have": "0",
                "kind": "grade.notPositive",
                "of": "score",
              },
            ],
            "cell": null,
            "cumulativeShare": "1",
            "cumulativeShareBefore": "1",
            "grade": "B",
            "id": "c3",
            "measured": "0",
            "needs": [
              {
                "above": false,
                "amount": "0.8519",
                "have": "0",
                "of": "score",
                "rule": "grade.more",
                "to": "A",
                "want": "0.8519",
              },
            ],
            "rank": 4,
            "rfm": null,
            "serviceLevel": null,
          },
        ],
        "spread": {
          "curve": 5,
          "customers": 4,
          "customersFor80": 2,
          "gini": "0.3676",
          "net": "2.2486",
          "positive": 3,
          "top": [
            {
              "customers": 1,
              "holds": "0.4282",
              "share": "0.1",
              "value": "0.9629",
            },
            {
              "customers": 1,
              "holds": "0.4282",
              "share": "0.2",
              "value": "0.9629",
            },
            {
              "customers": 1,
              "holds": "0.4282",
              "share": "0.3",
              "value": "0.9629",
            },
          ],
          "total": "2.2486",
        },
        "summary": [
          {
            "customerShare": "0.25",
            "customers": 1,
            "grade": "A",
            "serviceLevel": null,
            "value": "0.9629",
            "valueShare": "0.4282",
          },
          {
            "customerShare": "0.75",
            "customers": 3,
            "grade": "B",
            "serviceLevel": null,
            "value": "1.2857",
            "valueShare": "0.5718",
          },
        ],
      }
    `);
  });

  it('by a weighted score without ends', () => {
    const method: GradingMethodInput = {
      kind: 'weighted',
      metrics: [{ of: 'value', from: 0 }],
      by: { kind: 'thresholds', grades: [{ name: 'A', min: '0.5' }, { name: 'B' }] },
    };
    const of = (...values: number[]) => values.map((value, at) => ({ id: `c${at}`, value }));
    expect(said(policyOf(method), of(9, 5), of(9, 4)).changes).toMatchInlineSnapshot(`
      {
        "entered": [],
        "left": [],
        "moved": [
          {
            "from": "A",
            "id": "c1",
            "to": "B",
            "why": "notKnown",
          },
        ],
        "since": "2024-06-30",
        "stayed": [],
      }
    `);
    const fixed = { ...method, metrics: [{ of: 'value', from: 0, to: 9 }] } as GradingMethodInput;
    expect(said(policyOf(fixed), of(9, 5), of(9, 4)).changes).toMatchInlineSnapshot(`
      {
        "entered": [],
        "left": [],
        "moved": [
          {
            "from": "A",
            "id": "c1",
            "to": "B",
            "why": "ownFigures",
          },
        ],
        "since": "2024-06-30",
        "stayed": [],
      }
    `);
  });

  it('by scores with given cuts, refined', () => {
    const method: GradingMethodInput = {
      kind: 'rfm',
      bins: 3,
      recencyCuts: ['10.5', 40],
      frequencyCuts: ['1.5', 4],
      monetaryCuts: [50, '99.99'],
      segments: [
        { name: 'best', recency: [3, 3], frequency: [2, 3] },
        { name: 'rich', monetary: [3, 3] },
      ],
    };
    const refine = {
      kind: 'matrix' as const,
      rows: { of: 'grade' as const },
      columns: { of: 'potential' as const, cuts: ['0.7'], whenMissing: 'lowest' as const },
      cells: [
        ['star', 'cash'],
        ['grow', 'keep'],
        ['grow', 'low'],
      ],
    };
    const of = (...rows: readonly (readonly [number, number, number | null, string | null])[]) =>
      rows.map(([value, occasions, recencyDays, potential], at) => ({
        id: `c${at}`,
        value,
        occasions,
        recencyDays,
        potential,
      }));
    const policy = policyOf(method, { refine, stayBand: '0.1', minPopulation: 0 });
    expect(
      said(
        policy,
        of([100, 5, 3, '0.7'], [60, 2, 30, null], [0, 0, null, '0.7']),
        of([99, 5, 11, '0.65'], [60, 1, 41, '0.9'], [10, 1, null, '0.7']),
      ),
    ).toMatchInlineSnapshot(`
      {
        "changes": {
          "entered": [],
          "left": [],
          "moved": [
            {
              "from": "star",
              "id": "c0",
              "to": "grow",
              "why": "ownFigures",
            },
            {
              "from": "low",
              "id": "c1",
              "to": "grow",
              "why": "ownFigures",
            },
          ],
          "since": "2024-06-30",
          "stayed": [],
        },
        "cuts": [
          {
            "from": null,
            "kind": "score",
            "of": "recency",
            "score": 3,
            "to": null,
          },
          {
            "from": "11",
            "kind": "score",
            "of": "recency",
            "score": 2,
            "to": "11",
          },
          {
            "from": "41",
            "kind": "score",
            "of": "recency",
            "score": 1,
            "to": "41",
          },
          {
            "from": "5",
            "kind": "score",
            "of": "frequency",
            "score": 3,
            "to": "5",
          },
          {
            "from": null,
            "kind": "score",
            "of": "frequency",
            "score": 2,
            "to": null,
          },
          {
            "from": "1",
            "kind": "score",
            "of": "frequency",
            "score": 1,
            "to": "1",
          },
          {
            "from": null,
            "kind": "score",
            "of": "monetary",
            "score": 3,
            "to": null,
          },
          {
            "from": "60",
            "kind": "score",
            "of": "monetary",
            "score": 2,
            "to": "99",
          },
          {
            "from": "10",
            "kind": "score",
            "of": "monetary",
            "score": 1,
            "to": "10",
          },
        ],
        "rows": [
          {
            "baseGrade": "Others",
            "because": [
              {
                "grade": "Others",
                "kind": "grade.rfm",
                "monetary": "99",
                "occasions": 5,
                "recencyDays": 11,
                "score": 232,
              },
              {
                "column": {
                  "below": "0.7",
                  "have": "0.65",
                  "min": null,
                  "of": "potential",
                },
                "grade": "low",
                "kind": "grade.cell",
                "row": {
                  "below": null,
                  "have": "Others",
                  "min": null,
                  "of": "grade",
                },
              },
              {
                "cut": "0.7",
                "grade": "grow",
                "have": "0.65",
                "instead": "low",
                "kind": "grade.stayed",
                "of": "potential",
                "stayBand": "0.1",
              },
              {
                "from": "star",
                "kind": "grade.moved",
                "to": "grow",
                "why": "ownFigures",
              },
            ],
            "cell": {
              "column": 0,
              "row": 2,
            },
            "cumulativeShare": "0.5858",
            "cumulativeShareBefore": "0",
            "grade": "grow",
            "id": "c0",
            "measured": "99",
            "needs": [
              {
                "grade": "star",
                "have": "11",
                "of": "recency",
                "rule": "grade.score",
                "to": 3,
                "want": "10",
              },
            ],
            "rank": 1,
            "rfm": {
              "frequency": 3,
              "monetary": 2,
              "recency": 2,
              "recencyDays": 11,
              "score": 232,
            },
            "serviceLevel": null,
          },
          {
            "baseGrade": "Others",
            "because": [
              {
                "grade": "Others",
                "kind": "grade.rfm",
                "monetary": "60",
                "occasions": 1,
                "recencyDays": 41,
                "score": 112,
              },
              {
                "column": {
                  "below": null,
                  "have": "0.9",
                  "min": "0.7",
                  "of": "potential",
                },
                "grade": "grow",
                "kind": "grade.cell",
                "row": {
                  "below": null,
                  "have": "Others",
                  "min": null,
                  "of": "grade",
                },
              },
              {
                "from": "low",
                "kind": "grade.moved",
                "to": "grow",
                "why": "ownFigures",
              },
            ],
            "cell": {
              "column": 0,
              "row": 2,
            },
            "cumulativeShare": "0.9408",
            "cumulativeShareBefore": "0.5858",
            "grade": "grow",
            "id": "c1",
            "measured": "60",
            "needs": [
              {
                "grade": null,
                "have": "41",
                "of": "recency",
                "rule": "grade.score",
                "to": 2,
                "want": "39",
              },
              {
                "grade": null,
                "have": "1",
                "of": "frequency",
                "rule": "grade.score",
                "to": 2,
                "want": "2",
              },
              {
                "grade": null,
                "have": "60",
                "of": "monetary",
                "rule": "grade.score",
                "to": 3,
                "want": "99.99",
              },
            ],
            "rank": 2,
            "rfm": {
              "frequency": 1,
              "monetary": 2,
              "recency": 1,
              "recencyDays": 41,
              "score": 112,
            },
            "serviceLevel": null,
          },
          {
            "baseGrade": "Others",
            "because": [
              {
                "grade": "Others",
                "kind": "grade.rfm",
                "monetary": "10",
                "occasions": 1,
                "recencyDays": null,
                "score": 111,
              },
              {
                "column": {
                  "below": null,
                  "have": "0.7",
                  "min": "0.7",
                  "of": "potential",
                },
                "grade": "grow",
                "kind": "grade.cell",
                "row": {
                  "below": null,
                  "have": "Others",
                  "min": null,
                  "of": "grade",
                },
              },
            ],
            "cell": {
              "column": 0,
              "row": 2,
            },
            "cumulativeShare": "1",
            "cumulativeShareBefore": "0.9408",
            "grade": "grow",
            "id": "c2",
            "measured": "10",
            "needs": [
              {
                "grade": null,
                "have": null,
                "of": "recency",
                "rule": "grade.score",
                "to": 2,
                "want": "39",
              },
              {
                "grade": null,
                "have": "1",
                "of": "frequency",
                "rule": "grade.score",
                "to": 2,
                "want": "2",
              },
              {
                "grade": null,
                "have": "10",
                "of": "monetary",
                "rule": "grade.score",
                "to": 2,
                "want": "50",
              },
            ],
            "rank": 3,
            "rfm": {
              "frequency": 1,
              "monetary": 1,
              "recency": 1,
              "recencyDays": null,
              "score": 111,
            },
            "serviceLevel": null,
          },
        ],
        "spread": {
          "curve": 4,
          "customers": 3,
          "customersFor80": 2,
          "gini": "0.3511",
          "net": "169",
          "positive": 3,
          "top": [
            {
              "customers": 1,
              "holds": "0.5858",
              "share": "0.1",
              "value": "99",
            },
            {
              "customers": 1,
              "holds": "0.5858",
              "share": "0.2",
              "value": "99",
            },
            {
              "customers": 1,
              "holds": "0.5858",
              "share": "0.3",
              "value": "99",
            },
          ],
          "total": "169",
        },
        "summary": [
          {
            "customerShare": "0",
            "customers": 0,
            "grade": "star",
            "serviceLevel": null,
            "value": "0",
            "valueShare": "0",
          },
          {
            "customerShare": "0",
            "customers": 0,
            "grade": "cash",
            "serviceLevel": null,
            "value": "0",
            "valueShare": "0",
          },
          {
            "customerShare": "1",
            "customers": 3,
            "grade": "grow",
            "serviceLevel": null,
            "value": "169",
            "valueShare": "1",
          },
          {
            "customerShare": "0",
            "customers": 0,
            "grade": "keep",
            "serviceLevel": null,
            "value": "0",
            "valueShare": "0",
          },
          {
            "customerShare": "0",
            "customers": 0,
            "grade": "low",
            "serviceLevel": null,
            "value": "0",
            "valueShare": "0",
          },
        ],
      }
    `);
  });

  it('by scores of ranks', () => {
    const method: GradingMethodInput = {
      kind: 'rfm',
      bins: 2,
      segments: [
        { name: 'best', recency: [2, 2], frequency: [2, 2], monetary: [2, 2] },
        { name: 'good', monetary: [2, 2] },
      ],
    };
    const of = (...rows: readonly (readonly [string, number, number | null])[]) =>
      rows.map(([value, occasions, recencyDays], at) => ({
        id: `c${at}`,
        value,
        occasions,
        recencyDays,
      }));
    const policy = policyOf(method, { minPopulation: 0 });
    expect(
      said(
        policy,
        of(['9', 3, 1], ['8', 2, 2], ['7', 1, 3], ['0', 0, null]),
        of(['9', 1, 5], ['8', 2, 2], ['7', 1, 3], ['0', 0, null]),
      ),
    ).toMatchInlineSnapshot(`
      {
        "changes": {
          "entered": [],
          "left": [],
          "moved": [
            {
              "from": "best",
              "id": "c0",
              "to": "good",
              "why": "notKnown",
            },
          ],
          "since": "2024-06-30",
          "stayed": [],
        },
        "cuts": [
          {
            "from": "2",
            "kind": "score",
            "of": "recency",
            "score": 2,
            "to": "3",
          },
          {
            "from": "5",
            "kind": "score",
            "of": "recency",
            "score": 1,
            "to": "5",
          },
          {
            "from": "1",
            "kind": "score",
            "of": "frequency",
            "score": 2,
            "to": "2",
          },
          {
            "from": "0",
            "kind": "score",
            "of": "frequency",
            "score": 1,
            "to": "0",
          },
          {
            "from": "8",
            "kind": "score",
            "of": "monetary",
            "score": 2,
            "to": "9",
          },
          {
            "from": "0",
            "kind": "score",
            "of": "monetary",
            "score": 1,
            "to": "7",
          },
        ],
        "rows": [
          {
            "baseGrade": "good",
            "because": [
              {
                "grade": "good",
                "kind": "grade.rfm",
                "monetary": "9",
                "occasions": 1,
                "recencyDays": 5,
                "score": 122,
              },
              {
                "from": "best",
                "kind": "grade.moved",
                "to": "good",
                "why": "notKnown",
              },
            ],
            "cell": null,
            "cumulativeShare": "0.375",
            "cumulativeShareBefore": "0",
            "grade": "good",
            "id": "c0",
            "measured": "9",
            "needs": [
              {
                "grade": "best",
                "have": "5",
                "of": "recency",
                "rule": "grade.score",
                "to": 2,
                "want": "3",
              },
            ],
            "rank": 1,
            "rfm": {
              "frequency": 2,
              "monetary": 2,
              "recency": 1,
              "recencyDays": 5,
              "score": 122,
            },
            "serviceLevel": null,
          },
          {
            "baseGrade": "best",
            "because": [
              {
                "grade": "best",
                "kind": "grade.rfm",
                "monetary": "8",
                "occasions": 2,
                "recencyDays": 2,
                "score": 222,
              },
            ],
            "cell": null,
            "cumulativeShare": "0.7083",
            "cumulativeShareBefore": "0.375",
            "grade": "best",
            "id": "c1",
            "measured": "8",
            "needs": [],
            "rank": 2,
            "rfm": {
              "frequency": 2,
              "monetary": 2,
              "recency": 2,
              "recencyDays": 2,
              "score": 222,
            },
            "serviceLevel": null,
          },
          {
            "baseGrade": "Others",
            "because": [
              {
                "grade": "Others",
                "kind": "grade.rfm",
                "monetary": "7",
                "occasions": 1,
                "recencyDays": 3,
                "score": 221,
              },
            ],
            "cell": null,
            "cumulativeShare": "1",
            "cumulativeShareBefore": "0.7083",
            "grade": "Others",
            "id": "c2",
            "measured": "7",
            "needs": [
              {
                "grade": "best",
                "have": "7",
                "of": "monetary",
                "rule": "grade.score",
                "to": 2,
                "want": "8",
              },
            ],
            "rank": 3,
            "rfm": {
              "frequency": 2,
              "monetary": 1,
              "recency": 2,
              "recencyDays": 3,
              "score": 221,
            },
            "serviceLevel": null,
          },
          {
            "baseGrade": "Others",
            "because": [
              {
                "grade": "Others",
                "kind": "grade.rfm",
                "monetary": "0",
                "occasions": 0,
                "recencyDays": null,
                "score": 111,
              },
            ],
            "cell": null,
            "cumulativeShare": "1",
            "cumulativeShareBefore": "1",
            "grade": "Others",
            "id": "c3",
            "measured": "0",
            "needs": [
              {
                "grade": "good",
                "have": "0",
                "of": "monetary",
                "rule": "grade.score",
                "to": 2,
                "want": "8",
              },
            ],
            "rank": 4,
            "rfm": {
              "frequency": 1,
              "monetary": 1,
              "recency": 1,
              "recencyDays": null,
              "score": 111,
            },
            "serviceLevel": null,
          },
        ],
        "spread": {
          "curve": 5,
          "customers": 4,
          "customersFor80": 3,
          "gini": "0.2917",
          "net": "24",
          "positive": 3,
          "top": [
            {
              "customers": 1,
              "holds": "0.375",
              "share": "0.1",
              "value": "9",
            },
            {
              "customers": 1,
              "holds": "0.375",
              "share": "0.2",
              "value": "9",
            },
            {
              "customers": 1,
              "holds": "0.375",
              "share": "0.3",
              "value": "9",
            },
          ],
          "total": "24",
        },
        "summary": [
          {
            "customerShare": "0.25",
            "customers": 1,
            "grade": "best",
            "serviceLevel": null,
            "value": "8",
            "valueShare": "0.3333",
          },
          {
            "customerShare": "0.25",
            "customers": 1,
            "grade": "good",
            "serviceLevel": null,
            "value": "9",
            "valueShare": "0.375",
          },
          {
            "customerShare": "0.5",
            "customers": 2,
            "grade": "Others",
            "serviceLevel": null,
            "value": "7",
            "valueShare": "0.2917",
          },
        ],
      }
    `);
    expect(said(policy, [], of(['0', 0, null], ['0', 0, null])).rows).toMatchInlineSnapshot(`
      [
        {
          "baseGrade": "Others",
          "because": [
            {
              "grade": "Others",
              "kind": "grade.rfm",
              "monetary": "0",
              "occasions": 0,
              "recencyDays": null,
              "score": 111,
            },
          ],
          "cell": null,
          "cumulativeShare": null,
          "cumulativeShareBefore": null,
          "grade": "Others",
          "id": "c0",
          "measured": "0",
          "needs": [
            {
              "grade": "good",
              "have": "0",
              "of": "monetary",
              "rule": "grade.score",
              "to": 2,
              "want": "0.0001",
            },
          ],
          "rank": 1,
          "rfm": {
            "frequency": 1,
            "monetary": 1,
            "recency": 1,
            "recencyDays": null,
            "score": 111,
          },
          "serviceLevel": null,
        },
        {
          "baseGrade": "Others",
          "because": [
            {
              "grade": "Others",
              "kind": "grade.rfm",
              "monetary": "0",
              "occasions": 0,
              "recencyDays": null,
              "score": 111,
            },
          ],
          "cell": null,
          "cumulativeShare": null,
          "cumulativeShareBefore": null,
          "grade": "Others",
          "id": "c1",
          "measured": "0",
          "needs": [
            {
              "grade": "good",
              "have": "0",
              "of": "monetary",
              "rule": "grade.score",
              "to": 2,
              "want": "0.0001",
            },
          ],
          "rank": 1,
          "rfm": {
            "frequency": 1,
            "monetary": 1,
            "recency": 1,
            "recencyDays": null,
            "score": 111,
          },
          "serviceLevel": null,
        },
      ]
    `);
  });

  it('by two matrices', () => {
    const policy = policyOf(
      {
        kind: 'matrix',
        rows: { of: 'value', cuts: [100, 10] },
        columns: { of: 'profit', cuts: [0] },
        cells: [
          ['a', 'b'],
          ['c', 'd'],
          ['c', 'e'],
        ],
      },
      {
        stayBand: '0.1',
        refine: {
          kind: 'matrix',
          rows: { of: 'potential', cuts: ['0.5'] },
          columns: { of: 'grade' },
          cells: [
            ['a+', 'b+', 'c+', 'd+', 'e+'],
            ['a-', 'b-', 'c-', 'd-', 'e-'],
          ],
        },
      },
    );
    const of = (...rows: readonly (readonly [number, number, string])[]) =>
      rows.map(([value, profit, potential], at) => ({ id: `c${at}`, value, profit, potential }));
    expect(
      said(
        policy,
        of([100, 1, '0.5'], [10, 1, '0.5'], [5, -1, '0.1']),
        of([95, 1, '0.45'], [9, 0, '0.4'], [5, -1, '0.5']),
      ),
    ).toMatchInlineSnapshot(`
      {
        "changes": {
          "entered": [],
          "left": [],
          "moved": [
            {
              "from": "a+",
              "id": "c0",
              "to": "c+",
              "why": "ownFigures",
            },
            {
              "from": "c+",
              "id": "c1",
              "to": "c-",
              "why": "ownFigures",
            },
            {
              "from": "e-",
              "id": "c2",
              "to": "e+",
              "why": "ownFigures",
            },
          ],
          "since": "2024-06-30",
          "stayed": [],
        },
        "cuts": [],
        "rows": [
          {
            "baseGrade": "c",
            "because": [
              {
                "column": {
                  "below": null,
                  "have": "c",
                  "min": null,
                  "of": "grade",
                },
                "grade": "c-",
                "kind": "grade.cell",
                "row": {
                  "below": "0.5",
                  "have": "0.45",
                  "min": null,
                  "of": "potential",
                },
              },
              {
                "cut": "0.5",
                "grade": "c+",
                "have": "0.45",
                "instead": "c-",
                "kind": "grade.stayed",
                "of": "potential",
                "stayBand": "0.1",
              },
              {
                "from": "a+",
                "kind": "grade.moved",
                "to": "c+",
                "why": "ownFigures",
              },
            ],
            "cell": {
              "column": 2,
              "row": 0,
            },
            "cumulativeShare": "0.8716",
            "cumulativeShareBefore": "0",
            "grade": "c+",
            "id": "c0",
            "measured": "95",
            "needs": [
              {
                "above": false,
                "amount": "5",
                "have": "95",
                "of": "value",
                "rule": "grade.more",
                "to": "a+",
                "want": "100",
              },
            ],
            "rank": 1,
            "rfm": null,
            "serviceLevel": null,
          },
          {
            "baseGrade": "c",
            "because": [
              {
                "column": {
                  "below": null,
                  "have": "c",
                  "min": null,
                  "of": "grade",
                },
                "grade": "c-",
                "kind": "grade.cell",
                "row": {
                  "below": "0.5",
                  "have": "0.4",
                  "min": null,
                  "of": "potential",
                },
              },
              {
                "from": "c+",
                "kind": "grade.moved",
                "to": "c-",
                "why": "ownFigures",
              },
            ],
            "cell": {
              "column": 2,
              "row": 1,
            },
            "cumulativeShare": "0.9541",
            "cumulativeShareBefore": "0.8716",
            "grade": "c-",
            "id": "c1",
            "measured": "9",
            "needs": [
              {
                "above": false,
                "amount": "91",
                "have": "9",
                "of": "value",
                "rule": "grade.more",
                "to": "a-",
                "want": "100",
              },
              {
                "above": false,
                "amount": "0.1",
                "have": "0.4",
                "of": "potential",
                "rule": "grade.more",
                "to": "c+",
                "want": "0.5",
              },
            ],
            "rank": 2,
            "rfm": null,
            "serviceLevel": null,
          },
          {
            "baseGrade": "e",
            "because": [
              {
                "column": {
                  "below": null,
                  "have": "e",
                  "min": null,
                  "of": "grade",
                },
                "grade": "e+",
                "kind": "grade.cell",
                "row": {
                  "below": null,
                  "have": "0.5",
                  "min": "0.5",
                  "of": "potential",
                },
              },
              {
                "from": "e-",
                "kind": "grade.moved",
                "to": "e+",
                "why": "ownFigures",
              },
            ],
            "cell": {
              "column": 4,
              "row": 0,
            },
            "cumulativeShare": "1",
            "cumulativeShareBefore": "0.9541",
            "grade": "e+",
            "id": "c2",
            "measured": "5",
            "needs": [
              {
                "above": false,
                "amount": "5",
                "have": "5",
                "of": "value",
                "rule": "grade.more",
                "to": "d+",
                "want": "10",
              },
              {
                "above": false,
                "amount": "1",
                "have": "-1",
                "of": "profit",
                "rule": "grade.more",
                "to": "c+",
                "want": "0",
              },
            ],
            "rank": 3,
            "rfm": null,
            "serviceLevel": null,
          },
        ],
        "spread": {
          "curve": 4,
          "customers": 3,
          "customersFor80": 1,
          "gini": "0.5505",
          "net": "109",
          "positive": 3,
          "top": [
            {
              "customers": 1,
              "holds": "0.8716",
              "share": "0.1",
              "value": "95",
            },
            {
              "customers": 1,
              "holds": "0.8716",
              "share": "0.2",
              "value": "95",
            },
            {
              "customers": 1,
              "holds": "0.8716",
              "share": "0.3",
              "value": "95",
            },
          ],
          "total": "109",
        },
        "summary": [
          {
            "customerShare": "0",
            "customers": 0,
            "grade": "a+",
            "serviceLevel": null,
            "value": "0",
            "valueShare": "0",
          },
          {
            "customerShare": "0",
            "customers": 0,
            "grade": "b+",
            "serviceLevel": null,
            "value": "0",
            "valueShare": "0",
          },
          {
            "customerShare": "0.3333",
            "customers": 1,
            "grade": "c+",
            "serviceLevel": null,
            "value": "95",
            "valueShare": "0.8716",
          },
          {
            "customerShare": "0",
            "customers": 0,
            "grade": "d+",
            "serviceLevel": null,
            "value": "0",
            "valueShare": "0",
          },
          {
            "customerShare": "0.3333",
            "customers": 1,
            "grade": "e+",
            "serviceLevel": null,
            "value": "5",
            "valueShare": "0.0459",
          },
          {
            "customerShare": "0",
            "customers": 0,
            "grade": "a-",
            "serviceLevel": null,
            "value": "0",
            "valueShare": "0",
          },
          {
            "customerShare": "0",
            "customers": 0,
            "grade": "b-",
            "serviceLevel": null,
            "value": "0",
            "valueShare": "0",
          },
          {
            "customerShare": "0.3333",
            "customers": 1,
            "grade": "c-",
            "serviceLevel": null,
            "value": "9",
            "valueShare": "0.0826",
          },
          {
            "customerShare": "0",
            "customers": 0,
            "grade": "d-",
            "serviceLevel": null,
            "value": "0",
            "valueShare": "0",
          },
          {
            "customerShare": "0",
            "customers": 0,
            "grade": "e-",
            "serviceLevel": null,
            "value": "0",
            "valueShare": "0",
          },
        ],
      }
    `);
  });

  it('of figures beyond 53 bits', () => {
    const policy = policyOf(
      {
        kind: 'rankShare',
        grades: [
          { name: 'A', share: '0.4' },
          { name: 'B', share: '0.6' },
        ],
        ties: 'keepTogetherDown',
      },
      { minPopulation: 0 },
    );
    const of = (...values: string[]) => values.map((value, at) => ({ id: `c${at}`, value }));
    const huge = '900719925474.0991';
    expect(
      said(policy, of('1'), of(huge, huge, '0.00001', '-0.00001', '-900719925474.0991')),
    ).toMatchInlineSnapshot(`
      {
        "changes": {
          "entered": [
            "c1",
            "c2",
            "c3",
            "c4",
          ],
          "left": [],
          "moved": [],
          "since": "2024-06-30",
          "stayed": [],
        },
        "cuts": [
          {
            "count": 2,
            "from": "900719925474.0991",
            "grade": "A",
            "kind": "grade",
            "line": "0.4",
            "through": 2,
          },
          {
            "count": 5,
            "from": "-900719925474.0991",
            "grade": "B",
            "kind": "grade",
            "line": null,
            "through": 5,
          },
        ],
        "rows": [
          {
            "baseGrade": "A",
            "because": [
              {
                "customers": 5,
                "cut": 2,
                "grade": "A",
                "kind": "grade.rankShare",
                "of": "value",
                "rank": 1,
                "share": "0.4",
              },
              {
                "count": 1,
                "kind": "grade.tied",
                "ties": "keepTogetherDown",
                "with": [
                  "c1",
                ],
              },
            ],
            "cell": null,
            "cumulativeShare": "0.5",
            "cumulativeShareBefore": "0",
            "grade": "A",
            "id": "c0",
            "measured": "900719925474.0991",
            "needs": [],
            "rank": 1,
            "rfm": null,
            "serviceLevel": null,
          },
          {
            "baseGrade": "A",
            "because": [
              {
                "customers": 5,
                "cut": 2,
                "grade": "A",
                "kind": "grade.rankShare",
                "of": "value",
                "rank": 1,
                "share": "0.4",
              },
              {
                "count": 1,
                "kind": "grade.tied",
                "ties": "keepTogetherDown",
                "with": [
                  "c0",
                ],
              },
            ],
            "cell": null,
            "cumulativeShare": "1",
            "cumulativeShareBefore": "0.5",
            "grade": "A",
            "id": "c1",
            "measured": "900719925474.0991",
            "needs": [],
            "rank": 1,
            "rfm": null,
            "serviceLevel": null,
          },
          {
            "baseGrade": "B",
            "because": [
              {
                "customers": 5,
                "cut": 5,
                "grade": "B",
                "kind": "grade.rankShare",
                "of": "value",
                "rank": 3,
                "share": "1",
              },
            ],
            "cell": null,
            "cumulativeShare": "1",
            "cumulativeShareBefore": "1",
            "grade": "B",
            "id": "c2",
            "measured": "0.00001",
            "needs": [
              {
                "above": true,
                "amount": "900719925474.09909",
                "have": "0.00001",
                "of": "value",
                "rule": "grade.more",
                "to": "A",
                "want": "900719925474.0991",
              },
            ],
            "rank": 3,
            "rfm": null,
            "serviceLevel": null,
          },
          {
            "baseGrade": "B",
            "because": [
              {
                "grade": "B",
                "have": "-0.00001",
                "kind": "grade.notPositive",
                "of": "value",
              },
            ],
            "cell": null,
            "cumulativeShare": "1",
            "cumulativeShareBefore": "1",
            "grade": "B",
            "id": "c3",
            "measured": "-0.00001",
            "needs": [
              {
                "above": true,
                "amount": "900719925474.09911",
                "have": "-0.00001",
                "of": "value",
                "rule": "grade.more",
                "to": "A",
                "want": "900719925474.0991",
              },
            ],
            "rank": 4,
            "rfm": null,
            "serviceLevel": null,
          },
          {
            "baseGrade": "B",
            "because": [
              {
                "grade": "B",
                "have": "-900719925474.0991",
                "kind": "grade.notPositive",
                "of": "value",
              },
            ],
            "cell": null,
            "cumulativeShare": "1",
            "cumulativeShareBefore": "1",
            "grade": "B",
            "id": "c4",
            "measured": "-900719925474.0991",
            "needs": [
              {
                "above": true,
                "amount": "1801439850948.1982",
                "have": "-900719925474.0991",
                "of": "value",
                "rule": "grade.more",
                "to": "A",
                "want": "900719925474.0991",
              },
            ],
            "rank": 5,
            "rfm": null,
            "serviceLevel": null,
          },
        ],
        "spread": {
          "curve": 6,
          "customers": 5,
          "customersFor80": 2,
          "gini": "0.6",
          "net": "900719925474.0991",
          "positive": 3,
          "top": [
            {
              "customers": 1,
              "holds": "0.5",
              "share": "0.1",
              "value": "900719925474.0991",
            },
            {
              "customers": 1,
              "holds": "0.5",
              "share": "0.2",
              "value": "900719925474.0991",
            },
            {
              "customers": 1,
              "holds": "0.5",
              "share": "0.3",
              "value": "900719925474.0991",
            },
          ],
          "total": "1801439850948.19821",
        },
        "summary": [
          {
            "customerShare": "0.4",
            "customers": 2,
            "grade": "A",
            "serviceLevel": null,
            "value": "1801439850948.1982",
            "valueShare": "1",
          },
          {
            "customerShare": "0.6",
            "customers": 3,
            "grade": "B",
            "serviceLevel": null,
            "value": "-900719925474.0991",
            "valueShare": "0",
          },
        ],
      }
    `);
  });
});
