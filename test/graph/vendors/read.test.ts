import { annotatedPorts } from '../../../lib/graph/annotated-ports';
import { isToBeInjected } from '../../../lib/graph/injected';
import { hasMesh, meshProtocol } from '../../../lib/graph/mesh';
import { monitors } from '../../../lib/graph/monitors';
import { programTexts } from '../../../lib/graph/program-texts';
import { isOperatorLabel, isRuntimeLabel } from '../../../lib/graph/runtime-labels';
import { scaleTargets } from '../../../lib/graph/scale-targets';
import { serviceMakers } from '../../../lib/graph/service-makers';
import { factsOf } from '../../../lib/graph/vendor-kinds';
import { VENDORS } from '../../../lib/vendors/index';
import type { ServicePath } from '../../../lib/vendors/shape/service-path';
import { deployment, graphOf, service } from '../graph-of';
import { having } from './kinds';

const object = (key: string, fields: object): object => {
  const [group = '', kind = ''] = key.split('/');
  return { apiVersion: `${group}/v1`, kind, metadata: { name: 'from' }, ...fields };
};
/** An object with a value at a place such as `spec.rules[].backend`. */
function at(place: string, value: unknown): Record<string, unknown> {
  const [step = '', ...rest] = place.split('.');
  const inner = rest.length === 0 ? value : at(rest.join('.'), value);
  return step.endsWith('[]') ? { [step.slice(0, -2)]: [inner] } : { [step]: inner };
}
const merge = (one: Record<string, unknown>, other: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((key) => {
      const [left, right] = [one[key], other[key]];
      if (left === undefined || right === undefined) return [key, left ?? right];
      return [key, merge(left as Record<string, unknown>, right as Record<string, unknown>)];
    }),
  );

const NAMES = { plain: 'web', host: 'web.shop.svc', 'namespace/name': 'shop/web', address: 'http://web.shop.svc:80' };

/** An object that refers to port 80 of Service shop/web in one of the places of its kind. */
function meaning({ at: place, ...path }: ServicePath): Record<string, unknown> {
  const name = NAMES[path.written ?? 'plain'];
  const port = path.port === undefined ? {} : at(path.port, 80);
  const namespace = path.namespace === undefined ? {} : at(path.namespace, 'shop');
  const named = path.name === undefined ? name : merge(merge(at(path.name, name), port), namespace);
  const value = path.nameOfAll !== undefined ? port : named;
  const ofAll = [
    ...(path.nameOfAll === undefined ? [] : [at(path.nameOfAll, name)]),
    ...(path.portOfAll === undefined ? [] : [at(path.portOfAll, 80)]),
  ];
  return ofAll.reduce(merge, at(place, value));
}

