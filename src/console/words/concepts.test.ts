import { afterAll, describe, expect, test, vi } from 'vitest';
import { LEXICONS, sayings } from './concepts.sayings.ts';
import { bare, type Concept, concepts } from './concepts.ts';
import '../../../test/every-word.ts';
import { flatten } from './flat.ts';
import { LABELS } from './labels.ts';
import { CJK } from './lexicons.cjk.ts';
import { CYRILLIC } from './lexicons.cyrillic.ts';

/** Concepts that a text has, and those (written `-so`) that it has not. */
function check(text: string, wanted: string): void {
  const found = concepts(text);
  for (const word of wanted.split(' ')) {
    const concept = word.replace(/^-/, '') as Concept;
    expect(found.has(concept), `${text}: ${word} of {${[...found].join(' ')}}`).toBe(!word.startsWith('-'));
  }
}

/** Begun anew with no words but those in Latin letters. */
async function unlettered() {
  vi.resetModules();
  return import('./concepts.ts');
}

describe('a text in letters whose words are not here', () => {
  // The next file would be given what this one made.
  afterAll(() => void vi.resetModules());

  test('stands for nothing until they come, and says which are lacking', async () => {
    const { concepts, lacking, teach } = await unlettered();
    expect([...concepts('Save')]).toEqual(['save']);
    expect(lacking()).toEqual([]);
    expect(concepts('保存').size).toBe(0);
    expect(concepts('Not 許可').size).toBe(0);
    expect(concepts('Сохранить').size).toBe(0);
    expect(lacking().toSorted()).toEqual(['cjk', 'cyrillic']);
    teach('cjk', Object.values(CJK));
    expect(lacking()).toEqual(['cyrillic']);
    expect([...concepts('保存')]).toEqual(['save']);
    teach('cyrillic', Object.values(CYRILLIC));
    expect([...concepts('Сохранить')]).toContain('save');
  });

  test('stands for nothing where they are not to be had, and lacks none any more', async () => {
    const { concepts, lacking, teach } = await unlettered();
    concepts('保存');
    teach('cjk', []);
    expect(concepts('保存').size).toBe(0);
    expect(lacking()).toEqual([]);
  });
});

describe.each(Object.keys(LEXICONS) as (keyof typeof LEXICONS)[])('what a page says in %s', (language) => {
  test.each(sayings(language))('$means: $texts', ({ means, texts }) => {
    for (const text of texts) check(text, means);
  });
});

