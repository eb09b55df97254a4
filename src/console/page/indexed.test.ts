import fc from 'fast-check';
import { Window } from 'happy-dom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { all, type Kind, PageIndex, said, whileSame } from './indexed.ts';

/**
 * Whatever a page does between two looks, in whatever order, the index holds what stands there and nothing else. Changes are
 * told late, in one go.
 */
const KINDS: Record<string, string> = {
  pressable: 'button:not([role]),[role="button"]',
  heading: 'h2,[role="heading"]',
  field: 'input:not([type])',
};
const NAMES = ['BUTTON', 'H2', 'INPUT', 'DIV', 'SECTION'];
const WORDS = ['Save', 'Model usage', 'Allowed models', 'lorem ipsum', 'Blocked'];

let window: Window;
let document: Document;

beforeEach(() => {
  window = new Window();
  document = window.document as unknown as Document;
  for (const name of ['Element', 'ShadowRoot', 'Node', 'NodeFilter', 'Text', 'HTMLElement'] as const)
    vi.stubGlobal(name, window[name]);
  vi.stubGlobal('Document', window.document.constructor);
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await window.happyDOM.close();
});

/** One thing that a page does, by numbers that choose what it is done to. */
type Deed = [kind: number, one: number, other: number];

function act([kind, one, other]: Deed, kept: Element[]): void {
  const stood = [...document.body.querySelectorAll('*')];
  const at = stood[one % (stood.length + 1)] ?? document.body;
  const place = stood[other % (stood.length + 1)] ?? document.body;
  const made = document.createElement(NAMES[other % NAMES.length] as string);
  switch (kind) {
    case 0:
      made.textContent = WORDS[one % WORDS.length] as string;
      at.append(made);
      return;
    case 1:
      if (at === document.body) return;
      kept.push(at);
      at.remove();
      return;
    case 2:
      if (at !== document.body && !at.contains(place)) place.append(at);
      return;
    case 3: {
      const back = kept.pop();
      if (back && !back.contains(at)) at.append(back);
      return;
    }
    case 4: {
      // What is off the page is changed unseen.
      const off = kept.at(-1);
      const child = off?.firstElementChild;
      off?.append(made, WORDS[one % WORDS.length] as string);
      off?.setAttribute('role', 'button');
      child?.remove();
      if (child) kept.push(child);
      return;
    }
    case 5:
      if (at !== document.body) at.setAttribute('role', ['button', 'heading', 'none'][other % 3] as string);
      return;
    case 6:
      if (at !== document.body) at.textContent = WORDS[other % WORDS.length] as string;
      return;
    default:
      at.prepend(made);
  }
}

function expectWhole(): void {
  for (const root of [document, ...document.body.querySelectorAll('div,section')])
    for (const [kind, selector] of Object.entries(KINDS))
      expect(all(root as Element, kind as Kind)).toEqual([...root.querySelectorAll(selector)]);
  const spoken = new Set(WORDS.filter((word) => word !== 'lorem ipsum'));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (spoken.has((node as Text).data)) texts.push((node as Text).data);
  expect(said(document).map(({ text }) => text)).toEqual(texts);
}

it('holds what stands there, whatever came, went, moved or changed meanwhile', async () => {
  const deed = fc.tuple(fc.nat(7), fc.nat(50), fc.nat(50));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(deed, { maxLength: 10 }), { maxLength: 4 }), async (rounds) => {
      document.body.replaceChildren();
      const index = new PageIndex(document, () => undefined);
      const kept: Element[] = [];
      try {
        for (const round of rounds) {
          for (const one of round) act(one, kept);
          index.refresh();
          expectWhole();
        }
      } finally {
        index.end();
      }
    }),
    { numRuns: 60 },
  );
});

it('is made anew after a flood that nobody looked at', () => {
  const index = new PageIndex(document, () => undefined);
  index.news();
  const flood = document.createDocumentFragment();
  for (let i = 0; i < 21_000; i++) flood.append(document.createComment(''));
  document.body.append(flood);
  document.body.append(document.createElement('button'));
  expect(index.news()).toEqual({ matters: true, urgent: true, here: true });
  expectWhole();
  index.end();
});

it('hears nothing while it rests, and holds what stands there once it is asked again', async () => {
  let stirred = 0;
  const index = new PageIndex(document, () => {
    stirred += 1;
  });
  index.news();
  index.rest();
  document.body.append(document.createElement('button'));
  await window.happyDOM.waitUntilComplete();
  expect(stirred).toBe(0);
  expect(index.news().matters).toBe(true);
  expectWhole();
  document.body.append(document.createElement('h2'));
  await window.happyDOM.waitUntilComplete();
  expect(stirred).toBe(1);
  index.refresh();
  expectWhole();
  index.end();
});

it('keeps nothing that was made of an element while another index was there', () => {
  document.body.innerHTML = '<p>before</p>';
  const [at] = document.body.children as unknown as [Element];
  const read = () => whileSame([at], 'text', () => at.textContent);
  const first = new PageIndex(document, () => undefined);
  expect(read()).toBe('before');
  first.end();
  at.textContent = 'after';
  const second = new PageIndex(document, () => undefined);
  expect(read()).toBe('after');
  second.end();
});

it('reads nothing of what comes before it is asked', async () => {
  let stirred = 0;
  const index = new PageIndex(document, () => {
    stirred += 1;
  });
  const matches = vi.spyOn(window.Element.prototype, 'matches');
  const asked = vi.spyOn(window.Element.prototype, 'querySelectorAll');
  for (let i = 0; i < 100; i++) document.body.append(document.createElement('button'));
  await window.happyDOM.waitUntilComplete();
  expect(stirred).toBe(1);
  expect(matches.mock.calls.length + asked.mock.calls.length).toBe(0);
  expect(index.news().matters).toBe(true);
  expectWhole();
  index.end();
});
