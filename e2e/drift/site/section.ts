import { type Context, heading, label, make, wrap } from './build.ts';
import { controls } from './controls.ts';
import { refusal } from './refusal.ts';
import { shownModels, showsList } from './shown.ts';

/** The section that this is all about. */
export interface Section {
  root: HTMLElement;
  /** Draws it anew from what the page knows. */
  draw(): void;
}

function content(context: Context, again: boolean): Node[] {
  const { spec, live, server } = context;
  const { mode } = server.known();
  live.shows = () => null;
  const place = make(context, 'div');
  const words = spec.refusal === 'words' ? [refusal(context)] : [];
  const late = (build: () => HTMLElement) => {
    if (spec.timing.button === 0 || again) return build();
    const hole = make(context, 'span');
    context.clock.after(spec.timing.button, () => {
      if (hole.isConnected) hole.replaceWith(build());
    });
    return hole;
  };
  const line = (...children: Node[]) => wrap(context, make(context, 'div', { class: 'setting' }, children));
  if (!showsList(context)) {
    return [
      line(
        make(context, 'div', {}, [
          heading(context, 'rowTitle', 3),
          make(context, 'p', {}, label(context, 'description')),
        ]),
        late(() => controls(context, place)),
      ),
      ...words,
      place,
    ];
  }
  if (mode === 'none') {
    live.shows = () => ({ listed: [], whole: true, mode });
    return [
      make(context, 'p', {}, label(context, 'unrestricted')),
      late(() => controls(context, place)),
      ...words,
      place,
    ];
  }
  return [
    line(
      heading(context, mode === 'deny_list' ? 'blockedHeading' : 'allowedHeading', 3),
      late(() => controls(context, place)),
    ),
    wrap(context, shownModels(context)),
    ...words,
    place,
  ];
}

/** Builds the section without its tab or fold. `titled`: with its own heading. */
export function buildSection(context: Context, titled: boolean): Section {
  const { spec, server, clock, live, document } = context;
  const root = make(context, 'section');
  let drawn = false;
  const draw = () => {
    if (live.editor && spec.structure.container === 'inline') return;
    root.replaceChildren(...(titled ? [heading(context, 'section', 2)] : []), ...content(context, drawn));
    if (spec.decoys.includes('sentence'))
      root.append(
        make(context, 'p', { class: 'hint' }, label(context, 'newestNotYours', { id: spec.goal.model })),
      );
    drawn = true;
  };
  draw();
  server.onNews(() => clock.after(0, draw));
  const again = () => {
    if (!document.defaultView) return;
    draw();
    clock.after(spec.timing.rerenderSection, again);
  };
  if (spec.timing.rerenderSection > 0) clock.after(spec.timing.rerenderSection, again);
  return { root, draw };
}
