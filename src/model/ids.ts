import { isSecret } from './secret.ts';

/** A project id: `proj_` and 24 letters or digits in every sample seen; anything of the alphabet is accepted. */
const PROJECT = /^proj_[A-Za-z0-9_-]+$/;

/** A model id as the API prints it, with the dots, colons and slashes of fine-tunes and open models. */
const MODEL = /^[A-Za-z0-9][A-Za-z0-9._:/@-]{0,199}$/;

/** Whether a text can be a project id. What looks like a secret key is none. */
export function isProjectId(text: string): boolean {
  return text.length <= 120 && PROJECT.test(text) && !isSecret(text);
}

/** Counting letters and digits, or a mask of x. */
const COUNTED = /^proj_(?:(?:abcd?|def|ghi|xyz|1234?|456|789|[_-])+|[x_-]{2,})$/i;

/** A word that stands for one's own, where the id is not as long as a real one. */
const STANDS_IN =
  /^proj_(?![a-z0-9]{24}$)(?:(?:example|sample|placeholder|dummy|your|my[_-])[\w-]*|id|foo|bar|demo|test[_-]?\d{0,3})$/i;

/** Whether a project id is one that documentation prints, or a mask: nobody's. */
export function isSampleProject(id: string): boolean {
  return COUNTED.test(id) || STANDS_IN.test(id);
}

/** Whether a text can be a model id. What looks like a secret key is none. */
export function isModelId(text: string): boolean {
  return MODEL.test(text) && !isSecret(text);
}

/** An address as it is copied from a browser, with or without its scheme. */
const ADDRESS = /^(?:https?:\/\/|[a-z0-9-]+\.[a-z0-9.-]+\/)/i;

/** Whether a text that was given for an id is an address. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text.trim());
}

/** Whether a key was taken out of what was given for an id. */
export function isMasked(id: string): boolean {
  return id.includes('…');
}

/** The project id that an address carries, wherever it stands in it; `null`: it carries none, or is no address. */
export function projectIn(text: string): string | null {
  if (!isAddress(text)) return null;
  return text.split(/[/?#&=\s]/).find(isProjectId) ?? null;
}
