import { announcedHosts, checkDestinations, checkGatewayServers, checkSubsets, isAnnounced } from './istio-routes';
import { checkKnativePorts } from './knative-ports';
import { reportMissingPort } from '../shared/missing-port';
import { reportMissingService } from '../shared/missing-service';
import type { RuleBody } from '../shared/rule';

/** Routes of Istio, OpenShift, Traefik, Contour, Emissary, Argo Rollouts, Knative, NGINX and others that lead nowhere. */
export const vendorRoute: RuleBody = {
  severity: 'error',
  sentence:
    'a route of a vendor means a Service that exists, a port that it has and says where it has to, and a subset that is defined; a Service of Knative declares one port',
  why: 'requests are answered with an error of the proxy, which only its log explains, and settings are of no effect',
  fix: 'correct the name, or write the port that clients of the Service dial; Routes of OpenShift alone ask for that of the pods',
  doesNotSee:
    'Services that are not in the input: it is an info only unless one is near in name or in another namespace; hosts outside of the cluster; a destination of Istio without a port is an info where the port of its gateway is not known',
  check(graph, report) {
    const announced = announcedHosts(graph);
    for (const reference of graph.serviceReferences) {
      if (reference.role !== 'vendor' || isAnnounced(announced, reference)) continue;
      const { isSetting, mayBeHost } = reference;
      if (isSetting !== true && mayBeHost !== true) {
        reportMissingService(graph, reference, report, { isOftenElsewhere: true });
      }
      reportMissingPort(graph, reference, report);
    }
    checkDestinations(graph, report);
    checkSubsets(graph, report);
    checkGatewayServers(graph, report);
    checkKnativePorts(graph, report);
  },
};
