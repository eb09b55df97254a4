import type { ComponentChildren } from 'preact';

interface Props {
  /** What it is called while it is shut, and open. */
  line: ComponentChildren;
  children: ComponentChildren;
}

/** What is there and not needed now: one line, opened by a press. */
export function Fold({ line, children }: Props) {
  return (
    <details class="fold">
      <summary>{line}</summary>
      {children}
    </details>
  );
}
