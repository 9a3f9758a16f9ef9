import { SaxesParser } from 'saxes';
import { svg } from '../../lib/diagram/svg';
import { FAULTS, hostile, HOSTILE_TEXTS, mapOf } from './maps';

/** The elements of an XML text. Fails if the text is not well-formed. */
function elementsOf(text: string): readonly string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    names.push(name);
    for (const attribute of Object.keys(attributes)) {
      if (attribute.startsWith('on') || attribute.endsWith('href')) names.push(attribute);
    }
  });
  parser.write(text).close();
  return names;
}

const KNOWN = ['svg', 'title', 'desc', 'style', 'rect', 'g', 'text', 'tspan', 'path'];

test('the picture is XML with every box, port and edge in it, and the same bytes each time', async () => {
  const map = mapOf(FAULTS);
  const text = await svg(map);
  expect(new Set(elementsOf(text))).toEqual(new Set(KNOWN));
  for (const { id } of [...map.boxes, ...map.boxes.flatMap(({ rows }) => rows), ...map.edges, ...map.frames]) {
    expect(text).toContain(` id="${id}"`);
  }
  expect(await svg(mapOf(FAULTS))).toBe(text);
});

test('a broken edge has its own line, ends in a cross, and says why in the words of the checker', async () => {
  const text = await svg(mapOf(FAULTS));
  const edge = /<g class="edge broken error"[^>]*><title>[^<]*targetPort htpp[^]*?<\/g>/.exec(text)?.[0] ?? '';
  expect(edge).toContain('no selected pod has a TCP port named &#39;htpp&#39;');
  expect(edge).toContain('class="cross"');
  expect(edge).not.toContain('class="head"');
});

test('who hears the picture hears what is in it', async () => {
  const [desc = ''] = /<desc[^>]*>[^<]*/.exec(await svg(mapOf(FAULTS))) ?? [];
  expect(desc).toMatch(/>3 Services, 2 workloads, \d+ connections, \d of them broken; 14 findings\./);
  expect(desc).toContain('the Service has no port &#39;htp&#39;');
});

test.each(HOSTILE_TEXTS)('a name stays a name: %j', async (text) => {
  const elements = elementsOf(await svg(mapOf(hostile(text))));
  expect(elements.filter((name) => !KNOWN.includes(name))).toEqual([]);
});
