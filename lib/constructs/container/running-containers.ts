/*
 * A sidecar is an init container with a restart policy: it runs as long as the containers do, and its ports count. A cdk8s-plus before 28
 * has none, and no such property.
 */

/** The containers of a workload that run together, as a tuple where they are literals: its containers, then its sidecars. */
// prettier-ignore
export type RunningContainers<Props> =
  'initContainers' extends keyof Props ? readonly [...ContainersIn<Props>, ...SidecarsAmong<Props['initContainers']>] : ContainersIn<Props>;

// prettier-ignore
export type ContainersIn<Props> =
  Props extends { readonly containers: infer Containers extends readonly unknown[] } ? Containers : readonly [];

/** The sidecars among init containers. */
// prettier-ignore
export type SidecarsAmong<Given> =
  Given extends readonly [infer Init, ...infer Rest] ? readonly [...SidecarAsTuple<Init>, ...SidecarsAmong<Rest>]
  // Of a list that is known at run time only, any may be one.
  : Given extends readonly (infer Init)[] ? readonly SidecarAsTuple<Init>[number][]
  // Of one that may not be there, nothing is added.
  : readonly [];

type SidecarAsTuple<Init> = IsSidecar<Init> extends true ? readonly [Init] : readonly [];

/** Whether it is one, or may be one at run time. */
// prettier-ignore
export type IsSidecar<Init> =
  'restartPolicy' extends keyof Init ? [Init['restartPolicy']] extends [undefined] ? false : true : false;
