import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../test/runs.ts';
import { ORIGIN, readAddress } from '../console/address.ts';
import { mayBeLimits } from './near.ts';

const PROJECT = 'proj_abcdEFGH1234ijklMNOP5678';

it('lets the guide come to whatever is a Limits page', () => {
  const part = fc.constantFrom('settings', 'limits', 'project', 'organization', PROJECT, '', 'api-keys', 'x');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const path = `/${parts.join('/')}`;
      if (readAddress(ORIGIN + path).page === 'limits') expect(mayBeLimits(path)).toBe(true);
    }),
    {
      numRuns: runs(5000),
      examples: [[['settings', PROJECT, 'limits', 'edit']], [['', 'settings', 'project', 'limits']]],
    },
  );
});

it.each([
  '/',
  '/settings/organization/limits',
  `/settings/${PROJECT}/api-keys`,
  `/docs/${PROJECT}/limits`,
  '/usage',
])('does not on %s', (path) => {
  expect(mayBeLimits(path)).toBe(false);
});
