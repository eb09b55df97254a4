import { type Context, label, make } from './build.ts';
import { openEditor } from './editor.ts';

/** Words by which the page says who may not. */
export function refusal(context: Context): HTMLElement {
  context.live.refused = true;
  return make(context, 'p', { class: 'hint' }, label(context, 'refused'));
}

/** The page says so only once a control was pressed. */
export function refuseByToast(context: Context): void {
  const { document, live, clock } = context;
  live.refused = true;
  const note = make(context, 'div', { role: 'alert', class: 'toast' }, label(context, 'refused'));
  document.body.append(note);
  clock.after(5000, () => note.remove());
}

/** What a press on the opener does. */
export function openOrRefuse(context: Context, place: HTMLElement, anchor: Element): void {
  const { spec, clock, live } = context;
  if (spec.refusal === 'toast') refuseByToast(context);
  else if (spec.timing.open === 0) openEditor(context, place, anchor);
  else if (!live.opening) {
    live.opening = true;
    clock.after(spec.timing.open, () => {
      live.opening = false;
      openEditor(context, place, anchor);
    });
  }
}
