import type { Browser } from 'webextension-polyfill';
import type { Kept } from '../src/model/kept.ts';
import { PRACTICE_PROJECT } from './console/options.ts';
import type { PracticeConsole } from './console/serve.ts';
import { clickPart, clickSpotlight, part, step, waitForNoGuide, waitForStep } from './support/guide.ts';
import { clickPoint } from './support/in-page.ts';
import { ORIGIN, type Site, type Stage } from './support/stage.ts';
import type { Tab } from './support/tab.ts';
import { expect, ONE_BROWSER, test } from './support/test.ts';

declare const chrome: Browser;

const MODEL = 'gpt-4.1';
const LIMITS = `${ORIGIN}/settings/${PRACTICE_PROJECT}/limits`;
const LINK = `${LIMITS}#model-access-guide:model=${MODEL}`;
const NAME = 'model-access-guide';

const kept = async (stage: Stage) => (await stage.storage()) as Partial<Kept>;

/** Opens the link's question. */
async function asked(stage: Stage, practice: PracticeConsole): Promise<Tab> {
  practice.set(PRACTICE_PROJECT, { renderDelay: 60, openDelay: 60, saveLatency: 60 });
  const tab = await stage.newTab(LINK);
  await waitForStep(tab, 'start');
  return tab;
}

async function begun(stage: Stage, practice: PracticeConsole): Promise<Tab> {
  const tab = await asked(stage, practice);
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  return tab;
}

/** Waits until the page has drawn so many frames: whatever was to come of something has come. */
const frames = (tab: Tab, count = 30) =>
  tab.evaluate(async (left: number) => {
    for (let i = 0; i < left; i++) await new Promise((done) => requestAnimationFrame(done));
  }, count);

/** The same console with a script of the page’s own before all others, which its policy would not let in. */
function withScript(practice: PracticeConsole, script: string): Site {
  return {
    truth: practice.truth,
    async handle(request) {
      const answer = await practice.handle(request);
      const { 'content-security-policy': _, ...headers } = answer.headers;
      if (!headers['content-type']?.includes('html')) return answer;
      const body = String(answer.body).replace('<head>', `<head><script>${script}</script>`);
      return { ...answer, headers, body };
    },
  };
}

/** What a page does to the element wherever that is undone, and not where it stands: it comes to rest by itself. */
const FIGHTS: Record<string, (host: HTMLElement) => unknown> = {
  inert: (host) => host.hasAttribute('inert') || host.setAttribute('inert', ''),
  'aria-hidden': (host) => host.hasAttribute('aria-hidden') || host.setAttribute('aria-hidden', 'true'),
  hidden: (host) => host.hasAttribute('hidden') || host.setAttribute('hidden', ''),
  invisible: (host) => host.hasAttribute('style') || host.setAttribute('style', 'opacity: 0'),
  'stand in front no more': (host) => host.matches(':popover-open') && host.hidePopover(),
  'tell of another step': (host) => host.dataset.step === 'lost' || host.setAttribute('data-step', 'lost'),
  empty: (host) => host.shadowRoot?.firstChild && host.shadowRoot.replaceChildren(),
  'stand elsewhere': (host) =>
    host.isConnected && host.parentNode !== document.body && document.body.append(host),
  'stand in another document': (host) =>
    host.isConnected && document.implementation.createHTMLDocument('').body.append(host),
};

const IN_BOTH = ['inert', 'stand in front no more', 'empty'];

