import { conflictingDefinitions } from './input/conflicting-definitions';
import { namespaceMissing } from './input/namespace-missing';
import { rejectedField } from './input/rejected-field';
import { unreadableDocument } from './input/unreadable-document';
import { uselessSuppression } from './input/useless-suppression';
import { wrongFieldType } from './input/wrong-field-type';
import { duplicatePortNameInContainer } from './pod/duplicate-port-name-in-container';
import { duplicatePortNameInPod } from './pod/duplicate-port-name-in-pod';
import { duplicatePortNumber } from './pod/duplicate-port-number';
import { hostNetwork } from './pod/host-network';
import { hostPortConflict } from './pod/host-port-conflict';
import { hostPortExposed } from './pod/host-port-exposed';
import { identicalProbes } from './pod/identical-probes';
import { listeningPortUndeclared } from './pod/listening-port-undeclared';
import { portNameSyntax } from './pod/port-name-syntax';
import { portRange } from './pod/port-range';
import { preferNamedPorts } from './pod/prefer-named-ports';
import { privilegedPort } from './pod/privileged-port';
import { probeMissesServedPort } from './pod/probe-misses-served-port';
import { probePortName } from './pod/probe-port-name';
import { probePortUndeclared } from './pod/probe-port-undeclared';
import { sshPort } from './pod/ssh-port';
import { meshPolicyPort } from './policy/mesh-policy-port';
import { networkPolicyBlocksRoute } from './policy/network-policy-blocks-route';
import { networkPolicyNamesServicePort } from './policy/network-policy-names-service-port';
import { networkPolicyPortUnknown } from './policy/network-policy-port-unknown';
import { networkPolicySelectsNothing } from './policy/network-policy-selects-nothing';
import { podWithoutPolicy } from './policy/pod-without-policy';
import { addressPortUnknown } from './reference/address-port-unknown';
import { annotationObjectMissing } from './reference/annotation-object-missing';
import { annotationPortUnknown } from './reference/annotation-port-unknown';
import { monitorNotSelected } from './reference/monitor-not-selected';
import { monitorPortUnknown } from './reference/monitor-port-unknown';
import { scrapeAnnotation } from './reference/scrape-annotation';
import { webhookService } from './reference/webhook-service';
import { ingressClass } from './route/ingress-class';
import { ingressDuplicatePath } from './route/ingress-duplicate-path';
import { ingressPortMissing } from './route/ingress-port-missing';
import { ingressServiceMissing } from './route/ingress-service-missing';
import { istioDestinationPort } from './route/istio-destination-port';
import { istioGatewayHost } from './route/istio-gateway-host';
import { istioGatewayMissing } from './route/istio-gateway-missing';
import { istioGatewayPort } from './route/istio-gateway-port';
import { istioSubsetEmpty } from './route/istio-subset-empty';
import { istioSubsetUndefined } from './route/istio-subset-undefined';
import { knativePortCount } from './route/knative-port-count';
import { knativePortName } from './route/knative-port-name';
import { knativePortTaken } from './route/knative-port-taken';
import { routeBackendMissing } from './route/route-backend-missing';
import { routeBackendPort } from './route/route-backend-port';
import { routeParent } from './route/route-parent';
import { routeWithoutGrant } from './route/route-without-grant';
import { vendorRoutePortMissing } from './route/vendor-route-port-missing';
import { vendorRouteServiceMissing } from './route/vendor-route-service-missing';
import { externalName } from './service/external-name';
import { headlessPortRemap } from './service/headless-port-remap';
import { meshPortProtocol } from './service/mesh-port-protocol';
import { nodePort } from './service/node-port';
import { portNamesCrossed } from './service/port-names-crossed';
import { serviceExposed } from './service/service-exposed';
import { serviceOverlap } from './service/service-overlap';
import { servicePortDuplicate } from './service/service-port-duplicate';
import { servicePortNames } from './service/service-port-names';
import { serviceSelectsNothing } from './service/service-selects-nothing';
import { serviceSelectsTooMuch } from './service/service-selects-too-much';
import { serviceWithoutBackend } from './service/service-without-backend';
import { targetPortDrift } from './service/target-port-drift';
import { targetPortNameUnresolved } from './service/target-port-name-unresolved';
import { targetPortPartial } from './service/target-port-partial';
import { targetPortProtocol } from './service/target-port-protocol';
import { targetPortUndeclared } from './service/target-port-undeclared';
import { controllerOverlap } from './workload/controller-overlap';
import { disruptionBudgetTarget } from './workload/disruption-budget-target';
import { scaleTarget } from './workload/scale-target';
import { selectorTemplateMismatch } from './workload/selector-template-mismatch';
import { statefulSetService } from './workload/stateful-set-service';
import type { Rule, RuleBody } from './shared/rule';

