import { posix } from '../quote.ts';
import { FACTS } from './facts.data.ts';
import { deedOf, type Plan } from './plan.ts';

/**
 * A plan for the OpenAI CLI, as a small script for a POSIX shell with jq. `update` takes the whole list, so `retrieve` comes
 * first; the list goes back on the standard input, where it is JSON and not one flag for each model. It shows what it
 * would do, and does it with `--apply`. Any string may stand for an id. What the CLI does is said in `facts.data.ts`.
 */
export function cliOf(plan: Plan): string {
  return String.raw`#!/bin/sh
# ${deedOf(plan)}, by the OpenAI CLI (1.8 or later) and jq, with its commands
#
#   openai admin:organization:projects:model-permissions retrieve
#   openai admin:organization:projects:model-permissions update
#
# ${FACTS.cli.url}
#
#   sh FILE          shows what would change
#   sh FILE --apply  changes it
#
# The CLI reads the admin key from OPENAI_ADMIN_KEY. It tries what fails twice more and no longer, tells a project that
# limits no models from one that is not there no better than 404 does, and keeps nothing of what was before; nor is the
# list read back here. Write down what the first run shows, or take the script for curl, which does all that, for more
# than a few projects.

# In a shell of its own, so that it can be pasted into one that is to go on.
(
deed=${plan.deed}
models=${posix(JSON.stringify(plan.models))}
apply=$1
set -- ${plan.projects.map((project) => `\\\n  ${posix(project)}`).join(' ')}

permissions() {
  openai --format json admin:organization:projects:model-permissions "$@"
}

failed=0
undone() {
  printf '%s: NOT DONE. %s\n' "$project" "$1"
  failed=1
}

for project in "$@"; do
  case $project in
    '' | *[!A-Za-z0-9_-]*)
      undone 'That is no id of a project.'
      continue
      ;;
  esac
  if ! old=$(permissions retrieve --project-id="$project" </dev/null); then
    undone 'Its list was not read. At 404 it limits no models, or is no project that the key can see.'
    continue
  fi
  # The CLI would read a file in place of a model that begins with @.
  if ! new=$(printf '%s\n' "$models" "$old" | jq -cs --arg deed "$deed" '
    .[0] as $models | .[1] as $old
    | (if $old.mode != "allow_list" and $old.mode != "deny_list" then error("unknown mode")
       elif ($old.mode == "allow_list") == ($deed == "allow") then $old.model_ids + ($models - $old.model_ids)
       else $old.model_ids - $models end) as $ids
    | if any($ids[]; test("^[@\\\\]")) then error("a model that begins with @")
      elif $ids == $old.model_ids then empty
      else {mode: $old.mode, model_ids: $ids} end'); then
    undone 'Its list is none that this script can change.'
    continue
  fi
  case $new in
    '')
      printf '%s: nothing to do.\n' "$project"
      continue
      ;;
    '{"mode":"allow_list","model_ids":[]}')
      undone 'Its list of allowed models would be empty, which blocks every model.'
      continue
      ;;
  esac
  printf '%s\n  is        %s\n  is to be  %s\n' "$project" "$(printf '%s' "$old" | jq -c '{mode, model_ids}')" "$new"
  [ "$apply" = --apply ] || continue
  if permissions update --project-id="$project" >/dev/null <<JSON; then
$new
JSON
    printf '  done.\n'
  else
    undone 'The list was not taken.'
  fi
done
exit $failed
)
`;
}
