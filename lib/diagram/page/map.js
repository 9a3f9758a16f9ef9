// The behaviour of the port map's page. It reads everything from the picture itself, and writes only classes, attributes and plain text.
(() => {
  'use strict';
  const byId = (id) => document.getElementById(id);
  const [stage, said, search, onlyFound, back] = ['stage', 'said', 'search', 'found', 'back'].map(byId);
  const overview = stage.firstElementChild;
  let svg = overview;
  let view = { x: 0, y: 0, width: 0, height: 0 };
  let chosen;
  const folded = new Set();

  const all = (selector) => [...svg.querySelectorAll(selector)];
  const textOf = (element) => element?.querySelector(':scope > title')?.textContent ?? '';
  const hint = said.textContent;
  const say = (text) => (said.textContent = text === '' ? hint : text);

  // --- the view -----------------------------------------------------------------------------------------------------------------------
  const size = () => svg.dataset.size.split(' ').map(Number);
  function show() {
    svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);
  }
  /** Below the first scale, texts are too small to read: then the first view shows only a part of the picture, at the second scale. */
  const [SMALL, READABLE] = [0.75, 0.9];
  function fit(isWhole = false) {
    const [width, height] = size();
    const { clientWidth: wide, clientHeight: tall } = stage;
    // As large as fits, but never enlarged.
    const whole = Math.min(1, wide / width, tall / height);
    const scale = whole < SMALL && !isWhole ? READABLE : whole;
    view = { x: 0, y: 0, width: wide / scale, height: tall / scale };
    if (view.height > height) view.y = (height - view.height) / 2;
    else if (scale !== whole) view.y = Math.min(height - view.height, beginning(view));
    if (view.width > width) view.x = (width - view.width) / 2;
    show();
  }
  /** The top of a view of a part: that of the picture, unless the left part of that view would be empty. */
  function beginning({ width, height }) {
    const places = all('.box:not(.hidden)').map((box) =>
      box
        .getAttribute('transform')
        .match(/[-\d.]+/g)
        .map(Number),
    );
    const top = Math.min(...places.flatMap(([x, y]) => (x < width * 0.7 ? [y] : [])));
    return Number.isFinite(top) && top > height * 0.6 ? top - 60 : 0;
  }
  function zoom(by, x = view.x + view.width / 2, y = view.y + view.height / 2) {
    const factor = Math.min(20000 / view.width, Math.max(60 / view.width, by));
    view = {
      x: x - (x - view.x) * factor,
      y: y - (y - view.y) * factor,
      width: view.width * factor,
      height: view.height * factor,
    };
    show();
  }
  function move(x, y) {
    view = { ...view, x: view.x + x * view.width, y: view.y + y * view.height };
    show();
  }
  function pointOf({ clientX, clientY }) {
    const { left, top, width, height } = stage.getBoundingClientRect();
    return [view.x + ((clientX - left) / width) * view.width, view.y + ((clientY - top) / height) * view.height];
  }
  /** Moves the view so that the element is visible. */
  function reveal(element) {
    const box = element.getBoundingClientRect();
    const area = stage.getBoundingClientRect();
    const isIn = box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom;
    if (isIn) return;
    const [x, y] = pointOf({ clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 });
    view = { ...view, x: x - view.width / 2, y: y - view.height / 2 };
    show();
  }

  // --- the chain of a port ------------------------------------------------------------------------------------------------------------
  /** The chain through a port or an object: everything that leads to it, and everything that it leads to, up to pods. */
  function chainOf(element) {
    const edges = all('.edge');
    const kept = new Set();
    const keep = (id) => {
      const found = id && svg.getElementById(id);
      if (!found) return;
      kept.add(found);
      const box = found.closest('.box');
      if (box) kept.add(box);
    };
    const walk = (box, row, near, far, isFirst) => {
      const isEnd = !isFirst && svg.getElementById(box)?.classList.contains('workload');
      keep(row ?? box);
      if (isEnd) return;
      for (const edge of edges) {
        if (edge.dataset[near] !== box || kept.has(edge)) continue;
        const end = edge.dataset[`${near}Row`];
        if (row !== undefined && end !== undefined && end !== row) continue;
        // The chain ends at a port of a pod: what its program calls is not a part of the way to it.
        if (row !== undefined && near === 'from' && end === undefined) continue;
        kept.add(edge);
        walk(edge.dataset[far], edge.dataset[`${far}Row`], near, far, false);
      }
    };
    const box = element.closest('.box').id;
    const row = element.classList.contains('row') ? element.id : undefined;
    walk(box, row, 'to', 'from', true);
    walk(box, row, 'from', 'to', true);
    return kept;
  }
  function choose(element) {
    clear();
    chosen = element;
    element.classList.add('chosen');
    const kept = chainOf(element);
    for (const one of all('.edge, .row'))
      one.classList.toggle(
        'faded',
        !kept.has(one) &&
          !(one.classList.contains('row') && !element.classList.contains('row') && one.closest('.box') === element),
      );
    for (const one of all('.box')) if (!kept.has(one)) one.classList.add('faded');
    for (const label of all('.label'))
      label.classList.toggle('faded', !kept.has(svg.getElementById(label.dataset.edge)));
    const ways = [...kept]
      .filter((one) => one.classList.contains('edge'))
      .map((one) => textOf(one).split('\n').slice(0, 2).join(': '));
    say([textOf(element), ...ways].join('\n'));
  }
  function clear() {
    chosen = undefined;
    for (const one of all('.faded, .chosen')) one.classList.remove('faded', 'chosen');
    say('');
  }

  // --- what is hidden -----------------------------------------------------------------------------------------------------------------
  const BAD = ['error', 'warning', 'info', 'broken'];
  const isBad = (element) => BAD.some((name) => element.classList.contains(name));
  function hide() {
    const isFiltered = onlyFound.checked;
    const frameOf = (id) => svg.getElementById(id)?.dataset.frame;
    const shown = new Set();
    for (const edge of all('.edge')) {
      const { from, to } = edge.dataset;
      const isInside = folded.has(frameOf(from)) && frameOf(from) === frameOf(to);
      const isHidden = isInside || (isFiltered && !isBad(edge));
      edge.classList.toggle('hidden', isHidden);
      if (!isHidden) shown.add(from).add(to);
    }
    for (const box of all('.box')) {
      const isFound =
        isBad(box) || [...box.querySelectorAll('.row, .finding')].some(isBad) || /[✗⚠] \d/.test(textOf(box));
      box.classList.toggle('hidden', folded.has(box.dataset.frame) || (isFiltered && !isFound && !shown.has(box.id)));
    }
    for (const label of all('.label'))
      label.classList.toggle('hidden', svg.getElementById(label.dataset.edge)?.classList.contains('hidden') ?? false);
    for (const frame of all('.frame')) {
      const isFolded = folded.has(frame.id);
      const boxes = all('.box').filter((box) => box.dataset.frame === frame.id);
      const text = frame.querySelector('text');
      text.dataset.name ??= text.textContent;
      const { name } = text.dataset;
      // The text of a folded frame is as short as possible, because there may be little room.
      text.textContent = isFolded ? `▸ ${name.replace(/^namespace /, '')} (${boxes.length})` : `▾ ${name}`;
      frame.setAttribute('aria-expanded', String(!isFolded));
      frame.setAttribute('aria-label', `${name}, ${boxes.length} ${boxes.length === 1 ? 'object' : 'objects'}`);
    }
  }
  function fold(frame) {
    const place = () => ['x', 'y'].map((name) => Number(frame.querySelector('rect').getAttribute(name)));
    const [x, y] = place();
    if (!folded.delete(frame.id)) folded.add(frame.id);
    hide();
    squeeze(svg, folded);
    // Keep its name under the pointer.
    const [newX, newY] = place();
    view = { ...view, x: view.x + newX - x, y: view.y + newY - y };
    show();
    frame.focus({ preventScroll: true });
    say(`${frame.getAttribute('aria-label')}${folded.has(frame.id) ? ', folded' : ''}`);
  }

  // --- the parts of a large picture ---------------------------------------------------------------------------------------------------
  function open(id) {
    const part = byId(`part-${id}`);
    if (part === null) return false;
    replace(part.content.firstElementChild.cloneNode(true));
    back.hidden = false;
    return true;
  }
  function close() {
    replace(overview);
    back.hidden = true;
  }
  function replace(next) {
    svg = next;
    stage.replaceChildren(svg);
    prepare();
    clear();
    fit();
  }
  function prepare() {
    for (const one of all('.row, .box, .frame')) {
      one.setAttribute('tabindex', '0');
      one.setAttribute('role', 'button');
      one.setAttribute('aria-label', textOf(one) || one.textContent);
    }
    svg.setAttribute('role', 'group');
    hide();
    if (folded.size > 0) squeeze(svg, folded);
  }
  function activate(element) {
    if (element.classList.contains('frame')) fold(element);
    else if (!element.classList.contains('group') || !open(element.id)) {
      if (element === chosen) clear();
      else choose(element);
    }
  }

  // --- search -------------------------------------------------------------------------------------------------------------------------
  const matches = (root, words) =>
    [...root.querySelectorAll('.box, .row')].filter((one) => {
      const text = (
        one.classList.contains('row') ? `${textOf(one.closest('.box'))} ${textOf(one)}` : textOf(one)
      ).toLowerCase();
      return words.every((word) => text.includes(word));
    });
  function find(isGoing) {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    clear();
    if (words.length === 0) return;
    let hits = matches(svg, words);
    if (hits.length === 0 && isGoing) {
      const part = [...document.querySelectorAll('template')].find((one) => matches(one.content, words).length > 0);
      if (part !== undefined && open(part.id.slice('part-'.length))) hits = matches(svg, words);
    }
    const kept = new Set(hits.map((one) => one.closest('.box')));
    for (const box of all('.box')) box.classList.toggle('faded', !kept.has(box));
    say(
      `${hits.length} found${hits.length === 0 ? '; Enter searches what is folded' : `: ${textOf(hits[0]).split('\n')[0]}`}`,
    );
    if (isGoing && hits[0] !== undefined) {
      reveal(hits[0]);
      hits[0].focus();
    }
  }

  // --- what the user does -------------------------------------------------------------------------------------------------------------
  const target = (event) => event.target.closest?.('.row, .box, .frame');
  let drag;
  stage.addEventListener('pointerdown', (event) => {
    drag = { x: event.clientX, y: event.clientY, view, isMoved: false };
  });
  stage.addEventListener('pointermove', (event) => {
    if (drag === undefined || event.buttons === 0) return;
    const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!drag.isMoved && Math.hypot(x, y) < 4) return;
    drag.isMoved = true;
    stage.classList.add('dragged');
    const scale = view.width / stage.clientWidth;
    view = { ...view, x: drag.view.x - x * scale, y: drag.view.y - y * scale };
    show();
  });
  addEventListener('pointerup', () => stage.classList.remove('dragged'));
  stage.addEventListener('click', (event) => {
    const wasMoved = drag?.isMoved === true;
    drag = undefined;
    if (wasMoved) return;
    const element = target(event);
    if (element === null || element === undefined) clear();
    else if (element.classList.contains('frame') && event.target.tagName !== 'text') clear();
    else activate(element);
  });
  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      zoom(event.deltaY > 0 ? 1.12 : 1 / 1.12, ...pointOf(event));
    },
    { passive: false },
  );
  const tell = (event) => {
    const element = event.target.closest?.('.edge, .row, .box');
    if (element && chosen === undefined)
      say(textOf(element) + (element.classList.contains('row') ? `\n${textOf(element.closest('.box'))}` : ''));
  };
  stage.addEventListener('pointerover', tell);
  stage.addEventListener('focusin', (event) => {
    const element = target(event);
    // Only for keyboard focus: an element under the pointer must not move away before the click.
    if (element?.matches(':focus-visible'))
      reveal(element.classList.contains('frame') ? element.querySelector('text') : element);
    tell(event);
  });
  const KEYS = {
    '+': () => zoom(1 / 1.25),
    '=': () => zoom(1 / 1.25),
    '-': () => zoom(1.25),
    0: () => fit(true),
    ArrowLeft: () => move(-0.1, 0),
    ArrowRight: () => move(0.1, 0),
    ArrowUp: () => move(0, -0.1),
    ArrowDown: () => move(0, 0.1),
  };
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      if (chosen === undefined && search.value === '' && !back.hidden) close();
      search.value = '';
      clear();
    }
    if (event.target === search || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/') {
      event.preventDefault();
      search.focus();
    }
    const element = target(event);
    if (element && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      activate(element);
    }
    if (event.target.closest?.('#stage') || event.target === document.body) {
      if (Object.hasOwn(KEYS, event.key)) {
        event.preventDefault();
        KEYS[event.key]();
      }
    }
  });
  search.addEventListener('input', () => find(false));
  search.addEventListener('keydown', (event) => event.key === 'Enter' && find(true));
  onlyFound.addEventListener('change', hide);
  back.addEventListener('click', close);
  byId('in').addEventListener('click', () => zoom(1 / 1.25));
  byId('out').addEventListener('click', () => zoom(1.25));
  byId('fit').addEventListener('click', () => fit(true));
  for (const button of document.querySelectorAll('button[data-at]')) {
    button.addEventListener('click', () => {
      const [part, id] = button.dataset.at.split(' ');
      if (part !== '' && svg.getElementById(id) === null) open(part);
      const element = svg.getElementById(id);
      const shown = element?.classList.contains('edge')
        ? svg.getElementById(element.dataset.fromRow ?? element.dataset.from)
        : element;
      if (!shown) return;
      choose(shown);
      reveal(shown);
    });
  }
  addEventListener('resize', () => fit());
  prepare();
  fit();
})();
