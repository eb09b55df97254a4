/**
 * Makes a page file of a report: `npm run report -- REPORT.json folder/name` writes `e2e/pages/folder/name.html`, which
 * `npx playwright test --project=chromium e2e/pages.spec.ts --workers=1 -g folder/name` walks. Without a file, or
 * with `-`, the report is read from the standard input; without a name it is called after its reason.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @typedef {import('../src/model/report.ts').Report} Report */
/** @typedef {import('../src/model/report.ts').Bone} Bone */

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const MODEL = 'gpt-4.1';
const OTHERS = ['gpt-4o', 'o3', 'gpt-4o-mini', 'o4-mini', 'gpt-5'];
/** What stands for each placeholder, models aside. @type {Record<string, string>} */
const FILLED = {
  wanted: MODEL,
  Wanted: 'GPT-4.1',
  id: 'proj_abcdEFGH1234ijklMNOP5678',
  n: '100',
  mail: 'person@example.com',
  url: 'https://example.com/',
  key: 'sk-…',
  text: 'text',
  word: 'Ada',
};

const TICKS = ['checkbox', 'switch', 'option', 'menuitemcheckbox', 'radio'];

/** @param {string} text */
const escaped = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '');

/** Whether a bone is what a row is ticked with. @param {Bone} bone */
const isTick = ({ tag, role, states }) =>
  (tag === 'input' && (states?.type === 'checkbox' || states?.type === 'radio')) ||
  TICKS.includes(role ?? '') ||
  states?.['aria-pressed'] !== undefined;

/** @param {(Bone | string)[]} parts @returns {Generator<Bone>} */
function* bonesIn(parts) {
  for (const part of parts) {
    if (typeof part === 'string') continue;
    yield part;
    yield* bonesIn(part.of ?? []);
  }
}

/** @param {Bone} bone */
function idOf({ key, is }) {
  return key === undefined ? is?.[0] : `k${key}`;
}

/**
 * A bone and what it holds, as markup.
 * @param {Bone} bone @param {string} indent @param {{ model: string, tick: Bone | null, opener: Bone | undefined }} at
 * @returns {string}
 */
function markup(bone, indent, at) {
  const { tag, role, name, refers, states = {}, of = [] } = bone;
  const filled = (/** @type {string} */ text) =>
    text.replace(/§(\w+)/g, (_, kind) => (kind === 'model' ? at.model : (FILLED[kind] ?? '')));
  const id = idOf(bone) ?? (bone === at.tick ? 'tick' : bone === at.opener ? 'opener' : undefined);
  /** @type {[string, string | undefined][]} */
  const attributes = [
    ['id', id],
    ['role', role],
    ['for', refers?.for ? `k${refers.for}` : undefined],
    ['aria-controls', refers?.controls ? `k${refers.controls}` : undefined],
    ['aria-owns', refers?.owns ? `k${refers.owns}` : undefined],
    ['aria-label', name],
    ...Object.entries(states).filter(([state]) => state !== 'clipped' && state !== 'href'),
    ['href', states.href === undefined ? undefined : states.href === '#' ? '#' : '/elsewhere'],
    ['class', states.clipped === undefined ? undefined : 'sr'],
  ];
  const open = `<${tag}${attributes
    .filter(([, value]) => value !== undefined)
    .map(([attribute, value]) =>
      value === '' ? ` ${attribute}` : ` ${attribute}="${escaped(filled(String(value)))}"`,
    )
    .join('')}>`;
  if (tag === 'input') return `${indent}${open}\n`;
  if (of.every((part) => typeof part === 'string'))
    return `${indent}${open}${escaped(filled(of.join(' ')))}</${tag}>\n`;
  let row = -1;
  const inner = of.map((part) => {
    if (typeof part === 'string') return `${indent}  ${escaped(filled(part))}\n`;
    if (part.row && !JSON.stringify(part).includes('§wanted')) row += 1;
    return markup(
      part,
      `${indent}  `,
      part.row ? { ...at, model: OTHERS[Math.max(row, 0) % OTHERS.length] ?? '' } : at,
    );
  });
  return `${indent}${open}\n${inner.join('')}${indent}</${tag}>\n`;
}

/** The tick of the sought model's row, where it was changed before the report was made. @param {Report} report */
function changedTick({ view, page, over }) {
  if (view.editor?.changed !== true || typeof view.editor.row.selected !== 'boolean') return null;
  const rows = [...bonesIn([...page, ...over])].filter((bone) => bone.row || bone.is?.includes('model-row'));
  for (const row of rows.filter((bone) => /§[wW]anted/.test(JSON.stringify(bone))))
    for (const bone of bonesIn([row])) if (isTick(bone)) return bone;
  return null;
}

