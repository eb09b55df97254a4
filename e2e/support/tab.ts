import { clickPoint, type Place, typeInto } from './in-page.ts';

export interface Emulation {
  colorScheme?: 'light' | 'dark';
  reducedMotion?: boolean;
  forcedColors?: boolean;
  viewport?: { width: number; height: number };
}

export interface WaitOptions {
  /** Milliseconds until it counts as not coming. */
  timeout?: number;
  /** What is waited for, in words, for the message. */
  what?: string;
}

const WAIT = 15_000;
const LOOK_AGAIN = 40;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

const short = (value: unknown) => {
  const text = value instanceof Error ? value.message : JSON.stringify(value);
  return text === undefined ? 'undefined' : text.slice(0, 600);
};

/** A tab of either browser, driven by real input. Functions given to it run in the page and see only their argument. */
export abstract class Tab {
  abstract url(): Promise<string>;
  abstract goto(url: string): Promise<void>;
  abstract reload(): Promise<void>;
  abstract back(): Promise<void>;
  abstract forward(): Promise<void>;
  abstract evaluate<A, R>(run: (arg: A) => R | Promise<R>, arg: A): Promise<R>;
  abstract evaluate<R>(run: () => R | Promise<R>): Promise<R>;
  abstract hover(x: number, y: number): Promise<void>;
  abstract click(x: number, y: number): Promise<void>;
  abstract wheel(x: number, y: number, deltaY: number): Promise<void>;
  /** `Enter`, `a`, `Shift+Tab`, `Alt+Shift+G`, … */
  abstract press(keys: string): Promise<void>;
  abstract type(text: string): Promise<void>;
  /** Stays until the tab is closed. */
  abstract emulate(emulation: Emulation): Promise<void>;
  abstract screenshot(path?: string): Promise<Buffer>;
  abstract front(): Promise<void>;
  abstract close(): Promise<void>;

  /**
   * Asks the page again and again until the answer is truthy, through navigations too. Where it never is, the error
   * says what the page answered last.
   */
  waitFor<A, R>(
    run: (arg: A) => R | Promise<R>,
    arg: A,
    options: WaitOptions = {},
  ): Promise<Exclude<NonNullable<R>, false>> {
    return this.until(() => this.evaluate(run, arg), { what: String(run).slice(0, 200), ...options });
  }

  /** The same for a question that is not asked in the page alone. */
  async until<R>(ask: () => Promise<R>, options: WaitOptions): Promise<Exclude<NonNullable<R>, false>> {
    const until = Date.now() + (options.timeout ?? WAIT);
    let last: unknown;
    do {
      try {
        const answer = await ask();
        if (answer) return answer as Exclude<NonNullable<R>, false>;
        last = answer;
      } catch (error) {
        last = error;
      }
      await pause(LOOK_AGAIN);
    } while (Date.now() < until);
    throw new Error(
      `waited in vain for ${options.what}\nlast answer: ${short(last)}\nat: ${await this.url()}`,
    );
  }

  /** Waits until the selector, looked for through open shadow roots, has an element at rest; clicks its middle. */
  async clickOn(
    selector: string,
    { text, ...options }: WaitOptions & Pick<Place, 'text'> = {},
  ): Promise<void> {
    const what = `a place to click: ${selector} ${text ?? ''}`;
    const point = await this.waitFor(clickPoint, { selector, text }, { what, ...options });
    await this.click(point.x, point.y);
  }

  /** Puts a text into a field as a paste does: one input event, whatever its length. */
  async paste(selector: string, text: string): Promise<void> {
    await this.waitFor(typeInto, { selector, text }, { what: `a field: ${selector}` });
  }
}
