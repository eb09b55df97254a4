import { expect, test } from 'vitest';
import { LIMIT } from '../guide/diagnosis/clip.ts';
import { diagnose } from '../guide/diagnosis/diagnose.ts';
import { type Act, applied } from '../model/act.ts';
import { isMasked } from '../model/ids.ts';
import { freshKept, type Kept } from '../model/kept.ts';
import { aimOf } from './aim.ts';
import { type Desk, deskOf as deskWith, textIn, unread } from './desk.ts';
import * as reader from './reader.ts';
import { corrected, typed as typing } from './reader.ts';
import { replacement } from './replacement.ts';

const ERROR = 'Project `proj_abcdEFGH1234ijklMNOP5678` does not have access to model `gpt-4.1`';
const OTHER = 'Project `proj_zzzzEFGH1234ijklMNOP5678` does not have access to model `o3`';
const KEY = `sk-proj-${'Ab3dE6gH9j'.repeat(6)}`;

const deskOf = (kept: Kept, before: Desk | null) => deskWith(kept, before, reader);
const cleared = () => deskOf(freshKept(), null);
const after = (desk: Desk, act: Act) => deskOf(applied(desk.kept, act), desk);
const typed = (desk: Desk, text: string) => after(desk, typing(desk, text));
const decided = (desk: Desk, change: Parameters<typeof corrected>[1]) => after(desk, corrected(desk, change));
const tellsOfKey = ({ answer }: Desk) => answer.notes.some(({ key }) => key === 'answer_note_key');
const aim = (desk: Desk) => aimOf(desk.kept.corrections, desk.diagnosis);

test('a pasted error is aimed at its project and model, to be allowed', () => {
  expect(aim(typed(cleared(), ERROR)).goal).toEqual({
    approach: 'allow',
    project: 'proj_abcdEFGH1234ijklMNOP5678',
    model: 'gpt-4.1',
  });
});

test('what is corrected by hand wins over what was read', () => {
  const desk = decided(typed(cleared(), ERROR), {
    project: ' proj_mine ',
    model: 'gpt-4.1-mini',
    approach: 'remove',
  });
  expect(aim(desk).goal).toEqual({ approach: 'remove', project: 'proj_mine', model: 'gpt-4.1-mini' });
});

test('a correction outlives edits of the text round the error, not another error', () => {
  const desk = decided(typed(cleared(), ERROR), { project: 'proj_mine' });
  expect(aim(typed(desk, `${ERROR}\nmore of the log`)).project).toBe('proj_mine');
  expect(aim(typed(desk, OTHER)).project).toBe('proj_zzzzEFGH1234ijklMNOP5678');
});

test('an error of a ChatGPT plan is about no project, also where its message is missing', () => {
  const { kept, diagnosis } = cleared();
  const plan = { ...diagnosis, kind: 'incomplete', model: 'gpt-5.5', variant: 'chatgpt_plan' } as const;
  expect(aimOf(kept.corrections, { ...plan, variant: null }).goal).toMatchObject({ model: 'gpt-5.5' });
  expect(aimOf(kept.corrections, plan).goal).toBeNull();
});

test('the id of an example is told as it is written, and opens no project', () => {
  const desk = typed(cleared(), ERROR.replace('proj_abcdEFGH1234ijklMNOP5678', 'proj_abc123'));
  expect(aim(desk)).toMatchObject({ project: 'proj_abc123', sample: true, goal: { project: null } });
  const corrected = decided(desk, { project: 'proj_mine' });
  expect(aim(corrected)).toMatchObject({
    project: 'proj_mine',
    sample: false,
    goal: { project: 'proj_mine' },
  });
  expect(aim(decided(desk, { project: 'proj_xxx' }))).toMatchObject({
    sample: true,
    goal: { project: null },
  });
});

test('a project that was emptied by hand is not the one of the error', () => {
  const desk = decided(typed(cleared(), ERROR), { project: '' });
  expect(aim(desk)).toMatchObject({ project: null, projectWrong: false, goal: { project: null } });
});

