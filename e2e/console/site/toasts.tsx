import { useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import css from './site.module.css';

interface Toast {
  id: number;
  text: string;
}

const SHOWN_FOR = 8000;
const changed = new EventTarget();
let toasts: Toast[] = [];
let last = 0;

/** Shows a short text over the page for a few seconds. */
export function toast(text: string): void {
  last += 1;
  const id = last;
  put([...toasts, { id, text }]);
  setTimeout(() => dismiss(id), SHOWN_FOR);
}

function dismiss(id: number): void {
  put(toasts.filter((one) => one.id !== id));
}

function put(next: Toast[]): void {
  toasts = next;
  changed.dispatchEvent(new Event('change'));
}

/** The place of the toasts: a portal on `body`, as far from the page's sections as real ones are. */
export function Toasts() {
  const shown = useSyncExternalStore(
    (listener) => {
      changed.addEventListener('change', listener);
      return () => changed.removeEventListener('change', listener);
    },
    () => toasts,
  );
  return createPortal(
    <div className={css.toasts}>
      {shown.map(({ id, text }) => (
        <div key={id} role="alert" className={css.toast}>
          <span>{text}</span>
          <button type="button" className={css.quiet} onClick={() => dismiss(id)}>
            Dismiss
          </button>
        </div>
      ))}
    </div>,
    document.body,
  );
}
