/** Options of the hard pages: one imitation Limits page each, made with the libraries and habits that overlays break on. */

/** A project's policy as the page's server keeps it. */
export interface Policy {
  mode: 'allow_list' | 'deny_list' | 'none';
  models: string[];
}

/**
 * What the editor of the list is made of.
 * `native`: `<dialog>.showModal()`. `plain`: a hand-written `role=dialog` with its own focus trap.
 * `panel`: a side panel without a role that leaves the page alive. `radix-alert`: an alert dialog, deaf to outside presses.
 * `popover-list`: a cmdk list in a Radix popover, where `aria-selected` and `data-selected` mean highlighted.
 * `select-chips`: a list in a Radix popover that acts on `pointerup`, where `data-selected` means chosen and `aria-selected` highlighted.
 */
export type DialogKind =
  | 'native'
  | 'plain'
  | 'panel'
  | 'radix-dialog'
  | 'radix-alert'
  | 'headless'
  | 'mui'
  | 'react-aria'
  | 'popover-list'
  | 'select-chips';

/**
 * What a row of the list is ticked with.
 * `native`, `native-hidden` (an invisible input under a drawn box); `radix`, `mui`, `react-aria`, `headless` (the library's own checkbox);
 * `aria-checkbox` (`div role=checkbox`); `switch`; `option` (`aria-selected` means chosen); `option-checked` (`aria-checked` means chosen);
 * `menuitem` (`menuitemcheckbox`); `toggle` (a button with `aria-pressed`); `data-state` (nothing but Radix' attribute);
 * `row` (the row takes the click, its checkbox only shows the state); `radio-pair` (two radios a row, Allowed and Blocked).
 */
export type ControlKind =
  | 'native'
  | 'native-hidden'
  | 'radix'
  | 'mui'
  | 'react-aria'
  | 'headless'
  | 'aria-checkbox'
  | 'switch'
  | 'option'
  | 'option-checked'
  | 'menuitem'
  | 'toggle'
  | 'data-state'
  | 'row'
  | 'radio-pair';

export interface HardOptions extends Policy {
  /** Generation of the Model usage section and of what its editor says. */
  generation: 'G1' | 'G2';
  dialog: DialogKind;
  /** The list is in a second dialog, opened from the first. Not with the two popover kinds. */
  nested: boolean;
  /** The whole page lives in the open shadow root of a custom element. With `native`, `plain` and `panel` only. */
  shadow: boolean;
  /** Removing asks first, in a dialog of the same library. */
  confirm: boolean;
  /** Milliseconds between pressing Edit or Select models and the editor. */
  openDelay: number;
  /** Milliseconds that saving takes. */
  saveLatency: number;

  controls: ControlKind;
  /** Where the label of a checkbox or switch stands: round it, beside it with `for`, or named by `aria-labelledby`. */
  label: 'inside' | 'beside' | 'labelledby';
  /** How many models there are to choose from. */
  size: number;
  /** `virtual`: only the rows in view exist. `cut`: the first twenty, until something is searched for. */
  list: 'full' | 'virtual' | 'cut';
  /** The list scrolls inside a body that scrolls too, under a sticky head and over a sticky foot. */
  nestedScroll: boolean;
  /** The searched letters are set in `<mark>` in every row. */
  mark: boolean;
  /** Ids that look like the one sought: other case, other hyphens, a provider's prefix, a name inside a description. */
  lookAlikes: boolean;

  /** Milliseconds that the whole page is a skeleton. */
  renderDelay: number;
  /** Milliseconds that the Model usage section comes after the rest. */
  sectionDelay: number;
  /** What gets new DOM nodes every 100 ms. */
  rerender: 'none' | 'section' | 'rows';
  /** A banner above everything comes and goes, and moves what is below it. */
  shifts: boolean;
  /** `zoom`: CSS zoom on the body. `transform`: the body is scaled, and so is what is fixed in it. */
  scale: 'none' | 'zoom' | 'transform';

  /**
   * `google-de`, `google-ja`: browser translation, live: text nodes in nested `<font>`, `lang` and class on `<html>`.
   * `google-once`: German for what is there at first, English for what comes later. `font-only`: wrapped, same words.
   * `zh`: a userscript that rewrites text, `aria-label`, `title` and `placeholder` in place, live.
   */
  translate: 'none' | 'google-de' | 'google-ja' | 'google-once' | 'font-only' | 'zh';
  /** `mixed`: the page runs right to left, its dialogs left to right. */
  dir: 'ltr' | 'rtl' | 'mixed';

  /** `strict`: no inline styles, Trusted Types required, no policy allowed. With `mui`, whose styles are inline, the page is in ruins. */
  csp: 'usual' | 'strict';
  /** A stylesheet that unsets everything, everywhere, and comes after a second. */
  unset: boolean;
  /** The root's font size is 62.5 %. */
  rem: boolean;
  /** An element of the page at the greatest z-index. */
  zmax: boolean;
  /** Another extension's overlay in the top layer, over everything, which lets presses through. */
  topLayer: boolean;
  /** The body is transparent for its first second. */
  opacity0: boolean;
  /** How many strange children of `<html>` the page throws out, whenever they come; `data-evicted` on `<html>` counts them. */
  evict: number | 'forever';
}

export const defaults: HardOptions = {
  generation: 'G1',
  mode: 'allow_list',
  models: ['gpt-4o', 'gpt-4o-mini'],
  dialog: 'radix-dialog',
  nested: false,
  shadow: false,
  confirm: true,
  openDelay: 0,
  saveLatency: 100,
  controls: 'radix',
  label: 'beside',
  size: 80,
  list: 'full',
  nestedScroll: false,
  mark: false,
  lookAlikes: false,
  renderDelay: 0,
  sectionDelay: 0,
  rerender: 'none',
  shifts: false,
  scale: 'none',
  translate: 'none',
  dir: 'ltr',
  csp: 'usual',
  unset: false,
  rem: false,
  zmax: false,
  topLayer: false,
  opacity0: false,
  evict: 0,
};

/**
 * On the `document`, from a test in the page's own world: the page opens another modal dialog of the same library over
 * whatever is there.
 */
export const interruptEvent = 'hard-interrupt';
