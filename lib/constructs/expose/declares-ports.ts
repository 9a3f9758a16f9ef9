import type { Port } from '../../ports/port-handle';
import type { AskedReference, HasPorts, SpecFor } from '../../ports/port-map';
import type { CheckedExpose, KnownMap, ServiceOfExpose } from './checked-expose';
import type { ExposeOptions } from './expose';
import type { PodMonitor } from '../monitor/pod-monitor';
import type { ScrapedName } from '../monitor/judged-scrape';
import type { MonitorOptions } from '../monitor/workload-monitor';
import type { ExposeDoubt } from './quick-expose';

/*
 * The methods are the same for each port map, and find the map by `this`: so the compiler lets them be called on one of several
 * workloads, as in `for (const one of [web, api])`. (It resolves a call on a union where the generic signatures of all its members are
 * identical; `getUnionSignatures`.)
 *
 * They are declared in interfaces whose names are no values. Of the methods of an interface that is also a constant's name, the compiler
 * makes a copy for each port map, and works its types out anew (`isTypeParameterPossiblyReferenced`): an `expose` would cost ten times as much.
 */

/** What has declared ports, and offers them by Services: a workload, an application. */
export interface DeclaresPorts<out Ports> extends HasPorts<Ports> {
  /**
   * Returns a handle of a declared port, for use wherever its name or number is accepted.
   *
   * @param reference The name or the number of a port that one of the containers declares.
   * @throws If no container declares such a port.
   */
  port<This extends HasPorts<unknown>, const Reference extends AskedReference<This['portMap']> & (string | number)>(
    this: This,
    reference: Reference,
  ): Reference & Port<SpecFor<This['portMap'], Reference>>;

  /**
   * Exposes ports by name: `expose({ http: 80, dns: true })`. Creates a Service whose target ports are those names.
   *
   * @param ports For each name, the number that clients dial, `true` for the container's own number, or an object.
   */
  expose<This extends HasPorts<unknown>, const Given, const ClusterIP extends string = string>(
    this: This,
    ports: [ExposeDoubt<Given, This['portMap'], ClusterIP>] extends [never]
      ? KnownMap<Given, This>['map']
      : CheckedExpose<Given, This, ClusterIP>,
    options?: ExposeOptions<ClusterIP>,
  ): ServiceOfExpose<Given, This>;

  /**
   * Has a port scraped: creates a PodMonitor of the Prometheus operator, which needs no Service. For a port of a Service, make a
   * `ServiceMonitor`.
   *
   * @param port The name of a TCP port that one of the containers declares.
   * @throws If no container declares such a port, or the workload has a monitor of it already.
   */
  monitor<This extends HasPorts<unknown>>(
    this: This,
    port: ScrapedName<This['portMap']>,
    options?: MonitorOptions,
  ): PodMonitor;
}