describe('English, reworded', () => {
  test.each([
    ['Manage allowed models', 'change allow model -block'],
    ['Choose models', 'choose model'],
    ['Pick which models can be used', 'choose model allow -block'],
    ['Customize model access', 'change model access'],
    ['Update model list', 'change model list'],
    ['Set up model permissions', 'change model access'],
    ['Adjust', 'change'],
    ['Control which models this project can use', 'change model project'],
    ['Model permissions', 'model access'],
    ['Model availability', 'model access'],
    ['Model policy', 'model restriction'],
    ['Model restrictions', 'model restriction -unrestricted'],
    ['Permitted models', 'allow model -block'],
    ['Enabled models', 'allow model -block'],
    ['Approved models', 'allow model'],
    ['Denied models', 'block model -allow'],
    ['Excluded models', 'block model -allow -except'],
    ['Disallowed models', 'block model -allow'],
    ['Forbidden models', 'block model -allow'],
    ['Models you can use', 'model'],
    ['Allowlist', 'allow list'],
    ['Denylist', 'block list -allow'],
    ['Allow list', 'allow list'],
    ['Blacklist', 'block list'],
    ['Every model', 'all model'],
    ['Enable every model', 'all allow model -except -only'],
    ['Permit any model', 'all allow model'],
    ['No restrictions', 'unrestricted'],
    ['Unrestricted', 'unrestricted -restriction'],
    ['All but the selected models', 'all selected except'],
    ['Everything except selected models', 'all except selected'],
    ['Exclude selected models', 'block selected model'],
    ['Deny selected models', 'block selected'],
    ['Block specific models', 'block selected -only'],
    ['Only the models you select', 'only model'],
    ['Selected models only', 'only selected model'],
    ['Restrict to selected models', 'only selected model'],
    ['Limit to specific models', 'only selected model'],
    ['Only allow these models', 'only allow selected'],
    ['Save and close', 'save -cancel'],
    ['Save policy', 'save'],
    ['Apply', 'apply'],
    ['Apply changes', 'apply -change'],
    ['Update', 'apply'],
    ['Done', 'apply'],
    ['Finish', 'apply'],
    ['Publish', 'apply'],
    ['OK', 'apply confirm'],
    ['Yes, remove restriction', 'confirm remove restriction'],
    ['I understand', 'confirm'],
    ['Got it', 'confirm'],
    ['Review changes', 'continue -save'],
    ['Next', 'continue'],
    ['Never mind', 'cancel'],
    ['Not now', 'cancel'],
    ['Discard changes', 'cancel -change -save'],
    ['Go back', 'cancel'],
    ['Keep editing', 'keep -change'],
    ['Reset', 'remove'],
    ['Clear policy', 'remove restriction'],
    ['Turn off restriction', 'remove restriction'],
    ['Lift restriction', 'remove restriction'],
    ['Disable', 'remove'],
    ['Find a model', 'search model'],
    ['Filter by name', 'search'],
    ['Type a model name', 'search model'],
    ['Load more', 'more'],
    ['View all', 'more -all'],
    ['Next page', 'more -continue'],
    ['Continue with Google', 'login -continue'],
    ['Welcome back', 'login -cancel'],
    ['Your session has expired', 'login'],
    ['More options', 'menu -more'],
    ['⋯', 'menu'],
    ['•••', 'menu'],
    ['…', 'menu'],
    ['Learn more', 'help -more'],
    ['Rate limits', 'rate -restriction'],
    ['Tokens per minute', 'rate'],
    ['Monthly budget', 'spend'],
    ['Spend alerts', 'spend'],
    ['Nothing selected', 'none'],
    ['No models', 'none model'],
    ['Read-only', 'refused -only'],
    ['View only', 'refused -only -more'],
    ['Managed by your organization', 'refused -change -managed'],
    ['Managed by Terraform', 'managed -change -refused'],
    ['This policy is managed via the Admin API.', 'managed restriction -change -refused'],
    ['The allowed models of this project are managed in Terraform', 'managed allow model'],
    ['This setting is managed as code', 'managed'],
    ['Ask an organization owner', 'refused'],
    ["You can't edit this list", 'refused'],
    ['Requires the owner role', 'refused'],
    ['Insufficient permissions', 'refused'],
    ['Something went wrong', 'trouble'],
    ["Couldn't save changes", 'trouble -saved'],
    ['Settings updated', 'saved'],
    ['You have changes that are not saved', 'unsaved -saved -trouble'],
    ['Your changes were not saved', 'trouble -saved'],
    ['1–20 of 60', 'cut'],
    ['Page 1 of 4', 'cut'],
    ['+12', 'cut'],
    ['3 of 60 selected', 'selected -cut'],
    ['14 blocked', 'block -cut'],
    ['Allow all', 'allow all'],
    ['Fine-tuned models', 'model -change'],
    ['gpt-4o-search-preview', '-search'],
    ['computer-use-preview', '-usage'],
    ['o3 mini', '-list'],
    ['Edit gpt-4.1 limit', 'change -model -restriction'],
  ])('%s', check);
});