/** What opened that which lies over the page: the way to the editor, or the one menu that says it is open. @param {Report} report */
function openerOf({ view, page }) {
  const bones = [...bonesIn(page)];
  if (view.editor) return bones.find((bone) => bone.is?.includes('open-editor'));
  const menus = bones.filter(
    ({ states }) =>
      ['menu', 'true'].includes(states?.['aria-haspopup'] ?? '') && states?.['aria-expanded'] === 'true',
  );
  return menus.length === 1 ? menus[0] : undefined;
}

/**
 * The question that a press led to, and what was pressed: Save where the editor stands, else Remove. Without both it is not
 * known to be an answer to anything. @param {Report} report
 */
function questionOf({ view, page, over }) {
  const dialog = over.find((bone) => bone.is?.includes('confirm-dialog'));
  const pressed = view.editor ? 'save' : 'remove';
  const by = [...bonesIn([...page, ...over])].find((bone) => bone.is?.includes(pressed));
  return dialog && by ? { dialog, by: idOf(by) ?? pressed } : null;
}

/** The states of a tick once it is ticked, or not. @param {Bone} bone @param {boolean} ticked @returns {Record<string, string | null>} */
function tickedStates({ states = {} }, ticked) {
  /** @type {Record<string, string | null>} */
  const set = {};
  if (states.type) set.checked = ticked ? '' : null;
  for (const state of ['aria-checked', 'aria-selected', 'aria-pressed'])
    if (states[state] !== undefined) set[state] = String(ticked);
  if (states['data-state'] === 'checked' || states['data-state'] === 'unchecked')
    set['data-state'] = ticked ? 'checked' : 'unchecked';
  return set;
}

/**
 * The page file of a report, of the form that `e2e/pages/case.ts` reads: it leads to the step and the reason that were
 * reported. Throws where it is no report of a known form.
 * @param {unknown} given
 */
export function pageOf(given) {
  const report = /** @type {Report} */ (given);
  if (report?.report !== 1 || !Array.isArray(report.page)) throw new Error('this is no report of form 1');
  const tick = changedTick(report);
  const selected = report.view.editor?.row.selected === true;
  if (tick) {
    const before = tickedStates(tick, !selected);
    const { checked: _, ...states } = tick.states ?? {};
    tick.states = states;
    for (const [state, value] of Object.entries(before)) if (value !== null) states[state] = value;
  }
  const opener = openerOf(report);
  const question = questionOf(report);
  const over = report.over.filter((bone) => bone !== question?.dialog);
  const opens = over.length > 0 && opener !== undefined;
  const at = { model: OTHERS[0] ?? '', tick, opener };
  const draw = (/** @type {Bone[]} */ bones) => bones.map((bone) => markup(bone, '  ', at)).join('');
  const press = [
    ...(opens && opener ? [{ press: `#${idOf(opener) ?? 'opener'}`, show: '#over' }] : []),
    ...(tick
      ? [
          {
            press: `#${idOf(tick) ?? 'tick'}`,
            set: { [`#${idOf(tick) ?? 'tick'}`]: tickedStates(tick, selected) },
          },
        ]
      : []),
    ...(question ? [{ press: `#${question.by}`, show: '#question' }] : []),
  ];
  const expected = {
    seen: report.seen,
    why: `reported: ${report.reason || report.step} (${report.browser}, ${report.extension})`,
    goal: report.approach,
    model: MODEL,
    ...(report.view.witness.restricted && { restricted: true }),
    ...(press.length > 0 && { press }),
    step: report.step,
    ...(report.reason && { reason: report.reason }),
  };
  const [outer] = report.page;
  const page = outer?.tag === 'main' ? draw(report.page) : `<main>\n${draw(report.page)}</main>\n`;
  const shown = (/** @type {string} */ id, /** @type {Bone[]} */ bones) =>
    `<template id="${id}">\n${draw(bones)}</template>\n`;
  const above = opens ? shown('over', over) : draw(over);
  const asked = question ? shown('question', [question.dialog]) : '';
  return `<!--\n${JSON.stringify(expected, null, 2)}\n-->\n${page}${above}${asked}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [file = '-', name] = process.argv.slice(2);
  const report = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'));
  const path = join(ROOT, 'e2e/pages', `${name ?? `reported/${report.reason || report.step}`}.html`);
  if (existsSync(path)) throw new Error(`${path} is there already: give the page another name`);
  const html = pageOf(report);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, html);
  console.log(path);
}
