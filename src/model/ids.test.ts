import { describe, expect, it } from 'vitest';
import { isModelId, isProjectId } from './ids.ts';

const PROJECT = 'proj_abcdEFGH1234ijklMNOP5678';

describe('ids', () => {
  it('of projects are taken in their whole alphabet, and nothing else', () => {
    expect(['proj_a', PROJECT, 'proj_A-b_9'].every(isProjectId)).toBe(true);
    expect(
      ['', 'proj_', 'proj_a b', `x${PROJECT}`, 'proj_a/b', `proj_${'a'.repeat(200)}`].some(isProjectId),
    ).toBe(false);
  });

  it('of models hold no space, quote or mark-up', () => {
    expect(['gpt 4', '"o3"', '<o3>', '', '-o3'].some(isModelId)).toBe(false);
  });
});
