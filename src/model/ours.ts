const own = new WeakSet<object>();

/** Makes an element known as one of ours. */
export function claim(element: object): void {
  own.add(element);
}

/** Whether something is an element of ours: known by itself, as a page may have others of the same name. */
export function isOurs(it: object): boolean {
  return own.has(it);
}