describe('what the page says of all models', () => {
  test.each([
    ['Configure which models can be used in this project.', 'model allow change -block -unrestricted'],
    ['All current and future models are allowed.', 'unrestricted'],
    ['All models are allowed', 'unrestricted'],
    ['All models allowed', 'unrestricted'],
    ['Any model', 'unrestricted'],
    ['Any model can be used in this project', 'unrestricted'],
    ['Every model is available to this project', 'unrestricted'],
    ['This project can use every model available to your organization.', 'unrestricted'],
    ['No model restriction', 'unrestricted'],
    ['There are no restrictions on models', 'unrestricted'],
    ['Models are not restricted', 'unrestricted'],
    ['Access to models is not limited', 'unrestricted'],
    ['No limits on models', 'unrestricted'],
    ['Allow all models', 'all allow -unrestricted'],
    ['Allow all models?', '-unrestricted'],
    ['Are all models allowed?', '-unrestricted'],
    ['All models are allowed except the following', 'except -unrestricted'],
    ['All models are allowed, except selected ones', 'except -unrestricted'],
    [
      'Block selected models. All other current and future models are allowed.',
      'block selected other -unrestricted',
    ],
    ['All other current and future models are blocked.', 'block other -unrestricted'],
    [
      'Other organization and system restrictions still apply.',
      'other restriction -unrestricted -refused -apply',
    ],
    ['All current and future models will be allowed in this project.', 'all allow -unrestricted'],
    ['All future models are allowed', '-unrestricted'],
    ['New models are allowed automatically', '-unrestricted'],
    ['By default, all models are allowed', '-unrestricted'],
    ['If no restriction is set, all models are allowed', '-unrestricted'],
    ['All selected models are allowed', '-unrestricted'],
    ['All allowed models', '-unrestricted'],
    ['Show all allowed models', '-unrestricted'],
    ['All models in this list are allowed', '-unrestricted'],
    ['All chat models are allowed', '-unrestricted'],
    ['All GPT-4.1 models are allowed', '-unrestricted'],
    ['All 12 models are allowed', '-unrestricted'],
    ['All models are allowed by your organization', '-unrestricted'],
    ['Not all models are allowed', '-unrestricted'],
    ['All models are not allowed', 'block -unrestricted'],
    ['No models are allowed', 'block none -allow -unrestricted'],
    ['No models are blocked', 'allow none -block -unrestricted'],
    ['All models are blocked', 'all block -unrestricted'],
    ['No rate limits', 'rate -unrestricted'],
    ['No spend limit', 'spend -unrestricted'],
    ['Choose whether all models are allowed', '-unrestricted'],
    ['Remove the restriction so that all models are allowed', '-unrestricted'],
    ['Search any model', '-unrestricted'],
    ['Some models are blocked. All future models are allowed.', '-unrestricted'],
    ['Remove model restrictions?', 'remove restriction -unrestricted'],
    ['All models are allowed. Exceptions: gpt-4.1', 'except -unrestricted'],
    ['允许所有其他当前和未来的模型。', 'other -unrestricted'],
    ['Разрешены все остальные модели.', 'other -unrestricted'],
    ['Se permiten todos los modelos.', 'unrestricted'],
    ['Se permiten todos los demás modelos.', 'other -unrestricted'],
    ['此项目允许所有模型。', 'unrestricted'],
    ['在此项目中允许所有模型', '-unrestricted'],
    ['Alle Modelle werden in diesem Projekt zugelassen.', 'allow all -unrestricted'],
    ['All models are available in the Responses API', '-block'],
    ['Available in Responses API', '-allow -block'],
    ['You have the owner role', '-refused'],
    ['Terraform', '-managed'],
    ['This can also be managed by Terraform', '-managed'],
    ['If the policy is managed by Terraform, changes here are undone', '-managed'],
    ['Is this policy managed by Terraform?', '-managed'],
    ['This policy is not managed by Terraform', '-managed'],
    ['This policy is no longer managed by Terraform', '-managed'],
    ['Projects that are managed by Terraform show a badge', '-managed'],
    ['Once it is managed via the Admin API, it is read there', '-managed'],
    ['Learn how to have it managed by Terraform', '-managed'],
    ['Manage it with Terraform or the Admin API', '-managed'],
    ['Selected models are denied.', 'block selected -trouble'],
    ['No restrictions on spend', '-unrestricted'],
    ['Only selected models are allowed. No other restrictions.', '-unrestricted'],
  ])('%s', check);
});

