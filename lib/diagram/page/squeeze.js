// Removes the space that folded namespaces no longer need from a picture. Everything else keeps its shape, and edges stay rectangular.
const squeeze = (() => {
  'use strict';
  const LEFT = 6;
  const HEADER = 34;
  const CHARACTER = 7.25;
  const AXES = ['x', 'y'];
  const LENGTHS = { x: 'width', y: 'height' };
  /** The pictures as they were drawn. */
  const drawn = new WeakMap();

  const numbers = (text) => text.match(/-?[\d.]+/g).map(Number);
  const areaOf = (rect) => {
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(rect.getAttribute(name) ?? 0));
    return { x, y, width, height };
  };

  function read(svg) {
    const [width, height] = svg.dataset.size.split(' ').map(Number);
    return {
      size: { width, height },
      boxes: [...svg.querySelectorAll('.box')].map((element) => {
        const [x, y] = numbers(element.getAttribute('transform'));
        return { element, ...areaOf(element.querySelector('.body')), x, y };
      }),
      frames: [...svg.querySelectorAll('.frame')].map((element) => ({
        element,
        ...areaOf(element.querySelector('rect')),
        title: areaOf(element.querySelector('text')),
      })),
      // In the tip of an edge, only the first point is an absolute position.
      paths: [...svg.querySelectorAll('.edge > path')].map((element) => ({ element, way: element.getAttribute('d') })),
      labels: [...svg.querySelectorAll('.label')].map((element) => ({
        element,
        lines: [...element.querySelectorAll('tspan')].map((line) => ({ line, ...areaOf(line) })),
      })),
    };
  }

  const pointsOf = (way) => [...way.matchAll(/[MLQ]([^A-Za-z]+)/g)].flatMap(([, text]) => numbers(text));
  const isIn = (area, x, y) => x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height;

  /** The visible ranges along an axis. */
  function seenAlong(axis, picture, folded) {
    const seen = [];
    const length = LENGTHS[axis];
    const add = (from, to, by) => seen.push([from - by, to + by]);
    const isHidden = (element) => element.classList.contains('hidden');
    for (const box of picture.boxes) if (!isHidden(box.element)) add(box[axis], box[axis] + box[length], 12);
    for (const frame of picture.frames) {
      const text = frame.element.querySelector('text').textContent.length * CHARACTER + 34;
      const least = folded.includes(frame) ? { x: text, y: HEADER }[axis] : { x: 16, y: 44 }[axis];
      add(frame[axis], frame[axis] + least, 0);
      add(frame[axis] + frame[length] - 16, frame[axis] + frame[length], 8);
    }
    for (const { element, way } of picture.paths) {
      if (isHidden(element.parentElement)) continue;
      const points = pointsOf(way);
      for (let index = 0; index < points.length; index += 2) {
        const [x, y] = [points[index], points[index + 1]];
        if (!folded.some((frame) => isIn(frame, x, y))) add({ x, y }[axis], { x, y }[axis], 8);
      }
    }
    for (const { element, lines } of picture.labels) {
      if (isHidden(element)) continue;
      for (const { line, x, y } of lines) {
        if (folded.some((frame) => isIn(frame, x, y))) continue;
        if (axis === 'x') add(x, x + line.textContent.length * CHARACTER, 4);
        else add(y - 12, y + 4, 4);
      }
    }
    return seen.sort(([one], [other]) => one - other);
  }

  /** The ranges of folded namespaces in which nothing is visible. */
  function gapsAlong(axis, picture, folded) {
    const seen = seenAlong(axis, picture, folded);
    const gaps = [];
    const spans = folded
      .map((frame) => [frame[axis], frame[axis] + frame[LENGTHS[axis]]])
      .sort(([one], [other]) => one - other);
    let end = -Infinity;
    for (const [from, to] of spans) {
      let at = Math.max(from, end);
      for (const [start, stop] of seen) {
        if (stop <= at || start >= to) continue;
        if (start > at) gaps.push([at, start]);
        at = Math.max(at, stop);
      }
      if (at < to) gaps.push([at, to]);
      end = Math.max(end, to);
    }
    return gaps.filter(([from, to]) => to - from > LEFT);
  }

  const moved = (gaps) => (value) => {
    let result = value;
    for (const [from, to] of gaps) {
      if (value <= from) break;
      const part = Math.min(1, (value - from) / (to - from));
      result -= part * (to - from - LEFT);
    }
    return Math.round(result * 10) / 10;
  };

  /** Draws the picture without the inside of the folded namespaces. */
  return (svg, foldedIds) => {
    if (!drawn.has(svg)) drawn.set(svg, read(svg));
    const picture = drawn.get(svg);
    const folded = picture.frames.filter(({ element }) => foldedIds.has(element.id));
    const to = Object.fromEntries(AXES.map((axis) => [axis, moved(gapsAlong(axis, picture, folded))]));
    const set = (element, values) => {
      for (const [name, value] of Object.entries(values))
        element.setAttribute(name, String(Math.round(value * 10) / 10));
    };
    for (const { element, x, y } of picture.boxes)
      element.setAttribute('transform', `translate(${to.x(x)} ${to.y(y)})`);
    for (const { element, x, y, width, height, title } of picture.frames) {
      const [left, top] = [to.x(x), to.y(y)];
      set(element.querySelector('rect'), {
        x: left,
        y: top,
        width: to.x(x + width) - left,
        height: to.y(y + height) - top,
      });
      set(element.querySelector('text'), { x: left + title.x - x, y: top + title.y - y });
    }
    for (const { element, way } of picture.paths) {
      const d = way.replace(/([MLQ])([^A-Za-z]+)/g, (_, letter, text) => {
        const points = numbers(text).map((value, index) => to[AXES[index % 2]](value));
        return letter + points.join(' ');
      });
      element.setAttribute('d', d);
    }
    for (const { lines } of picture.labels) for (const { line, x, y } of lines) set(line, { x: to.x(x), y: to.y(y) });
    svg.dataset.size = `${to.x(picture.size.width)} ${to.y(picture.size.height)}`;
    // Draw folded namespaces last, so that edges into them end at their borders.
    const first = svg.querySelector('.edge, .box');
    for (const { element } of picture.frames) {
      if (foldedIds.has(element.id)) svg.append(element);
      else if (first !== null) svg.insertBefore(element, first);
    }
  };
})();