describe('what is said of kinds is read', () => {
  const references = having('references').flatMap(([key, paths]) =>
    paths.map((path) => [`${key} ${path.at}`, key, path] as const),
  );
  test.each(references)('a reference of %s', (_, key, path) => {
    const found = graphOf([object(key, meaning(path))]).serviceReferences;
    const hasPort = path.port !== undefined || path.portOfAll !== undefined || path.written === 'address';
    expect(found.map(({ namespace, name, port }) => ({ namespace, name, port }))).toContainEqual({
      namespace: 'shop',
      name: 'web',
      port: hasPort ? 80 : undefined,
    });
  });

  const addresses = having('addresses').flatMap(([key, places]) => places.map((place) => [key, place.at] as const));
  test.each(addresses)('an address of %s, %s', (key, place) => {
    expect(programTexts(graphOf([object(key, at(place, 'http://web.shop:80'))])).map(({ text }) => text)).toEqual([
      'http://web.shop:80',
    ]);
  });

  const endpoints = having('monitor').flatMap(([key, known]) =>
    known.fields.map((field) => [key, field.name, known, field] as const),
  );
  test.each(endpoints)('a port of %s, %s', (key, name, known, { of }) => {
    const spec = { selector: { matchLabels: { app: 'web' } }, [known.endpoints]: [{ [name]: 'http' }] };
    expect(monitors(graphOf([object(key, { spec })]))).toMatchObject([
      { selects: known.selects, ports: [{ of, value: 'http', path: ['spec', known.endpoints, 0, name] }] },
    ]);
  });

  test.each(having('scales'))('the target of %s', (key, { path, property }) => {
    const target = at(path.join('.'), { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' });
    expect(scaleTargets(graphOf([object(key, target)]))).toMatchObject([{ property, group: 'apps', name: 'web' }]);
  });

  test.each(having('facts').filter(([, { podTemplate }]) => podTemplate !== undefined))(
    'the pods of %s',
    (key, facts) => {
      const [group = '', kind = ''] = key.split('/');
      expect(factsOf({ group, kind })).toBe(facts);
      const template = { spec: { containers: [{ name: 'main', ports: [{ containerPort: 8080 }] }] } };
      const place = facts.podTemplate!.join('.');
      const [pods] = graphOf([object(key, place === '' ? template : at(place, template))]).workloads;
      expect(pods?.ports.map(({ number }) => number)).toEqual([8080]);
    },
  );

  const annotations = VENDORS.flatMap(({ annotations: ofVendor }) => ofVendor?.ports ?? []);
  test.each(annotations.map((one) => [one.layer, one.key, one] as const))(
    'an annotation of a %s, %s',
    (layer, key, one) => {
      const names = JSON.stringify(one.field === undefined ? { '80': '' } : { [one.field]: { '80': '' } });
      const metadata = { annotations: { [key]: one.written === 'json' ? names : '80' } };
      const pods = { ...deployment({}), spec: { template: { metadata, spec: {} } } };
      const found = annotatedPorts(graphOf([layer === 'pod' ? pods : { ...service([]), metadata }]));
      expect(found.map(({ annotation, ports }) => [annotation.key, ports.map(({ text }) => text)])).toEqual([
        [key, ['80']],
      ]);
    },
  );
});

describe('what is said of nobody in particular', () => {
  const custom = (group: string): object => object(`${group}/Thing`, {});
  test('settings make no Services, other custom resources may', () => {
    const settings = VENDORS.flatMap(({ settings: groups = [] }) => groups);
    expect(serviceMakers(graphOf(settings.map(custom)), 'shop')).toEqual([]);
    expect(serviceMakers(graphOf([custom('example.com')]), 'shop')).toHaveLength(1);
  });

  test('a mesh is seen by its kinds and its marks', () => {
    for (const { mesh } of VENDORS) {
      if (mesh === undefined) continue;
      expect(hasMesh(graphOf([custom(mesh.group)]))).toBe(true);
      expect(hasMesh(graphOf([custom(`networking.${mesh.group}`)]))).toBe(true);
      for (const mark of mesh.marks) {
        const metadata = { name: 'shop', labels: { [mark]: 'yes' } };
        expect(hasMesh(graphOf([{ apiVersion: 'v1', kind: 'Namespace', metadata }]))).toBe(true);
      }
    }
    expect(hasMesh(graphOf([custom('example.com'), custom('notistio.io')]))).toBe(false);
  });

  test('a mesh knows protocols by the name of a port, or by what it says', () => {
    expect(meshProtocol({ name: 'grpc-web-x', appProtocol: '' })).toBe('grpc-web');
    expect(meshProtocol({ name: 'web', appProtocol: '' })).toBe('');
    expect(meshProtocol({ name: 'web', appProtocol: 'kubernetes.io/h2c' })).toBe('h2c');
  });

  test('a container that is filled in later is known by its image or by an annotation', () => {
    const isInjected = (spec: object, metadata: object = {}): boolean =>
      isToBeInjected(graphOf([{ ...deployment({}), spec: { template: { metadata, spec } } }]).workloads[0]!);
    for (const { injects } of VENDORS) {
      if (injects === undefined) continue;
      expect(isInjected({ containers: [{ image: injects.image }] })).toBe(true);
      expect(isInjected({}, { annotations: { [injects.annotation]: 'x' } })).toBe(true);
    }
    expect(isInjected({ containers: [{ image: 'web' }] })).toBe(false);
  });

  test.each([
    ['pod-template-hash', true],
    ['rollouts-pod-template-hash', true],
    ['kibana.k8s.elastic.co/name', true],
    ['strimzi.io/cluster', true],
    ['spark-role', true],
    ['vault-active', true],
    ['role', true],
    ['app', false],
    ['vault', false],
    ['serving.knative.device', false],
  ])('label %s is there only when pods run: %j', (key, expected) => {
    expect(isRuntimeLabel(key)).toBe(expected);
  });

  test.each([
    ['app', 'spilo', true],
    ['app.kubernetes.io/name', 'prometheus', true],
    ['app', 'rook-ceph-mgr', true],
    ['app', 'prometheus-adapter', false],
    ['tier', 'spilo', false],
  ])('label %s=%s says that an operator makes the pods: %j', (key, value, expected) => {
    expect(isOperatorLabel(key, value)).toBe(expected);
  });
});
