import { addressPortUnknown } from './reference/address-port-unknown';
import { annotationPortUnknown } from './reference/annotation-port-unknown';
import { controllerOverlap } from './workload/controller-overlap';
import { disruptionBudgetTarget } from './workload/disruption-budget-target';
import { duplicatePortNameInContainer } from './pod/duplicate-port-name-in-container';
import { duplicatePortNameInPod } from './pod/duplicate-port-name-in-pod';
import { duplicatePortNumber } from './pod/duplicate-port-number';
import { exposure } from './service/exposure';
import { externalName } from './service/external-name';
import { headlessPortRemap } from './service/headless-port-remap';
import { hostPortConflict } from './pod/host-port-conflict';
import { identicalProbes } from './pod/identical-probes';
import { ingressClass } from './route/ingress-class';
import { ingressDuplicatePath } from './route/ingress-duplicate-path';
import { ingressPortMissing } from './route/ingress-port-missing';
import { ingressServiceMissing } from './route/ingress-service-missing';
import { meshPortProtocol } from './service/mesh-port-protocol';
import { monitorPortUnknown } from './reference/monitor-port-unknown';
import { networkPolicyBlocksRoute } from './policy/network-policy-blocks-route';
import { networkPolicyNamesServicePort } from './policy/network-policy-names-service-port';
import { networkPolicyPortUnknown } from './policy/network-policy-port-unknown';
import { networkPolicySelectsNothing } from './policy/network-policy-selects-nothing';
import { nodePort } from './service/node-port';
import { podWithoutPolicy } from './policy/pod-without-policy';
import { portNameSyntax } from './pod/port-name-syntax';
import { portNamesCrossed } from './service/port-names-crossed';
import { portRange } from './pod/port-range';
import { preferNamedPorts } from './pod/prefer-named-ports';
import { probeMissesServedPort } from './pod/probe-misses-served-port';
import { probePortName } from './pod/probe-port-name';
import { probePortUndeclared } from './pod/probe-port-undeclared';
import { rejectedField } from './input/rejected-field';
import { routeBackendMissing } from './route/route-backend-missing';
import { routeBackendPort } from './route/route-backend-port';
import { routeParent } from './route/route-parent';
import { routeWithoutGrant } from './route/route-without-grant';
import { scaleTarget } from './workload/scale-target';
import { scrapeAnnotation } from './reference/scrape-annotation';
import { selectorTemplateMismatch } from './workload/selector-template-mismatch';
import { serviceOverlap } from './service/service-overlap';
import { servicePortDuplicate } from './service/service-port-duplicate';
import { servicePortNames } from './service/service-port-names';
import { serviceSelectsNothing } from './service/service-selects-nothing';
import { serviceSelectsTooMuch } from './service/service-selects-too-much';
import { serviceWithoutBackend } from './service/service-without-backend';
import { statefulSetService } from './workload/stateful-set-service';
import { targetPortDrift } from './service/target-port-drift';
import { targetPortNameUnresolved } from './service/target-port-name-unresolved';
import { targetPortPartial } from './service/target-port-partial';
import { targetPortProtocol } from './service/target-port-protocol';
import { targetPortUndeclared } from './service/target-port-undeclared';
import { unreadableInput } from './input/unreadable-input';
import { uselessSuppression } from './input/useless-suppression';
import { vendorRoute } from './route/vendor-route';
import { webhookService } from './reference/webhook-service';
import type { Rule, RuleBody } from './shared/rule';

/**
 * All rules by their ids, in the order of the documentation: what cannot be read, then from the pod outwards.
 *
 * People write the ids in settings: once published, an id is never used for anything else.
 */
const REGISTRY = {
  'unreadable-input': unreadableInput,
  'rejected-field': rejectedField,
  'useless-suppression': uselessSuppression,

  'port-name-syntax': portNameSyntax,
  'port-range': portRange,
  'duplicate-port-name-in-container': duplicatePortNameInContainer,
  'duplicate-port-name-in-pod': duplicatePortNameInPod,
  'duplicate-port-number': duplicatePortNumber,
  'host-port-conflict': hostPortConflict,

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
  'scrape-annotation': scrapeAnnotation,
  'address-port-unknown': addressPortUnknown,
  'annotation-port-unknown': annotationPortUnknown,

  'identical-probes': identicalProbes,
  'prefer-named-ports': preferNamedPorts,
  exposure: exposure,
  'ingress-class': ingressClass,
  'pod-without-policy': podWithoutPolicy,

  'ingress-service-missing': ingressServiceMissing,
  'ingress-port-missing': ingressPortMissing,
  'ingress-duplicate-path': ingressDuplicatePath,
  'route-backend-missing': routeBackendMissing,
  'route-backend-port': routeBackendPort,
  'route-without-grant': routeWithoutGrant,
  'route-parent': routeParent,
  'vendor-route': vendorRoute,
  'webhook-service': webhookService,

  'network-policy-selects-nothing': networkPolicySelectsNothing,
  'network-policy-port-unknown': networkPolicyPortUnknown,
  'network-policy-names-service-port': networkPolicyNamesServicePort,
  'network-policy-blocks-route': networkPolicyBlocksRoute,
} as const satisfies Readonly<Record<string, RuleBody>>;

/** The id of a rule of this package. */
export type BuiltInRuleId = keyof typeof REGISTRY;

/** All rules, in the order of the documentation. */
export const RULES: readonly Rule<BuiltInRuleId>[] = Object.entries(REGISTRY).map(([id, body]) => ({
  id: id as BuiltInRuleId,
  ...body,
}));
