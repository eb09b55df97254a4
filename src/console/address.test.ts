import { describe, expect, it } from 'vitest';
import { guideLink, limitsUrl, readAddress, readGuideLink } from './address.ts';

const PROJECT = 'proj_abcdEFGH1234ijklMNOP5678';
const at = (path: string) => `https://platform.openai.com${path}`;

describe('an address', () => {
  it('carries up to eight models, each once', () => {
    const models = ['gpt-4.1', 'o3', 'gpt-4o', 'a/b', 'c', 'd', 'e', 'f'];
    const [model, ...others] = models;
    expect(readGuideLink(guideLink(PROJECT, models))).toEqual({
      approach: 'allow',
      project: PROJECT,
      model,
      others,
    });
    expect(readGuideLink(guideLink(PROJECT, ['o3', 'o3']))).toEqual({
      approach: 'allow',
      project: PROJECT,
      model: 'o3',
    });
    expect(readGuideLink(guideLink(PROJECT, [...models, 'g']))).toBeNull();
    expect(readGuideLink(guideLink(PROJECT, ['o3', '$(rm)']))).toBeNull();
  });

  it.each([
    [`/settings/${PROJECT}/limits`, 'limits', PROJECT],
    [`/settings/${PROJECT}/limits/?x=1#y`, 'limits', PROJECT],
    ['/settings/project/limits', 'limits', null],
    ['/settings/organization/limits', 'organization-limits', null],
    [`/settings/${PROJECT}/api-keys`, 'other', null],
    [`/settings/${PROJECT}/limits/models/edit`, 'limits', PROJECT],
    ['/settings/proj_/limits', 'other', null],
    ['/login', 'signed-out', null],
    ['/', 'other', null],
  ])('%s', (path, page, project) => {
    expect(readAddress(at(path))).toEqual({ page, project });
  });
});

describe('a guide link', () => {
  it.each(['gpt-4.1', 'o3', 'ft:gpt-4.1-2025-04-14:org:suffix:id', 'openai/gpt-oss-120b'])(
    'carries %s there and back',
    (model) => {
      expect(readGuideLink(guideLink(PROJECT, [model]))).toEqual({
        approach: 'allow',
        project: PROJECT,
        model,
      });
    },
  );

  it.each([
    `${limitsUrl(PROJECT)}#model-access-guide:model=`,
    `${limitsUrl(PROJECT)}#model-access-guide:approach=remove`,
    `${limitsUrl(PROJECT)}#model-access-guide:model=%3Cimg%3E`,
    `${limitsUrl(PROJECT)}#model-access-guide:model=sk-proj-${'Ab3dE6gH9j'.repeat(4)}`,
    `${limitsUrl(PROJECT)}#model-access-guide:model=${'0a1b2c3d'.repeat(4)}`,
    `${limitsUrl(PROJECT)}#other:model=gpt-4.1`,
    at('/settings/organization/limits#model-access-guide:model=gpt-4.1'),
    at('/#model-access-guide:model=gpt-4.1'),
  ])('is none: %s', (url) => {
    expect(readGuideLink(url)).toBeNull();
  });

  it('is not read where it is longer than any link that could be meant', () => {
    const many = `${limitsUrl(PROJECT)}#model-access-guide:model=gpt-4.1&${'a=1&'.repeat(200_000)}`;
    expect(readGuideLink(many)).toBeNull();
    const longest = Array.from({ length: 8 }, (_, i) => `${i}${'/'.repeat(199)}`);
    expect(readGuideLink(guideLink(PROJECT, longest))?.others).toHaveLength(7);
  });

  it('can never ask to remove a restriction', () => {
    const url = `${limitsUrl(PROJECT)}#model-access-guide:model=gpt-4.1&approach=remove`;
    expect(readGuideLink(url)?.approach).toBe('allow');
  });
});
