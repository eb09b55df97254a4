import { isSecret } from './secret.ts';

/** A project id: `proj_` and 24 letters or digits in every sample seen; anything of the alphabet is accepted. */
const PROJECT = /^proj_[A-Za-z0-9_-]+$/;

/** A model id as the API prints it, with the dots, colons and slashes of fine-tunes and open models. */
const MODEL = /^[A-Za-z0-9][A-Za-z0-9._:/@-]{0,199}$/;

/** Whether a text can be a project id. What looks like a secret key is none. */
export function isProjectId(text: string): boolean {
  return text.length <= 120 && PROJECT.test(text) && !isSecret(text);
}

/** Whether a text can be a model id. What looks like a secret key is none. */
export function isModelId(text: string): boolean {
  return MODEL.test(text) && !isSecret(text);
}
