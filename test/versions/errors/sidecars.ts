// What is wrong with the ports of a sidecar, or with those who mean them.
import { App as Root, Chart } from 'cdk8s';
import { App, ContainerRestartPolicy, Deployment, Probe, Service } from 'cdk8s-ports';

const chart = new Chart(new Root(), 'shop');
const image = 'nginx:1.27';
const web = new Deployment(chart, 'web', {
  containers: [{ name: 'web', image, ports: [{ name: 'http', number: 8080 }] }],
  initContainers: [
    { name: 'proxy', image, restartPolicy: ContainerRestartPolicy.ALWAYS, ports: [{ name: 'metrics', number: 9090 }] },
    { name: 'migrate', image, ports: [{ name: 'debug', number: 5005 }] },
  ],
});

//# a slip in the name of a sidecar's port
new Service(chart, 's1', { selector: web, ports: [{ port: 80, targetPort: 'metrcs' }] });

//# a port of an init container that ends
new Service(chart, 's2', { selector: web, ports: [{ port: 80, targetPort: 'debug' }] });

//# expose: a port of an init container that ends
web.expose({ debug: 80 });

//# port(): a slip
web.port('metrcs');

//# a port of the sidecar asked of the container
web.container('web').port('metrics');

//# container(): one that ends
web.container('migrate');

//# a name that a container has
new Deployment(chart, 'twice', {
  containers: [{ image, ports: [{ name: 'http', number: 8080 }] }],
  initContainers: [{ image, restartPolicy: ContainerRestartPolicy.ALWAYS, ports: [{ name: 'http', number: 9090 }] }],
});

//# a number that a container has
new Deployment(chart, 'number', {
  containers: [{ image, ports: [{ name: 'http', number: 8080 }] }],
  initContainers: [{ image, restartPolicy: ContainerRestartPolicy.ALWAYS, ports: [{ name: 'web', number: 8080 }] }],
});

//# a name that is too long
new Deployment(chart, 'long', {
  containers: [{ image }],
  initContainers: [
    { image, restartPolicy: ContainerRestartPolicy.ALWAYS, ports: [{ name: 'prometheus-metrics', number: 9090 }] },
  ],
});

//# a probe of a port of another container
new Deployment(chart, 'probe', {
  containers: [{ image, ports: [{ name: 'http', number: 8080 }] }],
  initContainers: [
    {
      image,
      restartPolicy: ContainerRestartPolicy.ALWAYS,
      ports: [{ name: 'metrics', number: 9090 }],
      readiness: Probe.fromHttpGet('/', { port: 'http' }),
    },
  ],
});

//# a misspelled property
new Deployment(chart, 'property', {
  containers: [{ image }],
  initContainers: [{ image, restartPolcy: ContainerRestartPolicy.ALWAYS }],
});

//# another restart policy
new Deployment(chart, 'policy', { containers: [{ image }], initContainers: [{ image, restartPolicy: 'Never' }] });

//# an application: a name that a container has
new App(chart, 'app', {
  containers: { web: { image, ports: { http: 8080 } } },
  initContainers: { proxy: { image, restartPolicy: ContainerRestartPolicy.ALWAYS, ports: { http: 9901 } } },
});

//# exposeViaIngress: which of two ports of a container
new Deployment(chart, 'two', {
  containers: [
    {
      image,
      ports: [
        { name: 'http', number: 8080 },
        { name: 'admin', number: 8081 },
      ],
    },
  ],
  initContainers: [{ image, restartPolicy: ContainerRestartPolicy.ALWAYS, ports: [{ name: 'metrics', number: 9090 }] }],
}).exposeViaIngress('/');

//# exposeViaIngress: which of two ports of sidecars alone
new Deployment(chart, 'alone', {
  containers: [{ image }],
  initContainers: [
    {
      image,
      restartPolicy: ContainerRestartPolicy.ALWAYS,
      ports: [
        { name: 'a', number: 1 },
        { name: 'b', number: 2 },
      ],
    },
  ],
}).exposeViaIngress('/');

//# endpoint: which of two ports of a container
new Deployment(chart, 'endpoint', {
  containers: [
    {
      image,
      ports: [
        { name: 'http', number: 8080 },
        { name: 'admin', number: 8081 },
      ],
    },
  ],
  initContainers: [{ image, restartPolicy: ContainerRestartPolicy.ALWAYS, ports: [{ name: 'metrics', number: 9090 }] }],
})
  .exposeViaService()
  .endpoint();

//# exposeViaIngress of an application: which of two containers
new App(chart, 'containers', {
  containers: { web: { image, ports: { http: 8080 } }, api: { image, ports: { grpc: 8081 } } },
  initContainers: { proxy: { image, restartPolicy: ContainerRestartPolicy.ALWAYS, ports: { admin: 9901 } } },
}).exposeViaIngress('/');
