import type { KindFacts } from '../kube/kind-facts';
import type { ServedPort } from './shape/mesh-routes';
import type { ServicePath } from './shape/service-path';
import type { Vendor } from './vendor';

const serverless: KindFacts = { namespaced: true, podTemplate: ['spec', 'template'], fillsProbes: true };
const servedPort: ServedPort = { names: ['http1', 'h2c'], taken: [8008, 8012, 8013, 8022, 9090, 9091] };
const subscriber = (at: string): ServicePath => ({
  at,
  name: 'name',
  namespace: 'namespace',
  defaultPort: 80,
  protocol: 'TCP',
});

/**
 * Knative.
 *
 * @see https://knative.dev/docs/serving/reference/serving-api/
 * @see https://github.com/knative/specs/blob/main/specs/serving/runtime-contract.md
 * @see https://knative.dev/docs/eventing/reference/eventing-api/
 */
export const KNATIVE: Vendor = {
  kinds: {
    'serving.knative.dev': {
      Service: {
        facts: serverless,
        servesOnePort: servedPort,
        makes: { services: [{ name: '{name}' }, { name: '{name}-*' }] },
      },
      Configuration: { facts: serverless, servesOnePort: servedPort },
      Revision: { facts: { ...serverless, podTemplate: [] }, servesOnePort: servedPort },
    },
    'eventing.knative.dev': {
      Trigger: { references: [subscriber('spec.subscriber.ref'), subscriber('spec.delivery.deadLetterSink.ref')] },
      Broker: { references: [subscriber('spec.delivery.deadLetterSink.ref')] },
    },
    'flows.knative.dev': {
      Sequence: { references: [subscriber('spec.steps[].ref'), subscriber('spec.reply.ref')] },
      Parallel: { references: [subscriber('spec.branches[].subscriber.ref'), subscriber('spec.reply.ref')] },
    },
    'messaging.knative.dev': {
      Subscription: { references: [subscriber('spec.subscriber.ref'), subscriber('spec.reply.ref')] },
    },
    'sources.knative.dev': Object.fromEntries(
      ['PingSource', 'ApiServerSource', 'ContainerSource', 'SinkBinding', 'KafkaSource'].map((kind) => [
        kind,
        { references: [subscriber('spec.sink.ref')] },
      ]),
    ),
  },
  pods: { labels: [/^eventing\.knative\.dev\//, /^serving\.knative\.dev(\/|$)/] },
};
