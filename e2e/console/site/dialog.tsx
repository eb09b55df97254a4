import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import css from './site.module.css';

interface Props {
  open: boolean;
  onOpenChange(open: boolean): void;
  title: string;
  /** Name of the button in the corner. */
  closeLabel?: string;
  wide?: boolean;
  children: ReactNode;
}

/** A modal dialog: Radix's portal, focus trap, scroll lock, hidden siblings and dismissal; it lingers while it fades. */
export function Dialog({ open, onOpenChange, title, closeLabel = 'Close', wide = false, children }: Props) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={css.overlay} />
        <Radix.Content className={`${css.dialog} ${wide ? css.wide : ''}`} aria-describedby={undefined}>
          <div className={css.dialogHead}>
            <Radix.Title className={css.dialogTitle}>{title}</Radix.Title>
            <Radix.Close className={css.corner} aria-label={closeLabel}>
              <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
                <path d="M2 2l10 10M12 2L2 12" stroke="currentColor" strokeWidth="1.5" />
              </svg>
            </Radix.Close>
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
