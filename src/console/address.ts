import type { ConsoleView } from '../model/console-view.ts';
import { type Goal, MOST_MODELS } from '../model/goal.ts';
import { isModelId, isProjectId } from '../model/ids.ts';

/** Host of the console. Source: OpenAI's own error texts, last seen 2026-11. */
export const ORIGIN = 'https://platform.openai.com';

/** Address of a project's Limits page; without a project, that of the current one (likely, not proven, 2026-11). */
export function limitsUrl(project: string | null): string {
  return `${ORIGIN}/settings/${project ?? 'project'}/limits`;
}

/** What an address shows, as far as an address can tell. What lies under a Limits page belongs to it: its editor may have a path of its own. */
export function readAddress(url: string): Pick<ConsoleView, 'page' | 'project'> {
  const { pathname } = new URL(url);
  const [first, second, third] = pathname.split('/').filter(Boolean);
  if (first === 'login' || first === 'signup' || first === 'auth')
    return { page: 'signed-out', project: null };
  if (first === 'settings' && second && third === 'limits') {
    if (second === 'organization') return { page: 'organization-limits', project: null };
    if (second === 'project') return { page: 'limits', project: null };
    if (isProjectId(second)) return { page: 'limits', project: second };
  }
  return { page: 'other', project: null };
}

const LINK = '#model-access-guide:';

/** Longest guide link that is read, from its `#` on: eight models of 200 letters, each letter escaped. */
const LONGEST = 8192;

/**
 * The goal that a guide link carries; `null`: the address is no guide link, or not a sound one.
 * A link can only ask to allow models, one to eight of them.
 */
export function readGuideLink(url: string): Goal | null {
  const at = url.indexOf('#');
  if (at < 0 || url.length - at > LONGEST || !url.startsWith(LINK, at)) return null;
  const hash = url.slice(at);
  const { page, project } = readAddress(url.slice(0, at));
  const given = new URLSearchParams(hash.slice(LINK.length)).getAll('model');
  const [model, ...others] = new Set(given);
  if (page !== 'limits' || !model || given.length > MOST_MODELS || !given.every(isModelId)) return null;
  return { approach: 'allow', project, model, ...(others.length > 0 && { others }) };
}

/** The link that begins the guide for somebody else. */
export function guideLink(project: string, models: readonly string[]): string {
  return `${limitsUrl(project)}${LINK}${new URLSearchParams(models.map((model) => ['model', model]))}`;
}
