import type { PolicyMode } from '../model/goal.ts';
import { type MessageKey, parts, plain } from '../model/say.ts';
import { isSecret } from '../model/secret.ts';
import { codeBlock, codeSpan, hcl, posix } from './quote.ts';

/** What somebody who may change the setting has to know. */
export interface HandOver {
  /** Project id as in the error; `null` where the error names none. */
  project: string | null;
  /** Exact ids to be allowed. */
  models: readonly string[];
  /** As far as it was seen. */
  mode: PolicyMode;
  /** The project's Limits page, as a guide link; `null`: there is none to give. */
  link: string | null;
}

/** The messages that the text is made of. */
export type HandOverKey = Extract<MessageKey, `hand_over_${string}`>;

/** Gives their messages in one language, braces unfilled. */
export type HandOverWords = (key: HandOverKey) => string;

/** Markdown, or a text that stays as it is in a mail, a chat or Markdown: its commands are indented, as Markdown sets code. */
export type Form = 'plain' | 'markdown';

/** What is asked for, without what must not be told. */
interface Told extends HandOver {
  words: HandOverWords;
  form: Form;
}

/** Controls, marks that turn the direction of a text, and what is only half a character. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** An address that nothing can mistake for more than that. */
const ADDRESS = /^https:\/\/[!-~]+$/;

const LISTS = ['allow_list', 'deny_list'] as const;
export type List = (typeof LISTS)[number];

/**
 * A message for whoever may change the project's limits: what fails, what to change, where, and the same as commands. An id that
 * looks like a secret key is left out, and the link with it. `null`: no model is left to ask for.
 */
export function handOverOf(about: HandOver, words: HandOverWords, form: Form): string | null {
  const told = toldOf(about, words, form);
  if (!told) return null;
  const lists = listsOf(told);
  return [
    ...failure(told),
    ...request(told, lists),
    ...(told.link ? [`${said('hand_over_link', told)}\n${linked(told.link, form)}`] : []),
    ...(lists.length > 0 ? [steps(told), ...commands(told), said('hand_over_lag', told)] : []),
  ].join('\n\n');
}

/** The kinds of list that the project may have, as far as that was seen. */
function listsOf({ mode }: Pick<HandOver, 'mode'>): List[] {
  return LISTS.filter((list) => mode === list || mode === 'unknown');
}

/** One line that says what the message is about; `null` as above. */
export function handOverSubjectOf(about: HandOver, words: HandOverWords): string | null {
  const told = toldOf(about, words, 'plain');
  if (!told) return null;
  const models = told.models.join(', ');
  return told.project === null
    ? plain(words('hand_over_subject_unnamed'), { models })
    : plain(words('hand_over_subject'), { models, project: told.project });
}

function toldOf({ project, models, mode, link }: HandOver, words: HandOverWords, form: Form): Told | null {
  const ids = models.filter((model) => !isSecret(model)).map(line);
  const whole = ids.length === models.length && !isSecret(project ?? '');
  if (ids.length === 0) return null;
  return {
    project: project === null || isSecret(project) ? null : line(project),
    models: ids,
    mode,
    link: whole && link !== null && ADDRESS.test(link) && !/[<>]/.test(link) ? link : null,
    words,
    form,
  };
}

/** An id as it can stand in one line of a text. */
function line(id: string): string {
  return id.replace(UNSEEN, '\ufffd');
}

/** The error in the API's own words, where it is known whose it is. Source: `SOURCES.accessError`, 2026-11. */
function failure(told: Told): string[] {
  const { project, models } = told;
  if (project === null) return [said('hand_over_failed_unnamed', told)];
  const sentences = models.map(
    (model) => `Project \`${project}\` does not have access to model \`${model}\``,
  );
  return [said('hand_over_failed', told), block(sentences.join('\n'), '', told)];
}

function request(told: Told, lists: List[]): string[] {
  const { project, mode, words } = told;
  const facts = [
    ...(project === null ? [] : [said('hand_over_project', told, { project })]),
    said('hand_over_model', told),
    said('hand_over_mode', told, { mode: words(`hand_over_mode_${mode}`) }),
  ];
  const ask =
    mode === 'unknown'
      ? [said('hand_over_one_of', told), bullets(lists.map((list) => said(`hand_over_if_${list}`, told)))]
      : [said(`hand_over_ask_${mode}`, told)];
  return [bullets(facts), ...ask];
}

/** What to press, in the console's own words. */
function steps(told: Told): string {
  const tick = {
    allow_list: 'hand_over_step_tick',
    deny_list: 'hand_over_step_untick',
    unknown: 'hand_over_step_tick_or',
    none: 'hand_over_step_tick',
  } as const;
  const keys = [
    'hand_over_step_open',
    'hand_over_step_press',
    tick[told.mode],
    'hand_over_step_save',
  ] as const;
  const list = keys.map((key, index) => `${index + 1}. ${said(key, told)}`);
  return [said('hand_over_steps', told), '', ...list].join('\n');
}

