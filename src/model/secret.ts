/** How secret keys begin that have a hyphen behind it, in either case: OpenAI's, and those of others that stand in the same logs. */
export const DASHED = '[sS][kK]|sess|csk|xai|pplx|nvapi|glpat|xox[a-z]|xapp|pypi|GOCSPX';

/** How the others begin. `eyJ`: a web token, `{"` in base64. */
export const UNDASHED =
  'gsk_|hf_|gh[opsur]_|github_pat_|r8_|fw_|tgp_v1_|lsv2_[ps][tk]_|npm_|[rs]k_(?:live|test)_|whsec_|pcsk_|dop_v1_|shp(?:at|ca|pa|ss)_|dckr_pat_|sntrys_|lin_api_|ntn_|rpa_|AIza|A[KS]IA|eyJ|ya29\\.|SG\\.|hvs\\.';

const WHOLE = new RegExp(`^(?:(?:${DASHED})-|${UNDASHED})\\S{4}`);
const INSIDE = new RegExp(`[^A-Za-z0-9](?:(?:${DASHED})-|${UNDASHED})[A-Za-z0-9_-]{16}`);

/** Ids that are drawn at random, and models with such a name in them. */
const DRAWN = /^(?:proj_|org-|user-|req_|resp_|ft:)/;

/** Whether characters look drawn at random, as those of a key do and those of words do not. */
export function isRandom(text: string): boolean {
  return /\d/.test(text)
    ? /[A-Za-z]/.test(text)
    : /[a-z][A-Z]{1,3}[a-z]/.test(text) && /[A-Z][a-z]{1,3}[A-Z]/.test(text);
}

/** A run of letters and digits as no model is called: in hexadecimal, or with capitals and digits in it. */
function isDrawn(run: string): boolean {
  return /^[0-9a-f]{32,}$/i.test(run) || (/[A-Z]/.test(run) && /[a-z]/.test(run) && /\d/.test(run));
}

/** Whether what was given for an id looks like a secret key. */
export function isSecret(text: string): boolean {
  if (WHOLE.test(text) || INSIDE.test(text)) return true;
  if (DRAWN.test(text)) return false;
  if (/^[A-Za-z0-9+/]{40}$/.test(text) && /[+/]/.test(text) && isDrawn(text)) return true;
  return (text.match(/[A-Za-z0-9]{20,}/g) ?? []).some(isDrawn);
}
