/** Labels that no manifest gives to a pod: a controller of Kubernetes, or the program inside, puts them on when it runs. */
export const RUNTIME_LABELS: readonly RegExp[] = [
  /^(statefulset|apps)\.kubernetes\.io\//,
  /^(batch\.kubernetes\.io\/)?(job-name|controller-uid)$/,
  /^batch\.kubernetes\.io\//,
  /^(pod-template-hash|controller-revision-hash|pod-template-generation)$/,
  // The program inside says who leads.
  /^(leader|is-?leader|role|master|redisfailovers-role)$/,
];
