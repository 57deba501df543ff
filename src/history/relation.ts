/**
 * What a customer's events add up to, net of refunds and ends, read one by one in reading order. Stage and phase
 * both stand on it, so they see the same occasions and the same contradictions.
 */
import { Contracts } from './contracts.ts';
import type { EventFacts } from './eventFacts.ts';
import { issueOf } from './inOrder.ts';
import type { HistoryIssue, HistoryIssueCode } from './model.ts';
import { Purchases } from './purchases.ts';
import { Talks } from './talks.ts';

/** Recommendations and public words of a customer. */
interface Advocacy {
  /** The days on which a recommended one became a customer, in order. */
  readonly conversions: EventFacts[];
  /** Recommendations and public words, in order. */
  readonly acts: EventFacts[];
}

/** See the head of this file. */
export class Relation {
  readonly purchases: Purchases = new Purchases();
  readonly contracts: Contracts;
  readonly talks: Talks = new Talks();
  readonly advocacy: Advocacy = { conversions: [], acts: [] };
  readonly issues: HistoryIssue[] = [];
  /** The first event that was not ignored. */
  first: EventFacts | null = null;
  /** The last contact by which someone is a prospect; none after a disqualification. */
  contact: EventFacts | null = null;
  /** The last disqualification, until there is a contact after it. */
  disqualification: EventFacts | null = null;
  /** The last answer about satisfaction, where nobody has become a customer on recommendation since. */
  satisfaction: EventFacts | null = null;
  /** The end of the relationship as one side declared it, until something is bought again. */
  declared: EventFacts | null = null;
  private readonly recommendedTo = new Set<string>();
  private readonly recommendedBy = new Set<string>();
  private readonly recommendations = new Set<string>();
  private readonly won = new Set<string>();
  /** Where in the issues the refunds of a purchase stand that was not read yet. */
  private readonly orphans = new Map<string, number[]>();
  private readonly customer: string | null;

  /** `graceDays`: how long a contract runs beyond its end. */
  constructor(customer: string | null, graceDays: number) {
    this.customer = customer;
    this.contracts = new Contracts(graceDays);
  }

  /** Distinct days with a purchase that was not taken back, or with a contract signed or renewed. */
  get occasions(): number {
    return this.purchases.occasions;
  }

  /** Whether the customer was recommended by somebody, as far as is recorded here. */
  get isReferred(): boolean {
    return this.recommendedBy.size > 0;
  }

  /** Reads events that are in order. */
  readAll(events: readonly EventFacts[]): this {
    for (const event of events) this.read(event);
    return this;
  }

  /** Reads the next event. */
  read(event: EventFacts): void {
    const isUsed = this.use(event);
    if (isUsed && this.first === null) this.first = event;
  }

  private use(event: EventFacts): boolean {
    switch (event.kind) {
      case 'identified':
        return this.identified(event);
      case 'qualified':
        return this.contacted(event);
      case 'disqualified':
        return this.disqualified(event);
      case 'inquiry':
      case 'meeting':
      case 'trial.started':
        this.talks.talked(event);
        return this.contacted(event);
      case 'bid.opened':
        this.talks.bidOpened(event);
        return this.contacted(event);
      case 'bid.lost':
        if (!this.talks.bidLost(event)) this.issue('unknown-reference', event);
        return true;
      case 'relationship.terminated':
        return this.ended(event);
      case 'contract.terminated':
        return this.contractTerminated(event);
      case 'purchase':
        return this.bought(event);
      case 'refund':
        return this.refunded(event);
      case 'contract.signed':
      case 'contract.renewed':
        return this.signed(event);
      case 'referral.given':
        return this.recommended(event);
      case 'referral.converted':
        return this.converted(event);
      case 'advocacy':
        this.advocacy.acts.push(event);
        return true;
      case 'satisfaction':
        if (event.satisfaction !== 'noAnswer') this.satisfaction = event;
        return true;
      default:
        return true;
    }
  }

  private issue(code: HistoryIssueCode, event: EventFacts): void {
    this.issues.push(issueOf(code, event));
  }

  /** Who came on their own recommendation came on none. */
  private identified(event: EventFacts): true {
    const { other } = event;
    if (other !== null && other === this.customer) {
      this.issues.push({ ...issueOf('self-referral', event), reference: other });
    } else if (other !== null) this.recommendedBy.add(other);
    return true;
  }

  private contacted(event: EventFacts): true {
    this.contact = event;
    this.disqualification = null;
    return true;
  }

  private disqualified(event: EventFacts): true {
    if (this.occasions > 0) this.issue('disqualified-after-purchase', event);
    this.contact = null;
    this.disqualification = event;
    return true;
  }

  /** The end of the relationship closes what was open in any case; it ends something once. */
  private ended(event: EventFacts): true {
    if (this.occasions === 0) this.issue('declared-non-customer', event);
    else if (this.declared !== null) this.issue('terminated-twice', event);
    else {
      this.declared = event;
      this.contracts.close(event);
      this.purchases.close();
    }
    this.talks.close();
    return true;
  }

  private contractTerminated(event: EventFacts): boolean {
    const fault = this.contracts.terminate(event);
    if (fault !== null) this.issue(fault, event);
    return fault === null;
  }

  private bought(event: EventFacts): true {
    this.declared = null;
    this.purchased(event);
    return true;
  }

  /** Something that can be taken back; a refund that was read before it came too early. */
  private purchased(event: EventFacts): void {
    this.purchases.add(event, { id: event.id, isPurchase: true });
    for (const position of this.orphans.get(event.id ?? '') ?? []) {
      const issue = this.issues[position] as HistoryIssue;
      this.issues[position] = { ...issue, code: 'refund-before-purchase' };
    }
  }

  private refunded(event: EventFacts): boolean {
    const purchase = event.subject as string;
    const fault = this.purchases.refund(purchase, event.amount);
    if (fault === 'unknown-reference') {
      const before = this.orphans.get(purchase);
      if (before === undefined) this.orphans.set(purchase, [this.issues.length]);
      else before.push(this.issues.length);
    }
    if (fault !== null) this.issue(fault, event);
    return fault !== 'unknown-reference';
  }

  private signed(event: EventFacts): true {
    this.declared = null;
    if (event.kind === 'contract.renewed' && !this.contracts.has(event)) {
      this.issue('renewed-without-contract', event);
      this.purchased(event);
    } else {
      this.contracts.sign(event);
      this.purchases.add(event, { id: null, isPurchase: false });
    }
    return true;
  }

  private recommended(event: EventFacts): boolean {
    const to = event.subject as string;
    if (to === this.customer) return this.ignored('self-referral', event);
    if (this.recommendedBy.has(to)) return this.ignored('referral-cycle', event);
    this.recommendedTo.add(to);
    if (event.id !== null) this.recommendations.add(event.id);
    this.advocacy.acts.push(event);
    return true;
  }

  private converted(event: EventFacts): boolean {
    const { subject, other } = event;
    const newCustomer = subject as string;
    if (newCustomer === this.customer) return this.ignored('self-referral', event);
    if (this.recommendedBy.has(newCustomer)) return this.ignored('referral-cycle', event);
    if (this.won.has(newCustomer)) return this.ignored('converted-twice', event);
    this.won.add(newCustomer);
    const isGiven =
      this.recommendedTo.has(newCustomer) || (other !== null && this.recommendations.has(other));
    if (!isGiven) this.issue('converted-without-given', event);
    this.advocacy.conversions.push(event);
    this.satisfaction = null;
    return true;
  }

  private ignored(code: HistoryIssueCode, event: EventFacts): false {
    this.issue(code, event);
    return false;
  }
}
