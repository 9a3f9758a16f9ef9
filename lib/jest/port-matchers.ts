import type { CheckOptions } from '../check/options';
import type { GraphOptions } from '../graph/graph-options';

/** The matchers, as called by a test. */
export interface PortMatchers<Result> {
  /**
   * Expects that the check finds nothing in a chart, an app, manifests or YAML.
   *
   * @param options How to check. `severity` is the lowest severity that fails; the default is `'warning'`.
   */
  toHaveValidPorts(options?: CheckOptions): Result;

  /**
   * Expects that traffic to a port of a Service, or from an Ingress, a route, a webhook or a monitor, reaches a port that a workload
   * declares.
   *
   * @param from The port of the Service, by name or by number: `Service/web:80`; or the other object: `Ingress/public`,
   * `HTTPRoute/shop/api`, `ServiceMonitor/api`.
   * @param to The port of the workload, by name or by number: `Deployment/api:http`.
   * @param options What is known of the cluster.
   */
  toRoute(from: string, to: string, options?: GraphOptions): Result;
}
