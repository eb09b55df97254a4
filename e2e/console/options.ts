import { CATALOGUE } from './models.ts';

/** A project's policy in the Admin API's words; `none`: no restriction. */
export type PolicyMode = 'allow_list' | 'deny_list' | 'none';

/** A project's policy. */
export interface Policy {
  mode: PolicyMode;
  /** Ids in the list; without meaning while the mode is `none`. */
  models: string[];
}

/** Everything that can be chosen about one project of the practice console. */
export interface PracticeOptions extends Policy {
  /** What the project switcher shows. Default: "Checkout service" or "Project …" and the id's end. */
  name: string;
  /** Model that the program on the practice stage calls. Default `gpt-4.1`. */
  model: string;
  /** How the Model usage section and its editor look. Default `G2`. */
  generation: 'G1' | 'G1.5' | 'G2';
  /** Ids that the organisation sees, in the order of the lists. Default: `CATALOGUE`. */
  available: string[];
  /** `false`: `model` is missing from every list. Default `true`. */
  organizationSees: boolean;
  /** Remove asks first, in a Radix AlertDialog. Default `true`. */
  confirmRemove: boolean;
  /** Milliseconds that the Limits page shows a skeleton. Default 1800. */
  renderDelay: number;
  /** Milliseconds that an opened editor shows "Loading model settings…". Default 600. */
  openDelay: number;
  /** Milliseconds that a save or removal takes. Default 700. */
  saveLatency: number;
  /**
   * How a refused save shows. `toast`: the editor stays, a toast (`role=alert`) says why. `inline`: a text
   * in the editor (`aria-live`, no role). `closes`: the editor closes at once, then the toast comes; with it
   * a save that succeeds closes the editor at once too. Default `none`: nothing is refused.
   */
  saveFailure: 'none' | 'toast' | 'inline' | 'closes';
  /** How many saves are refused before they succeed, where `saveFailure` is not `none`. Default 1. */
  failTimes: number;
  /**
   * `member-disabled`: the section's buttons are disabled. `member-hidden`: they are not rendered.
   * `none`: the page only says that one has no access. Default `owner`.
   */
  permission: 'owner' | 'member-disabled' | 'member-hidden' | 'none';
  /** `false`: the project's pages lead to `/login`. Signing in there sets it. Default `true`. */
  signedIn: boolean;
  /** What a row of the model list is made of. Default `checkbox`. */
  listStyle: 'checkbox' | 'option' | 'switch';
  /** `cut`: only the first 100 of the list, or of what was searched. `virtual`: only rows in view are rendered. Default `full`. */
  list: 'full' | 'cut' | 'virtual';
  /** Whether the editor has its search field. Default `true`. */
  search: boolean;
  /** Whether the G1.5 and G2 pages of a restricted project show the heading and the models outside the editor. Default `false`. */
  showModelsG2: boolean;
  /** `inline`: G1's editor replaces the list in place, without a dialog. Default `dialog`. */
  editor: 'dialog' | 'inline';
  /** On which side of the Model usage section Rate limits stand; Spend stands on the other. Default `before`. */
  rateLimits: 'before' | 'after';
  /** Whether `/settings/project/limits` stays at that address or becomes the current project's own. Default `stay`. */
  currentProject: 'stay' | 'redirect';
  /** Whether the page is served with `require-trusted-types-for 'script'`. Default `false`. */
  trustedTypes: boolean;
  /** Whether the page may write to the clipboard (`Permissions-Policy`). Default `true`. */
  clipboard: boolean;
}

/** A project as the practice console keeps and sends it: its options, with the policy as it now is. */
export interface ProjectState extends PracticeOptions {
  id: string;
  /** Saves and removals that were accepted, oldest first. */
  saves: Policy[];
}

/** The project that the practice stage uses unless its address names another. */
export const PRACTICE_PROJECT = 'proj_Practice1Stage2Checkout3';

/** A second project, so that the switcher has something to switch to. */
export const OTHER_PROJECT = 'proj_Practice4Stage5Default66';

const CHOICES: { [K in keyof PracticeOptions]?: readonly PracticeOptions[K][] } = {
  generation: ['G1', 'G1.5', 'G2'],
  mode: ['allow_list', 'deny_list', 'none'],
  saveFailure: ['none', 'toast', 'inline', 'closes'],
  permission: ['owner', 'member-disabled', 'member-hidden', 'none'],
  listStyle: ['checkbox', 'option', 'switch'],
  list: ['full', 'cut', 'virtual'],
  editor: ['dialog', 'inline'],
  rateLimits: ['before', 'after'],
  currentProject: ['stay', 'redirect'],
};

/** Fills up options with their defaults. By default the list keeps `model` out, whatever the mode. */
export function withDefaults(id: string, options: Partial<PracticeOptions> = {}): PracticeOptions {
  const mode = options.mode ?? 'allow_list';
  const model = options.model ?? 'gpt-4.1';
  const models = {
    allow_list: ['gpt-4o', 'gpt-4o-mini', 'gpt-4.1-mini', 'text-embedding-3-small'],
    deny_list: [model, 'gpt-5.5-pro', 'o3-pro'],
    none: [],
  }[mode];
  return {
    name: id === PRACTICE_PROJECT ? 'Checkout service' : `Project ${id.slice(-4)}`,
    generation: 'G2',
    available: [...CATALOGUE],
    organizationSees: true,
    confirmRemove: true,
    renderDelay: 1800,
    openDelay: 600,
    saveLatency: 700,
    saveFailure: 'none',
    failTimes: 1,
    permission: 'owner',
    signedIn: true,
    listStyle: 'checkbox',
    list: 'full',
    search: true,
    showModelsG2: false,
    editor: 'dialog',
    rateLimits: 'before',
    currentProject: 'stay',
    trustedTypes: false,
    clipboard: true,
    ...options,
    mode,
    model,
    models: [...(options.models ?? models)],
  };
}

/**
 * Reads options from the query of the practice page's address: `?generation=G1&models=gpt-4o,o3&search=false`.
 * Lists are separated by commas. `project` is not an option and is passed over.
 * @throws where a name or a value is none of those above.
 */
export function optionsFrom(query: URLSearchParams): Partial<PracticeOptions> {
  const known: Record<string, unknown> = { ...withDefaults(PRACTICE_PROJECT) };
  const options: Record<string, unknown> = {};
  for (const [name, text] of query) {
    if (name === 'project') continue;
    const value = parse(known[name], text);
    const choices: readonly unknown[] | undefined = CHOICES[name as keyof PracticeOptions];
    if (value === undefined || choices?.includes(value) === false) {
      throw new Error(`The practice page has no option ${name}=${text}`);
    }
    options[name] = value;
  }
  return options;
}

function parse(like: unknown, text: string): unknown {
  if (Array.isArray(like)) return text.split(',').filter(Boolean);
  if (typeof like === 'boolean') return { true: true, false: false }[text];
  if (typeof like === 'number') return /^\d+$/.test(text) ? Number(text) : undefined;
  return typeof like === 'string' ? text : undefined;
}

/** Whether a call for exactly this id passes the policy. An empty allow list blocks everything. */
export function isAllowed(policy: Policy, model: string): boolean {
  if (policy.mode === 'none') return true;
  return policy.models.includes(model) === (policy.mode === 'allow_list');
}

/** Ids that the project's lists show. */
export function listedModels(project: PracticeOptions): string[] {
  return project.organizationSees
    ? project.available
    : project.available.filter((id) => id !== project.model);
}
