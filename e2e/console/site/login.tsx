import { signIn } from './api.ts';
import { Button } from './button.tsx';
import { navigate } from './router.tsx';
import css from './site.module.css';

/** Signing in without a password; then on to where one wanted to go. The fragment of that address is lost. */
export function Login({ current }: { current: string }) {
  const next = new URLSearchParams(location.search).get('next') ?? '/';
  const projectId = /^\/settings\/(proj_[\w-]+)/.exec(next)?.[1] ?? current;
  return (
    <main className={css.login}>
      <h1>Log in</h1>
      <p className={css.muted}>This is a practice page. It asks for no password.</p>
      <Button
        kind="primary"
        onClick={async () => {
          await signIn(projectId);
          navigate(next.startsWith('/') ? next : '/');
        }}
      >
        Continue
      </Button>
    </main>
  );
}
