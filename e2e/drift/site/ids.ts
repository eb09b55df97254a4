import { type Context, make, plainText, textNode } from './build.ts';

/** How marketing writes an id: `gpt-4.1-mini` → `GPT-4.1 mini`. */
export function displayName(id: string): string {
  const [first = '', second, ...rest] = id.split('-');
  if (first === 'gpt') return `GPT-${[second, ...rest].filter(Boolean).join(' ')}`;
  return [first, second, ...rest].filter(Boolean).join(' ');
}

/** An id as this page writes it in text. */
export function idText({ spec }: Context, id: string): string {
  switch (spec.data.id) {
    case 'display':
      return displayName(id);
    case 'cut':
      return id.length > 5 ? `${id.slice(0, 5)}…` : id;
    case 'zero-width':
      return id.replaceAll('-', '-\u200b');
    case 'nb-hyphen':
      return id.replaceAll('-', '\u2011');
    case 'quotes':
      return `"${id}"`;
    default:
      return id;
  }
}

/** An id as this page writes it, as nodes. */
export function idNodes(context: Context, id: string): Node[] {
  const at = id.lastIndexOf('-') + 1;
  switch (context.spec.data.id) {
    case 'split':
      return [id.slice(0, at), id.slice(at)]
        .filter(Boolean)
        .map((part) => make(context, 'span', {}, [textNode(context, part)]));
    case 'wbr':
      return [
        context.document.createTextNode(id.slice(0, at)),
        make(context, 'wbr'),
        context.document.createTextNode(id.slice(at)),
      ];
    case 'display-and-id':
      return [
        make(context, 'b', {}, [displayName(id)]),
        make(context, 'code', { class: 'hint' }, [textNode(context, id)]),
      ];
    case 'cut':
      return [make(context, 'span', { title: id }, [textNode(context, idText(context, id))])];
    default:
      return [textNode(context, idText(context, id))];
  }
}

/** The line that stands under an id. */
export function descriptionNodes(context: Context, id: string): Node[] {
  const snapshot = /^(.*)-20\d\d-\d\d-\d\d$/.exec(id)?.[1];
  const smaller = /^(.*)-(?:mini|nano)$/.exec(id)?.[1];
  const [word, other] = snapshot
    ? (['descriptionSnapshot', snapshot] as const)
    : smaller
      ? (['descriptionFaster', smaller] as const)
      : (['descriptionModel', ''] as const);
  return [textNode(context, plainText(context, word, { id: other }))];
}
