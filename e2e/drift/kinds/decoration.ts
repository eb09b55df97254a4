import type { Random } from '../random.ts';
import type { Change, Decoration, PageSpec } from '../spec.ts';
import type { Word } from '../words/english.ts';

/** Words that the way leads past; a decoration that nobody sees is no change. */
function seenOn(spec: PageSpec): (Word | 'row')[] {
  const { generation, policy, goal } = spec;
  const old = generation === 'G1' || generation === 'mixed';
  const always: (Word | 'row')[] = ['section', 'search', 'save', 'cancel', 'row'];
  const outside: Word[] = !old
    ? ['rowTitle', 'openerSelect', 'description']
    : policy.mode === 'none'
      ? ['openerFirst', 'unrestricted']
      : ['openerEdit', 'remove', policy.mode === 'allow_list' ? 'allowedHeading' : 'blockedHeading'];
  const inside: Word[] =
    generation === 'G1'
      ? ['editorTitleOld']
      : generation === 'G1.5'
        ? ['editorTitle', 'modeAllowShort', 'modeDenyShort']
        : ['editorTitle', 'modeNone', 'modeDeny', 'modeAllow', 'allowed', 'blocked'];
  const asked: Word[] = old && goal.approach === 'remove' ? ['removeConfirm', 'removeTitle'] : [];
  return [...always, ...outside, ...inside, ...asked].filter((word) => !spec.decorations[word]);
}

const puts = (name: string, of: (random: Random) => Decoration): Change => ({
  name,
  fits: (spec) => seenOn(spec).length > 0,
  apply(spec, random) {
    spec.decorations[random.pick(seenOn(spec))] = of(random);
  },
});

const MARKS: [string, (random: Random) => Decoration][] = [
  [
    'a badge',
    (random) => ({
      kind: 'badge',
      text: random.pick(['NEW', 'Beta', 'Updated', 'Preview', 'Pro', 'Recommended']),
    }),
  ],
  ['a count', (random) => ({ kind: 'count', text: random.pick(['12', '(3)', '· 7', '3/40', '5 new']) })],
  ['an emoji', (random) => ({ kind: 'before', text: random.pick(['✨ ', '🔒 ', '⚙️ ', '🤖 ', '✏️ ', '▸ ']) })],
  ['an icon', (random) => ({ kind: 'icon', ligature: random.chance(0.5) })],
  [
    'a shortcut',
    (random) => ({ kind: 'shortcut', text: random.pick(['⌘E', 'Ctrl+S', '⌘K', '⇧M', '⌘↵', 'E']) }),
  ],
  ['an ellipsis', (random) => ({ kind: 'after', text: random.pick(['…', '...', ' …']) })],
  [
    'a mark behind',
    (random) => ({ kind: 'after', text: random.pick([' →', ' ›', ' ▾', ' ↗', '*', ':', ' (beta)']) }),
  ],
  ['spaces that do not break', () => ({ kind: 'nbsp' })],
  ['words for screen readers', () => ({ kind: 'hidden-words' })],
];

/** Small things set beside the words; each can come twice, on different words. */
export const decoration: readonly Change[] = [...MARKS, ...MARKS].map(([name, of]) => puts(name, of));
