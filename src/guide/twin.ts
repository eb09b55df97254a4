/** A date at the end of an id: `-2024-08-06`, or the older `-0613` and `-1106`. */
const DATED = /^(.*[a-z0-9])-(?:20\d\d-\d\d-\d\d|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/i;

/**
 * The other id that people mean by the same model: of a dated snapshot its undated alias; of an alias the one
 * snapshot of it that `text` names. `null` where there is none or where it would be a guess. A project's list
 * matches ids exactly, so both may have to be allowed.
 */
export function twinOf(model: string, text = ''): string | null {
  if (model.startsWith('ft:')) return null;
  const alias = DATED.exec(model)?.[1];
  if (alias) return alias;
  const snapshots = new Set(
    text.match(/[A-Za-z0-9][\w.:/-]{0,100}\w/g)?.filter((word) => DATED.exec(word)?.[1] === model),
  );
  return snapshots.size === 1 ? ([...snapshots][0] as string) : null;
}

/** Models that tools ask for on their own: embeddings, and the small ones with which they test a key. */
const BY_TOOLS =
  /^(?:text-embedding-|gpt-3\.5-turbo(?:-|$)|gpt-4o-mini(?:-|$)|gpt-4\.1-nano(?:-|$)|gpt-5-nano(?:-|$)|omni-moderation-|text-moderation-|whisper-1$)/;

/** Whether a model is one that the person may never have chosen. */
export function chosenByTool(model: string): boolean {
  return BY_TOOLS.test(model);
}
