/**
 * The page under test: a Limits page with as many other nodes and rows as are asked for, whose target comes when it is told to,
 * and the one detector that every column is seen by.
 */
const MODEL = 'gpt-4.1';
const NEAR = 2;
/** A mark that has not come for so long counts as if it came then, ms. */
const LONGEST = 15_000;

const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

/** Requests as the console lists them, ten nodes each. */
function filler(nodes) {
  const all = make('div');
  for (let i = 0; i < nodes; i += 10) {
    all.append(
      make(
        'div',
        {},
        make('p', {}, `Request ${i} was answered after ${i % 97} ms by a model of this project.`),
        make('button', { type: 'button' }, `Details ${i}`),
        make('a', { href: `#${i}` }, `Trace ${i}`),
        ...[1, 2, 3, 4, 5, 6].map((n) => make('span', {}, `Tokens used ${i * n}`)),
      ),
    );
  }
  return make('section', {}, make('h2', {}, 'Requests'), all);
}

function section() {
  const edit = make('button', { id: 'edit', type: 'button' }, 'Edit');
  edit.addEventListener('click', () => bench.open());
  return make(
    'section',
    { id: 'usage' },
    make('h2', {}, 'Model usage'),
    make('div', { class: 'line' }, make('h3', {}, 'Allowed models'), edit),
    make('ul', {}, make('li', {}, 'gpt-4o'), make('li', {}, 'o3')),
  );
}

/** The model that is looked for is the fourth of the list, so that no column has to scroll. */
function list(rows) {
  const ids = ['gpt-4o', 'o3', 'o4-mini', MODEL];
  for (let i = 0; ids.length < rows; i++) ids.push(`gpt-4o-2026-${String(i).padStart(5, '0')}`);
  return ids.map((id, i) => {
    const box = make('input', { type: 'checkbox', id: id === MODEL ? 'it' : `c${i}` });
    box.checked = i < 2;
    return make('li', {}, make('label', {}, box, ` ${id}`));
  });
}

/** Where the mark of a column is, without the room that it keeps; `null`: nothing of it is to be seen. */
const marks = {
  limit: () => limit.div && without(limit.div.getBoundingClientRect(), 5),
  driver() {
    const overlay = document.querySelector('.driver-overlay');
    const cut = / M([\d.-]+),([\d.-]+) h([\d.-]+) .* v([\d.-]+) /.exec(
      overlay?.firstElementChild.getAttribute('d') ?? '',
    );
    if (!cut || !isVisible(overlay)) return null;
    const [left, top, width, height] = cut.slice(1).map(Number);
    // It keeps 10 px off, and rounds the corners by 5.
    return without(new DOMRect(left - 5, top, width + 10, height + 10), 10);
  },
  ours() {
    const ring = spotlight();
    return ring && isVisible(ring) ? without(ring.getBoundingClientRect(), 5) : null;
  },
};
marks.still = marks.driver;

/** Whether a column points at an element: at itself, or at the label or the row of a box. */
function isPointedAt(target) {
  const mark = marks[bench.column]();
  const popover = document.querySelector('.driver-popover');
  if (popover && isVisible(popover) && isBeside(popover.getBoundingClientRect(), target)) return true;
  return (
    mark !== null &&
    [target, target.closest('label'), target.closest('li')].some(
      (element) => element && apart(mark, element.getBoundingClientRect()) <= NEAR,
    )
  );
}

const without = ({ x, y, width, height }, room) =>
  new DOMRect(x + room, y + room, width - 2 * room, height - 2 * room);

/** How far the sides of two boxes are from each other at most. */
const apart = (a, b) =>
  Math.max(...['left', 'top', 'right', 'bottom'].map((side) => Math.abs(a[side] - b[side])));

/** driver.js keeps its popover 20 px off what it speaks of. */
function isBeside(popover, target) {
  const box = target.getBoundingClientRect();
  const [x, y] = [
    Math.max(box.left - popover.right, popover.left - box.right),
    Math.max(box.top - popover.bottom, popover.top - box.bottom),
  ];
  return popover.width > 0 && Math.abs(Math.max(x, y) - 20) <= NEAR;
}

/** At the first frame of a fade nothing is to be seen yet. */
function isVisible(element) {
  const { display, opacity } = getComputedStyle(element);
  return display !== 'none' && Number(opacity) > 0;
}

function spotlight() {
  for (const child of document.documentElement.children) {
    const ring = child.shadowRoot?.querySelector('[data-part="spotlight"]');
    if (ring) return ring;
  }
  return null;
}

/** Runs once the frame is through whose callbacks are running: its style, layout and paint are done, and the page is as painted. */
const afterFrame = (run) => scheduler.postTask(run, { priority: 'user-blocking' });

/**
 * When the first frame was through in which the target has its mark, in ms after `from`, and how many frames showed the target
 * without it. To be called in the task that adds the target.
 */
