// What is wrong with probes that cdk8s-plus has of its own.
import { Container, Deployment, Probe } from 'cdk8s-ports';
import { App, Chart } from 'cdk8s';

const chart = new Chart(new App(), 'shop');
const image = 'api:1.0';

//# gRPC: a port that the container does not declare
new Deployment(chart, 'grpc', {
  containers: [{ image, ports: [{ name: 'grpc', number: 50051 }], readiness: Probe.fromGrpc({ port: 50052 }) }],
});

//# gRPC: the name of a port
new Container({ image, ports: [{ name: 'grpc', number: 50051 }], readiness: Probe.fromGrpc({ port: 'grpc' }) });

//# HTTP: a header without a value
Probe.fromHttpGet('/', { httpHeaders: [{ name: 'Accept' }] });
