import { choicesOf } from './site/choices.ts';
import { samePolicy } from './site/list.ts';
import type { Live, Spot } from './site/live.ts';
import type { Server } from './site/server.ts';
import type { PageSpec, Policy } from './spec.ts';

/** What is true of a page now. */
export interface Truth {
  /** The policy that the person means to have in the end. */
  meant: Policy;
  /** The right controls for a step at this moment; none where the step itself is wrong now. */
  spots(step: string): Spot[];
  /** Why a claim is false now; `null`: it is true, and its proof is in sight. */
  falsehood(step: string): string | null;
  /** The page gives nothing to go by: to be lost is right. */
  hopeless: boolean;
}

function meantBy({ policy, goal }: PageSpec): Policy {
  if (goal.approach === 'remove' || policy.mode === 'none') return { mode: 'none', models: [] };
  const others = policy.models.filter((id) => id !== goal.model);
  return { mode: policy.mode, models: policy.mode === 'allow_list' ? [...others, goal.model] : others };
}

/** The spots that stand on the page. */
function standing(...spots: (Spot | Element | null | undefined)[]): Spot[] {
  return spots
    .filter((spot) => spot !== null && spot !== undefined)
    .map((spot) => ('control' in spot ? (spot as Spot) : { control: spot, round: spot }))
    .filter(({ control }) => control.isConnected && control.getClientRects().length > 0);
}

/** The truth about a page, asked of its own whereabouts at each call. */
export function createTruth(spec: PageSpec, live: Live, server: Server): Truth {
  const { goal } = spec;
  const meant = meantBy(spec);
  const removal = goal.approach === 'remove';
  const explicit = spec.structure.rows === 'radio-pair' || spec.structure.rows === 'select';
  const barred = () => (spec.refusal === 'words' || spec.refusal === 'disabled') && !live.openerEnabled;

  const removable = () =>
    (spec.generation === 'G1' || spec.generation === 'mixed') && server.known().mode !== 'none';

  const folds = () => live.shownFolds.filter((fold) => !fold.closest('details')?.open);

  function openers(): Spot[] {
    if (live.way()) return [];
    if (live.editor) return standing(live.editor.listOpener);
    if (live.removeConfirm?.isConnected) return [];
    const removesInside = choicesOf(spec, server.known()).some(({ mode }) => mode === 'none');
    if (removal && !removesInside && server.known().mode !== 'none') return standing(live.menu);
    if (live.menu) return standing(live.menu, live.menuEdit);
    return live.openerEnabled ? standing(live.opener) : [];
  }

  function modes(): Spot[] {
    const { editor } = live;
    const wanted = meant.mode;
    return editor && editor.draft.mode !== wanted ? standing(editor.modes[wanted]) : [];
  }

  function row(mode: Policy['mode']): Spot[] {
    const { editor } = live;
    if (!editor || removal || meant.mode === 'none' || editor.draft.mode !== meant.mode) return [];
    if (!explicit && meant.mode !== mode) return [];
    const allowed = editor.draft.models.includes(goal.model) === (meant.mode === 'allow_list');
    return allowed ? [] : standing(editor.row);
  }

  function saves(): Spot[] {
    const { editor } = live;
    if (!editor || !samePolicy(asSaved(editor.draft), meant) || samePolicy(server.policy(), meant)) return [];
    return live.askConfirm ? standing(live.askConfirm) : standing(editor.save, editor.review);
  }

  const asSaved = (policy: Policy): Policy =>
    policy.mode === 'none' ? { mode: 'none', models: [] } : policy;

  function spots(step: string): Spot[] {
    switch (step) {
      case 'open-section':
        return standing(live.way(), ...folds());
      case 'open-editor':
        return openers();
      case 'choose-mode':
        return modes();
      case 'search-model':
        return standing(live.editor?.search);
      case 'show-more':
        return standing(...(live.editor?.more ?? []), ...folds());
      case 'scroll-list':
        return standing(live.editor?.scroller);
      case 'allow-model':
        return row('allow_list');
      case 'unblock-model':
        return row('deny_list');
      case 'remove-restriction':
        return removal && removable() && !live.removeConfirm
          ? standing(live.remove, live.menuRemove, live.menu)
          : [];
      case 'confirm-removal':
        return removal ? [...standing(live.removeConfirm), ...saves()] : [];
      case 'save':
      case 'confirm-save':
        return saves();
      default:
        return [];
    }
  }

  /** The section, as it can be read now, shows the policy that is meant. */
  function sectionShows(): boolean {
    const shown = live.way() ? null : live.shows();
    if (!shown || shown.mode !== meant.mode) return false;
    if (meant.mode === 'none') return true;
    return meant.mode === 'allow_list'
      ? shown.listed.includes(goal.model)
      : shown.whole && !shown.listed.includes(goal.model);
  }

  /** The open editor shows what is in force, and that it is what is meant. */
  function editorShows(): boolean {
    const { editor } = live;
    if (!editor || !samePolicy(asSaved(editor.draft), server.policy())) return false;
    return meant.mode === 'none' ? standing(editor.modes.none).length > 0 : standing(editor.row).length > 0;
  }

  function falsehood(step: string): string | null {
    const reached = samePolicy(server.policy(), meant);
    switch (step) {
      case 'fixed':
        if (!reached) return 'the policy is another';
        if (spec.policy.mode === 'none') return 'it never was restricted';
        return sectionShows() || editorShows() ? null : 'nothing shows it';
      case 'saved':
        if (server.saved().length === 0) return 'nothing was saved';
        return reached ? null : 'the policy is another';
      case 'not-restricted': {
        if (server.policy().mode !== 'none') return 'the project is restricted';
        const said = live.way() ? null : live.shows();
        const chosen = live.editor?.draft.mode === 'none' && standing(live.editor.modes.none).length > 0;
        return said?.mode === 'none' || chosen ? null : 'nothing shows it';
      }
      case 'no-permission':
        if (spec.refusal === null) return 'the account may';
        return live.refused || (barred() && standing(live.opener, live.menuEdit).length > 0)
          ? null
          : 'nothing has shown it yet';
      case 'model-not-listed': {
        if (spec.catalogue.includes(goal.model)) return 'the model is in the list';
        const { editor } = live;
        if (!editor || editor.loading || editor.listOpener) return 'the list has not been open';
        return editor.whole || editor.searched === goal.model ? null : 'the list was not whole';
      }
      case 'save-failed':
        return spec.refusal === 'toast' && live.refused ? null : 'nothing failed';
      case 'signed-out':
      case 'open-limits':
      case 'switch-project':
        return 'it is the right page';
      default:
        return null;
    }
  }

  return {
    meant,
    spots,
    falsehood,
    hopeless:
      spec.policy.mode === 'none' &&
      (spec.generation === 'G1.5' || (spec.generation === 'G2' && spec.structure.modes === 'none')),
  };
}
