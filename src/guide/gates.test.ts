import { describe, expect, it } from 'vitest';
import { diagnose } from './diagnosis/diagnose.ts';
import { gatesOf } from './gates.ts';

describe('the other gates of a call', () => {
  it('come in their order, each with its page', () => {
    expect(gatesOf('proj_a').map(({ place }) => new URL(place.url).pathname)).toEqual([
      '/settings/organization/general',
      '/settings/proj_a/api-keys',
      '/settings/organization/billing/overview',
      '/settings/organization/limits',
      '/settings/organization/limits',
    ]);
    expect(gatesOf(null)[1]?.place.url).toContain('/organization/api-keys');
  });

  it('are each told by an error that gets its own answer once it is pasted', () => {
    expect(gatesOf(null).map(({ error }) => diagnose(error).kind)).toEqual([
      'org_verification',
      'missing_scope',
      'quota',
      'model_unknown',
      'quota',
    ]);
  });
});
