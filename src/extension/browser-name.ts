/** Family and major version of the browser, by what it calls itself; more of it is nobody's business. */
export function browserName(userAgent: string): string {
  const [, firefox] = /\bFirefox\/(\d+)/.exec(userAgent) ?? [];
  if (firefox) return `Firefox ${firefox}`;
  const [, edge] = /\bEdg\/(\d+)/.exec(userAgent) ?? [];
  if (edge) return `Edge ${edge}`;
  const [, chrome] = /Chrome\/(\d+)/.exec(userAgent) ?? [];
  return chrome ? `Chrome ${chrome}` : 'another browser';
}
