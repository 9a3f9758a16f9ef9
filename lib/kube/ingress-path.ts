const FORBIDDEN = ['//', '/./', '/../', '%2f', '%2F'];
const FORBIDDEN_ENDS = ['/..', '/.'];

/**
 * What is wrong with the path of an Ingress, if anything.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types
 */
export function pathProblem(path: string, type: string): string | undefined {
  if (type === 'ImplementationSpecific') {
    return path === '' || path.startsWith('/') ? undefined : `path '${path}' must start with '/'`;
  }
  if (!path.startsWith('/')) return path === '' ? 'path is required, such as /' : `path '${path}' must start with '/'`;
  const part = FORBIDDEN.find((one) => path.includes(one)) ?? FORBIDDEN_ENDS.find((one) => path.endsWith(one));
  return part === undefined ? undefined : `path '${path}' must not contain '${part}'`;
}
