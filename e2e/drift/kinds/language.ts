import type { Random } from '../random.ts';
import type { Change, PageSpec } from '../spec.ts';
import type { Word } from '../words/english.ts';
import { LANGUAGE_CODES, LANGUAGES } from '../words/languages.ts';

/** The page is translated whole, each word as likeliest. */
function translate(spec: PageSpec, random: Random): NonNullable<PageSpec['translation']> {
  spec.translation ??= {
    code: random.pick(LANGUAGE_CODES),
    how: random.pick(['font', 'font', 'replaced']),
    renderings: {},
    late: 0,
  };
  return spec.translation;
}

/** Words whose rendering decides whether the way is found. */
const PLACES: [string, Word[]][] = [
  ['translated', []],
  ['other renderings of the section', ['section', 'rowTitle', 'description']],
  ['other renderings of the openers', ['openerSelect', 'openerEdit', 'openerFirst']],
  ['other renderings of the removal', ['remove', 'removeTitle', 'removeConfirm', 'removeCancel']],
  ['other renderings of the headings', ['allowedHeading', 'blockedHeading', 'unrestricted']],
  ['other renderings of the editor’s title', ['editorTitle', 'editorTitleOld', 'modes']],
  ['other renderings of the modes', ['modeNone', 'modeDeny', 'modeAllow', 'modeAllowShort', 'modeDenyShort']],
  ['other renderings of what the modes do', ['modeNoneHint', 'modeDenyHint', 'modeAllowHint']],
  ['other renderings of the search', ['search', 'nothingFound', 'loading']],
  ['other renderings of the states', ['allowed', 'blocked', 'column']],
  ['other renderings of saving', ['save', 'saving', 'saved']],
  ['other renderings of the way out', ['cancel', 'back', 'askBack']],
];

/** Each change translates the page; most take other renderings of some of its words too. */
export const language: readonly Change[] = [
  {
    name: 'translated after it stood in English',
    apply(spec, random) {
      translate(spec, random).late = random.pick([600, 1500, 3000]);
    },
  },
  ...PLACES.map(
    ([name, words]): Change => ({
      name,
      apply(spec, random) {
        const translation = translate(spec, random);
        for (const word of words) {
          const renderings = LANGUAGES[translation.code][word];
          if (renderings && renderings.length > 1)
            translation.renderings[word] = random.whole(1, renderings.length - 1);
        }
      },
    }),
  ),
];
