import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '../../public/_locales/en/messages.json';
import ja from '../../public/_locales/ja/messages.json';
import { LABELS } from '../console/words/labels.ts';
import { diagnose } from './diagnosis/diagnose.ts';
import {
  type Form,
  type HandOver,
  type HandOverKey,
  handOverOf,
  handOverSubjectOf,
  mailtoOf,
} from './hand-over.ts';

const PROJECT = 'proj_abcdEFGH1234ijklMNOP5678';
const LINK = `https://platform.openai.com/settings/${PROJECT}/limits#model-access-guide:model=gpt-4.1`;
const KEY = `sk-proj-${'Ab3dE6gH9j'.repeat(4)}`;
const MODES = ['allow_list', 'deny_list', 'none', 'unknown'] as const;

const about: HandOver = { project: PROJECT, models: ['gpt-4.1'], mode: 'allow_list', link: LINK };
const english = (key: HandOverKey) => en[key].message;
const japanese = (key: HandOverKey) => ja[key].message;
const text = (more: Partial<HandOver> = {}, form: Form = 'plain', words = english) =>
  handOverOf({ ...about, ...more }, words, form) ?? '';

describe('the message to an administrator', () => {
  it('of a project with an allow list', () => {
    expect(text({ models: ['gpt-4.1', 'gpt-4.1-2025-04-14'] })).toMatchInlineSnapshot(`
      "Calls to the OpenAI API fail with status 403:

          Project \`proj_abcdEFGH1234ijklMNOP5678\` does not have access to model \`gpt-4.1\`
          Project \`proj_abcdEFGH1234ijklMNOP5678\` does not have access to model \`gpt-4.1-2025-04-14\`

      - Project: proj_abcdEFGH1234ijklMNOP5678
      - Model: gpt-4.1, gpt-4.1-2025-04-14
      - Restriction: allow list, only listed models work

      Please add gpt-4.1, gpt-4.1-2025-04-14 to the project's allow list.

      The project's Limits page. With the extension Model Access Guide this link also shows where to press:
      https://platform.openai.com/settings/proj_abcdEFGH1234ijklMNOP5678/limits#model-access-guide:model=gpt-4.1

      By hand, without the extension:

      1. Open the project's Limits page.
      2. Under "Model usage", press "Edit" or "Select models".
      3. In the list, tick gpt-4.1, gpt-4.1-2025-04-14
      4. Press "Save".

      By the OpenAI CLI, with an admin key in OPENAI_ADMIN_KEY. An update replaces the whole list: name every id that retrieve shows and that is to stay.

          openai admin:organization:projects:model-permissions retrieve --project-id=proj_abcdEFGH1234ijklMNOP5678

          openai admin:organization:projects:model-permissions update \\
            --project-id=proj_abcdEFGH1234ijklMNOP5678 --mode=allow_list \\
            --model-id='<every id that is allowed now>' \\
            --model-id=gpt-4.1 \\
            --model-id=gpt-4.1-2025-04-14

      By Terraform. model_ids is the whole list, too. Where Terraform keeps this setting, a change by hand is undone at its next run.

          resource "openai_project_model_permissions" "limits" {
            project_id = "proj_abcdEFGH1234ijklMNOP5678"
            mode       = "allow_list"
            model_ids  = ["<every id that is allowed now>", "gpt-4.1", "gpt-4.1-2025-04-14"]
          }

      A change can take some minutes to reach the API."
    `);
  });

  it('of a project with a block list, in Markdown', () => {
    expect(text({ mode: 'deny_list' }, 'markdown')).toMatchInlineSnapshot(`
      "Calls to the OpenAI API fail with status 403:

      \`\`\`
      Project \`proj_abcdEFGH1234ijklMNOP5678\` does not have access to model \`gpt-4.1\`
      \`\`\`

      - Project: \`proj_abcdEFGH1234ijklMNOP5678\`
      - Model: \`gpt-4.1\`
      - Restriction: block list, listed models do not work

      Please take \`gpt-4.1\` off the project's block list.

      The project's Limits page. With the extension Model Access Guide this link also shows where to press:
      <https://platform.openai.com/settings/proj_abcdEFGH1234ijklMNOP5678/limits#model-access-guide:model=gpt-4.1>

      By hand, without the extension:

      1. Open the project's Limits page.
      2. Under **Model usage**, press **Edit** or **Select models**.
      3. In the list, untick \`gpt-4.1\`
      4. Press **Save**.

      By the OpenAI CLI, with an admin key in \`OPENAI_ADMIN_KEY\`. An update replaces the whole list: name every id that \`retrieve\` shows and that is to stay.

      \`\`\`sh
      openai admin:organization:projects:model-permissions retrieve --project-id=proj_abcdEFGH1234ijklMNOP5678
      \`\`\`

      \`\`\`sh
      openai admin:organization:projects:model-permissions update \\
        --project-id=proj_abcdEFGH1234ijklMNOP5678 --mode=deny_list \\
        --model-id='<every id that stays blocked>'
      \`\`\`

      By Terraform. \`model_ids\` is the whole list, too. Where Terraform keeps this setting, a change by hand is undone at its next run.

      \`\`\`hcl
      resource "openai_project_model_permissions" "limits" {
        project_id = "proj_abcdEFGH1234ijklMNOP5678"
        mode       = "deny_list"
        model_ids  = ["<every id that stays blocked>"]
      }
      \`\`\`

      A change can take some minutes to reach the API."
    `);
  });

  it('names both changes where it was not seen which list it is', () => {
    const both = text({ mode: 'unknown' });
    expect(both).toContain('Restriction: not seen yet');
    expect(both).toContain(
      '- If it has an allow list: add gpt-4.1\n- If it has a block list: take off gpt-4.1\n',
    );
    expect(both).toContain('--mode=allow_list');
    expect(both).toContain('--mode=deny_list');
  });

  it('asks for no change of a list where none was seen', () => {
    const none = text({ mode: 'none' });
    expect(none).toContain('shows no restriction');
    expect(none).not.toMatch(/openai admin|terraform|Tick/i);
  });

  it('says that the project is not known, and gives no command for it', () => {
    const unnamed = text({ project: null, link: null });
    expect(unnamed).toContain('did not say which project');
    expect(unnamed).not.toMatch(/Project:|https:|openai admin|resource/);
    expect(unnamed).toContain('In the list, tick gpt-4.1');
  });

  it.each([
    ['English', english],
    ['Japanese', japanese],
  ])('can be pasted back into the popup, in %s', (_language, words) => {
    for (const form of ['plain', 'markdown'] as const)
      expect(diagnose(text({}, form, words))).toMatchObject({
        kind: 'project_model_access',
        project: PROJECT,
        model: 'gpt-4.1',
      });
  });

  it('leaves no brace or mark of a message, and sets no stop behind an id', () => {
    for (const words of [english, japanese])
      for (const mode of MODES)
        for (const project of [PROJECT, null])
          for (const models of [['gpt-4.1'], ['gpt-4.1', 'o3']]) {
            const plain = text({ mode, project, models }, 'plain', words);
            expect(plain).not.toMatch(/\{\w+\}|[[\]](?<!model_ids {2}= \[.*)/);
            expect(plain).not.toMatch(/(?:gpt-4\.1|o3|5678)[.:;。]/);
            expect(text({ mode, project, models }, 'markdown', words)).not.toMatch(/\{\w+\}/);
            expect(handOverSubjectOf({ ...about, mode, project, models }, words)).toContain('gpt-4.1');
          }
  });

  it('quotes the console with labels that it has', () => {
    const quoted = [...text().matchAll(/"([A-Z][^"\n]*)"/g)].map(([, label]) => label);
    expect(quoted).toEqual(['Model usage', 'Edit', 'Select models', 'Save']);
    for (const label of quoted) expect(LABELS.map(({ text }) => text)).toContain(label);
  });

  it('is in no command a whole change by itself: what stands for the rest of the list is no id', () => {
    for (const mode of ['allow_list', 'deny_list'] as const) {
      const lines = text({ mode }).split('\n');
      expect(lines.filter((line) => /--model-id='<every id [^']*>'/.test(line))).toHaveLength(1);
      expect(lines.filter((line) => /model_ids {2}= \["<every id [^"]*>"/.test(line))).toHaveLength(1);
    }
  });
});

describe('what must not be told', () => {
  it.each([
    ['a project', { project: KEY }],
    ['a model', { models: ['gpt-4.1', KEY] }],
    ['a link', { models: [KEY, 'gpt-4.1'], link: `${LINK}&model=${KEY}` }],
  ])('is left out, given as %s', (_what, more) => {
    for (const form of ['plain', 'markdown'] as const) {
      expect(text(more, form)).toContain('gpt-4.1');
      expect(text(more, form)).not.toMatch(/sk-|Ab3dE6gH9j|https:/);
    }
  });

  it('leaves nothing to say where it was all', () => {
    expect(handOverOf({ ...about, models: [KEY] }, english, 'plain')).toBeNull();
    expect(handOverSubjectOf({ ...about, models: [] }, english)).toBeNull();
  });

  it.each([
    'javascript:alert(1)',
    'http://a.example',
    'https://a b',
    'https://a.example/>\n# x',
    'https://é.example',
  ])('is no link: %s', (link) => {
    expect(text({ link })).not.toContain(link);
  });
});

describe('an id', () => {
  const HOSTILE = [
    '`',
    '```\n# Heading',
    '**bold** [link](https://evil.example) <img src=x>',
    "'; touch canary; '",
    '$(touch canary)',
    '"]\n}\nresource "x" "y" {',
    '$\u007bfile("/etc/passwd")} %{ if true }',
    'line\r\nBcc: x@evil.example',
    '\u202egnp.x\u200b',
    '{models} {project} {mode}',
    '$& $1 $$',
    '\ud800',
  ];

  it.each(HOSTILE)('stays one line and one piece: %j', (id) => {
    for (const form of ['plain', 'markdown'] as const) {
      const lines = (of: string) =>
        text({ project: of, models: [of], mode: 'unknown' }, form).split('\n').length;
      expect(lines(id)).toBe(lines('gpt-4.1'));
    }
  });

  /** What a CommonMark reader sets as text: the blocks are taken out first, then the code spans. */
  const outsideCode = (markdown: string) =>
    markdown.replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gm, '').replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');

  it('is nowhere read as Markdown', () => {
    const harmless = outsideCode(text({ mode: 'unknown' }, 'markdown'));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...HOSTILE, 'a', ' ', '~', '\\'), { minLength: 1 }), (pieces) => {
        const id = pieces.join('');
        expect(outsideCode(text({ project: id, models: [id], mode: 'unknown' }, 'markdown'))).toBe(harmless);
      }),
    );
  });

  it('is one word of the shell and one string of Terraform', () => {
    const plain = text({ project: "p'; x", models: ['$\u007bm}"'] });
    expect(plain).toContain(`--project-id='p'\\''; x' --mode`);
    expect(plain).toContain(`--model-id='\${m}"'`);
    expect(plain).toContain(`project_id = "p'; x"`);
    expect(plain).toContain('"\\u0024{m}\\u0022"]');
  });
});

