import { type AnchorHTMLAttributes, useSyncExternalStore } from 'react';

const moved = new EventTarget();

/** Goes to another page of the site without loading it. */
export function navigate(path: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', path);
  else history.replaceState(null, '', path);
  moved.dispatchEvent(new Event('moved'));
}

/** The path of the page now shown; follows `navigate` and the back button. */
export function usePath(): string {
  return useSyncExternalStore(
    (changed) => {
      moved.addEventListener('moved', changed);
      window.addEventListener('popstate', changed);
      return () => {
        moved.removeEventListener('moved', changed);
        window.removeEventListener('popstate', changed);
      };
    },
    () => location.pathname,
  );
}

/** A link within the site; with a modifier key or another button the browser's own. */
export function Link({ href, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  return (
    <a
      {...rest}
      href={href}
      aria-current={location.pathname === href ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        navigate(href);
      }}
    />
  );
}
