import { duplicatePortNameInContainer } from './duplicate-port-name-in-container';
import { duplicatePortNameInPod } from './duplicate-port-name-in-pod';
import { duplicatePortNumber } from './duplicate-port-number';
import { hostPortConflict } from './host-port-conflict';
import { portNameSyntax } from './port-name-syntax';
import { portRange } from './port-range';
import { rejectedField } from './rejected-field';
import type { Rule } from './rule';
import { servicePortNames } from './service-port-names';
import { targetPortDrift } from './target-port-drift';
import { targetPortNameUnresolved } from './target-port-name-unresolved';
import { targetPortPartial } from './target-port-partial';
import { targetPortProtocol } from './target-port-protocol';
import { targetPortUndeclared } from './target-port-undeclared';
import { unreadableInput } from './unreadable-input';
import { uselessSuppression } from './useless-suppression';

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

  targetPortNameUnresolved,
  targetPortPartial,
  targetPortUndeclared,
  targetPortProtocol,
  targetPortDrift,
  servicePortNames,
];
