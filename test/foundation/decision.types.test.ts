/** A language must have a sentence for everything a decision can say. */
import type { SentencesOf } from 'clientele';
import { expectTypeOf, test } from 'vitest';

type Reason = { kind: 'late'; days: number } | { kind: 'paid'; on: string };

test('each tag has one sentence, which sees the item of its tag', () => {
  type Sentences = SentencesOf<Reason, 'kind'>;
  expectTypeOf<keyof Sentences>().toEqualTypeOf<'late' | 'paid'>();
  expectTypeOf<Sentences['late']>().parameter(0).toEqualTypeOf<{ kind: 'late'; days: number }>();
  expectTypeOf<Sentences['paid']>().parameter(0).toEqualTypeOf<{ kind: 'paid'; on: string }>();
  expectTypeOf<Sentences['late']>().returns.toEqualTypeOf<string>();
});

test('a sentence that is missing does not compile', () => {
  const late = ({ days }: { days: number }) => `${days} days late.`;
  // @ts-expect-error there is no sentence for `paid`
  const incomplete: SentencesOf<Reason, 'kind'> = { late };
  expectTypeOf(incomplete).not.toBeAny();
});
