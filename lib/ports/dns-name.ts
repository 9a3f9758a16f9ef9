/**
 * What is wrong with a DNS-1123 label, if anything; `what` is what the message calls the label.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names
 */
export function dns1123LabelProblem(label: string, what = 'DNS label'): string | undefined {
  // The fast path: nearly all are right.
  if (label.length <= 63 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(label)) return undefined;
  if (label === '') return `the ${what} must not be empty`;
  if (label.length > 63) return `${what} '${label}' has more than 63 characters`;
  if (!/^[a-z0-9-]+$/.test(label)) return `${what} '${label}' may only contain lower-case letters, digits and '-'`;
  if (label.startsWith('-') || label.endsWith('-')) return `${what} '${label}' must not start or end with '-'`;
  return undefined;
}

/**
 * What is wrong with a DNS-1035 label, if anything: a DNS-1123 label that starts with a letter.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#rfc-1035-label-names
 */
export function dns1035LabelProblem(label: string, what = 'DNS label'): string | undefined {
  const problem = dns1123LabelProblem(label, what);
  if (problem !== undefined) return problem;
  return /^[a-z]/.test(label) ? undefined : `${what} '${label}' must start with a letter`;
}

/**
 * What is wrong with a DNS-1123 subdomain, if anything.
 *
 * The length counts for the whole name only: Kubernetes has no limit of 63 for the parts between the dots.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-subdomain-names
 */
export function dns1123SubdomainProblem(name: string, what = 'DNS name'): string | undefined {
  // The fast path: nearly all are right.
  if (name.length <= 253 && /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(name)) return undefined;
  if (name === '') return `the ${what} must not be empty`;
  if (name.length > 253) return `${what} '${name}' has more than 253 characters`;
  if (!/^[a-z0-9.-]+$/.test(name)) return `${what} '${name}' may only contain lower-case letters, digits, '-' and '.'`;
  const parts = name.split('.');
  if (parts.some((part) => part === '')) return `${what} '${name}' must not start or end with '.' nor contain '..'`;
  if (parts.some((part) => part.startsWith('-') || part.endsWith('-'))) {
    return `${what} '${name}' has a part that starts or ends with '-'`;
  }
  return undefined;
}

/**
 * What is wrong with a qualified name, if anything: `name` or `prefix/name`, the rule of label keys and of `appProtocol`.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
 */
export function qualifiedNameProblem(value: string, what = 'qualified name'): string | undefined {
  // The fast path: nearly all are right.
  if (value.length <= 63 && /^[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*$/.test(value)) return undefined;
  const slash = value.indexOf('/');
  if (slash >= 0) {
    const prefix = dns1123SubdomainProblem(value.slice(0, slash), `${what} prefix`);
    if (prefix !== undefined) return prefix;
  }

  const name = value.slice(slash + 1);
  if (name.includes('/')) return `${what} '${value}' has more than one '/'`;
  if (name === '') return slash >= 0 ? `${what} '${value}' has no name after '/'` : `the ${what} must not be empty`;
  if (name.length > 63) return `${what} '${value}' has more than 63 characters in its name`;
  if (!/^[A-Za-z0-9_.-]+$/.test(name)) return `${what} '${value}' may only contain letters, digits, '-', '_' and '.'`;
  if (!/^[A-Za-z0-9]/.test(name) || !/[A-Za-z0-9]$/.test(name)) {
    return `${what} '${value}' must start and end with a letter or a digit`;
  }
  return undefined;
}
