/**
 * Every visible word of the console that is relied on. Data, not code: a word that moves is one line here.
 * Source of all lines: public reports, recipes and userscripts about platform.openai.com, last read 2026-11;
 * the live console was not opened. `sure` says how well a line is attested.
 */

import { Kept } from './kept.ts';

/** What a label stands for. */
export type Meaning =
  | 'model-usage'
  | 'allow-or-block'
  | 'configure'
  | 'allowed-models'
  | 'blocked-models'
  | 'select-models'
  | 'edit'
  | 'remove'
  | 'save'
  | 'saving'
  | 'done'
  | 'cancel'
  | 'close'
  | 'confirm'
  | 'model-access'
  | 'allow-all'
  | 'allow-except'
  | 'allow-only'
  | 'allow'
  | 'block'
  | 'search-models'
  | 'access-after'
  | 'allowed'
  | 'blocked'
  | 'loading'
  | 'unsaved'
  | 'sign-in'
  | 'other-section';

export interface Label {
  meaning: Meaning;
  text: string;
  language: 'en' | 'zh-CN';
  generation: 'G1' | 'G1.5' | 'G2' | 'all';
  where: 'section' | 'editor' | 'dialog' | 'page';
  /** `very` … `single`: attested by that many sources; `variant`: a likely wording of an attested one. */
  sure: 'very' | 'strong' | 'medium' | 'single' | 'variant';
  /** Month in which the source that shows it was last dated or read. */
  seen: string;
}

type Row = [Meaning, string, Label['language'], Label['generation'], Label['where'], Label['sure'], string];

