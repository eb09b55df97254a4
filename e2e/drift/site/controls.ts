import type { Word } from '../words/english.ts';
import {
  attributeText,
  button,
  type Context,
  label,
  make,
  mayBeIcon,
  plainText,
  textNode,
  wrap,
} from './build.ts';
import { openFrame } from './frames.ts';
import { openOrRefuse, refuseByToast } from './refusal.ts';
import { showsList } from './shown.ts';

function opener(context: Context, place: HTMLElement): HTMLElement {
  const { spec, live, server } = context;
  const { opener: form } = spec.structure;
  const mode = server.known().mode;
  const word: Word = !showsList(context) ? 'openerSelect' : mode === 'none' ? 'openerFirst' : 'openerEdit';
  const open = () => openOrRefuse(context, place, element);
  const disabled = spec.refusal === 'words' || spec.refusal === 'disabled';
  const popup = spec.structure.container === 'dialog' || spec.structure.container === 'native';
  const build = (): HTMLElement => {
    switch (form) {
      case 'link':
        return make(
          context,
          'a',
          {
            href: '#models',
            'aria-disabled': disabled && 'true',
            onclick: (event) => {
              event.preventDefault();
              if (!disabled) open();
            },
          },
          label(context, word),
        );
      case 'role-button':
        return make(
          context,
          'div',
          {
            role: 'button',
            tabindex: '0',
            class: 'button',
            'aria-disabled': disabled && 'true',
            onclick: () => {
              if (!disabled) open();
            },
          },
          label(context, word),
        );
      case 'icon':
        return make(
          context,
          'button',
          { type: 'button', 'aria-label': attributeText(context, word), disabled, onclick: open },
          [make(context, 'span', { 'aria-hidden': 'true' }, ['✎'])],
        );
      case 'combobox':
        return make(
          context,
          'button',
          { type: 'button', 'aria-haspopup': 'listbox', 'aria-expanded': 'false', disabled, onclick: open },
          [
            textNode(
              context,
              plainText(context, 'selectedCount', { n: String(server.known().models.length) }),
            ),
            make(context, 'span', { 'aria-hidden': 'true' }, ['▾']),
          ],
        );
      default:
        return button(context, word, open, { disabled, 'aria-haspopup': popup && 'dialog' });
    }
  };
  const element = build();
  live.openerEnabled = !disabled;
  return element;
}

function askRemoval(context: Context, place: HTMLElement): void {
  const { spec, server, live } = context;
  const remove = (done: () => void) => {
    live.busy = true;
    server.save({ mode: 'none', models: [] }, () => {
      live.busy = false;
      done();
    });
  };
  if (spec.refusal === 'toast') {
    refuseByToast(context);
    return;
  }
  if (!spec.structure.askRemoval) {
    remove(() => {});
    return;
  }
  const confirm = button(context, 'removeConfirm', () => {
    confirm.disabled = true;
    remove(() => {
      live.removeConfirm = null;
      frame.close();
    });
  });
  const frame = openFrame(context, {
    title: 'removeTitle',
    place,
    anchor: live.remove,
    content: [
      make(context, 'p', {}, label(context, 'removeText')),
      make(context, 'div', { class: 'foot' }, [
        button(context, 'removeCancel', () => {
          live.removeConfirm = null;
          frame.close();
        }),
        confirm,
      ]),
    ],
  });
  live.removeConfirm = confirm;
}

/** The opener and Remove, side by side or in a menu behind one button. */
export function controls(context: Context, place: HTMLElement): HTMLElement {
  const { spec, live, server } = context;
  const removable = showsList(context) && server.known().mode !== 'none';
  const disabled = spec.refusal === 'words' || spec.refusal === 'disabled';
  const remove = () => askRemoval(context, place);
  live.menu = null;
  live.menuEdit = null;
  live.menuRemove = null;
  live.remove = null;
  live.opener = null;
  if (spec.structure.opener !== 'menu') {
    live.opener = opener(context, place);
    if (removable) live.remove = mayBeIcon(context, 'remove', '🗑', remove, disabled);
    return wrap(context, make(context, 'div', { class: 'controls' }, [live.opener, live.remove]));
  }
  const root = make(context, 'div', { class: 'controls' });
  let menu: HTMLElement | null = null;
  const shut = () => {
    menu?.remove();
    menu = null;
    live.menuEdit = null;
    live.menuRemove = null;
    trigger.setAttribute('aria-expanded', 'false');
  };
  const item = (word: Word, act: () => void) =>
    make(
      context,
      'button',
      {
        type: 'button',
        role: 'menuitem',
        disabled,
        onclick: () => {
          shut();
          act();
        },
      },
      label(context, word),
    );
  const trigger = make(
    context,
    'button',
    {
      type: 'button',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'aria-label': attributeText(context, 'menu'),
      onclick: () => {
        if (menu) return shut();
        const edit = item(showsList(context) ? 'openerEdit' : 'openerSelect', () => {
          openOrRefuse(context, place, trigger);
        });
        const taking = removable ? item('remove', remove) : null;
        menu = make(context, 'div', { role: 'menu', class: 'menu' }, [edit, taking]);
        live.menuEdit = edit;
        live.menuRemove = taking;
        trigger.setAttribute('aria-expanded', 'true');
        root.append(menu);
      },
    },
    ['⋯'],
  );
  root.append(trigger);
  live.menu = trigger;
  live.openerEnabled = !disabled;
  return root;
}
