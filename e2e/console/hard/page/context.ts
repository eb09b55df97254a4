import { createContext, useContext, useEffect, useState } from 'react';
import type { Controls } from '../controls/controls.ts';
import type { Frames } from '../frames/frames.ts';
import type { Model } from '../models.ts';
import type { HardOptions, Policy } from '../options.ts';

export interface Page {
  options: HardOptions;
  frames: Frames;
  controls: Controls;
  models: Model[];
  saved: Policy;
  /** Resolves once the server keeps the policy and the page shows it. */
  save(policy: Policy): Promise<void>;
}

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('outside of a page');
  return page;
}

/** A number that goes up every 100 ms: as a `key` it makes new nodes of what carries it. */
export function useTick(on: boolean): number {
  const [tick, setTick] = useState(0);
  useEffect(() => {
    if (!on) return;
    const timer = setInterval(() => setTick((now) => now + 1), 100);
    return () => clearInterval(timer);
  }, [on]);
  return tick;
}

/** False until the milliseconds have passed; true at once where there are none. */
export function useAfter(milliseconds: number): boolean {
  const [passed, setPassed] = useState(milliseconds === 0);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return passed;
}
