import type { Message } from './message.ts';

/** What only the background knows of the tab that the page stands in. */
export interface Tab {
  /** `null`: not learned yet. */
  id(): number | null;
  /** Shortcut that leads to the card, as the browser names it; empty: none is set. */
  shortcut(): string;
  /** Asks the background, which may be asleep. */
  learn(): Promise<void>;
  /** Lets the person begin, on this project's page. */
  begin(project: string | null): void;
}

/** `endIfOrphaned`: where nothing answers any more the guide ends, and a failure is none to tell of. */
export function createTab(send: (message: Message) => Promise<unknown>, endIfOrphaned: () => boolean): Tab {
  let id: number | null = null;
  let shortcut = '';

  const ask = async <Answer>(message: Message): Promise<Answer | null> => {
    try {
      return (await send(message)) as Answer;
    } catch (error) {
      if (!endIfOrphaned()) console.warn('Model Access Guide got no answer from its background:', error);
      return null;
    }
  };

  return {
    id: () => id,
    shortcut: () => shortcut,
    async learn() {
      const answer = await ask<{ tab: number | null; shortcut: string }>({ type: 'where' });
      id = answer?.tab ?? id;
      shortcut = answer?.shortcut ?? shortcut;
    },
    begin(project) {
      void ask({ type: 'begin', project });
    },
  };
}