for (const [what, fight] of Object.entries(FIGHTS))
  test(
    `a page that makes the card ${what}, again and again, is left without it and goes on, and so does the guide`,
    IN_BOTH.includes(what) ? {} : ONE_BROWSER,
    async ({ stage, practice }) => {
      const tab = await begun(stage, practice);
      await tab.evaluate((run: string) => {
        const host = document.querySelector('model-access-guide') as HTMLElement;
        const fight = new Function('host', `return (${run})(host)`);
        const count = { acts: 0 };
        Object.assign(window, { count });
        const act = () => {
          count.acts++;
          fight(host);
        };
        new MutationObserver(act).observe(host, { attributes: true });
        new MutationObserver(act).observe(document, { childList: true, subtree: true });
        if (host.shadowRoot) new MutationObserver(act).observe(host.shadowRoot, { childList: true });
        host.addEventListener('toggle', act);
        act();
      }, String(fight));
      await waitForNoGuide(tab);
      await tab.waitFor(
        async () => {
          const { count } = window as unknown as { count: { acts: number } };
          const { acts } = count;
          for (let i = 0; i < 20; i++) await new Promise((done) => requestAnimationFrame(done));
          return count.acts === acts && { acts };
        },
        null,
        { what: 'the page to come to rest' },
      );
      expect(await tab.evaluate(() => document.querySelector('model-access-guide') === null)).toBe(true);
      await expect
        .poll(() => kept(stage))
        .toMatchObject({ progress: { step: 'open-editor', unwelcome: true } });
      await tab.evaluate(() => document.querySelector<HTMLElement>('[data-truth="open-editor"]')?.click());
      await expect
        .poll(() => kept(stage))
        .toMatchObject({ progress: { step: 'allow-model', unwelcome: true } });
      await waitForNoGuide(tab);
    },
  );

test(
  'the popup says that it alone is the guide, where the page does not bear the card',
  ONE_BROWSER,
  async ({ stage, practice }) => {
    const tab = await begun(stage, practice);
    const popup = await stage.popup();
    const says = () =>
      popup.evaluate(() => document.querySelector('.guide')?.textContent?.includes('keeps taking'));
    expect(await says()).toBe(false);
    await tab.front();
    await tab.evaluate(() => {
      const host = document.querySelector('model-access-guide') as HTMLElement;
      new MutationObserver(() => host.remove()).observe(document.documentElement, { childList: true });
      host.remove();
    });
    await waitForNoGuide(tab);
    await popup.until(says, { what: 'the popup to say so' });
    await popup.until(
      () =>
        popup.evaluate(
          () => document.querySelector<HTMLElement>('[data-check="edit"]')?.dataset.state === 'doing',
        ),
      { what: 'the list to go on' },
    );
  },
);

/** Presses everything of ours as scripts can. In the page. */
function pressAll(): number {
  const root = document.querySelector('model-access-guide')?.shadowRoot;
  const buttons = [...(root?.querySelectorAll<HTMLElement>('button,a') ?? [])];
  for (const button of buttons) {
    const { x, y, width, height } = button.getBoundingClientRect();
    const at = {
      bubbles: true,
      composed: true,
      cancelable: true,
      clientX: x + width / 2,
      clientY: y + height / 2,
      detail: 1,
    };
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      button.dispatchEvent(new (type.startsWith('pointer') ? PointerEvent : MouseEvent)(type, at));
    button.dispatchEvent(new MouseEvent('click', { ...at, detail: 0 }));
    button.click();
    button.focus();
    for (const key of ['Enter', ' '])
      for (const type of ['keydown', 'keypress', 'keyup'])
        button.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
    button.blur();
  }
  return buttons.length;
}

test('a script of the page presses no button of ours', async ({ stage, practice }) => {
  const tab = await asked(stage, practice);
  const tabs = (await stage.tabs()).length;
  expect(await tab.evaluate(pressAll)).toBe(2);
  await frames(tab);
  expect(await step(tab)).toBe('start');
  expect((await kept(stage)).goal ?? null).toBeNull();

  await tab.front();
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  expect(await tab.evaluate(pressAll)).toBe(1);
  await frames(tab);
  expect(await step(tab)).toBe('open-editor');
  expect((await kept(stage)).goal).toMatchObject({ goal: { model: MODEL } });

  // The card that leads to the Limits page by a link.
  await tab.front();
  await tab.clickOn('nav a', { text: 'API keys' });
  await waitForStep(tab, 'open-limits');
  const url = await tab.url();
  expect(await tab.evaluate(pressAll)).toBe(2);
  await frames(tab);
  expect(await tab.url()).toBe(url);
  expect(await step(tab)).toBe('open-limits');
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  expect((await stage.tabs()).length).toBe(tabs);
});

