import { CATALOGUES } from './catalogue.ts';
import { KINDS } from './kinds/kinds.ts';
import { createRandom, pageSeed, type Random } from './random.ts';
import type { Word } from './words/english.ts';
import type { LanguageCode } from './words/languages.ts';

/** The project whose page it is. */
export const PROJECT = 'proj_abcdEFGH1234ijklMNOP5678';

/** A project's policy, in the Admin API's own words. */
export interface Policy {
  mode: 'allow_list' | 'deny_list' | 'none';
  models: string[];
}

/** Something set beside a text, or made of it, that does not change what it means. */
export type Decoration =
  | { kind: 'badge' | 'count' | 'shortcut'; text: string }
  | { kind: 'before' | 'after'; text: string }
  | { kind: 'icon'; ligature: boolean }
  | { kind: 'nbsp' | 'hidden-words' };

export interface Structure {
  heading: 'h2' | 'h3' | 'h4' | 'div' | 'strong' | 'role';
  /** How many meaningless elements lie round each part. */
  wrapping: number;
  /** The section's place among its neighbours. */
  order: 'first' | 'middle' | 'last';
  opener: 'button' | 'link' | 'role-button' | 'icon' | 'menu' | 'combobox';
  behind: 'nothing' | 'tab' | 'details' | 'accordion';
  container: 'dialog' | 'native' | 'panel' | 'inline' | 'popover' | 'page';
  modes: 'radio' | 'aria-radio' | 'tabs' | 'select' | 'segmented' | 'listbox' | 'none';
  rows:
    | 'checkbox'
    | 'aria-checkbox'
    | 'switch'
    | 'option-checked'
    | 'option-selected'
    | 'radio-pair'
    | 'select'
    | 'chips';
  list: 'plain' | 'groups' | 'more' | 'pages' | 'virtual';
  search: boolean;
  /** The list is shut until a control in the editor opens it. */
  listShut: boolean;
  /** How the models of the policy stand in the section. */
  shown: 'lines' | 'comma' | 'chips' | 'count' | 'cut' | 'details';
  review: boolean;
  question: boolean;
  askRemoval: boolean;
  saveBar: boolean;
  selectAll: boolean;
  /** Signs stand for the words of Remove and Cancel. */
  icons: boolean;
}

export type Decoy =
  | 'rate'
  | 'spend'
  | 'organization'
  | 'usage'
  | 'promo'
  | 'banner'
  | 'cookies'
  | 'search'
  | 'chat'
  | 'sentence'
  | 'favourites'
  | 'keys';

export interface Data {
  id:
    | 'plain'
    | 'split'
    | 'wbr'
    | 'display'
    | 'cut'
    | 'zero-width'
    | 'nb-hyphen'
    | 'quotes'
    | 'display-and-id';
  badges: boolean;
  descriptions: boolean;
  prices: boolean;
}

export interface Translation {
  code: LanguageCode;
  /** `font`: text nodes are wrapped, attributes stay English; `replaced`: both are rewritten in place. */
  how: 'font' | 'replaced';
  /** Which of the renderings a word takes: the likeliest where not said. */
  renderings: Partial<Record<Word, number>>;
  /** The page stands in English for so long, ms. */
  late: number;
}

/** All in ms; 0: at once, or never. */
export interface Timing {
  section: number;
  button: number;
  list: number;
  search: number;
  save: number;
  open: number;
  stale: number;
  linger: number;
  rerenderSection: number;
  rerenderRows: number;
}

/** One imitation of the Limits page, as plain data. */
export interface PageSpec {
  generation: 'G1' | 'G1.5' | 'G2' | 'mixed';
  policy: Policy;
  goal: { approach: 'allow' | 'remove'; model: string };
  /** How the account is refused; `null`: it may change the setting. */
  refusal: null | 'words' | 'disabled' | 'toast';
  /** Ids that the list offers, in order. */
  catalogue: string[];
  words: Partial<Record<Word, string>>;
  decorations: Partial<Record<Word | 'row', Decoration>>;
  structure: Structure;
  decoys: Decoy[];
  data: Data;
  translation: Translation | null;
  timing: Timing;
}

export type Kind = 'words' | 'decoration' | 'structure' | 'decoys' | 'data' | 'language' | 'timing';
export type Strength = 1 | 2 | 3 | 4 | 'many';

/** One small change, of which several can be made to the same page. */
export interface Change {
  name: string;
  /** Whether it can be made to this page; always, where not said. */
  fits?(spec: PageSpec): boolean;
  /** Makes it, in place. */
  apply(spec: PageSpec, random: Random): void;
}

