import type { Policy } from '../spec.ts';
import type { Word } from '../words/english.ts';
import { attributeText, button, type Context, freshId, label, make, plainText, wrap } from './build.ts';
import { displayName } from './ids.ts';
import type { LiveEditor } from './live.ts';
import { buildChip, buildRow, type Row } from './rows.ts';

const PER_PAGE = 8;
const ROW_HEIGHT = 44;
const IN_VIEW = 7;

const GROUPS: [Word, (id: string) => boolean][] = [
  ['groupReasoning', (id) => /^o\d/.test(id)],
  ['groupSmall', (id) => /mini|nano/.test(id)],
  ['groupFlagship', (id) => /^gpt-/.test(id)],
  ['groupOther', () => true],
];

const groupOf = (id: string) => (GROUPS.find(([, fits]) => fits(id)) as (typeof GROUPS)[number])[0];

/** The list of models with whatever leads through it. */
export interface List {
  root: HTMLElement;
  /** Draws it anew after the draft has changed; `fresh` replaces every row. */
  sync(fresh?: boolean): void;
  /** Ends what still waits. */
  stop(): void;
}

/** Builds the list over the draft of an editor, and keeps the editor's whereabouts of it. */
export function buildList(context: Context, live: LiveEditor, changed: () => void): List {
  const { spec, clock } = context;
  const { structure, catalogue } = spec;
  const rows = new Map<string, Row>();
  const open = new Set<Word>();
  const drawn = new Set<string>();
  let query = '';
  let shown = PER_PAGE;
  let page = 0;
  let pending: (() => void) | null = null;
  let loading = spec.timing.list > 0;
  live.loading = loading;

  const toggle = (id: string) => {
    const { models } = live.draft;
    live.draft = {
      ...live.draft,
      models: models.includes(id)
        ? models.filter((other) => other !== id)
        : catalogue.filter((other) => other === id || models.includes(other)),
    };
    changed();
  };
  const rowOf = (id: string) => {
    const known = rows.get(id);
    if (known) return known;
    const selected = () => live.draft.models.includes(id);
    const row = buildRow(context, id, {
      selected,
      allowed: () => live.draft.mode === 'none' || selected() === (live.draft.mode === 'allow_list'),
      toggle: () => toggle(id),
    });
    rows.set(id, row);
    return row;
  };

  const options = structure.rows.startsWith('option') || structure.rows === 'chips';
  const listId = freshId(context);
  const body = make(context, 'div', {
    id: listId,
    class: structure.list === 'virtual' ? 'rows scrolls' : 'rows',
    role: options && structure.list !== 'groups' ? 'listbox' : null,
    'aria-multiselectable': options && 'true',
    'aria-label': options && attributeText(context, 'search'),
  });
  const inner = structure.list === 'virtual' ? make(context, 'div', { class: 'canvas' }) : body;
  if (inner !== body) body.append(inner);
  const foot = make(context, 'div', { class: 'list-foot' });
  const chips = make(context, 'div', { class: 'chips' });

  const matching = () => {
    const wanted = query.trim().toLowerCase();
    const offered =
      structure.rows === 'chips' ? catalogue.filter((id) => !live.draft.models.includes(id)) : catalogue;
    return wanted
      ? offered.filter((id) => id.includes(wanted) || displayName(id).toLowerCase().includes(wanted))
      : offered;
  };

  /** Puts the rows of these ids in place, in order, keeping those that are there. */
  const place = (ids: string[], into: HTMLElement) => {
    const wanted = ids.map((id) => rowOf(id).root);
    for (const child of [...into.children]) if (!wanted.includes(child as HTMLElement)) child.remove();
    wanted.forEach((root, at) => {
      if (into.children[at] !== root) into.insertBefore(root, into.children[at] ?? null);
    });
    for (const id of ids) rowOf(id).sync();
  };

  const drawGroups = () => {
    live.more = [];
    const groups = GROUPS.map(([word]) => word).filter((word) =>
      catalogue.some((id) => groupOf(id) === word),
    );
    body.replaceChildren(
      ...groups.map((word) => {
        const ids = catalogue.filter((id) => groupOf(id) === word);
        const head = button(context, word, () => {
          if (!open.delete(word)) open.add(word);
          draw();
        });
        head.setAttribute('aria-expanded', String(open.has(word)));
        if (!open.has(word)) live.more.push(head);
        const content = make(context, 'div', { role: options && 'listbox' });
        if (open.has(word)) place(ids, content);
        return make(context, 'div', { class: 'group' }, [head, content]);
      }),
    );
    live.whole = groups.every((word) => open.has(word));
  };

  const drawVirtual = (ids: string[]) => {
    const first = Math.min(
      Math.max(0, Math.floor(body.scrollTop / ROW_HEIGHT)),
      Math.max(0, ids.length - IN_VIEW),
    );
    inner.style.height = `${ids.length * ROW_HEIGHT}px`;
    const inView = ids.slice(first, first + IN_VIEW + 1);
    place(inView, inner);
    inView.forEach((id, at) => {
      rowOf(id).root.style.cssText =
        `position: absolute; top: ${(first + at) * ROW_HEIGHT}px; height: ${ROW_HEIGHT - 4}px`;
    });
    live.scroller = ids.length > IN_VIEW ? body : null;
    for (const id of inView) drawn.add(id);
    live.whole = ids.every((id) => drawn.has(id));
  };

  const draw = () => {
    live.row = null;
    live.more = [];
    live.scroller = null;
    live.searched = query;
    foot.replaceChildren();
    if (structure.rows === 'chips') {
      chips.replaceChildren(
        ...live.draft.models.map((id) => {
          const { root, spot } = buildChip(context, id, () => toggle(id));
          if (id === spec.goal.model) live.row = spot;
          return root;
        }),
      );
    }
    if (loading) {
      inner.replaceChildren(make(context, 'p', { role: 'status' }, label(context, 'loading')));
      live.whole = false;
      return;
    }
    const ids = matching();
    if (ids.length === 0) {
      inner.replaceChildren(make(context, 'p', {}, label(context, 'nothingFound')));
      live.whole = true;
    } else if (structure.list === 'virtual') drawVirtual(ids);
    else if (structure.list === 'groups' && !query) drawGroups();
    else if (structure.list === 'more' && ids.length > shown) {
      place(ids.slice(0, shown), body);
      const more = button(context, 'showMore', () => {
        shown += PER_PAGE;
        draw();
      });
      foot.append(more);
      live.more = [more];
      live.whole = false;
    } else if (structure.list === 'pages' && ids.length > PER_PAGE) {
      const pages = Math.ceil(ids.length / PER_PAGE);
      page = Math.min(page, pages - 1);
      place(ids.slice(page * PER_PAGE, (page + 1) * PER_PAGE), body);
      const turn = (by: number) => () => {
        page += by;
        draw();
      };
      const back = button(context, 'previous', turn(-1));
      const next = button(context, 'next', turn(1));
      back.disabled = page === 0;
      next.disabled = page === pages - 1;
      foot.append(
        back,
        make(context, 'span', {}, label(context, 'pageOf', { n: String(page + 1), m: String(pages) })),
        next,
      );
      live.more = next.disabled ? [] : [next];
      live.whole = next.disabled;
    } else {
      place(ids, body);
      live.whole = true;
    }
    const own = rows.get(spec.goal.model);
    if (own?.root.isConnected || (own && inner.contains(own.root))) live.row = own.spot;
  };

  body.addEventListener('scroll', () => {
    if (structure.list === 'virtual') draw();
  });

  const searchField = () => {
    const id = freshId(context);
    const input = make(context, 'input', {
      type: 'search',
      id,
      placeholder: attributeText(context, 'search'),
      'aria-label': attributeText(context, 'search'),
      autocomplete: 'off',
      oninput: () => {
        pending?.();
        const look = () => {
          query = input.value;
          body.scrollTop = 0;
          draw();
        };
        if (spec.timing.search === 0) look();
        else pending = clock.after(spec.timing.search, look);
      },
    });
    live.search = input;
    return wrap(context, make(context, 'div', { class: 'search' }, [input]));
  };

  const selectAll = () => {
    const input = make(context, 'input', {
      type: 'checkbox',
      onchange: () => {
        live.draft = { ...live.draft, models: input.checked ? [...catalogue] : [] };
        changed();
      },
    });
    return make(context, 'label', { class: 'row all' }, [input, ...label(context, 'selectAll')]);
  };

  const column = spec.generation === 'G2' || spec.generation === 'mixed';
  const parts: (HTMLElement | false)[] = [
    structure.search && searchField(),
    structure.rows === 'chips' && chips,
    column &&
      structure.rows !== 'chips' &&
      make(context, 'div', { class: 'column' }, label(context, 'column')),
    structure.selectAll && structure.rows !== 'chips' && selectAll(),
    body,
    foot,
  ];
  const content = make(context, 'div', {}, parts.filter(Boolean) as HTMLElement[]);
  const root = make(context, 'div', { class: 'list' });
  if (structure.listShut) {
    const opener = make(
      context,
      'button',
      {
        type: 'button',
        'aria-haspopup': 'listbox',
        'aria-expanded': 'false',
        onclick: () => {
          const shut = !content.isConnected;
          opener.setAttribute('aria-expanded', String(shut));
          if (shut) root.append(content);
          else content.remove();
          live.listOpener = shut ? null : opener;
        },
      },
      [`${plainText(context, 'selectedCount', { n: String(live.draft.models.length) })} ▾`],
    );
    live.listOpener = opener;
    root.append(opener);
  } else root.append(content);

  draw();
  const undoLoad = loading
    ? clock.after(spec.timing.list, () => {
        loading = false;
        live.loading = false;
        draw();
      })
    : null;

  return {
    root,
    sync(fresh = false) {
      if (fresh) {
        for (const row of rows.values()) row.root.remove();
        rows.clear();
      }
      draw();
    },
    stop() {
      undoLoad?.();
      pending?.();
    },
  };
}

/** Two policies mean the same. */
export function samePolicy(a: Policy, b: Policy): boolean {
  return a.mode === b.mode && [...a.models].sort().join(' ') === [...b.models].sort().join(' ');
}
