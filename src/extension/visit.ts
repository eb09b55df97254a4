import type { Look } from '../console/reader.ts';
import { type Watch, type WatchOptions, watch } from '../console/watch.ts';
import { here, isLimits } from './here.ts';

/** The stay on a page of the console: everything shown and watched on it. */
export interface Visit {
  /** Ends with the stay; `null`: nothing runs. */
  signal(): AbortSignal | null;
  /** Ends when the page is watched for another goal, or left; `null`: nothing is watched. */
  watching(): AbortSignal | null;
  /** The last look at the page; `null`: there was none yet. */
  seen(): Look | null;
  /** Begins anew for the address that is shown. */
  arrive(delay: number): void;
  /** Takes everything off the page. A guide that begins later starts anew. */
  leave(): void;
  /** Looks at the same page with another goal, or none; what is shown changes in place. */
  again(): void;
  /** The address changed without a new document. `followed`: the person followed a link in it. */
  moved(followed: boolean): void;
  /** Looks once more, soon. */
  refresh(): void;
  /** The same, and at everything as if it had changed. */
  readAnew(): void;
  /** Forgets what followed the last press. */
  forget(): void;
}

export interface VisitOptions {
  /** What the page is read for, asked whenever it is watched anew. */
  sought(): Pick<WatchOptions, 'models' | 'restricted'>;
  /** What the person pointed out, asked at every look. */
  shown: NonNullable<WatchOptions['shown']>;
  /** While this holds, what is pressed is kept from the page. */
  paused(): boolean;
  /** After each look. */
  onLook(): void;
  /** The page cannot be read without the words of an alphabet. */
  onLack: NonNullable<WatchOptions['onLack']>;
  /** Another page of the console than a Limits page is shown. */
  onElsewhere(): void;
  /** The page was out of sight, and comes back: what was kept meanwhile may not have been heard. */
  onShown(): void;
  /** Everything is about to be taken off the page. */
  onLeave(): void;
}

/** After a move inside the console the old page may still stand for so many ms. */
const SETTLE_AFTER_MOVE = 250;

/** No stay, until something arrives. */
export function createVisit(options: VisitOptions): Visit {
  /** Everything shown and watched on the page. */
  let run: AbortController | null = null;
  /** The watch of the page, which begins anew with each goal. */
  let watching: AbortController | null = null;
  let watched: Watch | null = null;
  let last: Look | null = null;
  let address = '';

  /** Watches the page for the goal of now, in place of any other. */
  function look(delay: number): void {
    watching?.abort();
    watching = new AbortController();
    last = null;
    watched = watch(document, {
      ...options.sought(),
      delay,
      signal: watching.signal,
      shown: options.shown,
      paused: options.paused,
      onLack: options.onLack,
      onLook(look) {
        last = look;
        options.onLook();
      },
    });
  }

  function leave(): void {
    options.onLeave();
    run?.abort();
    run = null;
    watching = null;
    last = null;
  }

  function arrive(delay: number): void {
    leave();
    address = place();
    const controller = new AbortController();
    const { signal } = controller;
    run = controller;
    signal.addEventListener('abort', () => watching?.abort());
    if (isLimits()) {
      document.addEventListener('visibilitychange', () => !document.hidden && options.onShown(), { signal });
      look(delay);
    } else options.onElsewhere();
  }

  function again(): void {
    if (run && isLimits()) look(0);
    else arrive(0);
  }

  return {
    signal: () => run?.signal ?? null,
    watching: () => watching?.signal ?? null,
    seen: () => last,
    arrive,
    leave,
    again,
    moved(followed) {
      // Pages also rewrite their address in place; what was seen happening on them stays true.
      if (place() !== address) arrive(SETTLE_AFTER_MOVE);
      else if (followed && isLimits()) again();
    },
    refresh: () => watched?.again(),
    readAnew: () => watched?.readAnew(),
    forget: () => watched?.forget(),
  };
}

/** As much of the address as tells one page from another. */
function place(): string {
  const { page, project } = here();
  return `${page} ${project}`;
}