const ROWS: Row[] = [
  ['model-usage', 'Model usage', 'en', 'all', 'section', 'very', '2026-10'],
  ['model-usage', '模型使用权限', 'zh-CN', 'G2', 'section', 'single', '2026-11'],
  ['allow-or-block', 'Allow or block models', 'en', 'all', 'section', 'strong', '2026-10'],
  ['allow-or-block', '允许或禁止使用模型', 'zh-CN', 'G2', 'section', 'single', '2026-11'],
  [
    'configure',
    'Configure which models can be used in this project',
    'en',
    'G2',
    'section',
    'strong',
    '2026-10',
  ],
  ['allowed-models', 'Allowed models', 'en', 'G1', 'section', 'strong', '2026-09'],
  ['blocked-models', 'Blocked models', 'en', 'G1', 'section', 'single', '2026-11'],
  ['select-models', 'Select models', 'en', 'G2', 'section', 'strong', '2026-10'],
  ['select-models', '选择模型', 'zh-CN', 'G2', 'section', 'single', '2026-11'],
  ['edit', 'Edit', 'en', 'G1', 'section', 'medium', '2026-11'],
  ['edit', 'Edit models', 'en', 'G1', 'section', 'variant', '2026-11'],
  ['edit', 'Edit allowed models', 'en', 'G1', 'section', 'variant', '2026-11'],
  ['edit', 'Edit blocked models', 'en', 'G1', 'section', 'variant', '2026-11'],
  ['edit', '编辑', 'zh-CN', 'G1', 'section', 'variant', '2026-11'],
  ['remove', 'Remove', 'en', 'G1', 'section', 'single', '2026-11'],
  ['remove', 'Remove allowed models', 'en', 'G1', 'section', 'variant', '2026-11'],
  ['remove', 'Remove blocked models', 'en', 'G1', 'section', 'variant', '2026-11'],
  ['remove', 'Remove restriction', 'en', 'G1', 'section', 'variant', '2026-11'],
  ['save', 'Save', 'en', 'all', 'editor', 'strong', '2026-10'],
  ['save', 'Save changes', 'en', 'all', 'editor', 'variant', '2026-11'],
  ['save', '保存', 'zh-CN', 'G2', 'editor', 'single', '2026-11'],
  ['saving', 'Saving', 'en', 'all', 'editor', 'variant', '2026-11'],
  ['done', 'Done', 'en', 'all', 'editor', 'variant', '2026-11'],
  ['done', 'Apply', 'en', 'all', 'editor', 'variant', '2026-11'],
  ['cancel', 'Cancel', 'en', 'all', 'editor', 'strong', '2026-10'],
  ['cancel', '取消', 'zh-CN', 'G2', 'editor', 'single', '2026-11'],
  ['cancel', 'No', 'en', 'all', 'dialog', 'variant', '2026-11'],
  ['cancel', 'Keep', 'en', 'all', 'dialog', 'variant', '2026-11'],
  ['cancel', 'Go back', 'en', 'all', 'dialog', 'variant', '2026-11'],
  ['cancel', 'Keep restriction', 'en', 'all', 'dialog', 'variant', '2026-11'],
  ['close', 'Close', 'en', 'all', 'editor', 'variant', '2026-11'],
  ['close', 'Close panel', 'en', 'G2', 'editor', 'single', '2026-10'],
  ['close', 'Dismiss', 'en', 'G2', 'editor', 'single', '2026-10'],
  ['confirm', 'Remove', 'en', 'G1', 'dialog', 'variant', '2026-11'],
  ['confirm', 'Confirm', 'en', 'G1', 'dialog', 'variant', '2026-11'],
  ['confirm', 'Continue', 'en', 'G1', 'dialog', 'variant', '2026-11'],
  ['confirm', 'Yes', 'en', 'G1', 'dialog', 'variant', '2026-11'],
  ['confirm', 'Yes, remove', 'en', 'G1', 'dialog', 'variant', '2026-11'],
  ['confirm', 'Delete', 'en', 'G1', 'dialog', 'variant', '2026-11'],
  ['confirm', 'OK', 'en', 'G1', 'dialog', 'variant', '2026-11'],
  ['confirm', 'Remove restriction', 'en', 'G1', 'dialog', 'variant', '2026-11'],
  ['confirm', 'Remove restrictions', 'en', 'G1', 'dialog', 'variant', '2026-11'],
  ['model-access', 'Model access', 'en', 'G2', 'editor', 'single', '2026-10'],
  ['model-access', '模型访问权限', 'zh-CN', 'G2', 'editor', 'single', '2026-11'],
  ['allow-all', 'Allow all models', 'en', 'G2', 'editor', 'strong', '2026-10'],
  ['allow-all', '允许所有模型', 'zh-CN', 'G2', 'editor', 'single', '2026-11'],
  ['allow-except', 'Allow all except selected models', 'en', 'G2', 'editor', 'strong', '2026-10'],
  ['allow-except', '允许除选中模型外的所有模型', 'zh-CN', 'G2', 'editor', 'single', '2026-11'],
  ['allow-only', 'Allow only selected models', 'en', 'G2', 'editor', 'strong', '2026-10'],
  ['allow-only', '仅允许选中模型', 'zh-CN', 'G2', 'editor', 'single', '2026-11'],
  ['allow', 'Allow', 'en', 'G1.5', 'editor', 'medium', '2026-08'],
  ['allow', 'Allow models', 'en', 'G1.5', 'editor', 'variant', '2026-11'],
  ['allow', 'Allow selected models', 'en', 'G1.5', 'editor', 'variant', '2026-11'],
  ['block', 'Block', 'en', 'G1.5', 'editor', 'medium', '2026-08'],
  ['block', 'Block models', 'en', 'G1.5', 'editor', 'variant', '2026-11'],
  ['block', 'Block selected models', 'en', 'G1.5', 'editor', 'variant', '2026-11'],
  ['search-models', 'Search models', 'en', 'G2', 'editor', 'single', '2026-10'],
  ['search-models', '搜索模型', 'zh-CN', 'G2', 'editor', 'single', '2026-11'],
  ['search-models', 'Search', 'en', 'G1', 'editor', 'variant', '2026-11'],
  ['search-models', 'Search for a model', 'en', 'G1', 'editor', 'variant', '2026-11'],
  ['search-models', 'Filter models', 'en', 'G1', 'editor', 'variant', '2026-11'],
  ['access-after', 'Model access after saving', 'en', 'G2', 'editor', 'single', '2026-10'],
  ['allowed', 'Allowed', 'en', 'G2', 'editor', 'single', '2026-10'],
  ['allowed', '允许', 'zh-CN', 'G2', 'editor', 'single', '2026-11'],
  ['blocked', 'Blocked', 'en', 'G2', 'editor', 'single', '2026-10'],
  ['blocked', '禁止', 'zh-CN', 'G2', 'editor', 'single', '2026-11'],
  ['loading', 'Loading model settings', 'en', 'G2', 'editor', 'single', '2026-10'],
  ['loading', 'Loading', 'en', 'all', 'editor', 'variant', '2026-11'],
  ['loading', 'Loading models', 'en', 'all', 'editor', 'variant', '2026-11'],
  ['unsaved', 'Unsaved changes', 'en', 'G2', 'editor', 'single', '2026-10'],
  ['sign-in', 'Log in', 'en', 'all', 'page', 'variant', '2026-11'],
  ['sign-in', 'Sign in', 'en', 'all', 'page', 'variant', '2026-11'],
  ['other-section', 'Rate limits', 'en', 'all', 'page', 'strong', '2026-10'],
  ['other-section', '速率限制', 'zh-CN', 'all', 'page', 'single', '2026-11'],
  ['other-section', 'Spend limit', 'en', 'all', 'page', 'medium', '2026-10'],
  ['other-section', 'Spend limits', 'en', 'all', 'page', 'variant', '2026-11'],
  ['other-section', 'Spending limits', 'en', 'all', 'page', 'variant', '2026-11'],
  ['other-section', 'Spend', 'en', 'all', 'page', 'variant', '2026-11'],
  ['other-section', 'Budget', 'en', 'all', 'page', 'variant', '2026-11'],
  ['other-section', 'Monthly budget', 'en', 'all', 'page', 'variant', '2026-11'],
  ['other-section', 'Usage limits', 'en', 'all', 'page', 'variant', '2026-11'],
  ['other-section', 'Usage tier', 'en', 'all', 'page', 'variant', '2026-11'],
];

