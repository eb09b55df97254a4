import type { Message, Shortcuts, Where } from './message.ts';

/** What only the background knows of the tab that the page stands in. */
export interface Tab {
  /** The guide that runs was begun in this tab; `false`: not learned yet. */
  hasGuide(): boolean;
  shortcuts(): Shortcuts;
  /** Asks the background, which may be asleep. */
  learn(): Promise<void>;
  /** Lets the person begin, on this project's page. */
  begin(project: string | null): void;
}

/** `endIfOrphaned`: where nothing answers any more the guide ends, and a failure is none to tell of. */
export function createTab(send: (message: Message) => Promise<unknown>, endIfOrphaned: () => boolean): Tab {
  let known: Where = { guide: false, shortcuts: { card: '', popup: '' } };

  const ask = async <Answer>(message: Message): Promise<Answer | null> => {
    try {
      return (await send(message)) as Answer;
    } catch (error) {
      if (!endIfOrphaned()) console.warn('Model Access Guide got no answer from its background:', error);
      return null;
    }
  };

  return {
    hasGuide: () => known.guide,
    shortcuts: () => known.shortcuts,
    async learn() {
      known = (await ask<Where>({ type: 'where' })) ?? known;
    },
    begin(project) {
      void ask({ type: 'begin', project });
    },
  };
}
