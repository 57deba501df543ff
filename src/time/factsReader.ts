/**
 * Reads facts that hold amounts. It is apart from `RecordReader` so that what knows no money carries no
 * decimal library.
 */
import { type Amount, compareAmounts, zero } from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { amountProblem, negativeAmountProblem } from '../foundation/amountProblem.ts';
import { isAbsent, RecordReader } from './recordReader.ts';

/** A reader that also reads amounts. */
export class FactsReader extends RecordReader {
  /** An amount from 0 up that must be given. */
  amount(key: string, value: unknown): Amount {
    const amount = this.signedAmount(key, value);
    if (compareAmounts(amount, zero) >= 0) return amount;
    this.problems.push(negativeAmountProblem(value, this.pathOf(key)));
    return zero;
  }

  /** An amount from 0 up, or nothing. */
  optionalAmount(key: string, value: unknown): Amount {
    return isAbsent(value) ? zero : this.amount(key, value);
  }

  /** An amount of any sign that must be given. */
  signedAmount(key: string, value: unknown): Amount {
    const amount = amountFrom(value);
    if (typeof amount !== 'string') return amount;
    if (value === undefined) this.wrongType(key, value, 'a decimal amount');
    else this.problems.push(amountProblem(amount, value, this.pathOf(key)));
    return zero;
  }
}
