import { reportMissingPort } from '../shared/missing-port';
import type { RuleBody } from '../shared/rule';
import { announcedHosts, isAnnounced } from '../../graph/mesh-hosts';

/** Routes of vendors that use a port that the Service does not have. */
export const vendorRoutePortMissing: RuleBody = {
  severity: 'error',
  sentence: 'a route of a vendor, such as Istio, Traefik or OpenShift, uses a port that its Service does not have',
  why: 'requests are answered with an error of the proxy, and only its log gives the reason; settings for the port have no effect',
  fix: 'use the port that clients of the Service dial; only an OpenShift Route, and a Prometheus for its Alertmanagers, takes that of the pods',
  doesNotSee: 'Services that are not in the input; hosts outside the cluster',
  check(graph, report) {
    const announced = announcedHosts(graph);
    for (const reference of graph.serviceReferences) {
      if (reference.role !== 'vendor' || isAnnounced(announced, reference)) continue;
      reportMissingPort(graph, reference, report);
    }
  },
};