test('a script of the page does not press the badge, and three quick presses are one', async ({
  stage,
  practice,
}) => {
  practice.set(PRACTICE_PROJECT, { renderDelay: 60 });
  const tab = await stage.newTab(LIMITS);
  await tab.until(() => part(tab, 'mode'), { what: 'the badge' });
  const tabs = (await stage.tabs()).length;
  expect(await tab.evaluate(pressAll)).toBe(1);
  await frames(tab);
  expect((await kept(stage)).corrections).toBeUndefined();
  expect((await stage.tabs()).length).toBe(tabs);

  await stage.inExtension(() => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    chrome.runtime.onMessage.addListener((message: unknown) => {
      if ((message as { type: string }).type === 'begin') asked.push(message);
      return undefined;
    });
  }, null);
  await tab.front();
  const { x, y } = await tab.waitFor(clickPoint, { selector: '.begin' }, { what: 'the badge’s button' });
  for (let i = 0; i < 3; i++) await tab.click(x, y);
  const heard = () =>
    stage.inExtension(() => (globalThis as unknown as { asked: unknown[] }).asked.length, null);
  await expect.poll(heard).toBeGreaterThan(0);
  await frames(tab);
  expect(await heard()).toBe(1);
});

test('a press on the card that the page keeps from sight does nothing', async ({ stage, practice }) => {
  const tab = await asked(stage, practice);
  const { x, y } = await tab.waitFor(clickPoint, { selector: '[data-part="primary"]' });
  // More often than it is answered: the page's popover stays above.
  await tab.evaluate(async () => {
    const veil = document.createElement('div');
    veil.id = 'veil';
    veil.popover = 'manual';
    veil.style.cssText = 'inset: 0; width: 100vw; height: 100vh; background: white; pointer-events: none';
    document.body.append(veil);
    for (let i = 0; i < 12; i++) {
      veil.hidePopover();
      veil.showPopover();
      for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
    }
  });
  await tab.click(x, y);
  await frames(tab);
  expect(await step(tab)).toBe('start');

  await tab.evaluate(() => {
    document.querySelector('#veil')?.remove();
    const root = document.querySelector('model-access-guide')?.shadowRoot;
    root?.querySelector<HTMLElement>('[data-part="coach"]')?.style.setProperty('opacity', '0.02');
  });
  await tab.click(x, y);
  await frames(tab);
  expect(await step(tab)).toBe('start');

  await tab.evaluate(() =>
    document
      .querySelector('model-access-guide')
      ?.shadowRoot?.querySelector<HTMLElement>('[data-part="coach"]')
      ?.style.removeProperty('opacity'),
  );
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
});

test('the second press of a double click on the page is none on the card under it', async ({
  stage,
  practice,
}) => {
  const tab = await asked(stage, practice);
  const { x, y } = await tab.waitFor(clickPoint, { selector: '[data-part="primary"]' });
  // The first press goes through the card to the page, which then gives the second to the card.
  await tab.evaluate(() => {
    const root = document.querySelector('model-access-guide')?.shadowRoot;
    const card = root?.querySelector<HTMLElement>('[data-part="coach"]');
    card?.style.setProperty('pointer-events', 'none');
    addEventListener('pointerup', () => card?.style.removeProperty('pointer-events'), { once: true });
  });
  await tab.click(x, y);
  await tab.click(x, y);
  await frames(tab);
  expect(await step(tab)).toBe('start');
});

test('an element of our name that is the page’s is part of the page', async ({ stage, practice }) => {
  stage.site = withScript(
    practice,
    `addEventListener('DOMContentLoaded', () => {
      const fake = document.createElement('${NAME}');
      fake.attachShadow({ mode: 'open' }).innerHTML = '<p>theirs</p>';
      document.documentElement.append(fake);
    })`,
  );
  const tab = await begun(stage, practice);
  expect(await tab.evaluate((name: string) => document.querySelectorAll(name).length, NAME)).toBe(2);

  // A layer over what the ring is round.
  await tab.evaluate((name: string) => {
    const fake = document.createElement(name);
    fake.id = 'cover';
    fake.style.cssText = 'position: fixed; inset: 0; background: white';
    document.body.append(fake);
  }, NAME);
  await waitForStep(tab, 'lost');
  expect(await part(tab, 'spotlight')).toBeNull();
  await tab.evaluate(() => document.querySelector('#cover')?.remove());
  await waitForStep(tab, 'open-editor');

  // A control in it is pressed as one of the page.
  await tab.evaluate((name: string) => {
    const opener = document.querySelector<HTMLElement>('[data-truth="open-editor"]') as HTMLElement;
    const fake = document.createElement(name);
    opener.replaceWith(fake);
    fake.append(opener);
  }, NAME);
  await clickSpotlight(tab);
  await waitForStep(tab, 'allow-model');
  await clickPart(tab, 'stop');
  await waitForNoGuide(tab);
  expect(await tab.evaluate((name: string) => document.querySelectorAll(name).length, NAME)).toBeGreaterThan(
    0,
  );
});

