import type { Clock } from './clock.ts';
import { createLive, type Live } from './site/live.ts';
import { createServer, type Server } from './site/server.ts';
import { buildShell } from './site/shell.ts';
import { STYLE } from './site/style.ts';
import type { PageSpec } from './spec.ts';
import { createTruth, type Truth } from './truth.ts';

/** A page that stands, and what nobody but the judge knows of it. */
export interface Site {
  live: Live;
  server: Server;
  truth: Truth;
}

/** Builds the page of a spec into an empty document. */
export function buildSite(document: Document, spec: PageSpec, clock: Clock): Site {
  const style = document.createElement('style');
  style.textContent = STYLE;
  document.head.append(style);
  document.title = 'Limits - OpenAI API';
  document.documentElement.lang = spec.translation?.how === 'font' ? spec.translation.code : 'en';
  if (spec.translation?.how === 'font') document.documentElement.classList.add('translated-ltr');
  const live = createLive(clock.now());
  const server = createServer(spec, clock);
  buildShell({ document, spec, clock, server, live });
  return { live, server, truth: createTruth(spec, live, server) };
}
