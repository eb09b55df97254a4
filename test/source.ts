import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseAst } from 'vite';

export const ROOT = join(import.meta.dirname, '..');

/** One node of a syntax tree, ESTree's names. */
export interface SyntaxNode {
  type: string;
  [field: string]: unknown;
}

export interface Source {
  /** From the repository's root, with `/`. */
  path: string;
  text: string;
  /** Every node of the file, outermost first. */
  nodes: SyntaxNode[];
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';

function everyNode(node: SyntaxNode): SyntaxNode[] {
  return [
    node,
    ...Object.values(node)
      .flat()
      .filter(isNode)
      .flatMap((child) => everyNode(child)),
  ];
}

/** Paths of the files under a folder of the repository, from its root. */
export function filesUnder(folder: string, name: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** A TypeScript file with its syntax tree. Throws where it does not parse. */
export function source(path: string): Source {
  const text = read(path);
  const tree = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path);
  return { path, text, nodes: everyNode(tree as unknown as SyntaxNode) };
}

/** Modules that a file names in its imports, dynamic ones too. */
export function imports({ nodes }: Source): string[] {
  return nodes
    .filter((node) => /^(Import|Export(Named|All))(Declaration|Expression)$/.test(node.type))
    .flatMap((node) =>
      isNode(node.source) && typeof node.source.value === 'string' ? [node.source.value] : [],
    );
}

/** Texts of all string literals, template parts and regular expressions outside imports. */
export function strings(file: Source): string[] {
  const specifiers = new Set(imports(file));
  return file.nodes.flatMap((node) => {
    if (node.type === 'Literal' && typeof node.value === 'string' && !specifiers.has(node.value))
      return [node.value];
    if (node.type === 'Literal' && node.regex) return [(node.regex as { pattern: string }).pattern];
    // What `String.raw` is given may hold what is no escape elsewhere: then only the raw text is there.
    if (node.type === 'TemplateElement') {
      const { cooked, raw } = node.value as { cooked: string | null; raw: string };
      return [cooked ?? raw];
    }
    return [];
  });
}

/** Names that a file reads as a variable or as a property. */
export function identifiers({ nodes }: Source): Set<string> {
  return new Set(nodes.filter((node) => node.type === 'Identifier').map((node) => String(node.name)));
}

/** `browser` where a file says `browser.storage`. */
export function receivers({ nodes }: Source): Set<string> {
  return new Set(
    nodes
      .filter((node) => node.type === 'MemberExpression')
      .map((node) => node.object)
      .filter(isNode)
      .map((object) => String(object.name)),
  );
}

/** English that stands in a component itself: text between tags, and attributes that are read to a person. */
export function wordsInMarkup({ nodes }: Source): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'JSXText') return /\p{L}/u.test(String(node.value)) ? [String(node.value).trim()] : [];
    if (node.type !== 'JSXAttribute' || !isNode(node.name) || !isNode(node.value)) return [];
    const spoken = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'].includes(
      String(node.name.name),
    );
    return spoken && typeof node.value.value === 'string' && /\p{L}/u.test(node.value.value)
      ? [node.value.value]
      : [];
  });
}
