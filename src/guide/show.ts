import type { MessageKey, Say } from '../model/say.ts';
import type { Showable } from '../model/shown.ts';
import type { Step } from '../model/step.ts';

/** What the person may point out where the guide is lost for that reason. Never a row or an answer: the page itself proves those. */
const ASKED: ReadonlyMap<string, Showable> = new Map([
  ['no-section', 'open-editor'],
  ['section-doubtful', 'open-editor'],
  ['no-controls', 'open-editor'],
  ['editor-doubtful', 'open-editor'],
  ['remove-doubtful', 'remove'],
  ['no-save', 'save'],
  ['save-disabled', 'save'],
]);

/** What the person can show to a guide that stands at this step; `null`: nothing. */
export function asksFor(step: Step): Showable | null {
  return (step.id === 'lost' && ASKED.get(step.reason ?? '')) || null;
}

const WHICH: Record<Showable, MessageKey> = {
  'open-editor': 'show_which_opener',
  remove: 'show_which_remove',
  save: 'show_which_save',
};

/** What the next press does, and which control is asked for. */
export function showSay(landmark: Showable): Say[] {
  return [{ key: 'show_how' }, { key: WHICH[landmark] }];
}

/** What is said of each thing that tells against a control, as the reading of the page reports it. */
export const REFUSALS: Readonly<Record<string, MessageKey>> = {
  'is nothing to press': 'show_refused_nothing',
  'does not answer': 'show_refused_deaf',
  'is a tick or a choice': 'show_refused_tick',
  'is called as another control': 'show_refused_other',
  'lies among rates, money or the organization': 'show_refused_elsewhere',
  'belongs to rates, money or the organization': 'show_refused_elsewhere',
  'names a model': 'show_refused_row',
  'one of several of the same name, as rows have': 'show_refused_row',
  'leads away': 'show_refused_away',
  'stays pressed': 'show_refused_tick',
  'stays pressed or opens something': 'show_refused_opens',
  'shows or sends something else': 'show_refused_other',
  'shows which mode is chosen': 'show_refused_tick',
  'goes back, helps or copies': 'show_refused_other',
  'removes, saves or searches': 'show_refused_other',
  'chooses everything at once': 'show_refused_other',
  'leaves without saving': 'show_refused_other',
  'pages a list': 'show_refused_other',
  'does not': 'show_refused_other',
  'searches, helps, shows more or chooses all': 'show_refused_other',
};

/** Why a control is not taken, and what can be done then. `name`: what it is called on screen. */
export function refusedSay(why: string, name: string): Say[] {
  return [
    { key: REFUSALS[why] ?? 'show_refused_other', params: { name: name || '⋯' } },
    { key: 'show_again' },
  ];
}
