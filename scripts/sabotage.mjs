/**
 * Breaks the source in small ways, one at a time, in a copy of the last commit, and runs the tests of the reading on each:
 * a break that stays green is a test that is missing. `npm run sabotage [-- NAME]`; about half an hour.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './ready.mjs';

/** @type {[name: string, file: string, find: string, put: string][]} */
const SABOTAGES = [
  ['what is vetoed is chosen all the same', 'console/landmarks/resolve.ts', 'return !veto;', 'return true;'],
  [
    'of several the first is chosen',
    'console/landmarks/resolve.ts',
    'const one = holding.length === 1 ? holding[0] : apart(holding);',
    'const one = holding[0];',
  ],
  ['a hint counts as a proof', 'console/landmarks/resolve.ts', "sure: sign.weight === 'proof'", 'sure: true'],
  [
    'two rows of different state: the first wins',
    'console/landmarks/row.ts',
    "return same ? first : 'doubtful';",
    'return first;',
  ],
  [
    'a longer id is taken for the model',
    'console/landmarks/row.ts',
    'else if (it.id === id)',
    'else if (it.id?.startsWith(id))',
  ],
  [
    'what the row says of itself is not heard',
    'console/landmarks/row.ts',
    '\n  const says = outcomeIn(box);',
    '\n  const says = null as boolean | null;',
  ],
  ['saved as soon as the dialog closes', 'console/happened.ts', 'closed >= ANSWER.heard', 'closed >= 0'],
  [
    'trouble after a press is not heard',
    'console/happened.ts',
    'if (seen.trouble !== null) return',
    'if (seen.trouble === "") return',
  ],
  [
    'what stood there before counts as new trouble',
    'console/page/live.ts',
    'return messages.filter(({ text }) => (now.get(text) ?? 0) > (known.get(text) ?? 0));',
    'return messages.filter(({ text }) => (now.get(text) ?? 0) > -(known.get(text) ?? 0));',
  ],
  [
    'a waiting press waits for ever',
    'console/happened.ts',
    'if (seen.now - now.at >= ANSWER.longest) return IDLE;',
    '',
  ],
  [
    'an entry that is not seen is not allowed',
    'console/view.ts',
    "whole && ids.size > 0 ? false : 'unknown'",
    'false',
  ],
  [
    'an entry that is not seen is not blocked',
    'console/view.ts',
    "whole && others.length > 0 && others.every((id) => ids.has(id)) ? true : 'unknown'",
    'true',
  ],
  [
    'a control that is missing is a right that is missing',
    'console/view.ts',
    "return opener === 'disabled' || refused ? false : 'unknown';",
    "return opener === 'disabled' || opener === 'missing' || refused ? false : 'unknown';",
  ],
  [
    'a list that is not whole lacks the model',
    'console/view.ts',
    '(editor.search.chosen === null || editor.searched === model) && editor.whole',
    '(editor.search.chosen === null || editor.searched === model)',
  ],
  [
    'an id in a sentence is an entry',
    'console/landmarks/entries.ts',
    'return row && speaks(row, region) ? [] : entries;',
    'return entries;',
  ],
  [
    'any token is an entry',
    'console/words/ids.ts',
    '!isIdLike(token)) return [];',
    '!isIdLike(token)) continue;',
  ],
  [
    'entries may stand before their heading',
    'console/landmarks/entries.ts',
    'if (!follows(heading.element, holder)) continue;',
    '',
  ],
  [
    'saved while it is waited for',
    'guide/claims.ts',
    "view.witness.commit === 'done'",
    "view.witness.commit !== 'none'",
  ],
  [
    'no restriction is fixed, though none was seen before',
    'guide/claims.ts',
    '(saysOpen(view, goal) && view.witness.restricted)',
    'saysOpen(view, goal)',
  ],
  [
    'an editor under another dialog is pointed into',
    'guide/step.ts',
    "if (view.editor && view.covered) return lost('other-dialog', view, goal);",
    '',
  ],
  [
    'the first tick in an empty list is asked for',
    'guide/step.ts',
    "if (isEmpty(view, editor)) return lost('empty-list', view, goal);",
    '',
  ],
  ['whatever wakes is the Save', 'console/landmarks/save.ts', 'woke(it.element) && !has(', '!has('],
  [
    'what stood before the press may be its question',
    'console/landmarks/question.ts',
    '!stood.has(element) && visible(element)',
    'visible(element)',
  ],
  [
    'another section is as good',
    'console/landmarks/section.ts',
    "if (isCalled(label, 'other-section')) return true;\n  return has(label, ...OTHER)",
    "if (isCalled(label, 'other-section')) return false;\n  return false && has(label, ...OTHER)",
  ],
  [
    'a control that names a model may open the list',
    'console/landmarks/opener.ts',
    'holds: (it) => it.namesModel }',
    'holds: () => false }',
  ],
  [
    'what was not seen to open is unchanged',
    'console/session.ts',
    "(session.seenOpening ? false : 'unknown')",
    'false',
  ],
  [
    'the exception is read as the rule',
    'console/landmarks/modes.ts',
    "? 'allow_list' : 'deny_list';\n  if (has('other') && has('block')",
    "? 'deny_list' : 'allow_list';\n  if (has('other') && has('block')",
  ],
  [
    'what is hidden is seen',
    'console/page/tree.ts',
    'const shown = element.checkVisibility({ visibilityProperty: true });',
    'const shown = true;',
  ],
  [
    'a split id is two',
    'console/page/runs.ts',
    'return sameLine && gap <',
    'return false && sameLine && gap <',
  ],
  [
    'the index does not hear of changed words',
    'console/page/indexed.ts',
    "if (record.type === 'characterData') this.worded.add(target);",
    "if (record.type === 'characterData') return;",
  ],
  [
    'the index does not hear of what comes',
    'console/page/indexed.ts',
    'matters = tree.collect(node) || matters;',
    'matters = true;',
  ],
  ['a section that is late is missing', 'console/patience.ts', 'section: 5500', 'section: 300'],
];

const wanted = process.argv[2];
const copy = mkdtempSync(join(tmpdir(), 'sabotage-'));
/** @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
const run = (command, args, env) =>
  spawnSync(command, args, { cwd: copy, encoding: 'utf8', env: { ...process.env, ...env } });

/** Whether the tests of the reading notice; which. */
function noticed() {
  const unit = run('npx', ['vitest', 'run', 'src/console', 'src/guide']);
  if (unit.status !== 0) return 'unit tests';
  const pages = run('npx', ['playwright', 'test', '--project=chromium', '--workers=2', 'e2e/pages.spec.ts']);
  return pages.status !== 0 ? 'pages' : null;
}

try {
  spawnSync('git', ['clone', '-q', ROOT, copy]);
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  if (!wanted && noticed() !== null) throw new Error('the last commit is not green itself');
  const survivors = [];
  for (const [name, file, find, put] of SABOTAGES) {
    if (wanted && !name.includes(wanted)) continue;
    const path = join(copy, 'src', file);
    const source = readFileSync(path, 'utf8');
    if (source.split(find).length !== 2)
      throw new Error(`${name}: its place in src/${file} is not there, or not alone`);
    writeFileSync(path, source.replace(find, put));
    const by = noticed();
    writeFileSync(path, source);
    console.log(`${by ? 'red  ' : 'GREEN'} ${name}${by ? ` (${by})` : ''}`);
    if (!by) survivors.push(name);
  }
  console.log(`\n${survivors.length} stayed green`);
  process.exitCode = survivors.length > 0 ? 1 : 0;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
