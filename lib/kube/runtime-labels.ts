/** Labels that pods do not get from a manifest: a controller of Kubernetes, or the program in the pod, adds them at run time. */
export const RUNTIME_LABELS: readonly RegExp[] = [
  /^(statefulset|apps)\.kubernetes\.io\//,
  /^(batch\.kubernetes\.io\/)?(job-name|controller-uid)$/,
  /^batch\.kubernetes\.io\//,
  /^(pod-template-hash|controller-revision-hash|pod-template-generation)$/,
  // The program in the pod labels the leader.
  /^(leader|is-?leader|role|master|redisfailovers-role)$/,
];
