/*
 * A sidecar is an init container with a restart policy: it runs as long as the containers do, and its ports count. Before version 28,
 * cdk8s-plus has no sidecars and no such property.
 */

/** The containers of a workload that run together, as a tuple if they are written as a literal: its containers, then its sidecars. */
// prettier-ignore
export type RunningContainers<Props> =
  'initContainers' extends keyof Props ? readonly [...ContainersIn<Props>, ...SidecarsAmong<Props['initContainers']>] : ContainersIn<Props>;

// prettier-ignore
export type ContainersIn<Props> =
  Props extends { readonly containers: infer Containers extends readonly unknown[] } ? Containers : readonly [];

// prettier-ignore
export type InitsIn<Props> =
  Props extends { readonly initContainers: infer Inits extends readonly unknown[] } ? Inits : readonly [];

/** The sidecars among init containers. */
// prettier-ignore
export type SidecarsAmong<Given> =
  Given extends readonly [infer Init, ...infer Rest] ? readonly [...SidecarAsTuple<Init>, ...SidecarsAmong<Rest>]
  // In a list that is known only at run time, any may be a sidecar.
  // Without any that may be one, the tuple keeps its length, and is the same whether or not the list is optional.
  : Given extends readonly (infer Init)[] ? [SidecarAsTuple<Init>[number]] extends [never] ? readonly [] : readonly SidecarAsTuple<Init>[number][]
  // An optional list adds nothing.
  : readonly [];

type SidecarAsTuple<Init> = IsSidecar<Init> extends true ? readonly [Init] : readonly [];

/** Whether an init container is a sidecar, or may be one at run time. */
// prettier-ignore
export type IsSidecar<Init> =
  'restartPolicy' extends keyof Init ? [Init['restartPolicy']] extends [undefined] ? false : true : false;
