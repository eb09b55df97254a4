import { isModelId, isOpenAiModel } from './ids.ts';
import {
  ACCESS_WORD,
  isAccessToModel,
  isDenied,
  isThought,
  MODEL_WORD,
  NO_MODEL,
  OFFERED_BEFORE,
  OFFERED_BEHIND,
  refuses as refusesAccess,
  refusesNext,
} from './words.ts';

/** How far from its subject a sentence is read. */
const APART = 120;

const ID = /(?<![\w./:-])(?:ft:)?[a-z][\w.:/-]{0,80}\w/gi;

/** At most so many sentences are read for one. */
const MOST = 100;

/** The places among these in whose sentence something may be refused, the first of them. */
export function worthReading<T extends { start: number }>(text: string, places: Iterable<T>): T[] {
  const words = Array.from(text.matchAll(ACCESS_WORD), ({ index }) => index);
  const found: T[] = [];
  let next = 0;
  for (const place of places) {
    while (next < words.length && (words[next] as number) < place.start - APART) next++;
    const word = words[next];
    if (word === undefined || found.length === MOST) break;
    if (word < place.start + 2 * APART) found.push(place);
  }
  return found;
}

/** A model of OpenAI's that a text names. */
export interface Named {
  id: string;
  start: number;
  end: number;
}

/** A model as people write it, as the API spells it: its own ids have no capitals. */
function asId(model: string): string {
  return model.startsWith('ft:') ? model : model.toLowerCase();
}

/** Whether what is said of a model is that it may be used, or should be instead. */
function isOffered(text: string, { start, end }: Named): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const offer = OFFERED_BEFORE.exec(before);
  if (offer && !isDenied(before.slice(0, offer.index))) return true;
  return OFFERED_BEHIND.test(text.slice(end, end + 40));
}

/** What a model's own name has behind a gap, where its id has a hyphen: "GPT-5.6 Luna", "GPT-Live 1". */
const NAME = /^GPT-(?:[\d.]{1,4}|Live|Image|Realtime|Audio)$/;
const TIER = /^ (Mini|Nano|Pro|Turbo|Codex|Luna|Sol|Terra|\d(?:\.\d)?)(?![\w])/i;

/** What makes such a name one of many models: "GPT-5 series", "модели семейства GPT-5". */
const OF_FAMILY =
  /(?:famil\p{L}{1,4}|série|serie|class?e|семейства|класса|models|modèles|modelos|modelli|modellen?|моделям|моделей)(?: (?:de|da|di|la|von))? ?$/iu;
const FAMILY_OF = /^ ?-?(?:系列|シリーズ|계열|시리즈|family|series|class|models|familie|serie|modelle)/i;

/** The models of OpenAI's that are named between two places. */
export function modelsIn(text: string, from: number, to: number): Named[] {
  const named: Named[] = [];
  for (const { 0: word, index } of text.slice(from, to).matchAll(ID)) {
    const start = from + index;
    if (!isOpenAiModel(word) || !isModelId(word, false)) continue;
    const isName = NAME.test(word);
    const behind = text.slice(start + word.length, to);
    if (isName && (FAMILY_OF.test(behind) || OF_FAMILY.test(text.slice(Math.max(0, start - 24), start))))
      continue;
    const [more = '', tier = ''] = isName ? (TIER.exec(behind) ?? []) : [];
    const id = asId(tier ? `${word}-${tier}` : word);
    named.push({ id, start, end: start + word.length + more.length });
  }
  return named;
}

/** Those of them that may be the one refused. */
export function suspects(text: string, from: number, to: number): Named[] {
  return modelsIn(text, from, to).filter((one) => !isOffered(text, one));
}

