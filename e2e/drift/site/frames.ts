import type { Word } from '../words/english.ts';
import { type Context, freshId, heading, make, wrap } from './build.ts';

export interface FrameOptions {
  title: Word;
  content: Node[];
  /** Where an inline frame goes. */
  place: HTMLElement | null;
  /** What a popover hangs on. */
  anchor: Element | null;
}

/** Something laid over or beside the page. */
export interface Frame {
  root: HTMLElement;
  close(): void;
}

/** Opens whatever this page opens: a dialog, a panel, a place in the section. */
export function openFrame(context: Context, { title, content, place, anchor }: FrameOptions): Frame {
  const { document, clock, spec } = context;
  const id = freshId(context);
  const inside = [heading(context, title, 2, id), wrap(context, make(context, 'div', {}, content))];
  const gone = (outermost: HTMLElement, root: HTMLElement): Frame => ({
    root,
    close() {
      if (spec.timing.linger === 0) return outermost.remove();
      root.setAttribute('data-state', 'closed');
      clock.after(spec.timing.linger, () => outermost.remove());
    },
  });
  const { container } = spec.structure;
  const isEditor = title === 'editorTitle' || title === 'editorTitleOld';
  switch (container === 'page' && !isEditor ? 'dialog' : container) {
    case 'page': {
      const main = document.querySelector('main') as HTMLElement;
      const root = make(context, 'main', {}, inside);
      main.hidden = true;
      main.after(root);
      return {
        root,
        close() {
          root.remove();
          main.hidden = false;
        },
      };
    }
    case 'dialog': {
      const root = make(
        context,
        'div',
        {
          role: 'dialog',
          'aria-modal': 'true',
          'aria-labelledby': id,
          class: 'dialog',
          'data-state': 'open',
        },
        inside,
      );
      const veil = make(context, 'div', { class: 'veil' }, [root]);
      document.body.append(veil);
      return gone(veil, root);
    }
    case 'native': {
      const root = make(context, 'dialog', { 'aria-labelledby': id }, inside);
      document.body.append(root);
      root.showModal();
      return {
        root,
        close() {
          if (root.open) root.close();
          root.remove();
        },
      };
    }
    case 'panel': {
      const root = make(context, 'div', { class: 'panel' }, inside);
      document.body.append(root);
      return gone(root, root);
    }
    case 'inline': {
      const root = make(context, 'div', { class: 'inline' }, inside);
      (place ?? document.body).append(root);
      return gone(root, root);
    }
    case 'popover': {
      const root = make(context, 'div', { class: 'popover' }, inside);
      const box = anchor?.getBoundingClientRect();
      const top = (box?.bottom ?? 100) + (document.defaultView?.scrollY ?? 0) + 4;
      root.style.top = `${top}px`;
      document.body.append(root);
      return gone(root, root);
    }
  }
}