test.each([
  ['project', 'my project'],
  ['project', 'proj_'],
  ['project', 'proj_a/../../login'],
  ['project', '__proto__'],
])('a %s written as %j starts nothing and is told to be wrong', (_field, project) => {
  expect(aim(decided(typed(cleared(), ERROR), { project }))).toMatchObject({
    project: null,
    projectWrong: true,
    goal: null,
  });
});

test.each([
  `https://platform.openai.com/settings/proj_mine/limits`,
  `https://platform.openai.com/settings/proj_mine/limits?from=menu&project=none#model-access-guide:model=o3`,
  ` platform.openai.com/settings/proj_mine/api-keys#top `,
  'https://platform.openai.com/usage?project=proj_mine',
  `https://platform.openai.com/settings/proj_mine/limits?token=${KEY}`,
])('of the address %j the project is taken', (project) => {
  const desk = decided(typed(cleared(), ERROR), { project });
  expect(aim(desk)).toMatchObject({
    project: 'proj_mine',
    projectWrong: false,
    goal: { project: 'proj_mine' },
  });
  expect(JSON.stringify(desk.kept)).not.toContain(KEY.slice(10, 20));
});

test.each([
  'https://platform.openai.com/settings/organization/limits',
  'https://platform.openai.com/proj_/limits',
])('the address %j holds none', (project) => {
  expect(aim(decided(typed(cleared(), ERROR), { project }))).toMatchObject({
    project: null,
    projectWrong: true,
  });
});

test('a model that cannot be an id starts nothing', () => {
  const desk = decided(typed(cleared(), ERROR), { model: 'gpt 4.1' });
  expect(aim(desk)).toMatchObject({ model: null, modelWrong: true, goal: null });
});

test('where the text holds nothing, a project and a model written by hand are enough', () => {
  const desk = decided(cleared(), { project: 'proj_mine', model: 'gpt-4.1' });
  expect(aim(cleared()).goal).toBeNull();
  expect(aim(desk).goal).toEqual({ approach: 'allow', project: 'proj_mine', model: 'gpt-4.1' });
});

test('an error of another kind starts no guide', () => {
  const text =
    "Error code: 401 - {'error': {'message': 'Incorrect API key provided: sk-REDACTED.', 'code': 'invalid_api_key'}}";
  const desk = decided(typed(cleared(), text), { model: 'gpt-4.1' });
  expect(desk.diagnosis.kind).toBe('invalid_key');
  expect(aim(desk).goal).toBeNull();
});

test('a key never gets past the box, and everything else of the text stays', () => {
  const desk = typed(cleared(), `curl -H "Authorization: Bearer ${KEY}"\n${ERROR}`);
  expect(JSON.stringify(desk)).not.toContain(KEY.slice(10, 20));
  expect(desk.kept.text.text).toContain('curl -H "Authorization: Bearer ');
  expect(desk.kept.text.text).toContain(ERROR);
  expect(tellsOfKey(desk)).toBe(true);
});

test('that a key was masked is still known when the popup is opened again, and not of another text', () => {
  const desk = typed(cleared(), `OPENAI_API_KEY=${KEY}\n${ERROR}`);
  expect(tellsOfKey(deskOf(desk.kept, null))).toBe(true);
  expect(tellsOfKey(typed(desk, `${desk.kept.text.text} `))).toBe(true);
  expect(tellsOfKey(typed(desk, OTHER))).toBe(false);
});

test('a text from the context menu takes the place of what stands in the box, and of what was corrected', () => {
  const before = decided(typed(cleared(), ERROR), { project: 'proj_mine', approach: 'remove' });
  const desk = after(before, replacement(OTHER));
  expect(desk.kept.text.text).toBe(OTHER);
  expect(desk.kept.text.id).not.toBe(before.kept.text.id);
  expect(aim(desk)).toMatchObject({
    model: 'o3',
    goal: { approach: 'allow', project: 'proj_zzzzEFGH1234ijklMNOP5678' },
  });
});

test('a text that changes is still the same trouble', () => {
  const desk = typed(cleared(), ERROR);
  expect(typed(desk, `${ERROR} `).kept.text.id).toBe(desk.kept.text.id);
});

