import { readAddress } from '../console/address.ts';

/** What the address of the page shows. The fragment, which may be of any length, is left out before anything is read. */
export function here(): ReturnType<typeof readAddress> {
  return readAddress(location.origin + location.pathname);
}

/** Whether the address is that of a Limits page. */
export function isLimits(): boolean {
  return here().page === 'limits';
}
