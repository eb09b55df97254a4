/**
 * Whether a path of the console may be that of a project's Limits page: cheap, and never `false` where `readAddress`
 * finds one. It stands alone because every page of the console loads it.
 * @param path as in `location.pathname`
 */
export function mayBeLimits(path: string): boolean {
  const [first, project, third] = path.split('/').filter(Boolean);
  return first === 'settings' && project !== 'organization' && third === 'limits';
}
