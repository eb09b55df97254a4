import type { Clock } from '../clock.ts';
import type { PageSpec, Policy } from '../spec.ts';

/** The other end: keeps the policy, and tells the page of it, late or early. */
export interface Server {
  /** In force. */
  policy(): Policy;
  /** What the page knows of it. */
  known(): Policy;
  /** Every policy that was saved, in order. */
  saved(): Policy[];
  save(policy: Policy, done: () => void): void;
  /** Called whenever what the page knows has changed. */
  onNews(call: () => void): void;
}

export function createServer(spec: PageSpec, clock: Clock): Server {
  let policy = spec.policy;
  let known = spec.policy;
  const saved: Policy[] = [];
  const readers: (() => void)[] = [];
  return {
    policy: () => policy,
    known: () => known,
    saved: () => saved,
    save(next, done) {
      clock.after(spec.timing.save, () => {
        policy = next.mode === 'none' ? { mode: 'none', models: [] } : next;
        saved.push(policy);
        const tell = () => {
          known = policy;
          for (const read of readers) read();
        };
        if (spec.timing.stale === 0) tell();
        else clock.after(spec.timing.stale, tell);
        done();
      });
    },
    onNews: (call) => void readers.push(call),
  };
}
