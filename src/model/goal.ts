/** The console's policy of a project, in the Admin API's own words. `none`: no restriction. `unknown`: the page does not show it. */
export type PolicyMode = 'allow_list' | 'deny_list' | 'none' | 'unknown';

/** `allow`: let this one model through, leaving the restriction. `remove`: no restriction at all. */
export type Approach = 'allow' | 'remove';

/** What the person wants. */
export interface Goal {
  approach: Approach;
  /** Project id as in the error; `null` where the error names none. */
  project: string | null;
  /** Exact model id to allow. */
  model: string;
  /** The person said that the project on screen is the right one, where its address does not tell. */
  confirmedHere?: boolean;
}
