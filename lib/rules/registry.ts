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
import type { Rule } from './shared/rule';
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

/** All rules, in the order of the documentation: what cannot be read, then from the pod outwards. */
export const RULES: readonly Rule[] = [
  unreadableInput,
  rejectedField,
  uselessSuppression,

  portNameSyntax,
  portRange,
  duplicatePortNameInContainer,
  duplicatePortNameInPod,
  duplicatePortNumber,
  hostPortConflict,

  serviceSelectsNothing,
  serviceWithoutBackend,
  targetPortNameUnresolved,
  targetPortPartial,
  targetPortUndeclared,
  targetPortProtocol,
  targetPortDrift,
  servicePortNames,
  servicePortDuplicate,
  nodePort,
  headlessPortRemap,
  externalName,
  serviceSelectsTooMuch,
  serviceOverlap,
  portNamesCrossed,
  meshPortProtocol,

  probePortName,
  probePortUndeclared,
  probeMissesServedPort,

  selectorTemplateMismatch,
  controllerOverlap,
  statefulSetService,
  scaleTarget,
  disruptionBudgetTarget,

  monitorPortUnknown,
  scrapeAnnotation,
  addressPortUnknown,
  annotationPortUnknown,

  identicalProbes,
  preferNamedPorts,
  exposure,
  ingressClass,
  podWithoutPolicy,

  ingressServiceMissing,
  ingressPortMissing,
  ingressDuplicatePath,
  routeBackendMissing,
  routeBackendPort,
  routeWithoutGrant,
  routeParent,
  vendorRoute,
  webhookService,

  networkPolicySelectsNothing,
  networkPolicyPortUnknown,
  networkPolicyNamesServicePort,
  networkPolicyBlocksRoute,
];
