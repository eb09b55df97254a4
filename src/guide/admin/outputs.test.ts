import { parse } from '@cdktn/hcl2json';
import { describe, expect, it } from 'vitest';
import { FACTS } from './facts.data.ts';
import { HOSTILE } from './hostile.examples.ts';
import { outputOf } from './outputs.ts';
import { type Deed, OUTPUTS, type Plan } from './plan.ts';
import { scriptOf } from './script.ts';
import { terraformOf } from './terraform.ts';

const PLAN: Plan = { projects: ['proj_A', 'proj_B'], models: ['gpt-4.1', 'o3'], deed: 'allow' };
const DEEDS: Deed[] = ['allow', 'disallow'];

/** Ten thousand of each, which no form may grow worse than line by line with. */
const MANY = 10_000;
const many = (name: string) => Array.from({ length: MANY }, (_, index) => `${name}_${index}`);

interface Configuration {
  locals: [{ projects: string; models: string[]; listing: string }];
  resource: { openai_project_model_permissions: { project: [Record<string, unknown>] } };
  data: { openai_project_model_permissions: { present: [Record<string, unknown>] } };
  import: [Record<string, unknown>];
  terraform: [{ required_providers: [{ openai: { source: string } }] }];
}

const configuration = async (plan: Plan) =>
  (await parse('plan.tf', terraformOf(plan))) as unknown as Configuration;

describe.each(OUTPUTS)('the %s', (kind) => {
  it('names every project and every model, and ends with a newline', () => {
    const text = outputOf(kind, PLAN);
    for (const id of [...PLAN.projects, ...PLAN.models]) expect(text).toContain(id);
    expect(text).toMatch(/[^\n]\n$/);
  });

  it('says what it does, and asks for the key nowhere but in the environment', () => {
    expect(outputOf(kind, PLAN)).toContain('Lets 2 projects use 2 models');
    expect(outputOf(kind, { ...PLAN, models: ['o3'], deed: 'disallow' })).toContain(
      'Keeps 2 projects from using 1 model,',
    );
    expect(outputOf(kind, PLAN)).toContain('OPENAI_ADMIN_KEY');
  });

  it('is one and the same for the same plan, and grows by a line for each more', () => {
    const large: Plan = { projects: many('proj'), models: many('model'), deed: 'allow' };
    const text = outputOf(kind, large);
    expect(text).toBe(outputOf(kind, structuredClone(large)));
    expect(text).toContain('proj_9999');
    expect(text).toContain('model_9999');
    expect(text.length).toBeLessThan(MANY * 60);
  });
});

describe('the script', () => {
  it.each(DEEDS)('differs from another plan’s in nothing but its head, when it is to %s', (deed) => {
    const [, body] = scriptOf(PLAN).split(/^# --- .*$/m);
    const [, hostile] = scriptOf({ projects: HOSTILE, models: HOSTILE, deed }).split(/^# --- .*$/m);
    expect(hostile).toBe(body);
  });

  it('carries the models as JSON that no model can end', () => {
    const text = scriptOf({ ...PLAN, models: HOSTILE });
    const [, inside = ''] = text.split(/<<'MODELS'\n/);
    const [json = ''] = inside.split(/^MODELS$/m);
    expect(JSON.parse(json)).toEqual(HOSTILE);
  });
});

describe('the Terraform configuration', () => {
  it('asks the official provider, reads every list that it writes, and takes it over first', async () => {
    const { terraform, data, import: taken, resource } = await configuration(PLAN);
    expect(terraform[0].required_providers[0].openai.source).toBe('openai/openai');
    expect(data.openai_project_model_permissions.present).toMatchObject([
      { for_each: `\${local.projects}`, project_id: `\${each.value}` },
    ]);
    expect(taken).toMatchObject([{ for_each: `\${local.projects}`, id: `\${each.value}` }]);
    expect(resource.openai_project_model_permissions.project).toMatchObject([
      {
        for_each: `\${local.projects}`,
        mode: `\${local.policies[each.value].mode}`,
        model_ids: `\${local.policies[each.value].model_ids}`,
      },
    ]);
  });

  it('refuses to destroy a limit, and to apply an empty list of allowed models', async () => {
    const { resource } = await configuration(PLAN);
    const [project] = resource.openai_project_model_permissions.project;
    const [{ prevent_destroy, precondition }] = project.lifecycle as [
      { prevent_destroy: boolean; precondition: { condition: string }[] },
    ];
    expect(prevent_destroy).toBe(true);
    expect(precondition.map(({ condition }) => condition).join()).toContain('model_ids) > 0');
  });

  it('lists the models where they are to be allowed in an allow list, or blocked in a deny list', async () => {
    const [allow] = (await configuration(PLAN)).locals;
    const [disallow] = (await configuration({ ...PLAN, deed: 'disallow' })).locals;
    expect([allow.listing, disallow.listing]).toEqual(['allow_list', 'deny_list']);
    expect(allow.models).toEqual(PLAN.models);
  });

  it('holds any text as a text', async () => {
    const { locals } = await configuration({ projects: HOSTILE, models: HOSTILE, deed: 'allow' });
    const texts = locals[0].models.map((text) => text.replaceAll('$${', '${').replaceAll('%%{', '%{'));
    expect(texts).toEqual(HOSTILE);
  });
});

describe('the facts', () => {
  it.each(Object.entries(FACTS))('of %s has a page and a month', (_name, { says, url, seen }) => {
    expect(says).toMatch(/\.$/);
    expect(url).toMatch(/^https:\/\/(github\.com|developers\.openai\.com|developer\.hashicorp\.com)\//);
    expect(seen).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
  });
});