describe('negations', () => {
  test.each([
    ['Not allowed', 'block not -allow'],
    ['Not currently allowed', 'block -allow'],
    ["don't allow", 'block -allow'],
    ['don’t allow', 'block -allow'],
    ["isn't allowed", 'block -allow'],
    ['is no longer allowed', 'block -allow'],
    ['cannot be used', 'block -allow'],
    ["can't be used", 'block -allow'],
    ['Not blocked', 'allow -block'],
    ['Unblocked', 'allow -block'],
    ['Unblock', 'allow -block'],
    ['never blocked', 'allow -block'],
    ['ブロックされています', 'block -refused'],
    ['ロックされています', 'refused'],
    ['消除', 'remove -cancel'],
    ['Not selected', 'unselected -selected'],
    ['Unselected', 'unselected -selected'],
    ['Not saved', '-saved'],
    ['Unsaved', 'unsaved -saved'],
    ['Not allowed, saved', 'block saved -allow'],
    ['Allowed. Not saved', 'allow -block -saved'],
    ['Newest model (not in your list)', 'model unselected'],
    ['no permitido', 'block -allow'],
    ['no está permitido', 'block -allow'],
    ['no se permite', 'block -allow'],
    ['nicht erlaubt', 'block -allow'],
    ['nicht zulässig', 'block -allow'],
    ['Erlauben Sie dieses Modell nicht', 'block -allow'],
    ['nicht blockiert', 'allow -block'],
    ['nicht ausgewählt', 'unselected -selected'],
    ['non autorisé', 'block -allow'],
    ["n'est pas autorisé", 'block -allow'],
    ['ne sont pas autorisés', 'block -allow'],
    ['pas bloqué', 'allow -block'],
    ['não permitido', 'block -allow'],
    ['não está bloqueado', 'allow -block'],
    ['Modelos permitidos no projeto', 'allow -block'],
    ['Os modelos no projeto são permitidos', 'allow -block'],
    ['non consentito', 'block -allow'],
    ['non bloccato', 'allow -block'],
    ['не разрешено', 'block -allow'],
    ['не заблокирована', 'allow -block'],
    ['не выбрано', 'unselected -selected'],
    ['不允许', 'block -allow'],
    ['未被允许', 'block -allow'],
    ['未被禁止', 'allow -block'],
    ['不允許', 'block -allow'],
    ['未封鎖', 'allow -block'],
    ['未選取', 'unselected -selected'],
    ['許可しない', 'block -allow'],
    ['許可されていません', 'block -allow'],
    ['許可されていないモデル', 'block -allow'],
    ['ブロックされていません', 'allow -block'],
    ['使用できません', 'block -allow'],
    ['選択されていません', 'unselected -selected'],
    ['허용하지 않음', 'block -allow'],
    ['허용되지 않습니다', 'block -allow'],
    ['허용 안 됨', 'block -allow'],
    ['차단되지 않음', 'allow -block'],
    ['선택되지 않음', 'unselected -selected'],
  ])('%s', check);
});

describe('a name without decoration', () => {
  test.each([
    ['✨ Edit', 'edit'],
    ['Edit ⌘E', 'edit'],
    ['Edit (⌘E)', 'edit'],
    ['Save Ctrl+S', 'save'],
    ['Save (Ctrl + S)', 'save'],
    ['Edit Alt+Shift+E', 'edit'],
    ['Edit (12)', 'edit'],
    ['Edit（12）', 'edit'],
    ['Allowed models · 12', 'allowed models'],
    ['Allowed models 12', 'allowed models'],
    ['Allowed models (3 of 60)', 'allowed models'],
    ['Edit…', 'edit'],
    ['Edit...', 'edit'],
    ['Edit Beta', 'edit'],
    ['Edit [beta]', 'edit'],
    ['Edit (Preview)', 'edit'],
    ['NEW Edit', 'edit'],
    ['Edit NEW', 'edit'],
    ['New models', 'new models'],
    ['Settings updated', 'settings updated'],
    ['Model usage Updated', 'model usage'],
    ['Model usage Experimental', 'model usage'],
    ['Edit →', 'edit'],
    ['Edit ›', 'edit'],
    ['▸ Model usage', 'model usage'],
    ['Select models ▾', 'select models'],
    ['+ Add models', 'add models'],
    ['Edit\u00a0models', 'edit models'],
    ['Ed\u200bit', 'edit'],
    ['\u2068Edit\u2069', 'edit'],
    ['Edit.', 'edit'],
    ['Model usage:', 'model usage'],
    ['“Edit”', 'edit'],
    ['Ｅｄｉｔ', 'edit'],
    ['  Edit \n models ', 'edit models'],
    ['1. Model usage', 'model usage'],
    ['Preview', 'preview'],
    ['Beta', 'beta'],
    ['NEW', 'new'],
    ['(Preview)', '(preview)'],
    ['12', '12'],
    ['⋯', '⋯'],
    ['Remove restriction?', 'remove restriction?'],
    ['编辑 ✏️', '编辑'],
    ['編集（ベータ）', '編集'],
    ['', ''],
  ])('%j', (name, without) => {
    expect(bare(name)).toBe(without);
  });

  test('decoration changes no concept', () => {
    for (const name of [
      'Edit',
      'Remove',
      'Save',
      'Select models',
      'Allow all models',
      'Cancel',
      '保存',
      'Bearbeiten',
    ]) {
      const plain = [...concepts(name)].sort();
      for (const dressed of [
        `✨ ${name}`,
        `${name} ⌘E`,
        `${name} (12)`,
        `${name} · 12`,
        `${name} Beta`,
        `NEW ${name}`,
        `${name}…`,
        `${name} →`,
        ` ${name.replaceAll(' ', '\u00a0')}\u200b `,
        name.toUpperCase(),
      ])
        expect([...concepts(dressed)].sort(), dressed).toEqual(plain);
    }
  });
});

