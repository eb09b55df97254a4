import type { Change, PageSpec, Structure } from '../spec.ts';

const isOld = ({ generation }: PageSpec) => generation === 'G1' || generation === 'mixed';

const isNew = ({ generation }: PageSpec) => generation === 'G2' || generation === 'mixed';

/** Rows that say Allowed or Blocked would say what is not so where a choice stands on Allow and nothing is restricted. */
const untrue = (spec: PageSpec, value: unknown) =>
  spec.policy.mode === 'none' && !isNew(spec) && (value === 'radio-pair' || value === 'select');

/** A slot of the structure takes another of its values. */
const takes = <Slot extends keyof Structure>(
  name: string,
  slot: Slot,
  values: readonly Structure[Slot][],
  fits: (spec: PageSpec) => boolean = () => true,
): Change => ({
  name,
  fits,
  apply(spec, random) {
    spec.structure[slot] = random.pick(
      values.filter((value) => value !== spec.structure[slot] && !untrue(spec, value)),
    );
  },
});

/** The mode can be told without the choice: outside the editor, or from the rows. */
const tellsMode = (spec: PageSpec) => isOld(spec) && spec.goal.approach === 'allow';

const restricted = (spec: PageSpec) => spec.policy.mode !== 'none';

/** How the page is put together. */
export const structure: readonly Change[] = [
  takes('another heading', 'heading', ['h2', 'h3', 'h4', 'div', 'strong', 'role']),
  takes('deeper nesting', 'wrapping', [2, 4, 6]),
  takes('another order', 'order', ['first', 'middle', 'last']),
  takes('another opener', 'opener', ['link', 'role-button', 'icon', 'menu', 'combobox']),
  takes('the section hidden', 'behind', ['tab', 'details', 'accordion']),
  takes('another container', 'container', ['dialog', 'native', 'panel', 'inline', 'popover', 'page']),
  takes('another choice of modes', 'modes', [
    'radio',
    'aria-radio',
    'tabs',
    'select',
    'segmented',
    'listbox',
  ]),
  takes('no choice of modes', 'modes', ['none'], (spec) => tellsMode(spec) && restricted(spec)),
  takes('other rows', 'rows', [
    'checkbox',
    'aria-checkbox',
    'switch',
    'option-checked',
    'option-selected',
    'radio-pair',
    'select',
    'chips',
  ]),
  takes('a list in parts', 'list', ['groups', 'more', 'pages', 'virtual']),
  takes('no search', 'search', [false]),
  takes('a list that is shut', 'listShut', [true]),
  takes(
    'models shown otherwise',
    'shown',
    ['comma', 'chips', 'count', 'cut', 'details'],
    (spec) => isOld(spec) && restricted(spec),
  ),
  takes('a review before saving', 'review', [true]),
  takes('a question after saving', 'question', [true]),
  takes('a bar for saving', 'saveBar', [true]),
  takes('signs for words', 'icons', [true]),
  takes('a tick for all', 'selectAll', [true]),
];
