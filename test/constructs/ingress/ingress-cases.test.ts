import { App, Chart, Testing } from 'cdk8s';
import * as kplus from '../../../lib';
import { type Case, isAccepted, readCases, titled, versionOf } from '../../cases/cases';
import { kubernetesFaults } from '../../schemas/kubernetes';

/*
 * The Ingresses in Kubernetes' own tests, written with the constructs: those that the tests accept are written unchanged, and those that
 * they refuse are refused, by the construct or at synth, or cannot be written.
 */

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- its shape differs from row to row
type Manifest = any;

const rows = [
  ...readCases('ingress-backends'),
  ...readCases('derived').filter(({ id }) => id.startsWith('derived-ing-')),
];

/** Ingresses that an update may keep, although they could not be created: synth judges every manifest as if it were new. */
const RATCHETED = ['ingupdate-003', 'ingupdate-016'];
/** Ingresses that only YAML can express: a host with an empty list of paths, and a prefix without a path, which means `/` here. */
const NOT_WRITABLE = ['ing-006', 'ing-005'];

const manifestOf = ({ input }: Case): Manifest => input.new ?? input;
const isRefused = (row: Case): boolean => !isAccepted(row) || RATCHETED.includes(row.id);

/** The program that one would write for the Ingress of a row. */
class Program {
  private readonly app = new App();
  private readonly chart = new Chart(this.app, 'shop');
  private made = 0;

  public constructor(private readonly row: Case) {
    const kubernetesVersion = versionOf(row);
    if (kubernetesVersion !== undefined) kplus.PortChecks.of(this.app).configure({ kubernetesVersion });
  }

  /** Returns the synthesized Ingress. */
  public run(): Manifest {
    const { metadata = {}, spec } = manifestOf(this.row);
    const ingress = new kplus.Ingress(this.chart, 'ingress', {
      metadata: { annotations: metadata.annotations },
      className: spec.ingressClassName,
      defaultBackend: this.backend(spec.defaultBackend),
      rules: (spec.rules ?? []).flatMap(({ host, http }: Manifest) =>
        http.paths.map(({ path, pathType, backend }: Manifest) => ({
          ...{ host, path, pathType },
          backend: this.backend(backend),
        })),
      ),
    });
    if (spec.tls !== undefined) ingress.addTls(spec.tls.map((one: Manifest) => this.tls(one)));
    return Testing.synth(this.chart).find(({ kind }) => kind === 'Ingress');
  }

  private tls({ hosts, secretName }: Manifest): kplus.IngressTls {
    const secret = secretName && kplus.Secret.fromSecretName(this.chart, `secret-${this.made++}`, secretName);
    return { ...(hosts && { hosts }), ...(secret && { secret }) };
  }

  private backend({ service, resource, ...rest }: Manifest): kplus.IngressBackend {
    // A backend of both kinds or of none has no construct, so it is passed as a plain object.
    if ((service === undefined) === (resource === undefined)) return { service, resource, ...rest } as never;
    if (resource !== undefined) {
      const { apiGroup, kind, name } = resource;
      return kplus.IngressBackend.fromResource({ apiGroup, apiVersion: `${apiGroup}/v1`, kind, name } as never);
    }
    const { name, port = {} } = service;
    // A Service of that name from another program, with the port that the row refers to.
    const asked = port.name ?? port.number;
    const ports: kplus.PortMap =
      asked === undefined ? { http: 80, admin: 81 } : { [asked]: port.name === undefined ? asked : 8080 };
    const imported: kplus.ImportedService = kplus.Service.fromServiceName(this.chart, `svc-${this.made++}`, name, {
      ports,
    });
    // Only YAML can have both a name and a number. Here the object is refused, because it is not a reference.
    return kplus.IngressBackend.fromService(imported, { port: 'name' in port && 'number' in port ? port : asked });
  }
}

/** The error of the program, if it has one. */
function refusalOf(row: Case): string | undefined {
  try {
    new Program(row).run();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const writable = rows.filter(({ id }) => !NOT_WRITABLE.includes(id));

test.each(titled(writable.filter((row) => !isRefused(row))))('%s', (_, row) => {
  const ingress = new Program(row).run();
  const { spec } = manifestOf(row);
  // An omitted path means `/`.
  const rules = spec.rules?.map(({ host, http }: Manifest) => ({
    host,
    http: { paths: http.paths.map((one: Manifest) => ({ path: '/', ...one })) },
  }));
  expect(ingress.spec).toEqual({ ...spec, ...(rules && { rules }) });
  expect(kubernetesFaults(ingress, '1.37')).toEqual([]);
});

test.each(titled(writable.filter(isRefused)))('%s', (_, row) => {
  const refusal = refusalOf(row);
  expect(refusal).toMatch(/\S/);
  // The message must be a readable sentence, not an internal error.
  expect(refusal).not.toMatch(/\[object|is not a function|Cannot read/);
});

test('what cannot be written is written as what somebody means who tries', () => {
  const written = (props: kplus.IngressProps): Manifest => {
    const chart = new Chart(new App(), 'shop');
    new kplus.Ingress(chart, 'ingress', props);
    return Testing.synth(chart)[0].spec;
  };
  const backend = kplus.IngressBackend.annotationAction('redirect');
  jest.spyOn(console, 'warn').mockImplementation(); // no annotation has that action
  expect(() => written({ rules: [] })).toThrow('ingress with no rules or default backend');
  const { rules } = written({ rules: [{ host: 'foo.bar.com', backend }] });
  expect(rules[0].http.paths).toEqual([expect.objectContaining({ path: '/', pathType: 'Prefix' })]);
});

test('the table has both', () => {
  expect(writable.filter(isRefused).length).toBeGreaterThan(20);
  expect(writable.filter((row) => !isRefused(row)).length).toBeGreaterThan(15);
});

test('what is refused', () => {
  const refusals = writable.filter(isRefused).map((row) => `${row.id} ${row.field}\n${refusalOf(row)}\n`);
  expect(refusals.join('\n').replace(/, created at .*/g, '')).toMatchSnapshot();
});
