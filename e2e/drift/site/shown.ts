import { type Context, label, make, textNode } from './build.ts';
import { idNodes, idText } from './ids.ts';

/** Whether the models of the policy stand in the section. */
export const showsList = (context: Context) =>
  context.spec.generation === 'G1' || context.spec.generation === 'mixed';

const CUT = 2;

/** The models of the policy as this page shows them, and what of them can be seen. */
export function shownModels(context: Context): HTMLElement {
  const { spec, live, server } = context;
  const { mode, models } = server.known();
  const lines = (ids: string[], tag: 'li' | 'div' = 'li') =>
    make(
      context,
      tag === 'li' ? 'ul' : 'div',
      { class: tag === 'li' ? null : 'chips' },
      ids.map((id) => make(context, tag, { class: tag === 'li' ? null : 'chip' }, idNodes(context, id))),
    );
  const shows = (listed: string[], whole: boolean) => {
    live.shows = () => ({ listed, whole, mode });
  };
  live.shownFolds = [];
  switch (spec.structure.shown) {
    case 'lines':
      shows(models, true);
      return lines(models);
    case 'chips':
      shows(models, true);
      return lines(models, 'div');
    case 'comma':
      shows(models, true);
      return make(context, 'p', {}, [textNode(context, models.map((id) => idText(context, id)).join(', '))]);
    case 'count':
      shows([], false);
      return make(
        context,
        'p',
        {},
        label(context, mode === 'deny_list' ? 'blockedCount' : 'allowedCount', { n: String(models.length) }),
      );
    case 'cut': {
      const rest = models.length - CUT;
      shows(models.slice(0, CUT), rest <= 0);
      const list = lines(models.slice(0, CUT));
      if (rest > 0) list.append(make(context, 'li', {}, label(context, 'moreCount', { n: String(rest) })));
      return list;
    }
    case 'details': {
      const summary = make(
        context,
        'summary',
        {},
        label(context, 'selectedCount', { n: String(models.length) }),
      );
      const details = make(context, 'details', {}, [summary, lines(models)]);
      live.shows = () => ({ listed: details.open ? models : [], whole: details.open, mode });
      live.shownFolds = [summary];
      return details;
    }
  }
}
