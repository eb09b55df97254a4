/**
 * The page under test: a Limits page with as many other nodes and rows as are asked for, whose target comes when it is told to,
 * and the one detector that every column is seen by.
 */
const MODEL = 'gpt-4.1';
const ROOM = 5;
const NEAR = 2;
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

const seen = {
  limit(target) {
    return limit.div !== null && isRound(limit.div.getBoundingClientRect(), ROOM, [target]);
  },
  driver(target) {
    const overlay = document.querySelector('.driver-overlay');
    const cut = / M([\d.-]+),([\d.-]+) h([\d.-]+) .* v([\d.-]+) /.exec(
      overlay?.firstElementChild.getAttribute('d') ?? '',
    );
    if (cut && isVisible(overlay)) {
      const [left, top, width, height] = cut.slice(1).map(Number);
      // The corners are round: padding 10, radius 5.
      const box = new DOMRect(left - 5, top, width + 10, height + 10);
      if (isRound(box, 10, [target])) return true;
    }
    const popover = document.querySelector('.driver-popover');
    return popover !== null && isVisible(popover) && isBeside(popover.getBoundingClientRect(), target);
  },
  ours(target) {
    const ring = spotlight();
    if (!ring || !isVisible(ring)) return false;
    return isRound(ring.getBoundingClientRect(), ROOM, [
      target,
      target.closest('label') ?? target,
      target.closest('li') ?? target,
    ]);
  },
};
seen.still = seen.driver;

function isRound(ring, room, targets) {
  return targets.some((target) => {
    const box = target.getBoundingClientRect();
    return (
      Math.abs(ring.left + room - box.left) <= NEAR &&
      Math.abs(ring.top + room - box.top) <= NEAR &&
      Math.abs(ring.right - room - box.right) <= NEAR &&
      Math.abs(ring.bottom - room - box.bottom) <= NEAR
    );
  });
}

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

/**
 * When the first frame was through in which the target has its mark, in ms after `from`, and how many frames showed the target
 * without it. A message that is sent in a frame's callbacks arrives once the frame's style, layout and paint are done, and finds
 * the page as it was painted. To be called in the task that adds the target.
 */
function painted(target, from) {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    let frames = 0;
    let over = false;
    port1.onmessage = () => {
      if (over) return;
      const now = performance.now();
      over = seen[bench.column](target);
      if (over) resolve({ ms: now - from, late: frames - 1 });
      else if (now - from > LONGEST) reject(new Error(`nothing of ${bench.column} at the target`));
    };
    const frame = () => {
      if (over) return;
      frames += 1;
      port2.postMessage(null);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

const tour = { limit: () => limit, driver: () => driven(true), still: () => driven(false), ours: () => null };

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
    return target !== null && seen[this.column](target);
  },
  isUnmarked: () => spotlight() === null,
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
