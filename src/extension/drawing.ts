import { layersOn, modalOnTop } from '../console/page/dialogs.ts';
import { bareElement, leftBehind } from '../overlay/birth.ts';
import { createOverlay, type Overlay, type OverlayOptions } from '../overlay/overlay.ts';
import type { Scene } from '../overlay/scene.ts';
import { isShortcut } from './message.ts';

/** Name of the one element of ours on the page. */
const HOST = 'model-access-guide';

/** The first that a person does before they can press a card that nobody answers for any more. */
const ORPHANED = ['pointermove', 'pointerover', 'pointerdown', 'keydown', 'focusin', 'visibilitychange'];

/** What is drawn over the page, where there is anything to draw. */
export interface Drawing {
  /** Shows a scene until the signal ends, in an overlay that lives as long as the signal, or as the page bears it. */
  show(scene: Omit<Scene, 'modal'>, until: AbortSignal): void;
  /** Moves the focus to the card, or back to where it was. */
  switchFocus(): void;
  /** Whether the page does not bear our element: the popup alone is the guide here, until the page is loaded anew. */
  unwelcome(): boolean;
}

export interface DrawingOptions {
  /** How the card is called, and in which language; asked when something is drawn. */
  called(): Pick<OverlayOptions, 'label' | 'lang' | 'dir'>;
  /** What the page cannot know, and a later script of ours does. */
  secret: string;
  /** Shortcut that leads to the card, as the browser names it; empty: none is set. */
  shortcut(): string;
  /** Where nothing answers any more the guide ends. */
  endIfOrphaned(): boolean;
  /** The page undid our element too often, and it is gone. */
  onEvicted(): void;
  /** Something came over what is pointed at, or went from it. */
  onCovered(): void;
}

/** Nothing is drawn yet; what an earlier script of ours drew is gone. */
export function createDrawing(options: DrawingOptions): Drawing {
  const { called, secret, shortcut, endIfOrphaned, onEvicted, onCovered } = options;
  let overlay: Overlay | null = null;
  let unwelcome = false;

  function shortcutPressed(event: KeyboardEvent): void {
    if (!overlay || !isShortcut(event, shortcut())) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    overlay.switchFocus();
  }

  function drawn(element: HTMLElement, until: AbortSignal): Overlay {
    const controller = new AbortController();
    const { signal } = controller;
    const end = () => {
      overlay = null;
      controller.abort();
    };
    until.addEventListener('abort', end, { signal });
    for (const type of ORPHANED)
      window.addEventListener(type, endIfOrphaned, { capture: true, passive: true, signal });
    window.addEventListener('keydown', shortcutPressed, { capture: true, signal });
    return createOverlay(document, {
      ...called(),
      element,
      secret,
      layers: () => layersOn(document),
      signal,
      onEvicted() {
        unwelcome = true;
        end();
        onEvicted();
      },
      onCovered,
    });
  }

  for (const stale of leftBehind(document, HOST, secret)) stale.remove();
  return {
    show(scene, until) {
      if (unwelcome || (!scene.card && !scene.badge && !overlay)) return;
      if (!overlay) {
        const element = bareElement(document, HOST);
        if (element) overlay = drawn(element, until);
        else unwelcome = true;
      }
      overlay?.show({ ...scene, modal: modalOnTop(document) });
    },
    switchFocus: () => overlay?.switchFocus(),
    unwelcome: () => unwelcome,
  };
}
