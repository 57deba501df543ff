/**
 * The words of a customer's history: what is known of a customer (customer, account, events), and what reading
 * it finds (events to come, contradictions).
 */
export type * from './model.account.ts';
export type * from './model.complaint.ts';
export type * from './model.customer.ts';
export type * from './model.events.ts';
export type * from './model.ledger.ts';
export type * from './model.reading.ts';
export type * from './model.standing.ts';
