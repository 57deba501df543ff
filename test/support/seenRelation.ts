/** What stage and phase see in a history; of contradictions both must see the same. */
import {
  engineeringServicesLifecycle,
  type History,
  lifecyclePhase,
  loyaltyStage,
  telecomLoyalty,
} from 'clientele';
import { expect } from 'vitest';

/** The day on which histories are looked at. */
export const asOf = '2024-06-30';

/** Stage, phase and issues. */
export function seen(history: History, on = asOf, knownAt?: string) {
  const options = { asOf: on, knownAt };
  const stage = loyaltyStage(telecomLoyalty, history, options);
  const phase = lifecyclePhase(engineeringServicesLifecycle, history, options);
  expect(phase.issues).toEqual(stage.issues);
  return {
    stage: stage.stage,
    phase: phase.phase,
    issues: stage.issues.map(({ code, event, reference }) => [code, event.on, event.id, reference]),
  };
}
