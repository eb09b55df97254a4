import { modalOnTop } from '../console/page/dialogs.ts';
import { HOST } from '../console/page/indexed.ts';
import { createOverlay, type Overlay, type OverlayOptions } from '../overlay/overlay.ts';
import type { Scene } from '../overlay/scene.ts';
import { isShortcut } from './message.ts';

/** What is drawn over the page, where there is anything to draw. */
export interface Drawing {
  /** Shows a scene until the signal ends, in an overlay that lives as long as the signal, or as the page bears it. */
  show(scene: Omit<Scene, 'modal'>, until: AbortSignal): void;
  /** Moves the focus to the card, or back to where it was. */
  switchFocus(): void;
}

export interface DrawingOptions {
  /** How the card is called, and in which language; asked when something is drawn. */
  called(): Pick<OverlayOptions, 'label' | 'lang' | 'dir'>;
  /** Shortcut that leads to the card, as the browser names it; empty: none is set. */
  shortcut(): string;
  /** Where nothing answers any more the guide ends. */
  endIfOrphaned(): boolean;
  /** The page threw our element out too often. */
  onEvicted(): void;
}

/** Nothing is drawn yet. */
export function createDrawing({ called, shortcut, endIfOrphaned, onEvicted }: DrawingOptions): Drawing {
  let overlay: Overlay | null = null;
  /** The page threw our element out too often: the popup alone is the guide here. */
  let unwelcome = false;

  function shortcutPressed(event: KeyboardEvent): void {
    if (!overlay || !isShortcut(event, shortcut())) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    overlay.switchFocus();
  }

  function drawn(until: AbortSignal): Overlay {
    const controller = new AbortController();
    const { signal } = controller;
    const end = () => {
      overlay = null;
      controller.abort();
    };
    until.addEventListener('abort', end, { signal });
    document.addEventListener('visibilitychange', endIfOrphaned, { signal });
    window.addEventListener('keydown', shortcutPressed, { capture: true, signal });
    return createOverlay(document, {
      ...called(),
      name: HOST,
      signal,
      onEvicted() {
        unwelcome = true;
        onEvicted();
        end();
      },
    });
  }

  return {
    show(scene, until) {
      if (!scene.card && !scene.badge && !overlay) return;
      if (!unwelcome) overlay ??= drawn(until);
      overlay?.show({ ...scene, modal: modalOnTop(document) });
    },
    switchFocus: () => overlay?.switchFocus(),
  };
}
