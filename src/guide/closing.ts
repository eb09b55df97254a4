import type { Outcome } from '../model/outcome.ts';
import type { MessageKey, Say } from '../model/say.ts';
import type { Action } from './answers.ts';
import { SETTINGS } from './settings.ts';

/** What is said once the call works: what changed, how to undo that, and where. */
export interface Closing {
  says: Say[];
  /** `null`: nothing changed, or the project is not known. */
  place: Action | null;
}

/** What changed, as far as the guide saw it, of a project that is named and of one that is not. */
type Change = 'allowed' | 'unblocked' | 'open' | 'set';

const CHANGED: Record<Change, [named: MessageKey, unnamed: MessageKey]> = {
  allowed: ['closing_allowed', 'closing_allowed_here'],
  unblocked: ['closing_unblocked', 'closing_unblocked_here'],
  open: ['closing_open', 'closing_open_here'],
  set: ['closing_set', 'closing_set_here'],
};

const UNDO: Record<Change, MessageKey> = {
  allowed: 'closing_undo_allowed',
  unblocked: 'closing_undo_unblocked',
  open: 'closing_undo_open',
  set: 'closing_undo_set',
};

function changeOf({ approach, mode }: Outcome): Change {
  if (approach === 'remove' || mode === 'none') return 'open';
  if (mode === 'allow_list') return 'allowed';
  return mode === 'deny_list' ? 'unblocked' : 'set';
}

/** The last words of a case. Where nothing was restricted, nothing changed. */
export function closingOf(outcome: Outcome): Closing {
  if (outcome.end === 'not-restricted') return { says: [{ key: 'closing_elsewhere' }], place: null };
  const { project, models } = outcome;
  const change = changeOf(outcome);
  const [named, unnamed] = CHANGED[change];
  const params = { models: models.join(', '), ...(project !== null && { project }) };
  return {
    says: [{ key: project === null ? unnamed : named, params }, { key: UNDO[change] }],
    place:
      project === null
        ? null
        : { label: { key: 'answer_action_project_limits' }, url: `${SETTINGS}/${project}/limits` },
  };
}