/** A page before any change: attested layouts only. */
export function basePage(random: Random): PageSpec {
  const generation = random.pick(['G1', 'G1', 'G1.5', 'G2', 'G2', 'G2', 'mixed'] as const);
  const catalogue = [...random.pick(CATALOGUES)];
  const model = random.pick(['gpt-4.1', 'gpt-4.1', 'o3', 'gpt-5.4-mini', 'gpt-4o-mini', 'gpt-5.4']);
  if (!catalogue.includes(model)) catalogue.splice(random.whole(3, catalogue.length), 0, model);
  const mode = random.pick([
    'allow_list',
    'allow_list',
    'allow_list',
    'deny_list',
    'deny_list',
    'none',
  ] as const);
  const others = random.some(
    catalogue.filter((id) => id !== model),
    random.whole(2, 6),
  );
  const settled = random.chance(0.05);
  const blocked = (mode === 'deny_list') !== settled;
  const approach = generation !== 'G1.5' && random.chance(0.25) ? 'remove' : 'allow';
  const unlisted = approach === 'allow' && mode === 'allow_list' && !settled && random.chance(0.08);
  const policy: Policy = {
    mode,
    models: mode === 'none' ? [] : blocked ? [...others, model] : others,
  };
  if (unlisted) catalogue.splice(catalogue.indexOf(model), 1);
  return {
    generation,
    policy: { ...policy, models: catalogue.filter((id) => policy.models.includes(id)) },
    goal: { approach, model },
    refusal: mode !== 'none' && random.chance(0.07) ? random.pick(['words', 'disabled', 'toast']) : null,
    catalogue,
    words: {},
    decorations: {},
    structure: {
      heading: 'h2',
      wrapping: 0,
      order: random.pick(['first', 'middle', 'last']),
      opener: 'button',
      behind: 'nothing',
      container: random.pick(['dialog', 'dialog', 'native']),
      modes: random.pick(['radio', 'aria-radio']),
      rows: random.pick(['checkbox', 'aria-checkbox']),
      list: 'plain',
      search: true,
      listShut: false,
      shown: 'lines',
      review: false,
      question: false,
      askRemoval: random.chance(0.5),
      saveBar: false,
      selectAll: false,
      icons: false,
    },
    decoys: random.some(['rate', 'spend'] as const, random.whole(0, 2)),
    data: { id: 'plain', badges: false, descriptions: generation === 'G1.5', prices: false },
    translation: null,
    timing: {
      section: random.pick([0, 300]),
      button: 0,
      list: random.pick([0, 200]),
      search: 0,
      save: 200,
      open: 0,
      stale: 0,
      linger: 0,
      rerenderSection: 0,
      rerenderRows: 0,
    },
  };
}

/** How many changes a strength stands for. */
function changeCount(strength: Strength, random: Random): number {
  return strength === 'many' ? random.whole(8, 12) : strength;
}

/** Changes the page in place as a redesign of this kind would. Gives the names of the changes made. */
export function mutate(spec: PageSpec, kind: Kind, strength: Strength, random: Random): string[] {
  const made: string[] = [];
  let left = [...KINDS[kind]];
  for (let count = changeCount(strength, random); count > 0; count--) {
    left = left.filter((change) => change.fits?.(spec) ?? true);
    const [change] = random.some(left, 1);
    if (!change) break;
    left = left.filter((other) => other !== change);
    change.apply(spec, random);
    made.push(`${kind}: ${change.name}`);
  }
  return made;
}

/** What is done to one page of a run: one kind, or two at once. */
export interface Treatment {
  kind: Kind | 'two';
  strength: 'one' | 'three' | 'many';
}

const SINGLE: Kind[] = ['words', 'decoration', 'structure', 'decoys', 'data', 'language', 'timing'];

/** Every treatment in turn; two kinds at once are as frequent as six of the others. */
export const TREATMENTS: Treatment[] = [
  ...SINGLE.flatMap((kind): Treatment[] => [
    { kind, strength: 'one' },
    { kind, strength: 'three' },
    { kind, strength: 'many' },
  ]),
  ...[0, 1, 2].flatMap((): Treatment[] => [
    { kind: 'two', strength: 'one' },
    { kind: 'two', strength: 'three' },
  ]),
];

/** One page of a run, with what was done to it. */
export interface DrawnPage {
  seed: number;
  index: number;
  treatment: Treatment;
  changes: string[];
  spec: PageSpec;
}

/** Draws the page of an index: the same for the same seed, whatever else is drawn. */
export function drawPage(seed: number, index: number, only: Treatment['kind'] | null = null): DrawnPage {
  const random = createRandom(pageSeed(seed, index));
  const treatments = only ? TREATMENTS.filter(({ kind }) => kind === only) : TREATMENTS;
  const treatment = treatments[index % treatments.length] as Treatment;
  const spec = basePage(random);
  const kinds = treatment.kind === 'two' ? random.some(SINGLE, 2) : [treatment.kind];
  const changes = kinds.flatMap((kind) =>
    mutate(
      spec,
      kind,
      treatment.strength === 'one'
        ? 1
        : treatment.strength === 'many'
          ? 'many'
          : random.pick([2, 3, 3, 4] as const),
      random,
    ),
  );
  return { seed, index, treatment, changes, spec };
}
