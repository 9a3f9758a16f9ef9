/** What people call a port that is there only because the API once demanded one. */
const NAMES =
  /^(un(used|needed)|dummy|placeholder|none|no-?op|not-?(used|needed|in-?use)|ignored?|fake|foo|nothing|required|tmp|temp|void|null|na|n-a|x)(-?(port|tcp))?$/i;

/** Numbers that say the same: those of `discard` and `tcpmux`, the examples of the documentation, the largest. */
const NUMBERS: readonly number[] = [1, 9, 1234, 12345, 55555, 65535];

/**
 * Whether a port of a headless Service is but a placeholder: such a Service is there for the names of its pods, and older versions wanted a
 * port all the same.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-hostname-and-subdomain-fields
 */
export function isPlaceholderPort({ name, port }: { readonly name: string; readonly port: number }): boolean {
  return NAMES.test(name) || NUMBERS.includes(port);
}
