import * as fs from 'node:fs';
import * as path from 'node:path';
import { check } from '../../lib/check/check';
import { pathText } from '../../lib/kube/field-path';
import { serviceFaults } from '../../lib/kube/service-spec';
import { parseManifests } from '../../lib/manifest/parse-manifests';
import { REFUSALS } from '../cases/refusals';

/** The verdicts of Kubernetes 1.34 itself on objects, each in a file whose first line is the verdict. */
const FOLDER = path.join(__dirname, '..', 'cases', 'api-server');
const ORIGINALS = path.join(__dirname, '..', '..', '..', 'shared', 'cases', 'api-server');

const read = (folder: string) =>
  fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => {
      const text = fs.readFileSync(path.join(folder, file), 'utf8');
      const [, verdict = '', field = ''] = /^# Kubernetes 1\.34: (accepted|refused)(?:: (\S+?): )?/.exec(text) ?? [];
      return { file, verdict, field, text };
    });
const cases = read(FOLDER);

test('there are verdicts of both sorts', () => {
  expect(new Set(cases.map(({ verdict }) => verdict))).toEqual(new Set(['accepted', 'refused']));
});

const hasOriginals = fs.existsSync(ORIGINALS);
(hasOriginals ? test : test.skip)(`the files are copies of those in ${ORIGINALS}, where these are at hand`, () => {
  expect(cases).toEqual(read(ORIGINALS));
});

test.each(cases)('$file', ({ file, verdict, field, text }) => {
  const { findings } = check(parseManifests({ file, text }), { kubernetesVersion: '1.34' });
  const refused = findings.filter(({ rule, severity }) => severity === 'error' && REFUSALS.includes(rule));
  const messages = refused.map(({ path: at, message }) => `${pathText(at)}: ${message}`);
  if (verdict === 'accepted') expect(messages).toEqual([]);
  else expect(messages).not.toEqual([]);
  // For Services, both are the same field: the server reports the list even if a single address is written.
  const lower = (one: string): string => one.toLowerCase().replace('clusterips[0]', 'clusterip');
  if (/^kind: Service$/m.test(text) && field.startsWith('spec.')) {
    expect(messages.map(lower).filter((message) => message.startsWith(`${lower(field)}:`))).toHaveLength(1);
  }
});

