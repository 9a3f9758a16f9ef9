import { conflictingDefinitions } from './input/conflicting-definitions';
import { namespaceMissing } from './input/namespace-missing';
import { rejectedField } from './input/rejected-field';
import { suppressionInvalid } from './input/suppression-invalid';
import { suppressionUnused } from './input/suppression-unused';
import { unknownField } from './input/unknown-field';
import { unreadableDocument } from './input/unreadable-document';
import { wrongFieldType } from './input/wrong-field-type';
import { duplicatePortNameInContainer } from './pod/duplicate-port-name-in-container';
import { duplicatePortNameInPod } from './pod/duplicate-port-name-in-pod';
import { duplicatePortNumber } from './pod/duplicate-port-number';
import { hostNetwork } from './pod/host-network';
import { hostPortRejected } from './pod/host-port-rejected';
import { hostPortExposed } from './pod/host-port-exposed';
import { hostPortReplicas } from './pod/host-port-replicas';
import { hostPortTaken } from './pod/host-port-taken';
import { identicalProbes } from './pod/identical-probes';
import { hostPortOfNode } from './pod/host-port-of-node';
import { listeningPortUndeclared } from './pod/listening-port-undeclared';
import { portByNumber } from './pod/port-by-number';
import { portNameSyntax } from './pod/port-name-syntax';
import { portRange } from './pod/port-range';
import { portWithoutName } from './pod/port-without-name';
import { privilegedPort } from './pod/privileged-port';
import { probeMissesServedPort } from './pod/probe-misses-served-port';
import { probePortName } from './pod/probe-port-name';
import { probePortUndeclared } from './pod/probe-port-undeclared';
import { sshPort } from './pod/ssh-port';
import { meshPolicyPort } from './policy/mesh-policy-port';
import { networkPolicyBlocksRoute } from './policy/network-policy-blocks-route';
import { networkPolicyEndPort } from './policy/network-policy-end-port';
import { networkPolicyNamesServicePort } from './policy/network-policy-names-service-port';
import { networkPolicyPeerWithoutPods } from './policy/network-policy-peer-without-pods';
import { networkPolicyPortNameMissing } from './policy/network-policy-port-name-missing';
import { networkPolicyPortUndeclared } from './policy/network-policy-port-undeclared';
import { networkPolicyWithoutPods } from './policy/network-policy-without-pods';
import { podWithoutDisruptionBudget } from './policy/pod-without-disruption-budget';
import { podWithoutNetworkPolicy } from './policy/pod-without-network-policy';
import { addressHostMissing } from './reference/address-host-missing';
import { addressPortMissing } from './reference/address-port-missing';
import { addressServiceMissing } from './reference/address-service-missing';
import { annotationObjectMissing } from './reference/annotation-object-missing';
import { healthCheckPortUnusable } from './reference/health-check-port-unusable';
import { monitorNotSelected } from './reference/monitor-not-selected';
import { monitorPortMissing } from './reference/monitor-port-missing';
import { monitorSelectsNothing } from './reference/monitor-selects-nothing';
import { podAnnotationPortUndeclared } from './reference/pod-annotation-port-undeclared';
import { scrapeAnnotationInvalid } from './reference/scrape-annotation-invalid';
import { scrapePortUndeclared } from './reference/scrape-port-undeclared';
import { serviceAnnotationPortMissing } from './reference/service-annotation-port-missing';
import { targetTypeWithoutNodePort } from './reference/target-type-without-node-port';
import { webhookPortMissing } from './reference/webhook-port-missing';
import { webhookServiceMissing } from './reference/webhook-service-missing';
import { ingressActionMissing } from './route/ingress-action-missing';
import { ingressClassDefaults } from './route/ingress-class-defaults';
import { ingressClassMissing } from './route/ingress-class-missing';
import { ingressPathRepeated } from './route/ingress-path-repeated';
import { ingressPathTaken } from './route/ingress-path-taken';
import { ingressPortMissing } from './route/ingress-port-missing';
import { ingressServiceMissing } from './route/ingress-service-missing';
import { ingressTlsHostUnserved } from './route/ingress-tls-host-unserved';
import { istioDestinationPort } from './route/istio-destination-port';
import { istioGatewayHost } from './route/istio-gateway-host';
import { istioGatewayMissing } from './route/istio-gateway-missing';
import { istioGatewayPort } from './route/istio-gateway-port';
import { istioGatewayWithoutPods } from './route/istio-gateway-without-pods';
import { istioSubsetEmpty } from './route/istio-subset-empty';
import { istioSubsetUndefined } from './route/istio-subset-undefined';
import { knativePortCount } from './route/knative-port-count';
import { knativePortName } from './route/knative-port-name';
import { knativePortTaken } from './route/knative-port-taken';
import { listenerConflict } from './route/listener-conflict';
import { routeBackendMissing } from './route/route-backend-missing';
import { routeBackendPort } from './route/route-backend-port';
import { routeNotAccepted } from './route/route-not-accepted';
import { routeParentMissing } from './route/route-parent-missing';
import { routeWithoutGrant } from './route/route-without-grant';
import { vendorRoutePortMissing } from './route/vendor-route-port-missing';
import { vendorRouteServiceMissing } from './route/vendor-route-service-missing';
import { endpointPortNameMissing } from './service/endpoint-port-name-missing';
import { externalNameAddress } from './service/external-name-address';
import { externalNameIgnoredField } from './service/external-name-ignored-field';
import { externalNamePortMissing } from './service/external-name-port-missing';
import { headlessPortRemap } from './service/headless-port-remap';
import { meshPortConflict } from './service/mesh-port-conflict';
import { meshPortProtocol } from './service/mesh-port-protocol';
import { nodePortRejected } from './service/node-port-rejected';
import { nodePortTaken } from './service/node-port-taken';
import { serviceExposed } from './service/service-exposed';
import { servicePortNames } from './service/service-port-names';
import { madeServicePortRepeated } from './service/made-service-port-repeated';
import { servicePortRepeated } from './service/service-port-repeated';
import { servicePortTwoProtocols } from './service/service-port-two-protocols';
import { serviceSelectorDuplicate } from './service/service-selector-duplicate';
import { serviceSelectsNothing } from './service/service-selects-nothing';
import { serviceSelectsTooMuch } from './service/service-selects-too-much';
import { serviceWithoutEndpoints } from './service/service-without-endpoints';
import { targetPortDrift } from './service/target-port-drift';
import { targetPortNameMismatch } from './service/target-port-name-mismatch';
import { targetPortNameUnresolved } from './service/target-port-name-unresolved';
import { targetPortPartial } from './service/target-port-partial';
import { targetPortProtocol } from './service/target-port-protocol';
import { targetPortShared } from './service/target-port-shared';
import { targetPortUndeclared } from './service/target-port-undeclared';
import { autoscalerOverlap } from './workload/autoscaler-overlap';
import { autoscalerTargetMissing } from './workload/autoscaler-target-missing';
import { controllerOverlap } from './workload/controller-overlap';
import { disruptionBudgetOverlap } from './workload/disruption-budget-overlap';
import { disruptionBudgetSelectsNothing } from './workload/disruption-budget-selects-nothing';
import { selectorTemplateMismatch } from './workload/selector-template-mismatch';
import { statefulSetServiceMissing } from './workload/stateful-set-service-missing';
import { statefulSetServiceNotHeadless } from './workload/stateful-set-service-not-headless';
import { statefulSetServiceOtherPods } from './workload/stateful-set-service-other-pods';
import { statefulSetServiceUnused } from './workload/stateful-set-service-unused';
import type { Rule, RuleBody } from './shared/rule';

