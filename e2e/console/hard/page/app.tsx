import { useEffect, useRef, useState } from 'react';
import { interruptEvent, type Policy } from '../options.ts';
import css from '../page.module.css';
import { type Page, PageContext, useAfter, usePage } from './context.ts';
import { ModelUsage } from './model-usage.tsx';
import { RateLimits } from './rate-limits.tsx';
import { Spend } from './spend.tsx';

export interface AppProps extends Pick<Page, 'options' | 'frames' | 'controls' | 'models'> {
  /** Hands the policy to the server. */
  store(policy: Policy): Promise<void>;
}

export function App({ store, ...given }: AppProps) {
  const { options } = given;
  const [saved, setSaved] = useState<Policy>({ mode: options.mode, models: options.models });
  const rendered = useAfter(options.renderDelay);
  const sectionThere = useAfter(options.renderDelay + options.sectionDelay);
  const save = async (policy: Policy) => {
    await new Promise((done) => setTimeout(done, options.saveLatency));
    await store(policy);
    setSaved(policy);
  };
  if (!rendered) return <Skeleton />;
  return (
    <PageContext value={{ ...given, saved, save }}>
      {options.shifts && <Shifts />}
      <nav className={css.nav}>
        <a href="/settings/organization/general">Organization settings</a>
        <a href="#limits">Limits</a>
      </nav>
      <main className={css.main}>
        <h1>Limits</h1>
        <RateLimits />
        {sectionThere && <ModelUsage />}
        <Spend />
      </main>
      <Interruption />
      {options.zmax && <div className={css.zmax}>We use cookies</div>}
    </PageContext>
  );
}

function Skeleton() {
  return (
    <main className={css.main} aria-busy="true">
      <div className={css.bone} />
      <div className={css.bone} />
      <div className={css.bone} />
    </main>
  );
}

/** Stands for every notice and late image that moves a page. */
function Shifts() {
  const [there, setThere] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => setThere((now) => !now), 700);
    return () => clearInterval(timer);
  }, []);
  return there ? <p className={css.banner}>Some requests are slower than usual.</p> : null;
}

function Interruption() {
  const { Confirm } = usePage().frames;
  const anchor = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const show = () => setOpen(true);
    document.addEventListener(interruptEvent, show);
    return () => document.removeEventListener(interruptEvent, show);
  }, []);
  return (
    <Confirm title="Your session is about to end" open={open} close={() => setOpen(false)} anchor={anchor}>
      <button type="button" onClick={() => setOpen(false)}>
        Stay signed in
      </button>
    </Confirm>
  );
}
