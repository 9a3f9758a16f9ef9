import type { KindFacts } from '../kube/kind-facts';
import type { ServicePath } from './shape/service-path';
import type { Vendor } from './vendor';

const serverless: KindFacts = { namespaced: true, podTemplate: ['spec', 'template'], fillsProbes: true };
const subscriber = (at: string): ServicePath => ({ at, name: 'name', namespace: 'namespace', defaultPort: 80 });

/**
 * Knative.
 *
 * @see https://knative.dev/docs/serving/reference/serving-api/
 * @see https://knative.dev/docs/eventing/reference/eventing-api/
 */
export const KNATIVE: Vendor = {
  kinds: {
    'serving.knative.dev': {
      Service: { facts: serverless, makes: { services: [{ name: '{name}' }, { name: '{name}-*' }] } },
      Configuration: { facts: serverless },
      Revision: { facts: { ...serverless, podTemplate: [] } },
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
