import type { Change, Data } from '../spec.ts';

const writes = (id: Data['id'], name: string): Change => ({
  name,
  fits: (spec) => spec.data.id === 'plain',
  apply(spec) {
    spec.data.id = id;
  },
});

const lookAlike = (name: string, of: (id: string) => string): Change => ({
  name,
  apply(spec, random) {
    const other = of(spec.goal.model);
    if (spec.catalogue.includes(other)) return;
    const at = spec.catalogue.indexOf(spec.goal.model);
    spec.catalogue.splice(at < 0 ? 2 : at + random.whole(0, 1), 0, other);
    if (spec.policy.mode !== 'none' && random.chance(0.5)) spec.policy.models.push(other);
  },
});

/** What stands in the list, and how. */
export const data: readonly Change[] = [
  writes('split', 'ids split over elements'),
  writes('wbr', 'ids that may break'),
  writes('display', 'display names'),
  writes('display-and-id', 'a display name over the id'),
  writes('cut', 'ids cut, the whole in the title'),
  writes('zero-width', 'ids with zero-width spaces'),
  writes('nb-hyphen', 'ids with non-breaking hyphens'),
  writes('quotes', 'ids in quotes'),
  {
    name: 'badges beside ids',
    fits: (spec) => !spec.data.badges,
    apply(spec) {
      spec.data.badges = true;
    },
  },
  {
    name: 'descriptions that name other models',
    fits: (spec) => !spec.data.descriptions,
    apply(spec) {
      spec.data.descriptions = true;
    },
  },
  {
    name: 'prices',
    fits: (spec) => !spec.data.prices,
    apply(spec) {
      spec.data.prices = true;
    },
  },
  lookAlike('a smaller one of the name', (id) =>
    id.endsWith('-mini') ? id.replace('-mini', '-nano') : `${id}-mini`,
  ),
  lookAlike('a dated twin', (id) => `${id}-2025-04-14`),
  lookAlike('the id in capitals', (id) => id.toUpperCase()),
  lookAlike('the id behind a vendor', (id) => `openai/${id}`),
  lookAlike('a longer id that begins with it', (id) => `${id}-turbo-preview`),
  lookAlike('the id of a fine-tune', (id) => `ft:${id}:example-org::CuV2nT8k`),
  {
    name: 'a long list',
    fits: (spec) => spec.catalogue.length < 60,
    apply(spec) {
      const more = spec.catalogue.slice(0, 30).map((id, at) => `${id}-2025-0${(at % 9) + 1}-1${at % 10}`);
      spec.catalogue.push(...more.filter((id) => !spec.catalogue.includes(id)));
    },
  },
];
