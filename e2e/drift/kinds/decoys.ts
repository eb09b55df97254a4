import type { Change, Decoy } from '../spec.ts';

const NAMES: Record<Decoy, string> = {
  rate: 'rate limits with controls of the same names',
  spend: 'spend limits with a Save of their own',
  organization: 'the organization’s model access',
  usage: 'a chart of model usage',
  promo: 'a promo dialog about the model',
  banner: 'a banner about the model',
  cookies: 'a cookie bar',
  search: 'a search field for everything',
  chat: 'a chat bubble',
  sentence: 'a sentence in the section that names the model',
  favourites: 'another list of models with ticks',
  keys: 'API keys with Edit and Remove',
};

/** Things that only look like what is wanted. */
export const decoys: readonly Change[] = (Object.keys(NAMES) as Decoy[]).map((decoy) => ({
  name: NAMES[decoy],
  fits: (spec) => !spec.decoys.includes(decoy),
  apply(spec) {
    spec.decoys.push(decoy);
  },
}));
