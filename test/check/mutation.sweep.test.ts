import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathText } from '../../lib/kube/field-path';
import { parseManifests } from '../../lib/manifest/parse-manifests';
import type { Resource } from '../../lib/manifest/resource';
import { describeWithCorpus } from '../rules/shared';
import { findingsOf, measure } from './mutation-shares';
import { mutate, type MutationKind, type Site, sitesOf } from './mutations';

const isReported = (resources: readonly Resource[], site: Site): boolean =>
  findingsOf(mutate(resources, site)).size > 0;
const siteText = ({ resource, path, kind }: Site): string =>
  `${resource.kind}/${resource.name} ${pathText(path)}${kind === 'selector key' ? ' (key)' : ''}`;

/** Kinds of mistakes that the manifests alone do not show, each with the reason. */
const UNKNOWABLE: Readonly<Record<string, string>> = {
  'Deployment/web spec.template.spec.initContainers[0].ports[0].containerPort':
    'it is meant by name only, and the number is where the program listens',
  'Deployment/web spec.template.spec.containers[0].env[0].value': 'one letter of a short name may make another name',
  'Deployment/web spec.template.spec.containers[0].ports[1].name': 'it is meant by number only',
  'Service/web spec.ports[1].port': 'nobody dials it: the monitor means it by name',
  'Deployment/api spec.template.spec.containers[0].ports[0].containerPort': 'it is meant by name only',
  'Deployment/api spec.template.spec.containers[0].ports[1].containerPort': 'it is meant by name only',
  'Service/api spec.ports[0].name': 'it is dialled by number only',
  'Service/api spec.ports[1].name': 'it is dialled by number only',
  'Service/db spec.ports[0].name': 'it is dialled by number only',
};

test('one slip anywhere in an application is reported', () => {
  const text = readFileSync(join(__dirname, 'shop.yaml'), 'utf8');
  const { resources } = parseManifests({ file: 'shop.yaml', text });
  expect([...findingsOf(resources)]).toEqual([]);

  const missed = sitesOf(resources).filter((site) => !isReported(resources, site));
  expect(missed.map(siteText)).toEqual(Object.keys(UNKNOWABLE));
});

/**
 * The minimum share in percent that is reported as an error or a warning, a little below the measured one. CONTRIBUTING.md tells how to
 * print the shares.
 *
 * The rest are values that nothing else in the manifests refers to (Service ports that clients outside dial, unused names), pods without
 * declared ports, ports of health checks, pods that operators create, and references to objects outside of the unit.
 */
const FLOORS: Readonly<Record<MutationKind, number>> = {
  port: 60,
  'probe number': 50,
  'port name': 20,
  protocol: 60,
  namespace: 80,
  'selector value': 90,
  'selector key': 60,
  serviceName: 80,
  reference: 80,
  'address host': 75,
};

describeWithCorpus('one slip in manifests of public projects', () => {
  test('is reported as often as measured', () => {
    const shares = [...measure(2)].map(
      ([kind, { all, reported }]) => [kind, Math.floor((100 * reported) / all)] as const,
    );
    expect(shares.map(([kind]) => kind).sort()).toEqual(Object.keys(FLOORS).sort());
    expect(shares.filter(([kind, share]) => share < FLOORS[kind])).toEqual([]);
  });
});
