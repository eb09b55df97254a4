/** Models as an organization of 2026 would see them. */
const IDS = [
  'gpt-5.6-luna',
  'gpt-5.6-sol',
  'gpt-5.6-terra',
  'gpt-5.5',
  'gpt-5.4-mini',
  'gpt-5.4-mini-2026-03-17',
  'gpt-5.1',
  'gpt-5',
  'gpt-5-mini',
  'gpt-5-nano',
  'gpt-4.1',
  'gpt-4.1-mini',
  'gpt-4.1-nano',
  'gpt-4.1-2025-04-14',
  'gpt-4o',
  'gpt-4o-mini',
  'o3',
  'o3-mini',
  'o4-mini',
  'gpt-image-1',
  'gpt-image-1.5',
  'whisper-1',
  'tts-1',
  'text-embedding-3-small',
  'text-embedding-3-large',
  'omni-moderation-latest',
  'gpt-realtime',
  'sora-2',
];

/** A project's policy as the Admin API tells it. */
export interface Policy {
  mode: 'allow_list' | 'deny_list' | 'none';
  models: string[];
}

/** What the kit puts on the page's window. */
export interface Kit {
  /** The policy now, and the one that the page began with. */
  __server: Policy;
  __began: Policy;
  /** The first element of a selector. */
  $: (selector: string, root?: ParentNode) => Element | null;
  /** All elements of a selector. */
  $$: (selector: string, root?: ParentNode) => Element[];
  /** One element from its markup. */
  h: (markup: string) => Element | null;
  /** Milliseconds as a promise. */
  wait: (ms: number) => Promise<void>;
  /** The policy that the page begins with; one saved before a reload stays. */
  server: (mode: Policy['mode'], models: string[]) => Policy;
  /** Saves a policy after so many milliseconds. */
  put: (mode: Policy['mode'], models: string[], ms?: number) => Promise<void>;
  /** Model ids. */
  IDS: string[];
}

/** The few helpers of an imitation page. In the page, before its own script. */
function install(ids: string[]): void {
  const kit = window as unknown as Kit;
  const kept = sessionStorage.getItem('server');
  kit.IDS = ids;
  kit.$ = (selector, root = document) => root.querySelector(selector);
  kit.$$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  kit.h = (markup) => {
    const template = document.createElement('template');
    template.innerHTML = markup.trim();
    return template.content.firstElementChild;
  };
  kit.wait = (ms) => new Promise((done) => setTimeout(done, ms));
  kit.server = (mode, models) => {
    kit.__began = { mode, models: [...models] };
    kit.__server = kept ? JSON.parse(kept) : { mode, models };
    return kit.__server;
  };
  kit.put = async (mode, models, ms = 200) => {
    await kit.wait(ms);
    kit.__server.mode = mode;
    kit.__server.models = [...models];
    sessionStorage.setItem('server', JSON.stringify(kit.__server));
  };
}

/** The kit as a script to stand before the page's own. */
export const KIT = `(${install})(${JSON.stringify(IDS)});`;
