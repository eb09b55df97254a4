import { cliOf } from './cli.ts';
import type { Output, Plan } from './plan.ts';
import { scriptOf } from './script.ts';
import { terraformOf } from './terraform.ts';

const WRITERS: Record<Output, (plan: Plan) => string> = {
  cli: cliOf,
  script: scriptOf,
  terraform: terraformOf,
};

/** A plan, written out in one of its forms: the text of a file that ends with a newline. */
export function outputOf(kind: Output, plan: Plan): string {
  return WRITERS[kind](plan);
}