/** The end of a sentence, of a paragraph, of a setting or of a string. */
const STOP =
  /[.!?;](?=\s|$)|[。！？；]|\n[ \t]*\n|\n(?=[ \t]{0,40}[\w-]{1,60}[ \t]?[=:])|(?<=[=(:,[{ ])["'](?=\p{L}[^"'\n]{30})|(?<=[\p{L}.])(?<!\(["'][^"'\n]{0,40})["'](?=[,;)\]}])|(?<=["'],?)[ \t]\/\/[ \t]/gu;
/** Where within a sentence another begins. */
const PART = /[(:,，、：—–]|[ ]-[ ]/g;

/** What a sentence round a project says. */
export interface Clause {
  /** The sentence tells that access is refused, and not only what would be if it were. */
  refuses: boolean;
  /** The sentence, as far as it is read. */
  text: string;
  /** It speaks of a model. */
  ofModel: boolean;
  /** What is refused is the access to a model, in so many words. */
  accessToModel: boolean;
  /** The one model that it refuses; `null`: none, or it cannot be told which. */
  model: string | null;
}

/** The last part of what stands before a word in its sentence. */
function partBefore(ahead: string): string {
  const last = [...ahead.matchAll(PART)].at(-1);
  return last ? ahead.slice(last.index + 1) : ahead;
}

/** A string's beginning is known by what stands in it: so far behind a place it is read for one. */
const IN_STRING = 40;

/** Where in the `length` characters before a place its sentence begins. */
function begins(text: string, at: number, length: number): number {
  const stops = text.slice(at - length, at + IN_STRING).matchAll(STOP);
  let from = 0;
  for (const { index, 0: stop } of stops) {
    if (index + stop.length > length) break;
    from = index + stop.length;
  }
  return from;
}

/** Whether a sentence up to a place only thinks of what it says: "if your project …". */
export function isSupposed(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - APART), at);
  const ahead = near.slice(begins(text, at, near.length));
  return isThought(partBefore(ahead), ahead, '');
}

/** The brackets within a sentence in which a word stands; the whole sentence, where it stands in none. */
function partOf(
  text: string,
  start: number,
  end: number,
  from: number,
  to: number,
): [from: number, to: number] {
  const open = Math.max(text.lastIndexOf('(', start), text.lastIndexOf('（', start));
  const close = /[)）]/.exec(text.slice(end, to));
  return open < from ? [from, to] : [open, close ? end + close.index : to];
}

/** The one model that is named between two places; `null`: none, or several. */
function only(named: readonly Named[], [from, to]: readonly [number, number]): string | null {
  const ids = new Set(named.filter((one) => one.start >= from && one.start < to).map(({ id }) => id));
  return ids.size === 1 ? ([...ids][0] as string) : null;
}

/** Reads the sentence round what stands between two places; `known`: that it refuses is known from elsewhere. */
export function clauseAt(text: string, start: number, end: number, known = false): Clause {
  const ahead = text.slice(Math.max(0, start - APART), start);
  const from = start - ahead.length + begins(text, start, ahead.length);
  const [behind = ''] = text.slice(end, end + APART).split(STOP, 1);
  const to = end + behind.length;
  const sentence = text.slice(from, to);
  const named = suspects(text, known ? end : from, to);
  const direct = named.filter((one) => refusesNext(text.slice(Math.max(from, one.start - 60), one.start)));
  const ids = [...sentence.matchAll(ID)].map(([id]) => id).filter((id) => isOpenAiModel(id));
  const bare = ids.reduce((left, id) => left.replace(id, 'X'), `${text.slice(from, start)} X ${behind}`);
  const refuses =
    known ||
    (!isThought(partBefore(text.slice(from, start)), text.slice(from, start), behind) &&
      ['', ' '].some((gap) => {
        return refusesAccess(bare.replace(/(?<![ \t])[ \t]*\n[\s>#*/|│┃+]*/g, gap));
      }));
  const model = known
    ? (named[0]?.id ?? null)
    : (only(direct, [from, to]) ??
      only(named, partOf(text, start, end, from, to)) ??
      only(named, [from, to]));
  return {
    text: sentence,
    refuses: refuses && !NO_MODEL.test(`${partBefore(text.slice(from, start))} ${behind}`),
    ofModel: MODEL_WORD.test(sentence) || ids.length > 0,
    accessToModel: isAccessToModel(bare),
    model,
  };
}
