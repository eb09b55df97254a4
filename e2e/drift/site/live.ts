import type { Policy } from '../spec.ts';

/** A control with the largest element round it that still means it: its label or row. */
export interface Spot {
  control: Element;
  round: Element;
}

/** The editor while it stands on the page. */
export interface LiveEditor {
  draft: Policy;
  /** Controls of the modes. */
  modes: Partial<Record<Policy['mode'], Spot>>;
  search: HTMLInputElement | null;
  /** Opens the list; `null` once it is open. */
  listOpener: Element | null;
  /** Whatever shows more of the list when pressed. */
  more: Element[];
  /** The list, where it must be scrolled. */
  scroller: HTMLElement | null;
  row: Spot | null;
  /** For a row with a choice of its own, the control that allows the model. */
  save: Element | null;
  review: Element | null;
  loading: boolean;
  /** The whole list is drawn, or a search for the model has been answered. */
  whole: boolean;
  searched: string;
}

/** Where everything is now. Known to the generator and the judge, and to nobody else. */
export interface Live {
  /** When the page began, by its clock, ms. */
  begun: number;
  ids: number;
  /** The tab or fold that hides the section; `null` while it is in sight or not yet there. */
  way(): Element | null;
  opener: Element | null;
  openerEnabled: boolean;
  menu: Element | null;
  menuEdit: Element | null;
  menuRemove: Element | null;
  remove: Element | null;
  /** Folds of what the section shows of the list. */
  shownFolds: Element[];
  editor: LiveEditor | null;
  /** The editor is on its way: another press opens no second one. */
  opening: boolean;
  removeConfirm: Element | null;
  askConfirm: Element | null;
  /** Something is being saved. */
  busy: boolean;
  /** What of the policy can be read in the section now. */
  shows(): { listed: string[]; whole: boolean; mode: Policy['mode'] } | null;
  /** Words by which the account is refused are or were in sight. */
  refused: boolean;
  /** The person left the way: pressed something that belongs to something else. */
  strays: string[];
}

/** A page on which nothing stands yet. */
export function createLive(begun: number): Live {
  return {
    begun,
    ids: 0,
    way: () => null,
    opener: null,
    openerEnabled: true,
    menu: null,
    menuEdit: null,
    menuRemove: null,
    remove: null,
    shownFolds: [],
    editor: null,
    opening: false,
    removeConfirm: null,
    askConfirm: null,
    busy: false,
    shows: () => null,
    refused: false,
    strays: [],
  };
}
