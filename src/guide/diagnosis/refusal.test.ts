import { describe, expect, it } from 'vitest';
import { diagnose } from './diagnose.ts';
import { NOT_REFUSED, REFUSED } from './refusal.examples.ts';

const MODEL = 'gpt-4.1-mini';
const P = 'proj_Rk3vT0pQ8sLw2Zx7Yb5Nc1Md';

const named = (text: string) => text.replace('`x`', `\`${MODEL}\``);

describe.each(Object.entries(REFUSED))('a refusal told in %s', (_language, texts) => {
  it.each(texts)('%s', (text) => {
    expect(diagnose(named(text))).toMatchObject({
      kind: 'project_model_access',
      provider: 'openai',
      model: text.includes('`x`') ? MODEL : null,
      project: null,
    });
  });

  it.each(texts)('%s, of Azure', (text) => {
    expect(diagnose(named(text).replaceAll('OpenAI', 'Azure OpenAI')).kind).not.toBe('project_model_access');
  });

  it.each(texts)('%s, beside a way out', (text) => {
    const found = diagnose(`${named(text)}\nFallback: gpt-5-nano works.`);
    expect(found.kind).toBe('project_model_access');
    expect(found.model).not.toBe('gpt-5-nano');
  });
});

describe.each(Object.entries(NOT_REFUSED))('no refusal, told in %s', (_language, texts) => {
  it.each(texts)('%s', (text) => {
    expect(diagnose(named(text)).kind).not.toBe('project_model_access');
  });
});

/** A code beside words about the setting, in ten languages. */
const SETTINGS = [
  'model_not_found, and the model is missing from Allowed models of the project',
  'model_not_found: in den erlaubten Modellen des Projekts fehlt es',
  'model_not_found : absent des modèles autorisés du projet',
  'model_not_found: falta en los modelos permitidos del proyecto',
  'model_not_found: falta nos modelos permitidos do projeto',
  'model_not_found: manca tra i modelli consentiti del progetto',
  'model_not_found: нет в разрешённых моделях проекта',
  'model_not_found：不在项目允许的模型列表里',
  'model_not_found：プロジェクトの許可されたモデルにありません',
  'model_not_found: 프로젝트의 허용된 모델에 없습니다',
];

it.each(SETTINGS)('%s', (text) => {
  expect(diagnose(text)).toMatchObject({ kind: 'project_model_access', code: 'model_not_found' });
});

it.each([
  'model_not_found: the model does not exist, so the allowed models of the project do not matter',
  'OpenAI model_not_found：模型不存在，不在允许的模型里',
])('a model that is not there is no refusal: %s', (text) => {
  expect(diagnose(text).kind).not.toBe('project_model_access');
});

describe('which model is refused', () => {
  it.each<[text: string, model: string | null]>([
    [
      `403 model_not_found: only \`gpt-5-mini\` is allowed in the project, the variable says \`${MODEL}\``,
      MODEL,
    ],
    [`403: project ${P} only allows gpt-5-mini; the variable says ${MODEL}`, null],
    [`Nur gpt-5-mini ist im OpenAI-Projekt erlaubt, ${MODEL} nicht: 403 model_not_found`, MODEL],
    [
      `# gpt-5-mini not working\n\n\`403 Project \`${P}\` does not have access to model \`${MODEL}\`\``,
      MODEL,
    ],
    [`Project \`${P}\` does not have access to model \`gpt-4\tdone`, null],
    [`Project "${P}" does not have access to model "gpt-4\n`, null],
    [`Asking for \`${MODEL}\` gives \`Project … does not have access to model\`.`, MODEL],
    [`| \`${MODEL}\` | 403 \`Project … does not have access to model\` |\n| \`gpt-5-mini\` | works |`, MODEL],
    [
      `Project \`${P}\` does not have access to model \`${MODEL}\nThe tool was set to ${MODEL}, as before.`,
      MODEL,
    ],
    [
      `Project \`${P}\` does not have access to model \`gpt-4.1\nThe tool was set to ${MODEL}, as before.`,
      null,
    ],
    ['The OpenAI project has access to gpt-5-nano only, it is not allowed to use GPT-9-class models.', null],
    ['The OpenAI project has no access to the Sora model.', null],
    ['У проекта OpenAI нет доступа к модели GPT-5.1.', 'gpt-5.1'],
    ['У проекта OpenAI нет доступа к моделям семейства GPT-5.', null],
    ["Le projet OpenAI n'a pas accès aux modèles GPT-5.", null],
    ['OpenAI 项目无权使用 GPT-5 系列模型。', null],
    [`The OpenAI project lacks access to ${MODEL}, only newer ones work.`, MODEL],
    [`gpt-5-mini works.\n\nProject \`${P}\` does not have access to model`, null],
  ])('%s', (text, model) => {
    expect(diagnose(text)).toMatchObject({ kind: 'project_model_access', model });
  });
});

describe('which project it is', () => {
  it.each<[text: string, project: string | null]>([
    [`The key is of ${P}.\n\n| \`${MODEL}\` | 403 does not have access to model |`, P],
    [`Project \`proj_Rk3v…\` does not have access to model \`${MODEL}\``, null],
    [`Project \`proj_Rk3v...\` does not have access to model \`${MODEL}\``, null],
    [`Your project has reached its configured enforced spend limit. …/settings/proj_Rk3…/limits`, null],
    [`Project \`${P.slice(0, 12)}`, null],
  ])('%s', (text, project) => {
    expect(diagnose(text).project).toBe(project);
  });
});
