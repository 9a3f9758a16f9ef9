import { check } from '../../lib/check/check';
import { decideFixes } from '../../lib/check/decide-fixes';
import type { Finding } from '../../lib/check/finding';
import { objectName } from '../../lib/check/object-name';
import { pathText, valueAt } from '../../lib/kube/field-path';
import { Graph } from '../../lib/graph/graph';
import { podPortOf } from '../../lib/graph/resolve/pod-port';
import { servicePortOf } from '../../lib/graph/resolve/service-port';
import { parseManifests } from '../../lib/manifest/parse-manifests';
import type { Manifests } from '../../lib/manifest/manifests';
import { type Edit, withEdits } from '../../lib/check/fix';
import { APPLICATIONS } from './wired-applications';

const FILE = 'app.yaml';
const read = (text: string): Manifests => parseManifests({ file: FILE, text });
const findingsOf = (text: string): readonly Finding[] => check(read(text), { severity: 'info' }).findings;
const keyOf = ({ rule, object, path }: Finding): string => `${rule} ${objectName(object)} ${pathText(path)}`;

/** The text after `--fix`, and the findings that it decides on. */
function fix(text: string): { readonly after: string; readonly findings: readonly Finding[] } {
  const { findings } = check(read(text));
  const decided = decideFixes(
    findings,
    () => text,
    (changed) => check(read(changed.get(FILE) ?? text), { severity: 'info' }),
  );
  return { after: decided.files[0]?.after ?? text, findings: decided.findings };
}

/** The targets of all references, by their places: a port of a Service, or of a container. */
function waysOf(text: string): ReadonlyMap<string, string> {
  const graph = new Graph(read(text));
  const ways = new Map<string, string>();
  for (const reference of graph.serviceReferences) {
    const [service] = graph.findServices(reference.namespace, reference.name);
    const port = service && servicePortOf(graph, service, reference);
    const at = `${placeOf(reference.resource)} ${pathText(reference.portPath)}`;
    ways.set(at, service && port ? `${placeOf(service.resource)} ${pathText(port.path)}` : 'nowhere');
  }
  for (const service of graph.services) {
    for (const port of service.ports) {
      const reached = graph
        .podsOf(service)
        .workloads.flat()
        .flatMap((pod) => {
          const declared = podPortOf(graph, pod, port)?.declared;
          return declared === undefined ? [] : [`${placeOf(pod.resource)} ${pathText(declared.path)}`];
        });
      ways.set(`${placeOf(service.resource)} ${pathText([...port.path, 'targetPort'])}`, reached.join());
    }
  }
  return ways;
}

/** Identifies an object by its number, because names are changed. */
function placeOf(resource: Graph['resources'][number]): string {
  return `#${String(resource.origin?.document.index)}`;
}