/**
 * All rules by their ids, in the order of the documentation: what cannot be read, then from the pod outwards.
 *
 * People write the ids in settings: once published, an id is never used for anything else.
 */
const REGISTRY = {
  'unreadable-document': unreadableDocument,
  'wrong-field-type': wrongFieldType,
  'conflicting-definitions': conflictingDefinitions,
  'namespace-missing': namespaceMissing,
  'rejected-field': rejectedField,
  'useless-suppression': uselessSuppression,

  'port-name-syntax': portNameSyntax,
  'port-range': portRange,
  'duplicate-port-name-in-container': duplicatePortNameInContainer,
  'duplicate-port-name-in-pod': duplicatePortNameInPod,
  'duplicate-port-number': duplicatePortNumber,
  'host-port-conflict': hostPortConflict,
  'listening-port-undeclared': listeningPortUndeclared,

  'service-selects-nothing': serviceSelectsNothing,
  'service-without-backend': serviceWithoutBackend,
  'target-port-name-unresolved': targetPortNameUnresolved,
  'target-port-partial': targetPortPartial,
  'target-port-undeclared': targetPortUndeclared,
  'target-port-protocol': targetPortProtocol,
  'target-port-drift': targetPortDrift,
  'service-port-names': servicePortNames,
  'service-port-duplicate': servicePortDuplicate,
  'node-port': nodePort,
  'headless-port-remap': headlessPortRemap,
  'external-name': externalName,
  'service-selects-too-much': serviceSelectsTooMuch,
  'service-overlap': serviceOverlap,
  'port-names-crossed': portNamesCrossed,
  'mesh-port-protocol': meshPortProtocol,

  'probe-port-name': probePortName,
  'probe-port-undeclared': probePortUndeclared,
  'probe-misses-served-port': probeMissesServedPort,

  'selector-template-mismatch': selectorTemplateMismatch,
  'controller-overlap': controllerOverlap,
  'stateful-set-service': statefulSetService,
  'scale-target': scaleTarget,
  'disruption-budget-target': disruptionBudgetTarget,

  'monitor-port-unknown': monitorPortUnknown,
  'monitor-not-selected': monitorNotSelected,
  'scrape-annotation': scrapeAnnotation,
  'address-port-unknown': addressPortUnknown,
  'annotation-port-unknown': annotationPortUnknown,
  'annotation-object-missing': annotationObjectMissing,

  'identical-probes': identicalProbes,
  'prefer-named-ports': preferNamedPorts,
  'service-exposed': serviceExposed,
  'host-network': hostNetwork,
  'host-port-exposed': hostPortExposed,
  'ssh-port': sshPort,
  'privileged-port': privilegedPort,
  'ingress-class': ingressClass,
  'pod-without-policy': podWithoutPolicy,

  'ingress-service-missing': ingressServiceMissing,
  'ingress-port-missing': ingressPortMissing,
  'ingress-duplicate-path': ingressDuplicatePath,
  'route-backend-missing': routeBackendMissing,
  'route-backend-port': routeBackendPort,
  'route-without-grant': routeWithoutGrant,
  'route-parent': routeParent,
  'vendor-route-service-missing': vendorRouteServiceMissing,
  'vendor-route-port-missing': vendorRoutePortMissing,
  'istio-destination-port': istioDestinationPort,
  'istio-subset-undefined': istioSubsetUndefined,
  'istio-subset-empty': istioSubsetEmpty,
  'istio-gateway-port': istioGatewayPort,
  'istio-gateway-missing': istioGatewayMissing,
  'istio-gateway-host': istioGatewayHost,
  'knative-port-count': knativePortCount,
  'knative-port-name': knativePortName,
  'knative-port-taken': knativePortTaken,
  'webhook-service': webhookService,

  'network-policy-selects-nothing': networkPolicySelectsNothing,
  'network-policy-port-unknown': networkPolicyPortUnknown,
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
