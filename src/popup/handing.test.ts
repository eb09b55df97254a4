import { expect, test } from 'vitest';
import { type Act, applied } from '../model/act.ts';
import type { Goal } from '../model/goal.ts';
import { freshKept } from '../model/kept.ts';
import type { Told } from '../model/progress.ts';
import { type Desk, deskOf } from './desk.ts';
import { handingOf } from './handing.ts';
import * as reader from './reader.ts';

const PROJECT = 'proj_abcdEFGH1234ijklMNOP5678';
const OTHER = 'proj_zzzzEFGH1234ijklMNOP5678';
const ERROR = `Project \`${PROJECT}\` does not have access to model \`gpt-4.1\``;
const goal: Goal = { approach: 'allow', project: PROJECT, model: 'gpt-4.1' };
const unseen = { project: PROJECT, models: ['gpt-4.1'], mode: 'unknown' };
const seen = { ...unseen, mode: 'deny_list' };

const fresh = () => deskOf(freshKept(), null, reader);
const after = (desk: Desk, ...acts: Act[]) =>
  acts.reduce((now, act) => deskOf(applied(now.kept, act), now, reader), desk);
const typed = (text: string) => after(fresh(), reader.typed(fresh(), text));
const begun = (of: Goal): Act => ({ type: 'begun', run: '1', goal: of, tab: null });
const told = (step: Told['step']): Act => ({
  type: 'told',
  at: 1,
  saved: true,
  progress: { run: '1', step, mode: 'deny_list', checks: [], restricted: null, unwelcome: false, said: [] },
});
const stopped: Act = { type: 'stopped', run: '1', forget: false };

test('an administrator is asked for what the error names, every model of it', () => {
  expect(handingOf(typed(ERROR))).toEqual(unseen);
  expect(handingOf(typed(`${ERROR}\n${ERROR.replace('gpt-4.1', 'o3')}`))?.models).toEqual(['gpt-4.1', 'o3']);
});

test('nobody is asked for anything where no project is the cause', () => {
  for (const text of ['', 'hello', 'insufficient_quota: You exceeded your current quota'])
    expect(handingOf(typed(text))).toBeNull();
});

test('the mode is told as the guide for the same project saw it, also after its end', () => {
  const running = after(typed(ERROR), begun(goal), told('save'));
  expect(handingOf(running)).toEqual(seen);
  expect(handingOf(after(running, told('fixed'), stopped))).toEqual(seen);
  expect(handingOf(after(typed(ERROR.replace(PROJECT, OTHER)), begun(goal), told('save')))).toEqual({
    ...unseen,
    project: OTHER,
  });
});

test('a project that only the guide knows is named, where the guide is for the same models', () => {
  const unnamed = typed(ERROR.replace(`\`${PROJECT}\``, 'proj_…'));
  expect(handingOf(unnamed)?.project).toBeNull();
  expect(handingOf(after(unnamed, begun(goal), told('save')))).toEqual(seen);
  expect(handingOf(after(unnamed, begun({ ...goal, model: 'o3' }), told('save')))?.project).toBeNull();
});

test('while a guide runs without a text the administrator is asked for what it is for', () => {
  expect(handingOf(after(fresh(), begun({ ...goal, others: ['o3'] })))?.models).toEqual(['gpt-4.1', 'o3']);
});
