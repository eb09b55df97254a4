import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a program left: its exit code (`null`: ended by a signal) and what it wrote. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** A program that is running. */
export interface Running {
  ended: Promise<Ended>;
  /** Waits until what it wrote on its standard error matches. */
  says(text: RegExp): Promise<void>;
  /** As Ctrl+C in a terminal: the program and all that it started are told. */
  interrupt(): void;
}

/** Which of these programs are not on this computer. */
export function missingOf(programs: string[]): string[] {
  return programs.filter((program) => spawnSync('which', [program]).status !== 0);
}

/**
 * A folder of its own to run programs in, and another for their temporary files. `env` is all of their environment but
 * `PATH`, `HOME` and `TMPDIR`.
 */
export async function openDesk(env: Record<string, string> = {}) {
  const root = await mkdtemp(join(tmpdir(), 'desk-'));
  const [folder, temporary] = [join(root, 'here'), join(root, 'temporary')];
  await mkdir(folder);
  await mkdir(temporary);

  const start = ([program = '', ...args]: string[], more: Record<string, string> = {}): Running => {
    const child = spawn(program, args, {
      cwd: folder,
      detached: true,
      env: { PATH: process.env.PATH, HOME: root, TMPDIR: temporary, ...env, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const texts = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      texts.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      texts.err += text;
    });
    const ended = new Promise<Ended>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, ...texts }));
    });
    return {
      ended,
      says: (text) =>
        new Promise((resolve) => {
          const look = () => text.test(texts.err) && resolve();
          child.stderr.on('data', look);
          look();
        }),
      interrupt: () => process.kill(-(child.pid ?? 0), 'SIGINT'),
    };
  };

  return {
    folder,
    start,
    run: (command: string[], more?: Record<string, string>) => start(command, more).ended,
    write: (name: string, text: string) => writeFile(join(folder, name), text),
    read: (name: string) => readFile(join(folder, name), 'utf8'),
    /** The files in its folder, by name. */
    files: async () => (await readdir(folder)).sort(),
    /** What was left in the folder for temporary files. */
    litter: () => readdir(temporary),
    close: () => rm(root, { recursive: true, force: true }),
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;
