/** A field for what a program wrote: nothing in it is corrected, completed, translated or turned round. */
export const AS_WRITTEN = {
  dir: 'ltr',
  spellcheck: false,
  autocomplete: 'off',
  autocapitalize: 'off',
  translate: false,
} as const;
