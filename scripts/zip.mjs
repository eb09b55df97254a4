import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** The earliest moment that a zip can name, so that the same content always makes the same bytes. */
const MOMENT = new Date(1980, 0, 1);

/** Text files are the same bytes on every machine only as long as nobody writes CRLF: .gitattributes sees to that. */
const UNIX = 3;

/**
 * A zip of files: in the order given, without times or modes of this machine.
 * @param {string} folder
 * @param {string[]} names relative to the folder
 * @returns {Uint8Array}
 */
export function zipOf(folder, names) {
  /** @type {import('fflate').Zippable} */
  const entries = {};
  for (const name of names)
    entries[name] = [
      readFileSync(join(folder, name)),
      { level: 9, mtime: MOMENT, os: UNIX, attrs: (name.startsWith('.ci/') ? 0o100755 : 0o100644) << 16 },
    ];
  return zipSync(entries);
}
