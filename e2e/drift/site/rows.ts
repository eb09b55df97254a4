import { type Context, freshId, label, make, plainText, textNode } from './build.ts';
import { descriptionNodes, idNodes, idText } from './ids.ts';
import type { Spot } from './live.ts';

/** One model in the list. */
export interface Row {
  id: string;
  root: HTMLElement;
  /** Press it to allow the model, or to turn it over where one control does both. */
  spot: Spot;
  /** Draws its state. */
  sync(): void;
}

/** What a row asks and does. */
export interface RowState {
  selected(): boolean;
  /** Whether the model may be used once this was saved. */
  allowed(): boolean;
  toggle(): void;
}

/** Builds the row of a model as this page makes its rows. */
export function buildRow(context: Context, id: string, state: RowState): Row {
  const { spec } = context;
  const nameId = freshId(context);
  const name = make(context, 'span', { id: nameId, class: 'name' }, idNodes(context, id));
  const rowDecoration = spec.decorations.row;
  const beside: Node[] = [];
  if (rowDecoration && 'text' in rowDecoration)
    beside.push(make(context, 'span', { class: 'badge' }, [rowDecoration.text]));
  if (rowDecoration?.kind === 'icon')
    beside.push(make(context, 'i', { class: 'icon', 'aria-hidden': 'true' }, ['★']));
  if (spec.data.badges && /mini|5\.|6/.test(id))
    beside.push(make(context, 'span', { class: 'badge' }, [/mini/.test(id) ? 'Preview' : 'NEW']));
  const lines: Node[] = [make(context, 'span', { class: 'first-line' }, [name, ...beside])];
  if (spec.data.descriptions) lines.push(make(context, 'small', {}, descriptionNodes(context, id)));
  const text = make(context, 'div', { class: 'text' }, lines);
  const after: Node[] = [];
  if (spec.data.prices)
    after.push(
      make(context, 'span', { class: 'price' }, [`$${(id.length / 4).toFixed(2)} / $${id.length}.00`]),
    );
  const explicit = spec.structure.rows === 'radio-pair' || spec.structure.rows === 'select';
  const stateText =
    (spec.generation === 'G2' || spec.generation === 'mixed') &&
    !explicit &&
    make(context, 'span', { class: 'state' });
  if (stateText) after.push(stateText);
  const syncState = () => {
    if (stateText) stateText.replaceChildren(...label(context, state.allowed() ? 'allowed' : 'blocked'));
  };
  const finish = (root: HTMLElement, control: Element, sync: () => void, round: Element = root): Row => {
    const both = () => {
      sync();
      syncState();
    };
    both();
    return { id, root, spot: { control, round }, sync: both };
  };

  switch (spec.structure.rows) {
    case 'checkbox': {
      const input = make(context, 'input', { type: 'checkbox', onchange: state.toggle });
      const root = make(context, 'label', { class: 'row' }, [input, text, ...after]);
      return finish(root, input, () => {
        input.checked = state.selected();
      });
    }
    case 'aria-checkbox':
    case 'switch': {
      const control = make(context, 'button', {
        type: 'button',
        role: spec.structure.rows === 'switch' ? 'switch' : 'checkbox',
        'aria-labelledby': nameId,
        class: 'box',
        onclick: state.toggle,
      });
      const root = make(
        context,
        'div',
        { class: 'row' },
        spec.structure.rows === 'switch' ? [text, ...after, control] : [control, text, ...after],
      );
      return finish(root, control, () => {
        control.setAttribute('aria-checked', String(state.selected()));
        control.setAttribute('data-state', state.selected() ? 'checked' : 'unchecked');
      });
    }
    case 'option-checked':
    case 'option-selected': {
      const tick = make(context, 'span', { 'aria-hidden': 'true', class: 'tick' });
      const root = make(
        context,
        'div',
        { role: 'option', class: 'row', tabindex: '-1', onclick: state.toggle },
        [tick, text, ...after],
      );
      const attribute = spec.structure.rows === 'option-checked' ? 'aria-checked' : 'aria-selected';
      return finish(root, root, () => {
        root.setAttribute(attribute, String(state.selected()));
        tick.textContent = state.selected() ? '✓' : '';
      });
    }
    case 'radio-pair': {
      const group = freshId(context);
      const radios = (['allowed', 'blocked'] as const).map((word) => {
        const input = make(context, 'input', {
          type: 'radio',
          name: group,
          onchange: () => {
            if (state.allowed() !== (word === 'allowed')) state.toggle();
          },
        });
        return { input, root: make(context, 'label', {}, [input, ...label(context, word)]) };
      });
      const pair = make(
        context,
        'span',
        { role: 'radiogroup', 'aria-labelledby': nameId, class: 'pair' },
        radios.map(({ root }) => root),
      );
      const root = make(context, 'div', { class: 'row' }, [text, ...after, pair]);
      const [yes, no] = radios as [(typeof radios)[0], (typeof radios)[0]];
      return finish(
        root,
        yes.input,
        () => {
          yes.input.checked = state.allowed();
          no.input.checked = !state.allowed();
        },
        yes.root,
      );
    }
    case 'select': {
      const select = make(
        context,
        'select',
        {
          'aria-labelledby': nameId,
          onchange: () => {
            if (state.allowed() !== (select.value === 'allowed')) state.toggle();
          },
        },
        (['allowed', 'blocked'] as const).map((word) =>
          make(context, 'option', { value: word }, [plainText(context, word)]),
        ),
      );
      const root = make(context, 'div', { class: 'row' }, [text, ...after, select]);
      return finish(root, select, () => {
        select.value = state.allowed() ? 'allowed' : 'blocked';
      });
    }
    case 'chips': {
      const root = make(
        context,
        'div',
        { role: 'option', class: 'row', 'aria-selected': 'false', onclick: state.toggle },
        [text],
      );
      return finish(root, root, () => {});
    }
  }
}

/** A chosen model as a chip, with a control that takes it out. */
export function buildChip(
  context: Context,
  id: string,
  takeOut: () => void,
): { root: HTMLElement; spot: Spot } {
  const cross = make(
    context,
    'button',
    {
      type: 'button',
      'aria-label': `${plainText(context, 'removeConfirm')} ${idText(context, id)}`,
      onclick: takeOut,
    },
    ['×'],
  );
  const root = make(context, 'span', { class: 'chip' }, [
    make(context, 'span', {}, [textNode(context, idText(context, id))]),
    cross,
  ]);
  return { root, spot: { control: cross, round: root } };
}
