import type { Policy } from '../spec.ts';
import { attributeText, type Context, freshId, label, make, wrap } from './build.ts';
import { choicesOf } from './choices.ts';
import type { Spot } from './live.ts';

type Mode = Policy['mode'];

/** The choice between the modes, and where each is. */
export interface Modes {
  root: HTMLElement;
  spots: Partial<Record<Mode, Spot>>;
  /** Draws which one is chosen. */
  sync(): void;
}

/** Builds the choice. `chosen` is asked at each `sync`. */
export function buildModes(context: Context, chosen: () => Mode, choose: (mode: Mode) => void): Modes | null {
  const choices = choicesOf(context.spec, context.server.known());
  if (choices.length === 0) return null;
  const spots: Modes['spots'] = {};
  const syncs: (() => void)[] = [];
  const titleId = freshId(context);
  const title = (tag: 'legend' | 'div') => make(context, tag, { id: titleId }, label(context, 'modes'));
  const hint = make(context, 'p', { class: 'hint' });
  const currentHint = () =>
    hint.replaceChildren(
      ...label(context, choices.find(({ mode }) => mode === chosen())?.hint ?? 'modeAllowHint'),
    );
  const done = (root: HTMLElement): Modes => {
    const sync = () => {
      for (const one of syncs) one();
    };
    sync();
    return { root: wrap(context, root), spots, sync };
  };

  switch (context.spec.structure.modes) {
    case 'radio': {
      const name = freshId(context);
      const rows = choices.map((choice) => {
        const input = make(context, 'input', { type: 'radio', name, onchange: () => choose(choice.mode) });
        const row = make(context, 'label', { class: 'choice' }, [
          input,
          make(context, 'span', {}, [
            make(context, 'b', {}, label(context, choice.name)),
            make(context, 'small', {}, label(context, choice.hint)),
          ]),
        ]);
        spots[choice.mode] = { control: input, round: row };
        syncs.push(() => {
          input.checked = chosen() === choice.mode;
        });
        return row;
      });
      return done(make(context, 'fieldset', {}, [title('legend'), ...rows]));
    }
    case 'aria-radio': {
      const rows = choices.map((choice) => {
        const [nameId, hintId] = [freshId(context), freshId(context)];
        const control = make(context, 'button', {
          type: 'button',
          role: 'radio',
          'aria-labelledby': nameId,
          'aria-describedby': hintId,
          class: 'dot',
          onclick: () => choose(choice.mode),
        });
        const row = make(context, 'div', { class: 'choice' }, [
          control,
          make(context, 'div', {}, [
            make(
              context,
              'div',
              { id: nameId, onclick: () => choose(choice.mode) },
              label(context, choice.name),
            ),
            make(context, 'small', { id: hintId }, label(context, choice.hint)),
          ]),
        ]);
        spots[choice.mode] = { control, round: row };
        syncs.push(() => {
          control.setAttribute('aria-checked', String(chosen() === choice.mode));
          control.setAttribute('data-state', chosen() === choice.mode ? 'checked' : 'unchecked');
        });
        return row;
      });
      const group = make(context, 'div', { role: 'radiogroup', 'aria-labelledby': titleId }, rows);
      return done(make(context, 'div', {}, [title('div'), group]));
    }
    case 'tabs':
    case 'segmented': {
      const tabs = context.spec.structure.modes === 'tabs';
      const buttons = choices.map((choice) => {
        const control = make(
          context,
          'button',
          { type: 'button', role: tabs && 'tab', onclick: () => choose(choice.mode) },
          label(context, choice.name),
        );
        spots[choice.mode] = { control, round: control };
        syncs.push(() =>
          control.setAttribute(tabs ? 'aria-selected' : 'aria-pressed', String(chosen() === choice.mode)),
        );
        return control;
      });
      syncs.push(currentHint);
      const bar = make(
        context,
        'div',
        { class: 'bar', role: tabs ? 'tablist' : 'group', 'aria-label': attributeText(context, 'modes') },
        buttons,
      );
      return done(make(context, 'div', {}, [bar, hint]));
    }
    case 'listbox': {
      const value = make(context, 'span');
      const list = make(context, 'div', { role: 'listbox', class: 'menu', 'aria-labelledby': titleId });
      const opener = make(
        context,
        'button',
        { type: 'button', role: 'combobox', 'aria-haspopup': 'listbox', 'aria-labelledby': titleId },
        [value],
      );
      const box = make(context, 'div', { class: 'controls' }, [opener]);
      const shut = () => {
        list.remove();
        opener.setAttribute('aria-expanded', 'false');
        for (const { mode } of choices) spots[mode] = { control: opener, round: box };
      };
      const open = () => {
        list.replaceChildren(
          ...choices.map(({ mode, name }) => {
            const press = () => {
              shut();
              choose(mode);
            };
            const option = make(
              context,
              'div',
              { role: 'option', 'aria-selected': String(chosen() === mode), onclick: press },
              label(context, name),
            );
            spots[mode] = { control: option, round: option };
            return option;
          }),
        );
        box.append(list);
        opener.setAttribute('aria-expanded', 'true');
      };
      opener.addEventListener('click', () => (list.isConnected ? shut() : open()));
      shut();
      syncs.push(() => {
        const current = choices.find(({ mode }) => mode === chosen());
        if (current) value.replaceChildren(...label(context, current.name));
      }, currentHint);
      return done(make(context, 'div', {}, [title('div'), box, hint]));
    }
    default: {
      const id = freshId(context);
      const select = make(
        context,
        'select',
        { id, onchange: () => choose(select.value as Mode) },
        choices.map(({ mode, name }) => make(context, 'option', { value: mode }, label(context, name))),
      );
      for (const { mode } of choices) spots[mode] = { control: select, round: select };
      syncs.push(() => {
        select.value = chosen();
      }, currentHint);
      return done(
        make(context, 'div', {}, [
          make(context, 'label', { for: id }, label(context, 'modes')),
          select,
          hint,
        ]),
      );
    }
  }
}
