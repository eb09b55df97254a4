/** The least that points at something: one div, drawn by the page itself. One read, one write. */
globalThis.limit = {
  div: null,
  show(target) {
    this.div ??= document.createElement('div');
    const { left, top, width, height } = target.getBoundingClientRect();
    this.div.style.cssText = `position:absolute;pointer-events:none;outline:3px solid #4338ca;left:${left + scrollX - 5}px;top:${top + scrollY - 5}px;width:${width + 10}px;height:${height + 10}px`;
    document.body.append(this.div);
  },
  hide() {
    this.div?.remove();
    this.div = null;
  },
};
