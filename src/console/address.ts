import type { ConsoleView } from '../model/console-view.ts';
import type { Goal } from '../model/goal.ts';

/** Host of the console. Source: OpenAI's own error texts, last seen 2026-11. */
export const ORIGIN = 'https://platform.openai.com';

/** A project id: `proj_` and 24 letters or digits in every sample seen; anything of the alphabet is accepted. */
const PROJECT = /^proj_[A-Za-z0-9_-]+$/;

/** A model id as the API prints it, with the dots, colons and slashes of fine-tunes and open models. */
const MODEL = /^[A-Za-z0-9][A-Za-z0-9._:/@-]{0,199}$/;

/** Whether a text can be a project id. */
export function isProjectId(text: string): boolean {
  return text.length <= 120 && PROJECT.test(text);
}

/** Whether a text can be a model id. */
export function isModelId(text: string): boolean {
  return MODEL.test(text);
}

/** Address of a project's Limits page; without a project, that of the current one (likely, not proven, 2026-11). */
export function limitsUrl(project: string | null): string {
  return `${ORIGIN}/settings/${project ?? 'project'}/limits`;
}

/** What an address shows, as far as an address can tell. */
export function readAddress(url: string): Pick<ConsoleView, 'page' | 'project'> {
  const { pathname } = new URL(url);
  const [first, second, third, ...rest] = pathname.split('/').filter(Boolean);
  if (first === 'login' || first === 'signup' || first === 'auth')
    return { page: 'signed-out', project: null };
  if (first === 'settings' && second && third === 'limits' && rest.length === 0) {
    if (second === 'organization') return { page: 'organization-limits', project: null };
    if (second === 'project') return { page: 'limits', project: null };
    if (isProjectId(second)) return { page: 'limits', project: second };
  }
  return { page: 'other', project: null };
}

const LINK = '#model-access-guide:';

/**
 * The goal that a guide link carries; `null`: the address is no guide link, or not a sound one.
 * A link can only ask to allow one model.
 */
export function readGuideLink(url: string): Goal | null {
  const { hash } = new URL(url);
  if (!hash.startsWith(LINK)) return null;
  const { page, project } = readAddress(url);
  const model = new URLSearchParams(hash.slice(LINK.length)).get('model');
  if (page !== 'limits' || !model || !isModelId(model)) return null;
  return { approach: 'allow', project, model };
}

/** The link that begins the guide for somebody else. */
export function guideLink(project: string, model: string): string {
  return `${limitsUrl(project)}${LINK}${new URLSearchParams({ model })}`;
}
