import { posix } from '../quote.ts';
import { FACTS } from './facts.data.ts';
import { deedOf, type Plan } from './plan.ts';

/** Stands for itself where the shell's own braces follow. */
const $ = '$';

/** What is done where: the only part of the script that differs from one plan to another. */
const head = (plan: Plan) => `#!/bin/sh
# ${deedOf(plan)}, through OpenAI's Admin API: ${FACTS.key.url}
#
# The API takes the list of a project's models only whole. So each list is read, changed, written back whole, and the
# answer is looked at. Without --apply nothing is written. Read on, or ask it for --help.

deed=${plan.deed}

models() {
  cat <<'MODELS'
${JSON.stringify(plan.models, null, 2)}
MODELS
}

each_project() {
  set -- ${plan.projects.map((project) => `\\\n    ${posix(project)}`).join(' ')}
  for project in "$@"; do
    visit
  done
}
`;

/**
 * The same for everybody. dash, bash and zsh read it alike: nothing is split or globbed, and no name is one of zsh's own.
 * What is known of the API, and since when, stands in `facts.data.ts`.
 */
const BODY = String.raw`
# --- From here on it is the same for every plan. ---

usage() {
  cat <<'HELP'
sh FILE                      reads every project and shows what would change
sh FILE --apply              changes it
sh FILE --undo KEPT          shows what would bring back what was before
sh FILE --undo KEPT --apply  brings it back

It needs curl, jq 1.6 or later, and an admin key in the variable OPENAI_ADMIN_KEY, made at
https://platform.openai.com/settings/organization/admin-keys

What was before is kept in this folder, in a new file model-access-undo-….jsonl, before anything changes. Whatever
went wrong: run it again, and it does what is left. A change can take minutes to reach the models. The API has been seen
to answer some eight changes a minute: 100 projects may take a quarter of an hour.

OPENAI_BASE_URL       where the API is, if not at https://api.openai.com/v1
MODEL_ACCESS_PAUSE    seconds before a second try; each further pause is twice as long, up to 60 (2)
MODEL_ACCESS_TIMEOUT  seconds that one request may take (60)

It ends with
  0    every project is as wanted, or has been read and would be
  1    some project is not, and a line says why
  2    it was called wrongly, or lacks a tool, a key, or the right to write here
  3    the key was refused
  130  it was interrupted
HELP
}

# Ends everything. Takes the exit code and why.
stop() {
  printf '%s\n' "$2" >&2
  exit "$1"
}

# A project that is not as wanted. Takes why.
leave() {
  left=$((left + 1))
  printf '%s: NOT DONE. %s\n' "$project" "$1"
}

# A project that needs nothing. Takes why.
same() {
  fine=$((fine + 1))
  printf '%s: nothing to do. %s\n' "$project" "$1"
}

# Sends one request, with what curl is to be told. Its answer is in $work/answer, its status in $code: 000 without one.
# curl reads the key from its standard input, so that no list of processes shows it.
ask() {
  : >"$work/answer"
  : >"$work/head"
  code=$(
    printf 'header = "Authorization: Bearer %s"\n' "$OPENAI_ADMIN_KEY" |
      curl --silent --show-error --globoff --max-time "$timeout" --config - --dump-header "$work/head" \
        --output "$work/answer" --write-out '%{http_code}' "$@" 2>"$work/error"
  ) || code=000
}

# What the API says of an error, on one line and without a key.
message() {
  jq -r '.error.message | strings | gsub("[[:cntrl:]]"; " ") | gsub("sk-[^ ]*"; "sk-…") | .[:300]' "$work/answer" 2>/dev/null
}

# After a request that failed: waits and agrees to another try of the project, or says why there is none.
again() {
  seconds=$pause
  case $code in
    401 | 403) stop 3 "$code: the key was refused. $(message)" ;;
    409) why='409: it was being changed elsewhere' ;;
    429) why='429: too many requests' ;;
    5??) why="$code: the API failed" ;;
    000) why="no answer: $(head -n 1 "$work/error")" ;;
    *)
      leave "The API says $code. $(message)"
      return 1
      ;;
  esac
  asked=$(sed -n 's/^[Rr]etry-[Aa]fter: *\([0-9]\{1,5\}\)[^0-9]*$/\1/p' "$work/head" | tail -n 1)
  [ -z "$asked" ] || seconds=$asked
  if [ "$tries" -ge 8 ] || [ "$seconds" -gt 300 ]; then
    leave "Gave up after $tries tries: $why."
    return 1
  fi
  printf '%s: %s; again in %s s\n' "$project" "$why" "$seconds" >&2
  # A shell hears of Ctrl+C between two commands, so the wait is made of short ones.
  while [ "$seconds" -gt 0 ]; do
    sleep 1
    seconds=$((seconds - 1))
  done
  pause=$((pause * 2))
  [ "$pause" -le 60 ] || pause=60
}

# Judges the policy in $work/answer. Makes $work/plan of it: the verdict, what is kept for an undo, what is to be
# written, each on one line, and then what a person reads.
judge() {
  jq -rs --arg deed "$deed" --arg project "$project" --slurpfile models "$work/models" --slurpfile kept "$work/kept" \
    "$grammar"'
    if length != 1 or (.[0] | policy | not) then "odd" else
      (.[0] | {mode, model_ids}) as $old
      | (if $deed == "undo" then $kept[0].before
         elif ($old.mode == "allow_list") == ($deed == "allow")
         then $old | .model_ids += ($models[0] - $old.model_ids)
         else $old | .model_ids -= $models[0] end) as $new
      | (if alike($old; $new) then "same"
         elif $deed == "undo" and (alike($old; $kept[0].after) | not) then "moved"
         elif $new.mode == "allow_list" and $new.model_ids == [] then "empty"
         else "change" end),
        ({$project, before: $old, after: $new} | tojson),
        ($new | tojson),
        ($old | size) + (if alike($old; $new) then "" else ", then of \($new.model_ids | length)" end),
        ($new.model_ids - $old.model_ids | .[] | "  + \(plain)"),
        ($old.model_ids - $new.model_ids | .[] | "  - \(plain)")
    end' "$work/answer" >"$work/plan" 2>/dev/null || echo odd >"$work/plan"
  read -r verdict <"$work/plan"
}

# Whether $work/answer is the policy that was written; says it in short.
confirmed() {
  jq -ers --slurpfile new "$work/new" "$grammar"'
    if length == 1 and (.[0] | policy) and alike(.[0]; $new[0]) then .[0] | size else false end' "$work/answer" 2>/dev/null
}

# Before a change: keeps what was. The file is the owner's alone, and never one that is there already.
keep() {
  if [ -z "$undo_file" ]; then
    name=./model-access-undo-$(date +%Y%m%d-%H%M%S)-$$.jsonl
    (umask 077 && set -C && : >"$name") || stop 2 "Cannot make $name, so nothing was changed."
    undo_file=$name
  fi
  sed -n 2p "$work/plan" >>"$undo_file" || stop 2 "Cannot write to $undo_file, so this was not changed: $project"
}

# 404 is said both of a project without a policy and of one that is not there. Looks at $code, which the project itself gave.
absent() {
  is=$(jq -r '.status | strings' "$work/answer" 2>/dev/null)
  case $code-$is-$deed in
    200-archived-*) leave 'It is archived.' ;;
    200-*-allow) same 'It limits no models.' ;;
    200-*-disallow) leave 'It limits no models, so a list of those to be blocked has to be made by hand first.' ;;
    200-*) leave 'Its list has been removed since, and is not made anew.' ;;
    404-*) leave '404: the key can see no such project.' ;;
    *) leave "404: it limits no models, or is no project that the key can see." ;;
  esac
}

# One project: reads, judges, writes, looks at the answer. Whatever fails on the way begins again with the reading, so
# that only a list is written that has just been read.
visit() {
  case $project in
    '' | *[!A-Za-z0-9_-]*)
      project=$(printf '%s' "$project" | tr -c '[:print:]' '?' | cut -c 1-60)
      leave 'That is no id of a project.'
      return
      ;;
  esac
  at=$base/organization/projects/$project
  tries=0
  pause=$first_pause
  sent=no
  while :; do
    tries=$((tries + 1))
    ask "$at/model_permissions"
    if [ "$code" = 200 ]; then
      judge
      shown=$(sed -n 4p "$work/plan")
      case $verdict-$sent in
        same-no) same "$shown" ;;
        same-yes) finished "$shown" ;;
        moved-*) leave 'It has been changed by somebody since.' ;;
        empty-*) leave 'Its list of allowed models would be empty, which blocks every model.' ;;
        change-yes) leave "The change was taken, but reads back without it: $shown" ;;
        change-no)
          printf '%s: %s\n' "$project" "$shown"
          sed 1,4d "$work/plan"
          if [ "$apply" = no ]; then
            changed=$((changed + 1))
            return
          fi
          keep
          sed -n 3p "$work/plan" >"$work/new"
          ask --header 'Content-Type: application/json' --data-binary "@$work/new" "$at/model_permissions"
          case $code in
            2??)
              if shown=$(confirmed); then
                finished "$shown"
                return
              fi
              sent=yes
              continue
              ;;
          esac
          again || return 0
          continue
          ;;
        *) leave 'The answer is no list of models that this script knows.' ;;
      esac
      return
    elif [ "$code" = 404 ]; then
      ask "$at"
      case $code in
        200 | 403 | 404)
          absent
          return
          ;;
      esac
    fi
    again || return 0
  done
}

# A project that was changed. Takes what it reads back.
finished() {
  changed=$((changed + 1))
  printf '%s: done. It reads back: %s\n' "$project" "$1"
}

# At every end, however it comes: leaves no file but the one for an undo, and sums up.
sum_up() {
  [ -z "$work" ] || rm -rf "$work"
  [ "$begun" = yes ] || return 0
  if [ "$apply" = yes ]; then
    printf '\n%s changed, %s with nothing to do, %s not done.\n' "$changed" "$fine" "$left"
  else
    printf '\n%s to change, %s with nothing to do, %s not possible. Nothing was written: --apply does it.\n' "$changed" "$fine" "$left"
  fi
  [ -z "$undo_file" ] || printf 'What was before is kept. To bring it back: sh %s --undo %s --apply\n' "$self" "$undo_file"
}

LC_ALL=C
export LC_ALL
self=$0
apply=no
undo=
while [ $# -gt 0 ]; do
  case $1 in
    --apply) apply=yes ;;
    --dry-run) apply=no ;;
    --undo)
      [ $# -gt 1 ] || stop 2 '--undo needs a file.'
      undo=$2
      shift
      ;;
    --help | -h)
      usage
      exit 0
      ;;
    *) stop 2 "Not understood: $1. There is --help." ;;
  esac
  shift
done

for tool in curl jq; do
  command -v "$tool" >/dev/null || stop 2 "It needs $tool."
done
case ${$}{OPENAI_ADMIN_KEY:-} in
  '') stop 2 'It needs an admin key in OPENAI_ADMIN_KEY.' ;;
  *[!A-Za-z0-9_-]*) stop 2 'OPENAI_ADMIN_KEY has a character in it that no key has.' ;;
esac
base=${$}{OPENAI_BASE_URL:-https://api.openai.com/v1}
base=${$}{base%/}
case $base in
  https://* | http://127.0.0.1[:/]* | http://localhost[:/]*) ;;
  *) stop 2 'OPENAI_BASE_URL must begin with https://, but on this computer.' ;;
esac
first_pause=${$}{MODEL_ACCESS_PAUSE:-2}
timeout=${$}{MODEL_ACCESS_TIMEOUT:-60}
case $first_pause$timeout in
  *[!0-9]*) stop 2 'MODEL_ACCESS_PAUSE and MODEL_ACCESS_TIMEOUT are whole seconds.' ;;
esac

# What a policy is, for jq. plain: as a terminal may be shown it.
grammar='
  def policy: type == "object" and (.mode == "allow_list" or .mode == "deny_list")
    and (.model_ids | type == "array" and all(.[]; type == "string"));
  def alike(one; other): one.mode == other.mode and (one.model_ids | sort) == (other.model_ids | sort);
  def size: "\(.mode) of \(.model_ids | length)";
  def plain: gsub("[[:cntrl:]]"; "?");
'
changed=0
fine=0
left=0
undo_file=
work=
begun=no
trap sum_up EXIT
trap 'stop 130 "Interrupted. Run again, it does what is left."' HUP INT TERM
work=$(mktemp -d) || stop 2 'Cannot make a folder for its work.'
models >"$work/models"
: >"$work/kept"

if [ -z "$undo" ]; then
  begun=yes
  each_project
else
  # A line that was cut off was never followed by its change. Of several for one project only the last was.
  [ -r "$undo" ] || stop 2 "Cannot read $undo."
  jq -cR "$grammar"'fromjson? | select(type == "object" and (.project | type == "string") and (.before | policy)
    and (.after | policy))' "$undo" | jq -cs 'group_by(.project) | .[] | .[-1]' >"$work/undo"
  [ -s "$work/undo" ] || stop 2 "$undo is no file that this script kept."
  deed=undo
  begun=yes
  while IFS= read -r line; do
    printf '%s\n' "$line" >"$work/kept"
    project=$(jq -r .project "$work/kept")
    visit
  done <"$work/undo"
fi
[ "$left" -eq 0 ]
`;

/**
 * A plan as a script for a POSIX shell with curl and jq. It shows what it would do, does it with `--apply`, and brings back
 * what was with `--undo`; its `--help` says the rest. Any string may stand for an id: what cannot be one is left out when it runs.
 */
export function scriptOf(plan: Plan): string {
  return head(plan) + BODY;
}
