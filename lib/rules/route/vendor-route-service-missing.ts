import { reportMissingService } from '../shared/missing-service';
import type { RuleBody } from '../shared/rule';
import { announcedHosts, isAnnounced } from '../../graph/mesh-hosts';

/** Routes of Istio, OpenShift, Traefik, Contour, Emissary, Argo Rollouts, NGINX and others whose Services are missing. */
export const vendorRouteServiceMissing: RuleBody = {
  severity: 'error',
  sentence: 'a route of a vendor, such as Istio, Traefik or OpenShift, refers to a Service that does not exist',
  why: 'requests are answered with an error of the proxy, and only its log gives the reason',
  fix: 'correct the name, or add the Service',
  doesNotSee:
    'Services that are not in the input: it is only an info unless one has a similar name, is in another namespace, or is left over and has the port; hosts outside the cluster',
  check(graph, report) {
    const announced = announcedHosts(graph);
    for (const reference of graph.serviceReferences) {
      if (reference.role !== 'vendor' || isAnnounced(announced, reference)) continue;
      if (reference.isSetting === true || reference.mayBeHost === true) continue;
      reportMissingService(graph, reference, report);
    }
  },
};
