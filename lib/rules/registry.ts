import { addressPortUnknown } from './address-port-unknown';
import { annotationPortUnknown } from './annotation-port-unknown';
import { controllerOverlap } from './controller-overlap';
import { disruptionBudgetTarget } from './disruption-budget-target';
import { duplicatePortNameInContainer } from './duplicate-port-name-in-container';
import { duplicatePortNameInPod } from './duplicate-port-name-in-pod';
import { duplicatePortNumber } from './duplicate-port-number';
import { exposure } from './exposure';
import { externalName } from './external-name';
import { headlessPortRemap } from './headless-port-remap';
import { hostPortConflict } from './host-port-conflict';
import { identicalProbes } from './identical-probes';
import { ingressClass } from './ingress-class';
import { ingressDuplicatePath } from './ingress-duplicate-path';
import { ingressPortMissing } from './ingress-port-missing';
import { ingressServiceMissing } from './ingress-service-missing';
import { meshPortProtocol } from './mesh-port-protocol';
import { monitorPortUnknown } from './monitor-port-unknown';
import { networkPolicyBlocksRoute } from './network-policy-blocks-route';
import { networkPolicyNamesServicePort } from './network-policy-names-service-port';
import { networkPolicyPortUnknown } from './network-policy-port-unknown';
import { networkPolicySelectsNothing } from './network-policy-selects-nothing';
import { nodePort } from './node-port';
import { podWithoutPolicy } from './pod-without-policy';
import { portNameSyntax } from './port-name-syntax';
import { portNamesCrossed } from './port-names-crossed';
import { portRange } from './port-range';
import { preferNamedPorts } from './prefer-named-ports';
import { probeMissesServedPort } from './probe-misses-served-port';
import { probePortName } from './probe-port-name';
import { probePortUndeclared } from './probe-port-undeclared';
import { rejectedField } from './rejected-field';
import { routeBackendMissing } from './route-backend-missing';
import { routeBackendPort } from './route-backend-port';
import { routeParent } from './route-parent';
import { routeWithoutGrant } from './route-without-grant';
import type { Rule } from './rule';
import { scaleTarget } from './scale-target';
import { scrapeAnnotation } from './scrape-annotation';
import { selectorTemplateMismatch } from './selector-template-mismatch';
import { serviceOverlap } from './service-overlap';
import { servicePortDuplicate } from './service-port-duplicate';
import { servicePortNames } from './service-port-names';
import { serviceSelectsNothing } from './service-selects-nothing';
import { serviceSelectsTooMuch } from './service-selects-too-much';
import { serviceWithoutBackend } from './service-without-backend';
import { statefulSetService } from './stateful-set-service';
import { targetPortDrift } from './target-port-drift';
import { targetPortNameUnresolved } from './target-port-name-unresolved';
import { targetPortPartial } from './target-port-partial';
import { targetPortProtocol } from './target-port-protocol';
import { targetPortUndeclared } from './target-port-undeclared';
import { unreadableInput } from './unreadable-input';
import { uselessSuppression } from './useless-suppression';
import { vendorRoute } from './vendor-route';
import { webhookService } from './webhook-service';

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
