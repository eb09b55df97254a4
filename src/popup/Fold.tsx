import type { ComponentChildren } from 'preact';

interface Props {
  /** What it is called while it is shut, and open. */
  line: ComponentChildren;
  children: ComponentChildren;
  /** It is open at first. */
  open?: boolean;
}

/** What is there and not needed now: one line, opened by a press. */
export function Fold({ line, children, open = false }: Props) {
  return (
    <details class="fold" open={open}>
      <summary>{line}</summary>
      {children}
    </details>
  );
}
