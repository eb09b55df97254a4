import type { MessageKey } from '../model/say.ts';
import type { Action } from './answers.ts';
import { SETTINGS } from './settings.ts';

/** What a call has to pass beside the model list, and what the API says where it does not. */
export interface Gate {
  /** Where in the console it is opened. */
  place: Action;
  /** The begin of the API's own text. */
  error: string;
}

/**
 * In the order in which they come up. Sources of the texts: public issues and forum threads, as kept in `test/texts/`
 * (org_verification, missing_scope, quota, model_unknown), last seen 2026-11; of the addresses: public material, 2026-11.
 */
const GATES: readonly [label: MessageKey, path: (project: string | null) => string, error: string][] = [
  ['gate_verification', () => 'organization/general', 'Your organization must be verified to use the model'],
  [
    'gate_scope',
    (project) => `${project ?? 'organization'}/api-keys`,
    'You have insufficient permissions for this operation. Missing scopes: model.request',
  ],
  ['gate_billing', () => 'organization/billing/overview', 'You exceeded your current quota'],
  ['gate_tier', () => 'organization/limits', 'The model does not exist or you do not have access to it'],
  ['gate_hard_limit', () => 'organization/limits', 'Billing hard limit has been reached'],
];

/** The other gates of a call, with their pages. `project`: whose keys are meant; `null`: it is not known. */
export function gatesOf(project: string | null): Gate[] {
  return GATES.map(([key, path, error]) => ({
    place: { label: { key }, url: `${SETTINGS}/${path(project)}` },
    error,
  }));
}
