import type { Diagnosis } from '../model/diagnosis.ts';
import type { Outcome } from '../model/outcome.ts';
import type { MessageKey, Say } from '../model/say.ts';
import type { Action } from './answers.ts';
import { SETTINGS } from './settings.ts';
import { twinOf } from './twin.ts';

/** For so long the same error proves nothing. Source: reports of changes that took over 15 minutes to hold everywhere, 2026-11. */
export const LAG = 15 * 60_000;

/** What may be in the way, how that would look, and where. */
export interface Cause {
  say: Say;
  place: Action | null;
}

/** What an error after the end means against the one before it. */
export interface Again {
  /**
   * `soon`: the same, while the change may still be on its way. `same`: the same, and no wait explains it. `differs`: the same
   * kind, of another model or project. `other`: another kind. `unclear`: nothing that could be held against it.
   */
  kind: 'soon' | 'same' | 'differs' | 'other' | 'unclear';
  /** What is said before all else; may be nothing. */
  says: Say[];
  /** What to look at, the likeliest first. */
  causes: Cause[];
  /** The text's own answer is the way on. */
  follows: boolean;
}

/** The time as the person has it. */
export interface Clock {
  /** ms since 1970. */
  now: number;
  /** Time of the day of ms since 1970. */
  timeOf(ms: number): string;
}

const say = (key: MessageKey, params?: Record<string, string>): Say => (params ? { key, params } : { key });
const place = (label: MessageKey, path: string): Action => ({
  label: say(label),
  url: `${SETTINGS}/${path}`,
});

/** Holds the error that came after an end against what the guide was for. `text`: what stands in the box. */
export function again(outcome: Outcome, found: Diagnosis, text: string, clock: Clock): Again {
  if (found.kind === 'none') return answered('unclear', [say('again_none')]);
  if (found.kind === 'incomplete') return answered('unclear');
  if (found.kind !== 'project_model_access') return answered('other', [say(OTHER[outcome.end])]);
  if (found.model === null && found.project === null) return answered('unclear');
  const differences = differencesOf(outcome, found);
  if (differences.length > 0) return answered('differs', differences);
  if (found.model === null) return answered('unclear');
  return isSoon(outcome, clock) ? soon(outcome, clock) : same(outcome, found, text);
}

const OTHER: Record<Outcome['end'], MessageKey> = {
  fixed: 'again_other_fixed',
  saved: 'again_other_saved',
  'not-restricted': 'again_other',
};

function answered(kind: Again['kind'], says: Say[] = []): Again {
  return { kind, says, causes: [], follows: true };
}

/** No list is left that could tell one model from another. */
function isOpen({ end, approach, mode }: Outcome): boolean {
  return end === 'not-restricted' || approach === 'remove' || mode === 'none';
}

/** What the error names otherwise than the guide was for: one sentence each. What either does not name is no difference. */
function differencesOf(outcome: Outcome, { project, model }: Diagnosis): Say[] {
  const says: Say[] = [];
  if (project !== null && outcome.project !== null && project !== outcome.project)
    says.push(say('again_differs_project', { project, before: outcome.project }));
  if (model !== null && !outcome.models.includes(model) && (says.length > 0 || !isOpen(outcome))) {
    const twin = outcome.models.find((before) => twinOf(before) === model || twinOf(model) === before);
    says.push(
      twin === undefined
        ? say('again_differs_model', { model, before: outcome.models.join(', ') })
        : say('again_differs_twin', { model, twin }),
    );
  }
  return says;
}

/** Whether the error came while what was saved may not have been everywhere. */
function isSoon({ end, since, heard }: Outcome, { now }: Clock): boolean {
  return end !== 'not-restricted' && (heard ?? now) - since < LAG;
}

/** The change may still be on its way: when it was made, how long it may take, when to call again. */
function soon({ since, saved }: Outcome, { now, timeOf }: Clock): Again {
  const minutes = Math.max(0, Math.floor((now - since) / 60_000));
  const until = Math.ceil((since + LAG) / 60_000) * 60_000;
  return {
    kind: 'soon',
    says: [
      minutes === 0
        ? say(saved ? 'again_saved_now' : 'again_shown_now')
        : say(saved ? 'again_saved_ago' : 'again_shown_ago', { minutes: String(minutes) }),
      now < until ? say('again_wait', { time: timeOf(until) }) : say('again_wait_over'),
    ],
    causes: [],
    follows: false,
  };
}

/** What is left once the error is the same and time enough has passed. What the error itself rules out is not named. */
function same(outcome: Outcome, found: Diagnosis, text: string): Again {
  const causes = [
    twinCause(outcome, found, text),
    keyCause(outcome, found),
    revertedCause(outcome),
    {
      say: say('again_cause_unpaid'),
      place: place('answer_action_billing', 'organization/billing/overview'),
    },
    { say: say('again_cause_archived'), place: place('answer_action_projects', 'organization/projects') },
  ];
  return {
    kind: 'same',
    says: [say('again_same'), say(outcome.end === 'not-restricted' ? 'again_same_open' : 'again_same_late')],
    causes: causes.filter((cause) => cause !== null),
    follows: false,
  };
}

const limitsOf = ({ project }: Outcome) =>
  project === null ? null : place('answer_action_project_limits', `${project}/limits`);

/** A list tells an alias from its snapshot: the program may send the one, and the API look for the other. */
function twinCause(outcome: Outcome, { model }: Diagnosis, text: string): Cause | null {
  if (model === null || isOpen(outcome)) return null;
  const twin = twinOf(model, text);
  if (twin === null || outcome.models.includes(twin)) return null;
  return { say: say('again_cause_twin', { twin }), place: limitsOf(outcome) };
}

/** Where both projects are known they are the same one: its key it is. */
function keyCause({ project }: Outcome, found: Diagnosis): Cause | null {
  if (project !== null && found.project !== null) return null;
  return project === null
    ? { say: say('again_cause_key'), place: place('answer_action_keys', 'organization/api-keys') }
    : {
        say: say('again_cause_key_of', { project }),
        place: place('answer_action_keys', `${project}/api-keys`),
      };
}

/** An edit that Terraform or the Admin API undid shows on the page. */
function revertedCause(outcome: Outcome): Cause | null {
  if (outcome.end === 'not-restricted') return null;
  const models = outcome.models.join(', ');
  const key = isOpen(outcome)
    ? 'again_cause_reverted_open'
    : outcome.mode === 'deny_list'
      ? 'again_cause_reverted_deny'
      : 'again_cause_reverted';
  return { say: say(key, { models }), place: limitsOf(outcome) };
}
