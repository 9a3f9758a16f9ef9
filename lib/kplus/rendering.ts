import type * as kplus from './cdk8s-plus';

/** The method by which nearly everything in cdk8s-plus renders itself. It also identifies values from another copy of cdk8s-plus. */
export const RENDER_METHOD = '_toKube';

interface RendersPods {
  _toKube: () => object;
  _toPodSpec: () => kplus.k8s.PodSpec;
}

/** Passes the rendered spec of a workload, and that of its pods, through these functions. */
export function passRendering(
  workload: kplus.Workload,
  spec: (rendered: object) => object,
  podSpec: (rendered: kplus.k8s.PodSpec) => kplus.k8s.PodSpec,
): void {
  const fields = workload as unknown as RendersPods;
  const toKube = fields._toKube.bind(workload);
  const toPodSpec = fields._toPodSpec.bind(workload);
  fields._toPodSpec = () => podSpec(toPodSpec());
  fields._toKube = () => spec(toKube());
}