/** All labels, one object a line. */
export const LABELS: readonly Label[] = ROWS.map(
  ([meaning, text, language, generation, where, sure, seen]) => ({
    meaning,
    text,
    language,
    generation,
    where,
    sure,
    seen,
  }),
);

/** Words of controls that show, send or keep something and open no editor (plausible, 2026-11). */
export const OTHER_ACT =
  /\b(?:export|download|history|audit|logs?|details?|reports?|print|share|refresh|csv|charts?|invite)\b/i;

const CLOSING = new Set('.:*…。： ');

const index = new Map<string, Set<Meaning>>();
/** First words of the labels: most texts begin with none of them. */
const heads = new Set<string>();
for (const { text, meaning } of LABELS) {
  heads.add((/[a-z]+/i.exec(text)?.[0] ?? '').toLowerCase());
  const key = normal(text);
  index.set(key, (index.get(key) ?? new Set()).add(meaning));
}

/** A visible text as it is compared: one kind of space, no case, no closing punctuation. */
export function normal(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\u200b\u200e\u200f]+/g, ' ')
    .trim();
  let end = plain.length;
  while (end > 0 && CLOSING.has(plain.charAt(end - 1))) end -= 1;
  return plain.slice(0, end).toLowerCase();
}

const NOTHING: ReadonlySet<Meaning> = new Set();

/** Texts that were looked up before: pages show the same few thousand again and again. */
const known = new Kept<ReadonlySet<Meaning>>(5000);

/** What a text stands for, compared whole: usually nothing, sometimes more than one thing. */
export function meanings(text: string): ReadonlySet<Meaning> {
  if (text.length > 80) return NOTHING;
  const [head = ''] = /[a-z]+/i.exec(text) ?? [];
  if (/^[ -~]*$/.test(text) && !heads.has(head.toLowerCase())) return NOTHING;
  return known.of(text, () => index.get(normal(text)) ?? NOTHING);
}
