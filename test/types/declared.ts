// What a user exports without writing a type: the compiler writes it into the declarations, by names that can be imported.
import { App, Chart } from 'cdk8s';
import {
  App as Application,
  Container,
  Deployment,
  type DeploymentProps,
  type ContainerProps,
  type ExposeViaServiceOptions,
  Handler,
  Pod,
  type PortMap,
  Probe,
  Protocol,
  Service,
  type ServiceProps,
  StatefulSet,
} from 'cdk8s-ports';

const chart = new Chart(new App(), 'shop');
const image = 'nginx:1.27';

export const web = new Deployment(chart, 'web', {
  containers: [
    {
      image,
      ports: [
        { name: 'http', number: 8080 },
        { name: 'dns', number: 53, protocol: Protocol.UDP },
      ],
    },
  ],
});
export const named = new Deployment(chart, 'named', {
  containers: [{ name: 'a', image, ports: [{ name: 'x', number: 1 }] }],
});
export const later = new Pod(chart, 'later');
export const set = new StatefulSet(chart, 'set', { containers: [{ image, portNumber: 5432 }] });
export const container = web.addContainer({ image, ports: [{ name: 'late', number: 81 }] });
export const alone = new Container({ image });
export const byName = named.container('a');
export const service = new Service(chart, 'service', { selector: web, ports: [{ port: 80, targetPort: 'http' }] });
export const exposed = web.expose({ http: 80, dns: true });
export const all = web.exposeViaService();
export const handle = web.port('dns');
export const ofContainer = container.port('late');
export const probe = Probe.fromHttpGet('/', { port: 'http' });
export const hook = Handler.fromTcpSocket({ port: 8080 });
export const ports = web.portMap;
export const containers = named.containerPorts;
export function expose() {
  return new Service(chart, 'made', { container, ports: [{ name: 'late', port: 80, targetPort: 81 }] });
}
/** A class whose fields have types that are made of `this`. */
export class Web extends Deployment<{ http: 8080 }> {
  public readonly made = this.exposeViaService({ ports: [{ name: 'http', port: 80, targetPort: 'http' }] });
  public readonly short = this.expose({ http: 80 }, { name: 'short' });
  public readonly ofPort = this.port('http');
  public constructor() {
    super(chart, 'of-class', { containers: [{ image, ports: [{ name: 'http', number: 8080 }] }] });
  }
  public all() {
    return this.exposeViaService();
  }
  public selecting() {
    return new Service(this, 'selecting', { selector: this, ports: [{ port: 80, targetPort: 8080 }] });
  }
  public main() {
    return this.container('main');
  }
}
/** The same of any ports. */
export class Site extends Deployment {
  public all() {
    return this.exposeViaService();
  }
  public selecting() {
    return new Service(this, 'selecting', { selector: this, ports: [{ port: 80, targetPort: 8080 }] });
  }
  public main() {
    return this.container('main');
  }
}
/** Functions whose results have types that are made of a type parameter. */
export const ofProps = <Props extends DeploymentProps>(props: Props) => new Deployment(chart, 'of-props', props);
export const ofOptions = <Options extends ExposeViaServiceOptions>(options: Options) => web.exposeViaService(options);
export const ofNumber = <Number extends number>(number: Number) =>
  new Deployment(chart, 'of-number', { containers: [{ image, ports: [{ name: 'http', number }] }] });
export const ofPorts = <Ports extends { http: number }>(workload: Deployment<Ports>) => workload.exposeViaService();
export const ofWorkload = <Workload extends Deployment<{ http: number }>>(workload: Workload) =>
  workload.expose({ http: 80 });
export const ofPort = <Ports extends { http: number }>(workload: Deployment<Ports>) =>
  workload.exposeViaService({ ports: [{ port: 80, targetPort: 'http' }] });
export const ofAppPorts = <Ports extends PortMap>(ports: Ports) =>
  new Application(chart, 'of-app-ports', { containers: { web: { image, ports } } });
export const ofServiceProps = <Props extends ServiceProps>(props: Props) => new Service(chart, 'of-service', props);
export const ofContainerProps = <Props extends ContainerProps>(props: Props) => web.addContainer(props);
