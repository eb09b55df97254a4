import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createPracticeConsole } from '../e2e/console/serve.ts';
import { openChromium } from '../e2e/support/chromium.ts';
import { openFirefox } from '../e2e/support/firefox.ts';
import { ORIGIN, type Stage } from '../e2e/support/stage.ts';
import { walk } from '../e2e/support/walk.ts';
import { ROOT } from './ready.mjs';

interface Choice {
  browser: Stage['browser'];
  /** The real console instead of the practice one. */
  live: boolean;
}

const open = ({ browser, live }: Choice, headed: boolean) =>
  browser === 'firefox'
    ? openFirefox({ extension: join(ROOT, 'dist/firefox'), headed, live, welcome: headed })
    : openChromium({ extension: join(ROOT, 'dist/chrome'), headed, live, welcome: headed });

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Opens the browser for a person, or walks the way alone where nobody could see it. */
export async function practice(choice: Choice): Promise<void> {
  if (!hasDisplay() && choice.live)
    throw new Error(
      '--live opens a window, and there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).',
    );
  const stage = await open(choice, hasDisplay());
  process.once('SIGINT', () => void stage.close());
  if (!choice.live) stage.site = createPracticeConsole(join(ROOT, 'dist/console'));
  if (hasDisplay()) await handOver(stage, choice.live);
  else await walkAlone(stage);
}

async function handOver(stage: Stage, live: boolean) {
  const [tab = await stage.newTab()] = await stage.tabs();
  await tab.goto(live ? `${ORIGIN}/` : `${ORIGIN}/practice`);
  await tab.front();
  console.log(
    live
      ? 'The real console is open, in a profile that is thrown away afterwards. Sign in, then use the key in the toolbar.'
      : [
          'The practice console is open: nothing in it reaches an account.',
          '1. Press Copy under the error.',
          '2. Press the key in the toolbar (at first it sits behind the puzzle piece) and paste.',
          '3. Follow the guide, then come back and press Retry.',
        ].join('\n'),
  );
  console.log('Close the browser to end this.');
  await stage.ended;
}

async function walkAlone(stage: Stage) {
  const folder = join(ROOT, 'artifacts/walkthrough');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  console.log('There is no display here, so this walks the way by itself.\n');
  let count = 0;
  try {
    await walk(stage, 'mode=allow_list', async (name, tab, words) => {
      count++;
      const file = `${String(count).padStart(2, '0')}-${name}.png`;
      await tab.screenshot(join(folder, file));
      console.log(`${count}. ${words}\n   artifacts/walkthrough/${file}`);
    });
  } finally {
    await stage.close();
  }
  console.log('\nThe program runs: the model can be used.');
}
