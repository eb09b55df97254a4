import { isAllowed, type Policy } from '../console/options.ts';
import type { Truth } from '../console/truth.ts';
import type { Aim, Ring, Sighting, Told } from './trail-page.ts';

/** Everything that a browser's pages showed of the guide, frame by frame, and what the guide was to lead to. */
export interface Trail {
  seen: Sighting[];
  aims: Aim[];
}

/** Begins with nothing. */
export const emptyTrail = (): Trail => ({ seen: [], aims: [] });

/** Keeps what a page told. */
export function keep(trail: Trail, text: string): void {
  const told = JSON.parse(text) as Told;
  if ('seen' in told) trail.seen.push(told.seen);
  else if (JSON.stringify(trail.aims.at(-1)?.goal) !== JSON.stringify(told.aim.goal))
    trail.aims.push(told.aim);
}

/** What was true of the console that an address shows, at a time; `null`: it has no such project. */
export type TruthAt = (url: string, time: number) => Truth | null;

/** What the tests of the practice console and the hard pages look for, where nothing else is said. */
const USUAL = { approach: 'allow', project: null, model: 'gpt-4.1' } as const;

/**
 * What is wrong with what a trail shows, a line each; empty: nothing. A ring is only ever round the control that its step
 * asks for, the card is off it and its arrow ends on it, and no end shows before what it claims is true.
 */
export function judge({ seen, aims }: Trail, truthAt: TruthAt): string[] {
  const faults = seen.map((sighting) => {
    const truth = truthAt(sighting.url, sighting.at);
    if (!sighting.step || !truth) return null;
    const goal = goalAt(aims, sighting.at);
    return (
      falseEnd(sighting.step, goal, truth) ?? wrongRing(sighting, goal, truth) ?? (sighting.card || null)
    );
  });
  return faults.flatMap((fault, i) => (fault ? [`${inWords(seen[i] as Sighting)}: ${fault}`] : []));
}

type Goal = NonNullable<Aim['goal']>;

/** The goal at a time. The storage tells it a moment late: where there is none yet, the next one counts. */
function goalAt(aims: Aim[], time: number): Goal {
  const before = aims.findLast(({ at }) => at <= time)?.goal;
  return before ?? aims.find(({ at, goal }) => at > time && goal)?.goal ?? USUAL;
}

const modelsOf = ({ model, others = [] }: Goal) => [model, ...others];

/** What the list does not hold stops none of the others. */
function reached(policy: Policy, goal: Goal, { listed }: Truth): boolean {
  if (goal.approach === 'remove') return policy.mode === 'none';
  const [first, ...rest] = modelsOf(goal);
  const offered = rest.length > 0 ? modelsOf(goal).filter((model) => listed.includes(model)) : [first];
  return offered.length > 0 && offered.every((model) => isAllowed(policy, model as string));
}

/** Why a claim is not true; `null`: it is, or the step claims nothing. */
function falseEnd(step: string, goal: Goal, truth: Truth): string | null {
  const { policy } = truth;
  switch (step) {
    case 'fixed':
      return reached(policy, goal, truth) ? null : 'the server keeps another policy';
    case 'saved':
      if (truth.saves === 0) return 'nothing was saved';
      return reached(policy, goal, truth) ? null : 'the server keeps another policy';
    case 'not-restricted':
      return policy.mode === 'none' || (policy.mode === 'deny_list' && policy.models.length === 0)
        ? null
        : 'the project is restricted';
    case 'no-permission':
      return truth.mayEdit ? 'the person may' : null;
    case 'model-not-listed':
      return modelsOf(goal).some((model) => truth.listed.includes(model)) ? 'the list holds it' : null;
    case 'save-failed':
      return truth.refused ? null : 'nothing was refused';
    default:
      return null;
  }
}

/** Why the ring is not where the step would have it; `null`: it is, or there is none. */
function wrongRing({ step, ring, url }: Sighting, goal: Goal, truth: Truth): string | null {
  if (!ring) return null;
  const shown = /\/settings\/(proj_[\w-]+)/.exec(url)?.[1] ?? null;
  if (shown && goal.project && shown !== goal.project)
    return `a ring in another project than ${goal.project}`;
  const wanted = wantedAt(step ?? '', goal, truth.policy);
  if (!wanted.includes(ring.truth ?? ''))
    return `a ring round ${ring.on} (${ring.truth ?? 'not marked'}), not ${wanted.join(' or ')}`;
  return step === 'save' ? wrongDraft(ring, goal, truth) : null;
}

/** `data-truth` of what the step may point at. */
function wantedAt(step: string, goal: Goal, { mode }: Policy): string[] {
  if (step === 'allow-model' || step === 'unblock-model')
    return modelsOf(goal).map((model) => `${step} ${model}`);
  return [step === 'choose-mode' ? `${step} ${goal.approach === 'remove' ? 'none' : mode}` : step];
}

/** Save is pointed at only when it saves what is meant, and nothing else. */
function wrongDraft({ draft }: Ring, goal: Goal, truth: Truth): string | null {
  const { policy } = truth;
  const [mode, ...models] = (draft ?? '').split(' ');
  const drafted = { mode, models } as Policy;
  const others = (ids: string[]) =>
    ids
      .filter((id) => !modelsOf(goal).includes(id))
      .sort()
      .join();
  if (!reached(drafted, goal, truth)) return `Save would keep ${draft}`;
  if (goal.approach === 'remove') return null;
  return mode === policy.mode && others(models) === others(policy.models) ? null : `Save would keep ${draft}`;
}

function inWords({ step, reason, sure, ring, url }: Sighting): string {
  const what = step === null ? 'no guide' : step || 'only the badge';
  const where = new URL(url).pathname;
  return [
    what,
    ...(reason ? [`(${reason})`] : []),
    ...(sure ? [sure] : []),
    ...(ring ? [`→ ${ring.on} (${ring.truth ?? 'not marked'})`] : []),
    `at ${where}`,
  ].join(' ');
}

/** The trail to be read, a line for each change, with milliseconds since the first and for how many frames each stood. */
export function print({ seen }: Trail): string {
  const [first] = seen;
  return seen
    .map((sighting, i) => {
      const stood = seen.slice(i + 1).find(({ document }) => document === sighting.document)?.before;
      return `${String(sighting.at - (first?.at ?? 0)).padStart(6)} ms ${stood === undefined ? ' '.repeat(10) : `${String(stood).padStart(3)} frames`} ${inWords(sighting)}`;
    })
    .join('\n');
}