/**
 * All rules by their ids, in the order of the documentation: unreadable input first, then from the pod outwards.
 *
 * Users write the ids in settings, so a published id is never reused for anything else.
 */
const REGISTRY = {
  'unreadable-document': unreadableDocument,
  'wrong-field-type': wrongFieldType,
  'unknown-field': unknownField,
  'conflicting-definitions': conflictingDefinitions,
  'namespace-missing': namespaceMissing,
  'rejected-field': rejectedField,
  'suppression-invalid': suppressionInvalid,
  'suppression-unused': suppressionUnused,

  'port-name-syntax': portNameSyntax,
  'port-range': portRange,
  'duplicate-port-name-in-container': duplicatePortNameInContainer,
  'duplicate-port-name-in-pod': duplicatePortNameInPod,
  'duplicate-port-number': duplicatePortNumber,
  'host-port-rejected': hostPortRejected,
  'host-port-taken': hostPortTaken,
  'host-port-replicas': hostPortReplicas,
  'host-port-of-node': hostPortOfNode,
  'listening-port-undeclared': listeningPortUndeclared,

  'service-selects-nothing': serviceSelectsNothing,
  'service-without-endpoints': serviceWithoutEndpoints,
  'endpoint-port-name-missing': endpointPortNameMissing,
  'target-port-name-unresolved': targetPortNameUnresolved,
  'target-port-partial': targetPortPartial,
  'target-port-undeclared': targetPortUndeclared,
  'target-port-protocol': targetPortProtocol,
  'target-port-drift': targetPortDrift,
  'service-port-names': servicePortNames,
  'service-port-repeated': servicePortRepeated,
  'made-service-port-repeated': madeServicePortRepeated,
  'service-port-two-protocols': servicePortTwoProtocols,
  'node-port-rejected': nodePortRejected,
  'node-port-taken': nodePortTaken,
  'headless-port-remap': headlessPortRemap,
  'external-name-ignored-field': externalNameIgnoredField,
  'external-name-address': externalNameAddress,
  'external-name-port-missing': externalNamePortMissing,
  'service-selects-too-much': serviceSelectsTooMuch,
  'service-selector-duplicate': serviceSelectorDuplicate,
  'mesh-port-conflict': meshPortConflict,
  'target-port-name-mismatch': targetPortNameMismatch,
  'target-port-shared': targetPortShared,
  'mesh-port-protocol': meshPortProtocol,

  'probe-port-name': probePortName,
  'probe-port-undeclared': probePortUndeclared,
  'probe-misses-served-port': probeMissesServedPort,

  'selector-template-mismatch': selectorTemplateMismatch,
  'controller-overlap': controllerOverlap,
  'stateful-set-service-missing': statefulSetServiceMissing,
  'stateful-set-service-other-pods': statefulSetServiceOtherPods,
  'stateful-set-service-unused': statefulSetServiceUnused,
  'stateful-set-service-not-headless': statefulSetServiceNotHeadless,
  'autoscaler-target-missing': autoscalerTargetMissing,
  'autoscaler-overlap': autoscalerOverlap,
  'disruption-budget-selects-nothing': disruptionBudgetSelectsNothing,
  'disruption-budget-overlap': disruptionBudgetOverlap,

  'monitor-selects-nothing': monitorSelectsNothing,
  'monitor-port-missing': monitorPortMissing,
  'monitor-not-selected': monitorNotSelected,
  'scrape-annotation-invalid': scrapeAnnotationInvalid,
  'scrape-port-undeclared': scrapePortUndeclared,
  'address-port-missing': addressPortMissing,
  'address-host-missing': addressHostMissing,
  'address-service-missing': addressServiceMissing,
  'annotation-object-missing': annotationObjectMissing,
  'service-annotation-port-missing': serviceAnnotationPortMissing,
  'pod-annotation-port-undeclared': podAnnotationPortUndeclared,
  'target-type-without-node-port': targetTypeWithoutNodePort,
  'health-check-port-unusable': healthCheckPortUnusable,

  'identical-probes': identicalProbes,
  'port-without-name': portWithoutName,
  'port-by-number': portByNumber,
  'service-exposed': serviceExposed,
  'host-network': hostNetwork,
  'host-port-exposed': hostPortExposed,
  'ssh-port': sshPort,
  'privileged-port': privilegedPort,
  'ingress-class-missing': ingressClassMissing,
  'ingress-class-defaults': ingressClassDefaults,
  'ingress-tls-host-unserved': ingressTlsHostUnserved,
  'pod-without-network-policy': podWithoutNetworkPolicy,
  'pod-without-disruption-budget': podWithoutDisruptionBudget,

  'ingress-service-missing': ingressServiceMissing,
  'ingress-port-missing': ingressPortMissing,
  'ingress-action-missing': ingressActionMissing,
  'ingress-path-repeated': ingressPathRepeated,
  'ingress-path-taken': ingressPathTaken,
  'route-backend-missing': routeBackendMissing,
  'route-backend-port': routeBackendPort,
  'route-without-grant': routeWithoutGrant,
  'route-parent-missing': routeParentMissing,
  'route-not-accepted': routeNotAccepted,
  'listener-conflict': listenerConflict,
  'vendor-route-service-missing': vendorRouteServiceMissing,
  'vendor-route-port-missing': vendorRoutePortMissing,
  'istio-destination-port': istioDestinationPort,
  'istio-subset-undefined': istioSubsetUndefined,
  'istio-subset-empty': istioSubsetEmpty,
  'istio-gateway-without-pods': istioGatewayWithoutPods,
  'istio-gateway-port': istioGatewayPort,
  'istio-gateway-missing': istioGatewayMissing,
  'istio-gateway-host': istioGatewayHost,
  'knative-port-count': knativePortCount,
  'knative-port-name': knativePortName,
  'knative-port-taken': knativePortTaken,
  'webhook-service-missing': webhookServiceMissing,
  'webhook-port-missing': webhookPortMissing,

  'network-policy-without-pods': networkPolicyWithoutPods,
  'network-policy-peer-without-pods': networkPolicyPeerWithoutPods,
  'network-policy-port-name-missing': networkPolicyPortNameMissing,
  'network-policy-port-undeclared': networkPolicyPortUndeclared,
  'network-policy-end-port': networkPolicyEndPort,
  'network-policy-names-service-port': networkPolicyNamesServicePort,
  'mesh-policy-port': meshPolicyPort,
  'network-policy-blocks-route': networkPolicyBlocksRoute,
} as const satisfies Readonly<Record<string, RuleBody>>;

/** The id of a rule of this package. */
export type BuiltInRuleId = keyof typeof REGISTRY;

/** All rules, in the order of the documentation. */
export const RULES: readonly Rule<BuiltInRuleId>[] = Object.entries(REGISTRY).map(([id, body]) => ({
  id: id as BuiltInRuleId,
  ...body,
}));
