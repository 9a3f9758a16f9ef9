import { isDeepStrictEqual } from 'node:util';
import { isFields } from '../../kube/read-manifest';
import type { Fields } from '../../kube/manifest-types';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Readiness and liveness that are asked in the same way. */
export const identicalProbes: RuleBody = {
  severity: 'info',
  optional: true,
  sentence: 'readiness and liveness probe of a container ask for different things, or one of them is more patient',
  why: 'a container that is only busy is restarted at the moment in which it would be left in peace, which makes it worse',
  fix: 'let the liveness probe ask for less, or fail later; without need of restarts leave it out',
  doesNotSee: 'different addresses that come to the same',
  check(graph, report) {
    for (const { resource, containers } of graph.workloads) {
      for (const { name, value, path } of containers) {
        const { readinessProbe, livenessProbe } = value;
        if (!isFields(readinessProbe) || !isFields(livenessProbe)) continue;
        if (!isDeepStrictEqual(essence(readinessProbe), essence(livenessProbe))) continue;
        report({
          resource,
          path: [...path, 'livenessProbe'],
          message: `container ${name} of ${objectText(resource)} is restarted as soon as it is not ready: its readiness and liveness probe are the same`,
          related: [{ resource, path: [...path, 'readinessProbe'], message: 'the same' }],
        });
      }
    }
  },
};

/** What does not decide whether both say no at the same time. */
const APART: readonly string[] = ['initialDelaySeconds', 'successThreshold'];

function essence(probe: Fields): Fields {
  return Object.fromEntries(Object.entries(probe).filter(([field]) => !APART.includes(field)));
}
