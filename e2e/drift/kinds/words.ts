import type { Change, PageSpec } from '../spec.ts';
import type { Word } from '../words/english.ts';
import { SYNONYMS } from '../words/synonyms.ts';

const isOld = ({ generation }: PageSpec) => generation === 'G1' || generation === 'mixed';
const isNew = ({ generation }: PageSpec) => generation === 'G2' || generation === 'mixed';
const inMode = (mode: PageSpec['policy']['mode']) => (spec: PageSpec) =>
  isOld(spec) && spec.policy.mode === mode;
const removes = (spec: PageSpec) => isOld(spec) && spec.policy.mode !== 'none';

/** Words that are reworded together, and the pages on which they stand. */
const GROUPS: [string, Word[], (spec: PageSpec) => boolean][] = [
  ['the section’s title', ['section'], () => true],
  ['the row’s title', ['rowTitle'], (spec) => !isOld(spec)],
  ['the description', ['description'], (spec) => !isOld(spec)],
  ['the opener', ['openerSelect'], (spec) => !isOld(spec)],
  ['the opener', ['openerEdit'], (spec) => isOld(spec) && spec.policy.mode !== 'none'],
  ['the opener', ['openerFirst'], inMode('none')],
  ['the removal', ['remove'], removes],
  ['the heading over what is allowed', ['allowedHeading'], inMode('allow_list')],
  ['the heading over what is blocked', ['blockedHeading'], inMode('deny_list')],
  ['the sentence for no restriction', ['unrestricted', 'allowedCount', 'blockedCount'], isOld],
  ['the refusal', ['refused'], (spec) => spec.refusal !== null],
  ['the editor’s title', ['editorTitle', 'editorTitleOld'], () => true],
  ['the title of the modes', ['modes'], (spec) => spec.generation !== 'G1'],
  ['all allowed', ['modeNone', 'modeNoneHint'], isNew],
  [
    'all but some',
    ['modeDeny', 'modeDenyHint', 'modeDenyShort', 'modeDenyShortHint'],
    (spec) => spec.generation !== 'G1',
  ],
  [
    'only some',
    ['modeAllow', 'modeAllowHint', 'modeAllowShort', 'modeAllowShortHint'],
    (spec) => spec.generation !== 'G1',
  ],
  ['the search', ['search'], () => true],
  ['the state of a row', ['allowed', 'blocked'], isNew],
  ['the column', ['column'], isNew],
  ['what is not there yet', ['loading', 'nothingFound', 'note', 'unsaved'], () => true],
  ['saving', ['save'], () => true],
  ['what is said of saving', ['saving', 'saved'], () => true],
  ['the way out', ['cancel'], () => true],
  ['the question before a removal', ['removeTitle', 'removeText'], removes],
  ['the answer to it', ['removeConfirm', 'removeCancel'], removes],
];

/** Labels in other words, one place of the page a change. */
export const words: readonly Change[] = GROUPS.map(([name, group, fits]) => ({
  name,
  fits,
  apply(spec, random) {
    for (const word of group) {
      const synonyms = SYNONYMS[word];
      if (synonyms) spec.words[word] = random.pick(synonyms);
    }
  },
}));
