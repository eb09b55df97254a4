/** Nouns that "… does not have access to model" may speak of. */
const NOUN =
  /(?:^|[^a-z])(proj_|project|keys?|accounts?|team|organi[sz]ation|workspace|subscription|users?|token|role|you|i|we|they|member|plan|tenant|client)(?![a-z])/gi;

/**
 * Of whom "… does not have access to model" speaks. `project`: OpenAI's sentence, or its tail alone. `other`: an
 * account, key or team of some other service. `null`: a sentence of someone's own program, or prose.
 */
export function subjectOf(before: string): 'project' | 'other' | null {
  const sentence = before.replace(/^[\s\S]*(?:[.!?;]\s|\n[ \t>#*/|│]*\n)/, '');
  const project = sentence.toLowerCase().lastIndexOf('proj');
  if (project >= 0) {
    const between = sentence.slice(project).replace(/["'`][^"'`]{0,80}["'`]/g, ' ');
    if (!/[,;:]\s|\n[^\S\n]*(?:[-*•]|\d+[.)])\s/.test(between) && between.trim().split(/\s+/).length <= 4)
      return 'project';
  }
  const last = sentence.trimEnd();
  const nouns = [...last.matchAll(NOUN)];
  const noun = nouns.at(-1);
  const after = noun ? last.slice(noun.index + noun[0].length) : '';
  if (noun && /^[^"`:]{0,12}(?:["'`][^"'`]{0,60}["'`])?[^"`:\w]{0,4}$/.test(after)) {
    const other = /^(?:key|account|token|team|organi[sz]ation|workspace|subscription)/i.test(
      noun[1] as string,
    );
    const head = last.slice(0, noun.index).trimEnd();
    return other && /(?:^|["'`:(>-])\s*f?["'`]?(?:(?:your|this|the|openai)(?:\s+|$))?(?:api)?$/i.test(head)
      ? 'other'
      : null;
  }
  return last === '' || /[^\p{L}\p{N}]$/u.test(last) || /\b[45]\d\d$/.test(last) ? 'project' : null;
}
