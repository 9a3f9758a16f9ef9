import type { Chart } from 'cdk8s';
import * as plain from 'cdk8s-plus-27';

export type Kplus = typeof plain;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a manifest of any kind
export type Json = any;

/** A program whose output or error differs from that with cdk8s-plus on purpose. */
export interface Difference {
  /** What the program does. */
  readonly title: string;
  /** Why it differs. */
  readonly reason: string;
  readonly program: (kplus: Kplus, chart: Chart) => unknown;
  /** Selects what to compare from the manifest; by default, it is what the program returns. */
  readonly look?: (manifest: Json[]) => unknown;
  /** The result with cdk8s-plus; an `Error` if it refuses the program. */
  readonly cdk8sPlus: unknown;
  /** The result here. */
  readonly here: unknown;
}

export const HTTP = { name: 'http', number: 8080 };
export const METRICS = { name: 'metrics', number: 9090 };
export const DNS = { name: 'dns', number: 53, protocol: plain.Protocol.UDP };

export function web(kplus: Kplus, chart: Chart, ...ports: plain.ContainerPort[]): plain.Deployment {
  return new kplus.Deployment(chart, 'Web', { containers: [{ image: 'nginx', ports }] });
}

export const spec =
  (kind: string) =>
  (manifest: Json[]): Json =>
    manifest.find((object) => object.kind === kind).spec;
export const servicePorts = (manifest: Json[]): Json => spec('Service')(manifest).ports;
export const selector = (manifest: Json[]): Json => spec('Service')(manifest).selector;
export const container = ([{ spec: pod }]: Json[]): Json => (pod.template?.spec ?? pod).containers[0];
export const containerPorts = (manifest: Json[]): Json => container(manifest).ports;
export const readinessPort = (manifest: Json[]): Json => container(manifest).readinessProbe.httpGet.port;
