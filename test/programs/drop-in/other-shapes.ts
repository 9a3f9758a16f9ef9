// More shapes that real apps use.
import { App, Chart, Size } from 'cdk8s';
import * as kplus from 'cdk8s-ports';
interface Props extends kplus.ContainerProps { readonly extra?: string }
interface AppProps { readonly ports?: kplus.ContainerPort[]; readonly servicePorts: kplus.ServicePort[]; readonly container?: Partial<kplus.ContainerProps> }
const chart = new Chart(new App(), 'shop');
function make(id: string, p: AppProps & Partial<kplus.DeploymentProps>): kplus.Service {
  const { ports, servicePorts, container, ...rest } = p;
  const d = new kplus.Deployment(chart, id, { replicas: 1, ...rest });
  d.addContainer({ image: 'a:1', ports, ...container });
  return d.exposeViaService({ ports: servicePorts });
}
make('a', { servicePorts: [{ port: 80 }] });
class Extra extends kplus.Deployment { constructor(s: Chart, id: string, props: kplus.DeploymentProps) { super(s, id, props); } }
const list: kplus.ContainerProps[] = [{ image: 'b:1', portNumber: 80 }];
new kplus.Deployment(chart, 'b', { containers: list });
const e = new Extra(chart, 'c', { containers: list });
e.exposeViaService({ ports: [{ port: 80 }] });
class Side extends kplus.Container { constructor() { super({ image: 's:1', name: 's' }); } }
e.attachContainer(new Side());
const p: kplus.PodProps['initContainers'] = list;
const w: kplus.Workload = e; const pod: kplus.AbstractPod = e;
const svc: kplus.Service[] = [make('d', { servicePorts: [] })];
const job: kplus.Job = new kplus.Job(chart, 'j', { containers: list, initContainers: list });
const fn: (c: kplus.ContainerProps) => kplus.Container = (c) => e.addContainer(c);
const fi: (c: kplus.ContainerProps) => kplus.Container = (c) => e.addInitContainer(c);
e.containers.forEach((c: kplus.Container) => c.mount('/x', kplus.Volume.fromEmptyDir(chart, 'v', 'v', { sizeLimit: Size.mebibytes(1) })));
const ing = new kplus.Ingress(chart, 'i'); ing.addRule('/', kplus.IngressBackend.fromService(svc[0]));
const probe: kplus.Probe = kplus.Probe.fromHttpGet('/', { port: 80 }); const cp: Props = { image: 'x', liveness: probe, ports: [{ number: 80 }] };
e.addContainer(cp);
void [p, w, pod, job, fn, fi];