describe('the address of a mail', () => {
  const read = (address: string) => new URLSearchParams(address.slice('mailto:?'.length));

  it('holds the subject and the text', () => {
    const address = mailtoOf('A & B?', 'One\nTwo + 100 %');
    expect([...read(address)]).toEqual([
      ['subject', 'A & B?'],
      ['body', 'One\r\nTwo + 100 %'],
    ]);
  });

  it('begins no field or header that was not meant, whatever an id holds', () => {
    const any = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(any, any, (subject, body) => {
        const address = mailtoOf(`${subject}\r\nBcc: x@evil.example&cc=y`, body);
        expect([...read(address).keys()]).toEqual(['subject', 'body']);
        expect(address).toMatch(/^mailto:\?[!-~]*$/);
        expect(read(address).get('subject')).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it('is never longer than a system hands over, and ends with a whole line', () => {
    const long = Array.from({ length: 400 }, (_, line) => `モデル ${line} 😀`).join('\n');
    for (const subject of ['short', '長い '.repeat(500)]) {
      const address = mailtoOf(subject, long);
      expect(address.length).toBeLessThanOrEqual(2000);
      expect(read(address).get('body')).toMatch(/^(?:モデル \d+ 😀\r\n)+…$/u);
    }
    expect(mailtoOf('', 'x'.repeat(5000))).toHaveLength(2000);
  });
});