/** Random numbers that are the same in each run, unlike those of Math.random. */
function randomNumbers(seed: number): (below: number) => number {
  // Without this, neighbouring seeds would give similar first numbers.
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Site {
  readonly edit: Omit<Edit, 'text'>;
  readonly value: string | number;
}

/** The places of a text that name ports, Services and labels. */
function sitesOf(text: string): readonly Site[] {
  const isPlace = /(^|\.)(port|containerPort|targetPort|number|name|app|protocol)$/;
  return read(text).resources.flatMap(({ value, origin }) => {
    const sites: Site[] = [];
    const walk = (inner: unknown, path: readonly (string | number)[]): void => {
      if (typeof inner === 'object' && inner !== null) {
        for (const [key, item] of Object.entries(inner))
          walk(item, [...path, Array.isArray(inner) ? Number(key) : key]);
      } else if ((typeof inner === 'string' || typeof inner === 'number') && isPlace.test(pathText(path))) {
        sites.push({ edit: { file: FILE, position: origin!.document.locate(path) }, value: inner });
      }
    };
    walk(value, []);
    return sites;
  });
}

/** The text with one fault: a typo, or a value from another place. */
function mutate(text: string, random: (below: number) => number, untouched: string): string {
  // Two faults in one place would hide what was meant.
  const values = sitesOf(untouched).map((site) => site.value);
  const sites = sitesOf(text).filter((site, index) => site.value === values[index]);
  const { edit, value } = sites[random(sites.length)]!;
  const others = sites.map((site) => site.value).filter((other) => typeof other === typeof value && other !== value);
  const other = others[random(others.length)] ?? value;
  const name = String(value);
  const at = random(name.length);
  const slips: readonly (string | number)[] =
    typeof value === 'number'
      ? [value + 1, value - 1, value + 1000, Number(`${value}0`.slice(1)) + 1, other, other]
      : [
          `${name.slice(0, -1)}x`,
          `${name.slice(0, at)}${name.slice(at + 1)}`,
          `${name}s`,
          other,
          other,
          name === 'TCP' ? 'UDP' : other,
        ];
  const written = slips[random(slips.length)]!;
  return withEdits(text, [
    { ...edit, text: typeof written === 'number' ? String(Math.abs(written)) : JSON.stringify(written) },
  ]);
}

/** What `--fix` gets wrong in a text that was broken like this; `written` counts the ports that it wrote. */
function faultsOf(seed: number): { readonly wrong: readonly string[]; readonly written: number } {
  const random = randomNumbers(seed);
  const original = APPLICATIONS[seed % APPLICATIONS.length]!;
  let broken = original;
  for (let faults = 1 + random(3); faults > 0; faults -= 1) broken = mutate(broken, random, original);
  const { after, findings } = fix(broken);
  if (after === broken) return { wrong: [], written: 0 };

  const wrong: string[] = [];
  const before = new Set(findingsOf(broken).map(keyOf));
  const left = findingsOf(after).map(keyOf);
  const added = left.filter((key) => !before.has(key));
  if (added.length > 0) wrong.push(`new: ${added.join()}`);
  const fixed = findings.filter((finding) => finding.fix !== undefined);
  const stayed = fixed.map(keyOf).filter((key) => left.includes(key));
  if (stayed.length > 0) wrong.push(`stayed: ${stayed.join()}`);

  let written = 0;
  const [meant, now] = [waysOf(original), waysOf(after)];
  const old = read(broken).resources;
  read(after).resources.forEach(({ value }, index) => {
    for (const [place, way] of meant) {
      const [object, path] = place.split(' ');
      if (object !== `#${index}`) continue;
      const at = pathOf(path!);
      const [was, is] = [valueAt(old[index]!.value, at), valueAt(value, at)];
      if (was === is) continue;
      written += 1;
      const leads = now.get(place) ?? '-';
      if (leads !== way) wrong.push(`${place}: ${String(was)} -> ${String(is)} leads to ${leads}, meant was ${way}`);
    }
  });
  return { wrong: wrong.map((text) => `seed ${seed}: ${text}\n${broken}`), written };
}

/** Broken applications, one for each seed. The environment variable `FIX_SEEDS` sets how many. */
const SEEDS = Array.from({ length: Number(process.env['FIX_SEEDS'] ?? 300) }, (_, index) => index);

test('after --fix no finding is new, what was to be fixed is gone, and each port that was written is the one that the author meant', () => {
  const all = SEEDS.map(faultsOf);
  expect(
    all
      .flatMap(({ wrong }) => wrong)
      .slice(0, 3)
      .join('\n=====\n'),
  ).toBe('');
  expect(all.reduce((sum, { written }) => sum + written, 0)).toBeGreaterThan(SEEDS.length / 50);
});

function pathOf(text: string): readonly (string | number)[] {
  return text.split(/\.|(?=\[)/).map((part) => (part.startsWith('[') ? Number(part.slice(1, -1)) : part));
}

test('a reference of which both the name and the port are wrong is left as it is', () => {
  const swapped = APPLICATIONS[1]!.replace(
    '- name: orders\n          port: 8081',
    '- name: shop\n          port: 8080',
  );
  expect(swapped).not.toBe(APPLICATIONS[1]);
  const { after, findings } = fix(swapped);
  expect(findings.map(({ rule }) => rule)).toContain('route-backend-port');
  expect(after).toBe(swapped);
});

test('the port of the pods in a reference is fixed where no other Service has one like it', () => {
  const mistaken = APPLICATIONS[1]!.replace(
    'name: shop\n      port:\n        number: 80',
    'name: shop\n      port:\n        number: 8080',
  );
  expect(mistaken).not.toBe(APPLICATIONS[1]);
  expect(fix(mistaken).after).toBe(mistaken);
  const alone = mistaken.replaceAll('8081', '9000');
  expect(fix(alone).after).toBe(alone.replace('number: 8080', 'number: 80'));
});