function painted(target, from) {
  return new Promise((resolve) => {
    let frames = 0;
    let over = false;
    /** After the frame of this number: the callbacks of the one after may come before it where the frame took long. */
    const look = (number) => {
      if (over) return;
      const now = performance.now();
      over = isPointedAt(target);
      if (!over && now - from < LONGEST) return;
      over = true;
      resolve({ ms: now - from, late: number - 1 });
    };
    const frame = () => {
      if (over) return;
      frames += 1;
      const number = frames;
      afterFrame(() => look(number));
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** What the page calls to have its target marked; ours finds it by itself. */
const tour = {
  limit: () => limit,
  driver: () => driven(true),
  still: () => driven(false),
  ours: () => null,
};

function driven(animate) {
  let drive = null;
  return {
    show(element) {
      drive ??= driver.js.driver({ animate });
      drive.highlight({ element, popover: { title: 'Step 1 of 3', description: 'Press what is marked.' } });
    },
    hide() {
      drive?.destroy();
      drive = null;
    },
  };
}

globalThis.bench = {
  column: '',
  mark: null,
  rows: 0,
  /** What the press of Edit has led to. */
  answer: null,
  begin({ column, nodes, rows }) {
    this.column = column;
    this.rows = rows;
    this.mark = tour[column]();
    document.querySelector('main').append(section(), ...(nodes > 0 ? [filler(nodes)] : []));
    addEventListener('click', ({ timeStamp }) => (this.pressed = timeStamp), { capture: true });
  },
  /** Adds what holds the target, in a task at any time of a frame. */
  async come(add) {
    await new Promise((done) => setTimeout(done, 20 + Math.random() * 17));
    const from = performance.now();
    const target = add();
    const done = painted(target, from);
    this.mark?.show(target);
    return done;
  },
  sectionComes() {
    return this.come(() => {
      const usage = section();
      document.querySelector('main > section').after(usage);
      return usage.querySelector('#edit');
    });
  },
  sectionGoes() {
    document.querySelector('#usage').remove();
    this.mark?.hide();
  },
  rowsCome() {
    return this.come(() => {
      document.querySelector('.list').replaceChildren(...list(this.rows));
      return document.querySelector('#it');
    });
  },
  rowsGo() {
    document.querySelector('.list').replaceChildren(make('li', { 'aria-busy': 'true' }, 'Loading models…'));
    this.mark?.hide();
  },
  open() {
    const rows = make('ul', { class: 'list' }, ...list(this.rows));
    const dialog = make(
      'div',
      { role: 'dialog', 'aria-modal': 'true', 'aria-label': 'Edit allowed models' },
      make('h2', {}, 'Edit allowed models'),
      make('input', { type: 'text', placeholder: 'Search models', 'aria-label': 'Search models' }),
      rows,
      make('button', { type: 'button' }, 'Cancel'),
      make('button', { type: 'button', disabled: '' }, 'Save'),
    );
    document.body.append(dialog);
    const target = document.querySelector('#it');
    this.answer = painted(target, this.pressed);
    this.mark?.show(target);
  },
  close() {
    document.querySelector('[role="dialog"]').remove();
    this.mark?.hide();
  },
  /** Marks the button that opens the editor, as the step before. */
  markEdit() {
    this.mark?.show(document.querySelector('#edit'));
  },
  isMarked(selector) {
    const target = document.querySelector(selector);
    return target !== null && isPointedAt(target);
  },
  isUnmarked: () => spotlight() === null,
  /** One tour, begun and ended, with a few frames to draw it in. */
  async showAndHide() {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    this.markEdit();
    for (let n = 0; n < 3; n++) await frame();
    this.mark.hide();
    await frame();
  },
  /** From now on, how far the mark is from an element, whenever a frame has moved that. */
  follow(selector) {
    const target = document.querySelector(selector);
    const follows = { most: 0, moved: 0, over: false };
    let top = target.getBoundingClientRect().top;
    this.follows = follows;
    const look = () => {
      const box = target.getBoundingClientRect();
      if (box.top === top) return;
      top = box.top;
      follows.moved += 1;
      const mark = marks[this.column]();
      if (mark && box.bottom > 0 && box.top < innerHeight)
        follows.most = Math.max(follows.most, apart(mark, box));
    };
    const frame = () => {
      afterFrame(look);
      if (!follows.over) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  },
  followed() {
    this.follows.over = true;
    return this.follows;
  },
  /** Gives an element a colour that nothing else has, and says in which column of the screen its middle is. */
  dye(selector) {
    const element = document.querySelector(selector);
    element.style.cssText = 'background:#f0f;color:#f0f;border:0;border-radius:0';
    const { left, width } = element.getBoundingClientRect();
    return Math.round(left + width / 2);
  },
  /**
   * Where pictures of the screen show, in one of its columns, the top of what was dyed, and of the mark: the first pixel of a ring's
   * colour, or of the page's ground under a veil. Only pictures that show both count.
   */
  async tops({ pictures, x }) {
    const all = [];
    for (const picture of pictures) {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(x, 0, 1, image.height);
      const pixels = Array.from({ length: image.height }, (_, y) => [...data.subarray(4 * y, 4 * y + 3)]);
      const is = ([r, g, b], [red, green, blue]) =>
        Math.abs(r - red) + Math.abs(g - green) + Math.abs(b - blue) < 12;
      const isMark =
        marks[this.column] === marks.driver
          ? (pixel, y) => is(pixel, [255, 255, 255]) && y > 0 && !is(pixels[y - 1], pixel)
          : (pixel) => is(pixel, [0x43, 0x38, 0xca]);
      const mark = pixels.findIndex(isMark);
      const target = pixels.findIndex(([r, g, b]) => r > 60 && g < 20 && Math.abs(r - b) < 12);
      if (mark >= 0 && target >= 0) all.push({ mark, target });
    }
    return all;
  },
  /** Two hundred nodes a second elsewhere on the page. */
  storm() {
    let n = 0;
    const bubble = document.querySelector('#bubble');
    this.storming = setInterval(() => {
      n += 1;
      bubble.replaceChildren(make('p', {}, `Typing ${n}`), make('p', {}, `Your request ${n} is with us`));
    }, 20);
  },
};
bench.begin(JSON.parse(document.querySelector('#asked').textContent));
