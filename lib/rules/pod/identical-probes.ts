import { isDeepStrictEqual } from 'node:util';
import { isFields } from '../../kube/read-manifest';
import type { Fields } from '../../kube/manifest-types';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Readiness and liveness probes that check the same thing. */
export const identicalProbes: RuleBody = {
  severity: 'info',
  optional: true,
  sentence: 'the readiness and liveness probe of a container are the same',
  why: 'a container that is merely busy is restarted instead of recovering, which makes things worse',
  fix: 'make the liveness probe check less or fail later, or remove it if no restart is needed',
  doesNotSee: 'different paths that check the same thing',
  check(graph, report) {
    for (const { resource, containers } of graph.workloads) {
      for (const { name, value, path } of containers) {
        const { readinessProbe, livenessProbe } = value;
        if (!isFields(readinessProbe) || !isFields(livenessProbe)) continue;
        if (!isDeepStrictEqual(essence(readinessProbe), essence(livenessProbe))) continue;
        report({
          resource,
          path: [...path, 'livenessProbe'],
          what: `the readiness and liveness probe of container ${name} of ${objectText(resource)} are the same, so it is restarted as soon as it is not ready`,
          remedy:
            'let the liveness probe check less, or give it a higher failureThreshold; remove it if no restart is needed',
          related: [{ resource, path: [...path, 'readinessProbe'], message: 'the same' }],
        });
      }
    }
  },
};

/** The fields that do not affect whether both probes fail at the same time. */
const APART: readonly string[] = ['initialDelaySeconds', 'successThreshold'];

function essence(probe: Fields): Fields {
  return Object.fromEntries(Object.entries(probe).filter(([field]) => !APART.includes(field)));
}
