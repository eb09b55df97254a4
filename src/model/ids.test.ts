import { describe, expect, it } from 'vitest';
import { isModelId, isProjectId, isSampleProject } from './ids.ts';

const PROJECT = 'proj_abcdEFGH1234ijklMNOP5678';

describe('ids', () => {
  it('of projects are taken in their whole alphabet, and nothing else', () => {
    expect(['proj_a', PROJECT, 'proj_A-b_9'].every(isProjectId)).toBe(true);
    expect(
      ['', 'proj_', 'proj_a b', `x${PROJECT}`, 'proj_a/b', `proj_${'a'.repeat(200)}`].some(isProjectId),
    ).toBe(false);
  });

  it.each([
    'proj_abc',
    'proj_abc123',
    'proj_abc_123',
    'proj_abc123def456',
    'proj_123',
    'proj_123456',
    'proj_xxx',
    'proj_XXXXXX',
    `proj_${'x'.repeat(24)}`,
    'proj_xxxx-xxxx',
    'proj_example',
    'proj_exampleProject1',
    'proj_your_project_id',
    'proj_your-project',
    'proj_my_project',
    'proj_sample',
    'proj_placeholder',
    'proj_id',
    'proj_test',
    'proj_test_1',
    'proj_foo',
  ])('%s is an example’s', (id) => {
    expect(isSampleProject(id)).toBe(true);
  });

  it.each([
    PROJECT,
    'proj_Example1Example2Example3',
    'proj_YourCompanyWideProject01',
    'proj_Rk3vT0pQ8sLw',
    'proj_A',
    'proj_429',
    'proj_mine',
    'proj_another',
    'proj_testbed',
    'proj_idaho',
    'proj_abacus',
    'proj_1234abX',
    'not_proj_abc',
  ])('%s may be somebody’s', (id) => {
    expect(isSampleProject(id)).toBe(false);
  });

  it('are no keys', () => {
    const drawn = 'Ab3dE6gH9j'.repeat(4);
    const keys = [
      `sk-proj-${drawn}`,
      `SK-${drawn}`,
      `gsk_${drawn}`,
      `AIza${drawn}`,
      `openai/sk-${drawn}`,
      drawn,
    ];
    expect([...keys, '0a1b2c3d'.repeat(4), 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'].some(isModelId)).toBe(
      false,
    );
    expect([...keys, `proj_sk-proj-${drawn}`].some(isProjectId)).toBe(false);
  });

  it('of models may be long, dated and of a fine-tune', () => {
    const ids = [
      'gpt-4.1-mini-2025-04-14',
      'gpt-4o-realtime-preview-2024-12-17',
      'ft:gpt-4.1-2025-04-14:acme-corporation:Support-2025-Release:Ab3dE6gH',
      'openai/gpt-oss-120b',
      'meta-llama/Llama-3.2-11B-Vision-Instruct',
      'anthropic.claude-3-5-sonnet-20241022-v2:0',
    ];
    expect(ids.every(isModelId)).toBe(true);
  });

  it('of models hold no space, quote or mark-up', () => {
    expect(['gpt 4', '"o3"', '<o3>', '', '-o3'].some(isModelId)).toBe(false);
  });
});
