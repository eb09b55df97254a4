import { hcl } from '../quote.ts';
import { FACTS } from './facts.data.ts';
import { deedOf, type Plan } from './plan.ts';

const listed = (ids: string[]) => ids.map((id) => `\n    ${hcl(id)},`).join('');

/** In which mode the models are to stand in a project's list; in the other they are to be out of it. */
const LISTING = { allow: 'allow_list', disallow: 'deny_list' } as const;

/**
 * A plan as a Terraform configuration. `model_ids` is a whole list, which nobody here knows: so the configuration reads the
 * present one of each project and adds to it or takes from it, in its order. There is no list to be filled in, so none can
 * be applied that is wrong, and a project that has none stops the plan. Any string may stand for an id.
 */
export function terraformOf(plan: Plan): string {
  return `# ${deedOf(plan)}, by OpenAI's Terraform provider. In a folder of its own: terraform init, plan, apply.
# ${FACTS.modes.url}
# The provider reads the admin key from OPENAI_ADMIN_KEY. A plan shows each list before and after: read it.
#
# - model_ids is a project's whole list: whatever is not in it when applied is no longer there afterwards.
# - Each plan reads the present lists. What others add in the console stays; what they do to the models named
#   here is undone at the next apply. What they do between a plan and its apply is undone too.
# - Is a project's list in a Terraform configuration already? Then change it there, and leave it out here.
# - A project that limits no models has no list to read, and stops the plan: leave it out.
# - Keep the first plan: nothing else holds the lists as they were.
# - Destroying a resource, or taking its project out below, would remove the limit, so both are refused. To let go of
#   a project, take it out after: terraform state rm 'openai_project_model_permissions.project["PROJECT"]'

terraform {
  required_version = ">= 1.7"

  required_providers {
    openai = {
      source  = "openai/openai"
      version = "~> 1.0"
    }
  }
}

provider "openai" {}

locals {
  projects = toset([${listed(plan.projects)}
  ])

  models = [${listed(plan.models)}
  ]

  listing = "${LISTING[plan.deed]}"

  policies = {
    for project, present in data.openai_project_model_permissions.present : project => {
      mode = present.mode
      model_ids = concat(
        [for id in present.model_ids : id if present.mode == local.listing || !contains(local.models, id)],
        [for id in local.models : id if present.mode == local.listing && !contains(present.model_ids, id)],
      )
    }
  }
}

data "openai_project_model_permissions" "present" {
  for_each = local.projects

  project_id = each.value
}

# Takes over the policies that are there, instead of making them. Before Terraform 1.7, take this block out and run for
# each project: terraform import 'openai_project_model_permissions.project["PROJECT"]' PROJECT
import {
  for_each = local.projects

  to = openai_project_model_permissions.project[each.value]
  id = each.value
}

resource "openai_project_model_permissions" "project" {
  for_each = local.projects

  project_id = each.value
  mode       = local.policies[each.value].mode
  model_ids  = local.policies[each.value].model_ids

  lifecycle {
    prevent_destroy = true

    precondition {
      condition     = contains(["allow_list", "deny_list"], local.policies[each.value].mode)
      error_message = "Its mode is neither allow_list nor deny_list."
    }

    precondition {
      condition     = local.policies[each.value].mode == "deny_list" || length(local.policies[each.value].model_ids) > 0
      error_message = "Its list of allowed models would be empty, which blocks every model."
    }
  }
}
`;
}
