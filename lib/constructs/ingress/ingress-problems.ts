import type { OwnProblem } from '../../check/description';
import * as kplus from '../../kplus/cdk8s-plus';
import { backendsIn } from '../../kplus/ingress-fields';
import { notForIngress } from '../../ports/problems';
import type { ServiceEndpoint } from '../endpoint/service-endpoint';
import { backendFacts } from './port-backend';

/** What is wrong with backends whose Service another program creates: there is no manifest of it to check. */
export function ingressProblems(ingress: kplus.Ingress): readonly OwnProblem[] {
  return backendsIn(ingress).flatMap(([at, rendered]) => {
    const endpoint = backendFacts(rendered)?.endpoint;
    if (endpoint === undefined || endpoint.service instanceof kplus.Service) return [];
    const path = [...at, 'service'];
    return [...protocolProblem(endpoint, path), ...namespaceProblem(endpoint, ingress.metadata.namespace, path)];
  });
}

function protocolProblem({ offered, service }: ServiceEndpoint, path: OwnProblem['path']): readonly OwnProblem[] {
  const { port, protocol = 'TCP' } = offered;
  if (protocol === 'TCP') return [];
  return [problem('ingress-port-missing', `${service.displayName}: ${notForIngress(port, protocol)}`, path)];
}

function namespaceProblem(
  { service }: ServiceEndpoint,
  namespace: string | undefined,
  path: OwnProblem['path'],
): readonly OwnProblem[] {
  if (service.namespace === undefined || namespace === undefined || service.namespace === namespace) return [];
  const what = `${service.displayName} is in namespace '${service.namespace}', and an Ingress in '${namespace}' cannot reach it: put the Ingress into the namespace of the Service`;
  return [problem('ingress-service-missing', what, path)];
}

function problem(rule: OwnProblem['rule'], what: string, path: OwnProblem['path']): OwnProblem {
  return { rule, what, ...(path && { path }) };
}
