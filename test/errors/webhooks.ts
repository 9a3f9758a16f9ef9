import { App, Chart } from 'cdk8s';
import { Deployment, k8s, Protocol, Service, ServiceReference } from 'cdk8s-ports';

const chart = new Chart(new App(), 'policies', { namespace: 'policies' });
const hook = new Deployment(chart, 'hook', {
  containers: [
    { image: 'hook:1.4', ports: [{ name: 'https', number: 8443 }, { name: 'stats', number: 8125, protocol: Protocol.UDP }] },
  ],
});
const service = hook.expose({ https: 443, stats: true });
const elsewhere = Service.fromServiceName(chart, 'elsewhere', 'hook', { namespace: 'hooks', ports: { https: 443 } });
const contract = { version: 1, services: { web: { name: 'web', ports: { http: 80 } }, db: { name: 'db', ports: { pg: 5432 } } } } as const;

//# a webhook at a Service
ServiceReference.fromEndpoint(service);

//# a webhook at a port that the Service does not have
ServiceReference.fromEndpoint(service.endpoint('http'));

//# a webhook at the port of the pods, by its number
ServiceReference.fromEndpoint(elsewhere.endpoint(8443));

//# a webhook at a port of pods
ServiceReference.fromEndpoint(hook.port('https'), { path: '/validate' });

//# a webhook at a UDP port
ServiceReference.fromEndpoint(service.endpoint('stats'));

//# a webhook at a name
ServiceReference.fromEndpoint('hook');

//# a misspelt option
ServiceReference.fromEndpoint(service.endpoint('https'), { pth: '/validate' });

//# a webhook at a port of pods, in its configuration
new k8s.KubeValidatingWebhookConfiguration(chart, 'webhook', {
  webhooks: [
    {
      name: 'images.policies.example.com',
      clientConfig: { service: ServiceReference.fromEndpoint(hook.port('https')) },
      admissionReviewVersions: ['v1'],
      sideEffects: 'None',
    },
  ],
});

//# a Service that a contract does not have
Service.fromContract(chart, 'a', contract, 'wbe');

//# one of several Services of a contract, and none is asked for
Service.fromContract(chart, 'b', contract);

//# a port that a Service of a contract does not have
Service.fromContract(chart, 'c', contract, 'web').endpoint('web');

//# something that is no contract
Service.fromContract(chart, 'd', './contract.json', 'web');
