import type { ServicePath } from './shape/service-path';
import type { Vendor } from './vendor';

const interceptor: ServicePath = {
  at: 'spec.clientConfig.service',
  name: 'name',
  namespace: 'namespace',
  port: 'port',
  protocol: 'TCP',
};

/**
 * Tekton's triggers.
 *
 * @see https://tekton.dev/docs/triggers/eventlisteners/
 * @see https://github.com/tektoncd/triggers/tree/main/pkg/reconciler/eventlistener
 */
export const TEKTON: Vendor = {
  kinds: {
    'triggers.tekton.dev': {
      ClusterInterceptor: { facts: { namespaced: false }, references: [interceptor] },
      Interceptor: { references: [interceptor] },
      EventListener: { makes: { services: [{ name: 'el-{name}' }] } },
    },
  },
};