describe('labels that are attested or likely', () => {
  const MEANS: Partial<Record<string, string>> = {
    'model-usage': 'model usage -rate -spend',
    'allow-or-block': 'allow block model',
    configure: 'change model allow -block',
    'allowed-models': 'allow model -block -all -only',
    'blocked-models': 'block model -allow -all',
    'select-models': 'choose model -selected',
    edit: 'change -remove',
    remove: 'remove -change',
    save: 'save -saved -saving',
    saving: 'saving -save',
    done: 'apply',
    close: '-save -apply',
    'model-access': 'model access',
    'allow-all': 'allow all model -except -only -block -selected',
    'allow-except': 'allow all model except selected -only',
    'allow-only': 'allow only model selected -all -except',
    allow: 'allow -block',
    block: 'block -allow',
    'search-models': 'search',
    'access-after': 'model access after -save -saving',
    allowed: 'allow -block',
    blocked: 'block -allow',
    loading: 'loading -change',
    unsaved: 'unsaved -saved -save',
    'sign-in': 'login',
  };
  test.each(LABELS.filter(({ meaning }) => MEANS[meaning]))('$text', ({ text, meaning }) => {
    check(text, MEANS[meaning] ?? '');
  });
});

describe('any text', () => {
  test.each([
    '.',
    '-',
    '(',
    ')',
    '(1)',
    '"',
    '…',
    ' ',
    '\u200b',
    '1 ',
    'a',
    "a'",
    'not ',
    'の',
    '모',
    '#',
    '⌘',
    '= ',
    '+1',
    '[x]',
    'a-',
    'all ',
  ])('ten thousand times %j comes to an end', (piece) => {
    const text = piece.repeat(10_000);
    expect(concepts(text).size).toBe(0);
    expect(typeof bare(text)).toBe('string');
    const short = piece.repeat(Math.floor(300 / piece.length));
    expect(concepts(short)).toBeInstanceOf(Set);
    expect(typeof bare(short)).toBe('string');
  });

  test('spaces do not make a text long', () => {
    expect(concepts(`Edit${' '.repeat(400)}models`)).toEqual(concepts('Edit models'));
  });

  test('a text that is too long to be a label says nothing', () => {
    expect(concepts(`All models are allowed. ${'Lorem ipsum dolor. '.repeat(15)}`).size).toBe(0);
  });

  test('the same text gives the same set', () => {
    expect(concepts('Edit models')).toBe(concepts('Edit models'));
  });

  test('a counter that counts on says nothing new', () => {
    expect(concepts('12 of 60 models selected')).toBe(concepts('13 of 60 models selected'));
    expect(concepts('0 models selected')).not.toBe(concepts('1 models selected'));
  });
});

test('has no entry in another alphabet that English has not too, so that each alphabet is read for its own texts alone', () => {
  const words = (lexicon: Record<string, string>) =>
    Object.entries(lexicon).flatMap(([entry, list]) =>
      list.split(',').map((word) => `${entry} ${word.replace(/^[\s+=]+/, '').trim()}`),
    );
  const english = new Set(words(LEXICONS.en()));
  const foreign = (['ja', 'zh-CN', 'zh-TW', 'ko', 'ru'] as const).flatMap((language) =>
    words(LEXICONS[language]()).filter(
      (word) =>
        !/[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(
          word,
        ),
    ),
  );
  expect(foreign.filter((word) => !/ $/.test(word) && !english.has(word))).toEqual([]);
});

test('has every whole name in the form in which the name of a control is compared', () => {
  const wrong = Object.values(LEXICONS)
    .flatMap((lexicon) => Object.values(lexicon() as Record<string, string>))
    .flatMap((list) => list.split(','))
    .filter((entry) => entry.startsWith('=') && flatten(bare(entry.slice(1))) !== entry.slice(1));
  expect(wrong).toEqual([]);
});
