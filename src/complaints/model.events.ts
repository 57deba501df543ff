/**
 * The events of a complaint. They stand beside the events of a customer's history, because a customer has complaints
 * too.
 */
export type {
  AgentReplyEvent,
  AssignedEvent,
  Complaint,
  ComplaintEvent,
  ComplaintEventBase,
  ComplaintEventKind,
  ComplaintMatter,
  ComplaintOutcome,
  ComplaintProblem,
  EscalatedToRegulatorEvent,
  ExtendedEvent,
  ExtensionTime,
  MergedEvent,
  PausedEvent,
  PlainComplaintEvent,
  ReceivedEvent,
  ReopenedEvent,
  ResolvedEvent,
  ResumedEvent,
  SatisfactionRatedEvent,
  SeverityChangedEvent,
  TierChangedEvent,
  TransferRequestedEvent,
} from '../history/model.complaint.ts';
export type { SatisfactionLevel } from '../history/model.events.ts';