/** The same change by other means than the console. */
export interface Commands {
  /** Shows what the project's list holds now, by the OpenAI CLI. */
  retrieve: string;
  /** Of each kind of list that the project may have. */
  changes: { list: List; cli: string; terraform: string }[];
}

/**
 * The same by command. Both take the whole list, which is not known here: what stands for the rest of it is no model's id, so
 * that the API refuses a command in which it was forgotten. `null`: the project is not known, no model is left, or there is no
 * list to change.
 * Source: openai/openai-cli 2026-08, and the provider openai/openai of Terraform, 2026-08.
 */
export function commandsOf(about: Omit<HandOver, 'link'>, words: HandOverWords): Commands | null {
  const told = toldOf({ ...about, link: null }, words, 'plain');
  return told && commandsFor(told);
}

function commandsFor(told: Told): Commands | null {
  const { project, models, words } = told;
  const lists = listsOf(told);
  if (project === null || lists.length === 0) return null;
  const resource = 'openai admin:organization:projects:model-permissions';
  const of = `--project-id=${posix(project)}`;
  /** What each list has to hold afterwards. */
  const ids = (list: List) => [words(`hand_over_rest_${list}`), ...(list === 'allow_list' ? models : [])];
  const cli = (list: List) =>
    [
      `${resource} update`,
      `  ${of} --mode=${list}`,
      ...ids(list).map((id) => `  --model-id=${posix(id)}`),
    ].join(' \\\n');
  const terraform = (list: List) =>
    [
      'resource "openai_project_model_permissions" "limits" {',
      `  project_id = ${hcl(project)}`,
      `  mode       = "${list}"`,
      `  model_ids  = [${ids(list).map(hcl).join(', ')}]`,
      '}',
    ].join('\n');
  return {
    retrieve: `${resource} retrieve ${of}`,
    changes: lists.map((list) => ({ list, cli: cli(list), terraform: terraform(list) })),
  };
}

function commands(told: Told): string[] {
  const all = commandsFor(told);
  if (!all) return [];
  const each = (of: 'cli' | 'terraform', language: string) =>
    all.changes.flatMap((change) => [
      ...(all.changes.length > 1 ? [said(`hand_over_if_${change.list}`, told)] : []),
      block(change[of], language, told),
    ]);
  return [
    said('hand_over_cli', told),
    block(all.retrieve, 'sh', told),
    ...each('cli', 'sh'),
    said('hand_over_terraform', told),
    ...each('terraform', 'hcl'),
  ];
}

/** A message with what fills it: ids as code, the console's words set apart. */
function said(key: HandOverKey, { words, form, models }: Told, params: Record<string, string> = {}): string {
  const code = (id: string) => (form === 'markdown' ? codeSpan(id) : id);
  const written = {
    code,
    quote: (text: string) => (form === 'markdown' ? `**${text}**` : `"${text}"`),
    text: (text: string) => text.replaceAll('{models}', () => models.map(code).join(', ')),
  };
  return parts(words(key), params)
    .map(({ kind, text }) => written[kind](text))
    .join('');
}

function bullets(lines: string[]): string {
  return lines.map((text) => `- ${text}`).join('\n');
}

function block(text: string, language: string, { form }: Told): string {
  return form === 'markdown' ? codeBlock(text, language) : text.replace(/^/gm, '    ');
}

function linked(link: string, form: Form): string {
  return form === 'markdown' ? `<${link}>` : link;
}

/**
 * Longest `mailto:` address that is handed over whole: Chrome stops near 2000 signs, and Outlook at 2046.
 * Source: https://newbedev.com/effective-maximum-mailto-body-lengths and
 * https://superruub.wordpress.com/2013/05/30/mailto-protocol-character-limit/, 2026-12.
 */
const LONGEST = 2000;
const LONGEST_SUBJECT = 500;

/**
 * An address that begins a mail. Everything in it is escaped (RFC 6068), so no id begins a header or a field of its own; a text
 * that is too long ends with its last whole line that fits, and `…`.
 */
export function mailtoOf(subject: string, text: string): string {
  const head = `mailto:?subject=${encoded(subject.replace(/\s+/g, ' '), LONGEST_SUBJECT)}&body=`;
  return head + encoded(text, LONGEST - head.length);
}

/** A text percent-encoded, in no more than so many signs. */
function encoded(text: string, room: number): string {
  const signs = [...text.replace(/\p{Cs}/gu, '\ufffd').replace(/\r?\n/g, '\n')].map((sign) =>
    sign === '\n' ? '%0D%0A' : encodeURIComponent(sign),
  );
  const whole = signs.join('');
  if (whole.length <= room) return whole;
  const more = encodeURIComponent('…');
  let kept = '';
  for (const sign of signs) {
    if (kept.length + sign.length + more.length > room) break;
    kept += sign;
  }
  const end = kept.lastIndexOf('%0D%0A');
  return (end < 0 ? kept : kept.slice(0, end + '%0D%0A'.length)) + more;
}
