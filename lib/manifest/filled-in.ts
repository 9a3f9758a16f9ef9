/** What stands for a value that kustomize fills in: a placeholder, about which nothing is reported. */
export const FILLED_IN = '${kustomize}';
