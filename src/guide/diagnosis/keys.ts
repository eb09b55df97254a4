export function maskKeys(text: string): { text: string; seen: boolean } {
  return { text, seen: false };
}
