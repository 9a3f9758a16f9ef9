import { App, Chart } from 'cdk8s';
import { App as Application, Deployment, PodMonitor, Protocol, Service, ServiceMonitor } from 'cdk8s-ports';

const chart = new Chart(new App(), 'shop');
const web = new Deployment(chart, 'web', {
  containers: [
    {
      image: 'nginx:1.27',
      ports: [{ name: 'http', number: 8080 }, { name: 'metrics', number: 9090 }, { name: 'stats', number: 8125, protocol: Protocol.UDP }],
    },
  ],
});
const app = new Application(chart, 'app', { containers: { app: { image: 'app:1.0', ports: { metrics: 9090, stats: '8125/UDP' } } } });
const bare = new Deployment(chart, 'bare', { containers: [{ image: 'bare:1.0', ports: [{ number: 9000 }] }] });
const service = web.expose({ http: 80, metrics: 90, stats: true });
const nameless = new Service(chart, 'nameless', { selector: web, ports: [{ port: 80, targetPort: 'http' }] });

//# a ServiceMonitor of a port that the Service does not have
new ServiceMonitor(chart, 'a', { endpoints: [{ endpoint: service.endpoint('metrisc') }] });

//# a ServiceMonitor of the number that the pods listen on
new ServiceMonitor(chart, 'b', { endpoints: [{ endpoint: service.endpoint(9090) }] });

//# a ServiceMonitor of a port of pods
new ServiceMonitor(chart, 'c', { endpoints: [{ endpoint: web.port('metrics'), path: '/metrics' }] });

//# a ServiceMonitor of a port without a name
new ServiceMonitor(chart, 'd', { endpoints: [{ endpoint: nameless.endpoint() }] });

//# a ServiceMonitor of a UDP port, after one that is right
new ServiceMonitor(chart, 'e', { endpoints: [{ endpoint: service.endpoint('metrics') }, { endpoint: service.endpoint('stats') }] });

//# a ServiceMonitor of a Service
new ServiceMonitor(chart, 'of-service', { endpoints: [{ endpoint: service }] });

//# a ServiceMonitor of a name
new ServiceMonitor(chart, 'f', { endpoints: [{ endpoint: 'metrics' }] });

//# a ServiceMonitor without a port
new ServiceMonitor(chart, 'g', { endpoints: [{ path: '/metrics' }] });

//# a misspelt property of an endpoint
new ServiceMonitor(chart, 'h', { endpoints: [{ endpoint: service.endpoint('metrics'), intervall: '30s' }] });

//# a misspelt property of a ServiceMonitor
new ServiceMonitor(chart, 'i', { jobLable: 'app', endpoints: [{ endpoint: service.endpoint('metrics') }] });

//# a scheme that there is not
new ServiceMonitor(chart, 'j', { endpoints: [{ endpoint: service.endpoint('metrics'), scheme: 'tcp' }] });

//# a PodMonitor of a port that the pods do not have
new PodMonitor(chart, 'k', { podMetricsEndpoints: [{ port: web.port('metrisc') }] });

//# a PodMonitor of a port of a Service
new PodMonitor(chart, 'l', { podMetricsEndpoints: [{ port: service.endpoint('metrics') }] });

//# a PodMonitor of a UDP port
new PodMonitor(chart, 'm', { podMetricsEndpoints: [{ port: web.port('stats') }] });

//# a PodMonitor of a port without a name
new PodMonitor(chart, 'p', { podMetricsEndpoints: [{ port: bare.port(9000) }] });

//# a PodMonitor of a name
new PodMonitor(chart, 'n', { podMetricsEndpoints: [{ port: 'metrics' }] });

//# a misspelt property of a PodMonitor's endpoint
new PodMonitor(chart, 'o', { podMetricsEndpoints: [{ port: web.port('metrics'), pth: '/metrics' }] });

//# monitor() of a port that the workload does not have
web.monitor('metrisc');

//# monitor() of a number
web.monitor(9090);

//# monitor() of a UDP port
app.monitor('stats');

//# monitor() of a workload whose ports have no names
bare.monitor(9000);

//# a misspelt option of monitor()
app.monitor('metrics', { intervall: '30s' });
