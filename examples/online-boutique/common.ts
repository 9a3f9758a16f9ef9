import * as cdk8s from 'cdk8s';
import type { Service } from 'cdk8s-ports';
import { Cpu, ServiceAccount, ServiceType } from 'cdk8s-ports';
import type { Construct } from 'constructs';

/** A Service that offers a port `grpc`, on whatever number. */
export type GrpcService = Service<{ grpc: number }>;

/** Where clients reach a Service: `cartservice:7070`. The number is the Service's own, found by the name of its port. */
export function address<Ports extends Record<string, number>>(service: Service<Ports>, port: keyof Ports & string) {
  return `${service.name}:${service.portMap[port]}`;
}

/** All pods run as the same user, who is not root. */
export const podSecurity = { user: 1000, group: 1000, fsGroup: 1000, ensureNonRoot: true };

/** All containers give up every privilege. */
export const containerSecurity = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  privileged: false,
  readOnlyRootFilesystem: true,
};

/** What the pods of the shop's own services have in common: each service has an account of its own. */
export function pod(scope: Construct, name: string) {
  return {
    securityContext: podSecurity,
    serviceAccount: new ServiceAccount(scope, `${name}-account`, { metadata: { name }, automountToken: true }),
  };
}

/** What the containers of the shop's own services have in common. */
export function container(name: string) {
  return {
    image: `us-central1-docker.pkg.dev/online-boutique-ci/microservices-demo/${name}:v0.10.6`,
    securityContext: containerSecurity,
  };
}

/** What a Service has besides its pods and ports. */
export function internal(name: string) {
  return { metadata: { labels: { app: name } }, type: ServiceType.CLUSTER_IP };
}

/** CPU in thousandths of a core and memory in MiB: what a container asks for, and the most that it gets. */
export function resources(cpu: [request: number, limit: number], memory: [request: number, limit: number]) {
  return {
    cpu: { request: Cpu.millis(cpu[0]), limit: Cpu.millis(cpu[1]) },
    memory: { request: cdk8s.Size.mebibytes(memory[0]), limit: cdk8s.Size.mebibytes(memory[1]) },
  };
}
