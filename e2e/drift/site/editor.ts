import type { Policy } from '../spec.ts';
import { button, type Context, label, make, mayBeIcon, wrap } from './build.ts';
import { type Frame, openFrame } from './frames.ts';
import { buildList, type List, samePolicy } from './list.ts';
import type { LiveEditor } from './live.ts';
import { buildModes } from './modes.ts';

/** What the editor starts from: an unrestricted project's short choice stands on the first. */
function firstDraft({ spec, server }: Context): Policy {
  const known = server.known();
  const short = spec.generation === 'G1' || spec.generation === 'G1.5';
  return known.mode === 'none' && short ? { mode: 'allow_list', models: [] } : known;
}

/** Opens the editor, unless it is open. */
export function openEditor(context: Context, place: HTMLElement | null, anchor: Element | null): void {
  const { spec, clock, server, live, document } = context;
  if (live.editor) return;
  const first = firstDraft(context);
  const editor: LiveEditor = {
    draft: first,
    modes: {},
    search: null,
    listOpener: null,
    more: [],
    scroller: null,
    row: null,
    save: null,
    review: null,
    loading: false,
    whole: false,
    searched: '',
  };
  live.editor = editor;
  const newer = spec.generation === 'G2' || spec.generation === 'mixed';
  let list: List | null = null;
  let stopped = false;
  let busy = false;

  const dirty = () => !samePolicy(editor.draft, first);
  const listPlace = make(context, 'div');
  const unsaved = make(context, 'span', { class: 'hint' });
  const main = make(context, 'div');
  let frame: Frame | null = null;

  const close = () => {
    stopped = true;
    list?.stop();
    live.editor = null;
    frame?.close();
  };

  const commit = () => {
    busy = true;
    live.busy = true;
    save.setAttribute('aria-busy', 'true');
    save.replaceChildren(...label(context, 'saving'));
    syncFoot();
    server.save(editor.draft, () => {
      live.busy = false;
      if (newer) toast(context);
      close();
    });
  };

  const ask = () => {
    const asked = openFrame(context, {
      title: 'askTitle',
      place: main,
      anchor: save,
      content: [
        make(context, 'p', {}, label(context, 'askText')),
        make(context, 'div', { class: 'foot' }, [
          button(context, 'askBack', () => {
            live.askConfirm = null;
            asked.close();
          }),
          confirm(),
        ]),
      ],
    });
    function confirm() {
      const yes = button(context, 'askConfirm', () => {
        live.askConfirm = null;
        asked.close();
        commit();
      });
      live.askConfirm = yes;
      return yes;
    }
  };

  const press = () => {
    if (busy) return;
    if (spec.structure.question) ask();
    else commit();
  };

  const save = button(context, 'save', press);
  const cancel = mayBeIcon(context, 'cancel', '×', close);
  const reviewButton = button(context, 'review', () => showReview());

  const syncFoot = () => {
    const idle = busy || (newer && !dirty());
    save.disabled = idle;
    reviewButton.disabled = idle;
    unsaved.replaceChildren(...(newer && dirty() ? label(context, 'unsaved') : []));
  };

  const showList = () => {
    if (editor.draft.mode === 'none') {
      list?.stop();
      list = null;
      editor.row = null;
      editor.search = null;
      editor.listOpener = null;
      editor.more = [];
      editor.scroller = null;
      listPlace.replaceChildren();
    } else if (!list) {
      list = buildList(context, editor, changed);
      listPlace.replaceChildren(list.root);
    } else list.sync();
  };
  const modes = buildModes(
    context,
    () => editor.draft.mode,
    (mode) => {
      editor.draft = { ...editor.draft, mode };
      changed();
    },
  );
  function changed() {
    modes?.sync();
    showList();
    syncFoot();
  }

  const foot = (...buttons: HTMLElement[]) =>
    make(context, 'div', { class: spec.structure.saveBar ? 'foot bar-foot' : 'foot' }, [unsaved, ...buttons]);

  function showEdit() {
    editor.save = spec.structure.review ? null : save;
    editor.review = spec.structure.review ? reviewButton : null;
    main.replaceChildren(
      ...(modes ? [modes.root] : []),
      wrap(context, listPlace),
      ...(newer ? [make(context, 'p', { class: 'hint' }, label(context, 'note'))] : []),
      foot(cancel, spec.structure.review ? reviewButton : save),
    );
    if (modes) editor.modes = modes.spots;
  }

  function showReview() {
    editor.save = save;
    editor.review = null;
    editor.modes = {};
    main.replaceChildren(
      make(context, 'p', {}, label(context, 'reviewTitle')),
      make(context, 'p', {}, label(context, 'reviewText')),
      foot(button(context, 'back', showEdit), save),
    );
    syncFoot();
  }

  showEdit();
  frame = openFrame(context, {
    title: newer || spec.generation === 'G1.5' ? 'editorTitle' : 'editorTitleOld',
    content: [main],
    place,
    anchor,
  });
  changed();

  const again = () => {
    if (stopped || !document.defaultView) return;
    list?.sync(true);
    clock.after(spec.timing.rerenderRows, again);
  };
  if (spec.timing.rerenderRows > 0) clock.after(spec.timing.rerenderRows, again);
}

function toast(context: Context): void {
  const note = make(context, 'div', { role: 'status', class: 'toast' }, label(context, 'saved'));
  context.document.body.append(note);
  context.clock.after(4000, () => note.remove());
}
