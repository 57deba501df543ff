/**
 * Reads facts that hold amounts and months. It is apart from `RecordReader` so that what knows no money carries
 * no decimal library.
 */
import { type Amount, compareAmounts, zero } from '../foundation/amount.ts';
import { amountFrom } from '../foundation/amountInput.ts';
import { amountProblem, negativeAmountProblem } from '../foundation/amountProblem.ts';
import { type MonthNumber, monthNumberFrom, monthProblem } from './civilMonth.ts';
import { isAbsent, RecordReader } from './recordReader.ts';

/** A reader that also reads amounts and months. */
export class FactsReader extends RecordReader {
  /** A civil month that must be given. */
  month(key: string, value: unknown): MonthNumber {
    const month = monthNumberFrom(value);
    if (typeof month === 'number') return month;
    if (value === undefined) this.wrongType(key, value, 'a civil month YYYY-MM');
    else this.problems.push(monthProblem(month, value, this.pathOf(key)));
    return 0;
  }

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