/** What lies over the whole window, and lets presses through. `covers`: the target cannot be seen under it. */
const LAYERS: Record<string, { html: string; covers: boolean }> = {
  'an opaque layer': { covers: true, html: '<div class="over" style="background: white"></div>' },
  'an opaque layer deep in a portal': {
    covers: true,
    html: '<div><div><div class="over" style="background: rgb(250 250 250 / 0.9)"></div></div></div>',
  },
  'an opaque gradient': {
    covers: true,
    html: '<div class="over" style="background: linear-gradient(white, rgb(200, 200, 255))"></div>',
  },
  'the backdrop of a popover': {
    covers: true,
    html: '<style>#note::backdrop { background: white }</style><p id="note" popover="manual">!</p>',
  },
  'what a style sheet puts after the page': {
    covers: true,
    html: '<style>body::after { content: ""; position: fixed; inset: 0; background: white; z-index: 9; pointer-events: none }</style>',
  },
  'a clear layer': { covers: false, html: '<div class="over"></div>' },
  'a dim layer': { covers: false, html: '<div class="over" style="background: rgb(0 0 0 / 0.3)"></div>' },
  'a fading layer': {
    covers: false,
    html: '<div class="over" style="background: linear-gradient(transparent, white)"></div>',
  },
  'an opaque layer behind': {
    covers: false,
    html: '<div class="over" style="background: white; z-index: -1"></div>',
  },
  'an opaque layer that is hidden': {
    covers: false,
    html: '<div class="over" style="background: white; visibility: hidden"></div>',
  },
};

test('what is painted over the target covers it, also where it lets presses through', async ({
  stage,
  practice,
}) => {
  const tab = await begun(stage, practice);
  await tab.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = '.over { position: fixed; inset: 0; z-index: 9; pointer-events: none }';
    document.head.append(style);
  });
  for (const [what, { html, covers }] of Object.entries(LAYERS)) {
    await tab.evaluate((html: string) => {
      const portal = document.createElement('div');
      portal.id = 'portal';
      portal.innerHTML = html;
      document.body.append(portal);
      document.querySelector<HTMLElement>('#note')?.showPopover();
    }, html);
    if (covers) await waitForStep(tab, 'lost', { what: `${what} to cover` });
    else await frames(tab);
    const ring = await part(tab, 'spotlight');
    expect({ what, shown: (ring?.rect.width ?? 0) > 0 }).toEqual({ what, shown: !covers });
    await tab.evaluate(() => document.querySelector('#portal')?.remove());
    await waitForStep(tab, 'open-editor');
  }
});

/** How a page may define an element of our name. */
const DEFINITIONS: Record<string, string> = {
  'that throws': 'constructor() { super(); throw new Error("theirs"); }',
  'with a shadow root of its own': 'constructor() { super(); this.attachShadow({ mode: "closed" }); }',
  'that may have no shadow root': 'static disabledFeatures = ["shadow"];',
  'that throws itself out': 'connectedCallback() { this.remove(); throw new Error("theirs"); }',
};

for (const [what, body] of Object.entries(DEFINITIONS))
  test(`a page that has defined an element of our name, ${what}, is met another way or left alone`, async ({
    stage,
    practice,
  }) => {
    practice.set(PRACTICE_PROJECT, { renderDelay: 60, openDelay: 60 });
    stage.site = withScript(
      practice,
      `customElements.define('${NAME}', class extends HTMLElement { ${body} });`,
    );
    await stage.inExtension(
      (goal) =>
        chrome.storage.local.set({
          goal: { run: 'a', goal, tab: null },
        }),
      { approach: 'allow', project: PRACTICE_PROJECT, model: MODEL },
    );
    const tab = await stage.newTab(LIMITS);
    await expect.poll(async () => (await kept(stage))?.progress?.step).toBe('open-editor');
    const { progress } = (await kept(stage)) as Kept;
    if (progress?.unwelcome) {
      expect(await step(tab)).toBeNull();
      return;
    }
    await tab.front();
    await clickSpotlight(tab);
    await waitForStep(tab, 'allow-model');
  });
