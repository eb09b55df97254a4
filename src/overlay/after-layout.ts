/**
 * Has something run once in the frame to come, when the page's own layout is done and nothing of it is drawn yet: what is
 * asked of the layout then costs the page no second one. The browser calls an observer of sizes at just that moment.
 */
export function afterLayout(document: Document, signal: AbortSignal, run: () => void): () => void {
  const window = document.defaultView as Window & typeof globalThis;
  let wanted = false;
  const observer = new window.ResizeObserver(() => {
    if (!wanted) return;
    wanted = false;
    observer.disconnect();
    run();
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return () => {
    if (wanted || signal.aborted) return;
    wanted = true;
    // An element is told of as soon as it is observed.
    observer.observe(document.documentElement);
  };
}
