/**
 * Of whom "… does not have access to model" speaks. `project`: OpenAI's sentence, or its tail alone. `other`: an
 * account, key or team of some other service. `null`: a sentence of someone's own program, or prose.
 */
export function subjectOf(before: string): 'project' | 'other' | null {
  const sentence = before.replace(/^[\s\S]*(?:[.!?;]\s|\n[ \t>#*/|│]*\n)/, '');
  if (/proj(?:ect|_)/i.test(sentence)) return 'project';
  const last = sentence.replace(/\s+$/, '');
  if (last === '' || /[^\p{L}\p{N}]$/u.test(last) || /\b[45]\d\d$/.test(last)) {
    return /\b(?:token|role|user|team|account|key)\b[^"`]{0,60}$/i.test(last) && !/["`:]$/.test(last)
      ? null
      : 'project';
  }
  return /(?:^|["'`:(-])\s*(?:your |this |the |openai )?(?:api )?(?:key|account|team|organi[sz]ation|workspace|subscription)\s*(?:['"`][^'"`]{1,60}['"`])?$/i.test(
    last,
  )
    ? 'other'
    : null;
}
