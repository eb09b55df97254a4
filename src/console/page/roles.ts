/** Which elements can be pressed, ticked, typed in, or title what follows. */
/** What a person can press. */
export const PRESSABLE =
  'button:not([role]),[role="button"],[role="link"],a[href]:not([role]),summary,input[type="button"],input[type="submit"],[role="menuitem"],[role="combobox"]:not(input,select)';

/** What a person can tick or choose. */
export const CHECKABLE =
  'input[type="checkbox"],input[type="radio"],[role="checkbox"],[role="radio"],[role="switch"],[role="option"],[role="menuitemcheckbox"],[role="menuitemradio"],[role="treeitem"][aria-checked],[aria-pressed]';

/** What a person can choose one of. */
export const EXCLUSIVE = 'input[type="radio"],[role="radio"],[role="menuitemradio"]';

/** What a person can type in. */
export const FIELD =
  'input[type="search"],[role="searchbox"],input[type="text"],input:not([type]),[role="combobox"]:is(input,[contenteditable])';

/** What opens over or beside a page. */
export const DIALOG = 'dialog,[role="dialog"],[role="alertdialog"],[aria-modal="true"]';

/** The frame of a page: what leads elsewhere. */
export const FRAME =
  'nav,[role="navigation"],header:not(main *,section *,article *):not(:has(h2,h3,h4,h5,h6)),[role="banner"],footer:not(main *,section *,article *),[role="contentinfo"],aside';

/** What titles what follows. */
export const HEADING = 'h1,h2,h3,h4,h5,h6,[role="heading"]';
