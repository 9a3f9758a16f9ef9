/** Common names for a port that exists only because the API once required one. */
const NAMES =
  /^(un(used|needed)|dummy|placeholder|none|no-?op|not-?(used|needed|in-?use)|ignored?|fake|foo|nothing|required|tmp|temp|void|null|na|n-a|x)(-?(port|tcp))?$/i;

/** Numbers with the same meaning: those of `discard` and `tcpmux`, examples of the documentation, and the largest. */
const NUMBERS: readonly number[] = [1, 9, 1234, 12345, 55555, 65535];

/**
 * Whether a port of a headless Service is only a placeholder: such a Service exists for the DNS names of its pods, but older versions of
 * Kubernetes required a port.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-hostname-and-subdomain-fields
 */
export function isPlaceholderPort({ name, port }: { readonly name: string; readonly port: number }): boolean {
  return NAMES.test(name) || NUMBERS.includes(port);
}
