import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../support/stage.ts';
import { KIT, type Policy } from './kit.ts';
import { recorderFor } from './recorder.ts';

/** An imitation console, and what is true of it. */
export interface Redesign {
  name: string;
  /** The project's id, made of the name. */
  project: string;
  html: string;
  why: string;
  model: string;
  goal: 'allow' | 'remove';
  /** Steps that are honest as the last one. */
  end: string[];
  /** The policy on the server in the end. */
  policy: Policy;
  /**
   * Controls that may be pointed at in each step, as selectors. For a step in which the person acts elsewhere
   * (`signed-out`, `save-failed`, …) the controls that they press then, in this order.
   */
  path: Record<string, string[]>;
  /** For a native select under the ring: the value to choose. */
  choose?: string;
}

const FOLDER = join(import.meta.dirname, 'pages');

/** All pages, in the order of their names. */
export function redesigns(): Redesign[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.html'.length);
      const html = readFileSync(join(FOLDER, file), 'utf8');
      const head = /^<!--([\s\S]*?)-->/.exec(html)?.[1];
      if (!head) throw new Error(`${file}: no comment at its head`);
      const letters = name.replace(/[^a-z0-9]/gi, '');
      return {
        name,
        html,
        project: `proj_${`${letters}Abcdefghijklmnopqrstuvwx`.slice(0, 24)}`,
        ...(JSON.parse(head) as Omit<Redesign, 'name' | 'html' | 'project'>),
      };
    });
}

/** Answers every path of the origin with the one page, which reads the path itself. */
export function siteOf(page: Redesign): Site {
  const scripts = `<script>${recorderFor(page)}</script><script>${KIT}</script>`;
  const body = `<!doctype html>${page.html.replace(/^<!--[\s\S]*?-->/, '').replace('<head>', () => `<head>${scripts}`)}`;
  return {
    async handle({ url }) {
      if (new URL(url).pathname === '/favicon.ico') return { status: 204, headers: {}, body: '' };
      return {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
        body,
      };
    },
  };
}