test.each([
  ['a long text', 'x '.repeat(100_000)],
  ['a long word', 'x'.repeat(200_000)],
  ['binary', String.fromCharCode(...Array.from({ length: 60_000 }, (_, i) => (i * 7919) % 65536))],
  ['markup', '<img src=x onerror=alert(1)><script>alert(2)</script>'],
  ['a prototype', '{"__proto__": {"kind": "project_model_access"}} constructor __proto__'],
])('%s is taken as it is and starts nothing', (_what, text) => {
  const desk = typed(cleared(), text);
  expect(desk.kept.text.text).toBe(text);
  expect(aim(desk).goal).toBeNull();
});

test('of a text that is too long the part round the error is kept, and it says so for as long as it stands there', () => {
  const log = 'GET /api/items 200 in 12ms\n'.repeat(200_000);
  const desk = typed(cleared(), `${log}${ERROR}\n${log}`);
  expect(desk.kept.text.text.length).toBeLessThanOrEqual(LIMIT);
  expect(desk.kept.text.text).toContain(ERROR);
  const { diagnosis } = desk;
  expect(diagnosis).toMatchObject({ kind: 'project_model_access', model: 'gpt-4.1', truncated: true });
  expect(deskOf(desk.kept, null)).toEqual(desk);
  expect(typed(desk, `${desk.kept.text.text} `).diagnosis).toEqual(diagnosis);
  expect(typed(desk, ERROR).diagnosis.truncated).toBe(false);
});

test.each([0, 1, 7, 60, 100, 130])('a key of which %i letters stand before the cut is masked', (before) => {
  const key = `sk-proj-${'Ab3dE6gH9j'.repeat(12)}`;
  const log = 'x '.repeat(120_000);
  const at = log.length - 100_000 + 1;
  const start = at - before;
  const text = `${log.slice(0, start)}${key} ${log.slice(start + key.length + 1)}${ERROR}`;
  const desk = typed(cleared(), text);
  expect(desk.kept.text.text).toContain(ERROR);
  expect(desk.kept.text.text).not.toContain('Ab3dE6gH');
  expect(JSON.stringify(desk)).not.toContain('gH9jAb3d');
});

test.each(['project', 'model'] as const)(
  'a key that is written as a %s is masked, and starts nothing',
  (field) => {
    let desk = typed(cleared(), ERROR);
    for (let end = 1; end <= KEY.length; end++) {
      // The field shows what was kept, and the next letter is typed behind it.
      const kept = desk.kept.corrections[field] ?? '';
      desk = decided(desk, { [field]: end === 1 ? KEY[0] : kept + KEY[end - 1] });
      expect(JSON.stringify(desk.kept)).not.toContain(KEY.slice(8, 16));
    }
    expect(desk.kept.corrections[field]).toContain('…');
    expect(aim(desk).goal).toBeNull();
    expect(isMasked(decided(desk, { [field]: KEY }).kept.corrections[field] ?? '')).toBe(true);
  },
);

test('an empty box is the same with a reader and before there is one', () => {
  const { kept, ...desk } = deskWith(freshKept(), null, null);
  expect(deskOf(kept, null)).toEqual({ kept, ...desk });
  expect(desk.busy).toBe(false);
  expect(desk.diagnosis).toEqual(diagnose(''));
});

test('a text that is kept waits for its reader', () => {
  const { kept, ...read } = decided(typed(cleared(), ERROR), { approach: 'remove' });
  const before = deskWith(kept, null, null);
  expect(before).toMatchObject({ busy: true, diagnosis: { kind: 'none' } });
  expect(textIn(before)).toBe(ERROR);
  expect(deskOf(kept, before)).toEqual({ kept, ...read });
});

test('what is written before there is a reader stands in the box and is not kept, until another text takes its place', () => {
  const desk = unread(deskWith(freshKept(), null, null), `${KEY} ${ERROR}`);
  expect(desk).toMatchObject({ busy: true, kept: freshKept() });
  const told = deskWith({ ...desk.kept, shown: [] }, desk, null);
  expect(textIn(told)).toBe(`${KEY} ${ERROR}`);
  expect(textIn(unread(told, ''))).toBe('');
  expect(unread(told, '').busy).toBe(false);
  const { kept } = after(cleared(), replacement(OTHER));
  expect(textIn(deskWith(kept, told, null))).toBe(OTHER);
});