describe('messages about addresses, families and traffic', () => {
  const messages = (spec: object, metadata: object = {}, kubernetesVersion?: string): readonly string[] =>
    serviceFaults(
      { metadata: { name: 'web', ...metadata }, spec: { ports: [{ port: 80 }], ...spec } },
      { kubernetesVersion, errorsOnly: true },
    ).map(({ field, message }) => `${field}: ${message}`);

  test.each<[object, readonly string[]]>([
    [
      { ipFamilies: ['IPv4', 'IPv6'] },
      [
        "spec.ipFamilyPolicy: ipFamilyPolicy is not set, so it is 'SingleStack', but ipFamilies has two: set PreferDualStack or RequireDualStack, or keep one",
      ],
    ],
    [
      { ipFamilies: ['IPv4', 'IPv6'], ipFamilyPolicy: 'SingleStack' },
      [
        "spec.ipFamilyPolicy: ipFamilyPolicy is 'SingleStack', but ipFamilies has two: set PreferDualStack or RequireDualStack, or keep one",
      ],
    ],
    [{ ipFamilies: ['IPv4', 'IPv6'], ipFamilyPolicy: 'PreferDualStack' }, []],
    [{ ipFamilies: ['IPv6'] }, []],
    // Headless without a selector: both IP families by default.
    [{ clusterIP: 'None', ipFamilies: ['IPv4', 'IPv6'] }, []],
    [
      { ipFamilies: ['IPv5'] },
      ["spec.ipFamilies[0]: address family 'IPv5' is not one of IPv4, IPv6; did you mean 'IPv4'?"],
    ],
    [{ ipFamilies: 'IPv4' }, ['spec.ipFamilies: ipFamilies must be a list, as in [IPv4]']],
    [{ ipFamilies: [4] }, ['spec.ipFamilies[0]: ipFamilies[0] must be a string, not the number 4; put it in quotes']],
    [
      { ipFamilyPolicy: 'DualStack' },
      ["spec.ipFamilyPolicy: ipFamilyPolicy 'DualStack' is not one of SingleStack, PreferDualStack, RequireDualStack"],
    ],
    [
      { clusterIP: '10.0.0.1', ipFamilies: ['IPv6'] },
      ["spec.clusterIP: cluster IP '10.0.0.1' is IPv4, and ipFamilies[0] says IPv6"],
    ],
    [
      { clusterIP: '10.0.0.1', clusterIPs: ['10.0.0.1', '10.0.0.2'], ipFamilyPolicy: 'RequireDualStack' },
      ['spec.clusterIPs: both of clusterIPs are IPv4; use at most one of each family'],
    ],
    [{ clusterIP: 'fd00::1', ipFamilies: ['IPv6'] }, []],
    [
      { trafficDistribution: 'PreferZone' },
      [
        "spec.trafficDistribution: trafficDistribution 'PreferZone' is not one of PreferClose, PreferSameZone, PreferSameNode",
      ],
    ],
    [{ trafficDistribution: 'PreferSameNode' }, []],
    [{ externalIPs: ['192.0.2.1', '2001:db8::1'] }, []],
    [{ externalIPs: ['example.com'] }, ["spec.externalIPs[0]: external IP 'example.com' is not an IP address"]],
    [
      { externalIPs: ['127.0.0.1', '169.254.1.1', 'fe80::1', '0.0.0.0', 'ff02::1', '::1', '224.0.0.1'] },
      [
        "spec.externalIPs[0]: external IP '127.0.0.1' must not be in the loopback range (127.0.0.0/8)",
        "spec.externalIPs[1]: external IP '169.254.1.1' must not be in the link-local range (169.254.0.0/16)",
        "spec.externalIPs[2]: external IP 'fe80::1' must not be in the link-local range (fe80::/10)",
        "spec.externalIPs[3]: external IP '0.0.0.0' must not be unspecified",
        "spec.externalIPs[4]: external IP 'ff02::1' must not be in the link-local multicast range (ff02::/16)",
        "spec.externalIPs[5]: external IP '::1' must not be in the loopback range (::1/128)",
        "spec.externalIPs[6]: external IP '224.0.0.1' must not be in the link-local multicast range (224.0.0.0/24)",
      ],
    ],
    [{ externalIPs: '192.0.2.1' }, ['spec.externalIPs: externalIPs must be a list of IP addresses']],
    [
      { type: 'LoadBalancer', loadBalancerSourceRanges: [' 10.0.0.0/8 ', '10.0.0.1', '10.0.0.0/33', 'fd00::/129'] },
      [
        "spec.loadBalancerSourceRanges[1]: '10.0.0.1' is not a range of IP addresses, as in 10.0.0.0/8",
        "spec.loadBalancerSourceRanges[2]: '10.0.0.0/33' is not a range of IP addresses, as in 10.0.0.0/8",
        "spec.loadBalancerSourceRanges[3]: 'fd00::/129' is not a range of IP addresses, as in 10.0.0.0/8",
      ],
    ],
    [
      { loadBalancerSourceRanges: ['10.0.0.0/8'] },
      ['spec.loadBalancerSourceRanges: loadBalancerSourceRanges is for a Service of type LoadBalancer, not ClusterIP'],
    ],
    [
      { type: 'ExternalName', externalName: 'db.example.com', ipFamilies: ['IPv4'], ipFamilyPolicy: 'SingleStack' },
      [
        'spec.ipFamilies: a Service of type ExternalName has no ipFamilies',
        'spec.ipFamilyPolicy: a Service of type ExternalName has no ipFamilyPolicy',
      ],
    ],
    [
      { publishNotReadyAddresses: 'true' },
      [
        "spec.publishNotReadyAddresses: publishNotReadyAddresses must be true or false, not the string 'true'; remove the quotes",
      ],
    ],
    [
      { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 1.5 } } },
      ['spec.sessionAffinityConfig.clientIP.timeoutSeconds: timeoutSeconds 1.5 is not a whole number'],
    ],
  ])('%j', (spec, expected) => {
    expect(messages(spec)).toEqual(expected);
  });

  test('what came later is refused of an older cluster', () => {
    expect(messages({ trafficDistribution: 'PreferSameZone' }, {}, '1.33')).toEqual([
      "spec.trafficDistribution: trafficDistribution 'PreferSameZone' is not one of PreferClose; 'PreferSameZone' requires Kubernetes 1.34",
    ]);
    expect(messages({ trafficDistribution: 'PreferClose' }, {}, '1.33')).toEqual([]);
  });

  test('ranges may stand in an annotation', () => {
    const annotations = (ranges: string) => ({
      annotations: { 'service.beta.kubernetes.io/load-balancer-source-ranges': ranges },
    });
    const at = "metadata.annotations['service.beta.kubernetes.io/load-balancer-source-ranges']";
    expect(messages({ type: 'LoadBalancer' }, annotations('10.0.0.0/8, 192.0.2.0/24'))).toEqual([]);
    expect(messages({ type: 'LoadBalancer' }, annotations('10.0.0.0/8,all'))).toEqual([
      `${at}: 'all' is not a range of IP addresses, as in 10.0.0.0/8`,
    ]);
    expect(messages({}, annotations('10.0.0.0/8'))).toEqual([
      `${at}: service.beta.kubernetes.io/load-balancer-source-ranges is for a Service of type LoadBalancer, not ClusterIP`,
    ]);
  });
});
