import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Case } from './walk.ts';

/** A page as a file: its markup, and what its leading comment says of it. */
export interface PageFile {
  /** Path under `e2e/pages/` without the extension, like `opener/link`. */
  name: string;
  /** The folder: the landmark that the page is about. */
  folder: string;
  html: string;
  /** What is expected of the page. */
  expected: Case;
}

const COMMENT = /^<!--([\s\S]*?)-->/;

/**
 * All pages in a folder and its folders, by name. Throws where a file does not begin with a comment that holds JSON.
 * @param root path of `e2e/pages`
 */
export function readPages(root: string): PageFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .sort()
    .map((path) => {
      const html = readFileSync(join(root, path), 'utf8');
      const name = relative('.', path)
        .replaceAll('\\', '/')
        .replace(/\.html$/, '');
      return { name, folder: name.split('/')[0] ?? '', html, expected: expectedOf(name, html) };
    });
}

/** What the comment at the head of a page says of it. Throws where it is none, or holds no JSON. */
export function expectedOf(name: string, html: string): Case {
  const comment = COMMENT.exec(html)?.[1];
  if (!comment) throw new Error(`${name}: does not begin with a comment`);
  try {
    return JSON.parse(comment) as Case;
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`);
  }
}
