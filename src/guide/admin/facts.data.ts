/** What the written-out commands rest on: the fact, a public page that shows it, and the month in which it was read there. */
export interface Fact {
  says: string;
  url: string;
  seen: string;
}

const SEEN = '2026-12';
const NODE =
  'https://github.com/openai/openai-node/blob/HEAD/src/resources/admin/organization/projects/model-permissions.ts';
const CLI =
  'https://github.com/openai/openai-cli/blob/HEAD/pkg/cmd/adminorganizationprojectmodelpermission.go';
const PROVIDER =
  'https://github.com/openai/terraform-provider-openai/blob/HEAD/internal/provider/resources/project_model_permissions';

export const FACTS = {
  policy: {
    says: 'GET and POST /organization/projects/ID/model_permissions answer {object, mode: allow_list or deny_list, model_ids}; POST takes mode and model_ids, both whole; there is no call that adds one model.',
    url: NODE,
    seen: SEEN,
  },
  key: {
    says: 'An admin key, and no other, opens these addresses.',
    url: 'https://developers.openai.com/api/docs/guides/admin-apis',
    seen: SEEN,
  },
  modes: {
    says: 'allow_list: only the models of the list may be used, so an empty one blocks all. deny_list: all but those; that it may be empty, and then blocks none, follows and is written nowhere. It is written empty, and stays a deny list; where the API refuses that, its words are shown and nothing is changed.',
    url: 'https://developers.openai.com/api/docs/guides/terraform/project-controls',
    seen: SEEN,
  },
  absent: {
    says: '404 is said of a project without a policy. By which code it is told from a project that is not there is written nowhere: so the project itself is asked for.',
    url: `${PROVIDER}/resource_project_model_permissions.go`,
    seen: SEEN,
  },
  project: {
    says: 'GET /organization/projects/ID answers a project with status active or archived.',
    url: 'https://developers.openai.com/api/reference/resources/admin/subresources/organization/subresources/projects',
    seen: SEEN,
  },
  pace: {
    says: 'Seven to ten requests a minute are answered at one address of the Admin API, then 429, for up to a minute, without a Retry-After: measured in May 2026. The official provider heeds Retry-After all the same, so it may come.',
    url: 'https://github.com/mkdev-me/terraform-provider-openai/pull/76',
    seen: SEEN,
  },
  cli: {
    says: 'admin:organization:projects:model-permissions has retrieve, update and delete, each with --project-id; update has --mode and, once for each model, --model-id, both required. The admin key is OPENAI_ADMIN_KEY, the address OPENAI_BASE_URL. A failure is exit code 1.',
    url: CLI,
    seen: SEEN,
  },
  cliInput: {
    says: 'JSON on the standard input stands in for the flags of the body, if it is there within 10 ms; a string in it that begins with @ is read as a file. retrieve reads its standard input too.',
    url: 'https://github.com/openai/openai-cli/blob/HEAD/pkg/cmd/flagoptions.go',
    seen: SEEN,
  },
  resource: {
    says: 'openai_project_model_permissions of openai/openai 1.0: project_id, mode and model_ids, a list in which the order counts; imported by the id of the project; destroying it deletes the policy.',
    url: `${PROVIDER}/resource_project_model_permissions.go`,
    seen: SEEN,
  },
  data: {
    says: 'The data source of the same name reads mode and model_ids, and fails at 404.',
    url: `${PROVIDER}/data_source_project_model_permissions.go`,
    seen: SEEN,
  },
  imports: {
    says: 'An import block takes for_each.',
    url: 'https://developer.hashicorp.com/terraform/language/block/import',
    seen: SEEN,
  },
} as const satisfies Record<string, Fact>;
