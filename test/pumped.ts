import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** What classes of characters are tried with. */
const SIGNS = [...Array(128).keys()]
  .map((code) => String.fromCharCode(code))
  .concat(...'é漢ひカ한я§…│•ー\u200b😀');

/** At most so many different characters of one class are pumped. */
const MOST = 3;

/** Characters that a class or a set matches: some letter, digit or mark of each kind in it. */
function signsOf(node: AST.Node, flags: string): string[] {
  const pattern = new RegExp(`^(?:${node.raw})$`, flags.replace(/[gy]/g, ''));
  const kinds = ['a', '1', ' ', '-', '.', '\n', ...SIGNS].filter((sign) => pattern.test(sign));
  return [...new Set(kinds)].slice(0, MOST);
}

/** A short text that a part of an expression matches, as far as it can be told without its surroundings. */
function sample(node: AST.Node, flags: string, groups: Map<AST.Node, string>): string {
  switch (node.type) {
    case 'Character':
      return String.fromCodePoint(node.value);
    case 'CharacterClass':
    case 'CharacterSet':
    case 'ExpressionCharacterClass':
      return signsOf(node, flags)[0] ?? '';
    case 'Alternative':
      return node.elements.map((element) => sample(element, flags, groups)).join('');
    case 'Group':
    case 'CapturingGroup': {
      const text = sample(node.alternatives[0] as AST.Node, flags, groups);
      groups.set(node, text);
      return text;
    }
    case 'Quantifier':
      return sample(node.element, flags, groups).repeat(Math.min(node.min, 60));
    case 'Backreference':
      return groups.get([node.resolved].flat()[0] as AST.Node) ?? '';
    default:
      return '';
  }
}

/** What is repeated behind what: one for each way in which an expression can come round again. */
interface Pump {
  before: string;
  unit: string;
}

function pumpsOf(node: AST.Node, before: string, flags: string): Pump[] {
  const groups = new Map<AST.Node, string>();
  switch (node.type) {
    case 'Alternative': {
      let text = before;
      return node.elements.flatMap((element) => {
        const pumps = pumpsOf(element, text, flags);
        text += sample(element, flags, groups);
        return pumps;
      });
    }
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.flatMap((alternative) => pumpsOf(alternative, before, flags));
    case 'Assertion':
      return 'alternatives' in node
        ? node.alternatives.flatMap((alternative) => pumpsOf(alternative, before, flags))
        : [];
    case 'Quantifier': {
      if (node.max <= 1) return pumpsOf(node.element, before, flags);
      const isSet = node.element.type === 'CharacterSet' || node.element.type === 'CharacterClass';
      const units = isSet ? signsOf(node.element, flags) : [sample(node.element, flags, groups)];
      return [
        ...units.flatMap((unit) => [
          { before, unit },
          { before: '', unit: `${before}${unit.repeat(Math.max(2, Math.min(node.min, 20)))}` },
        ]),
        ...pumpsOf(node.element, before, flags),
      ];
    }
    default:
      return [];
  }
}

/** Texts of about `length` characters in which every repetition of an expression is driven as far as it goes, and the match fails or holds behind it. */
export function* pumped(source: string, flags: string, length: number): Generator<string> {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const seen = new Set<string>();
  for (const { before, unit } of pumpsOf(pattern, '', flags)) {
    if (unit === '' || seen.has(`${before} ${unit}`)) continue;
    seen.add(`${before} ${unit}`);
    const text = before + unit.repeat(Math.ceil(length / unit.length));
    for (const end of ['', '\u0001', '\n!']) yield text + end;
  }
}
