import { dns1123LabelProblem, dns1123SubdomainProblem } from '../ports/dns-name';
import { isCidr, readIpAddress, specialRangeOf } from './ip-address';

/** What is wrong with the value of a label, if anything; `what` names it in the message. */
export function labelValueProblem(value: string, what: string): string | undefined {
  if (value.length <= 63 && /^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/.test(value)) return undefined;
  return `${what} must be at most 63 letters, digits, '-', '_' or '.', not '-', '_' or '.' at its ends`;
}

/** What is wrong with a kind or a name that becomes a path segment of a URL, if anything. */
export function pathSegmentProblem(value: string, what: string): string | undefined {
  if (value === '.' || value === '..') return `${what} must not be '${value}'`;
  return /[/%]/.test(value) ? `${what} '${value}' must not contain '/' or '%'` : undefined;
}

/** What is wrong with an address range, if anything: surrounding white space is not accepted. */
export function rangeProblem(range: string): string | undefined {
  return isCidr(range) ? undefined : `'${range}' is not a range of IP addresses, as in 10.0.0.0/8`;
}

/** What is wrong with the address of a pod or another server, if anything: one that only its own machine can reach is not allowed. */
export function endpointAddressProblem(text: string): string | undefined {
  const address = readIpAddress(text);
  const special = address && specialRangeOf(address);
  if (address === undefined) return `address '${text}' is not an IP address`;
  return special === undefined ? undefined : `address '${text}' must not be ${special}`;
}

/** What is wrong with a host of an Ingress, if anything. */
export function hostProblem(host: string): string | undefined {
  if (host.includes('*') && !/^\*\.[^*]/.test(host)) {
    return `host '${host}': a wildcard stands for the whole first part, as in *.example.com`;
  }
  return dns1123SubdomainProblem(host.replace(/^\*\./, ''), 'host');
}

/** What is wrong with the name of a controller, if anything. */
export function controllerProblem(controller: string): string | undefined {
  const [, domain = '', path = ''] = /^([^/]+)\/(.+)$/s.exec(controller) ?? [];
  if (controller.length > 250) return `controller '${controller}' has more than 250 characters`;
  if (path === '') return `controller '${controller}' must be a domain and a path, as in example.com/ingress`;
  if (!/^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/.test(path))
    return `controller '${controller}' has a path with other characters than an address`;
  return dns1123SubdomainProblem(domain, 'domain of the controller');
}

/** What is wrong with a domain name that must have at least `parts` parts, if anything. */
export function domainNameProblem(name: string, what: string, parts: number): string | undefined {
  if (name.split('.').length < parts) return `${what} '${name}' must have ${parts} parts or more, with dots between`;
  return undefined;
}

/** What is wrong with a fully qualified domain name, if anything. */
export function fullDomainNameProblem(text: string, what: string): string | undefined {
  const name = text.replace(/\.$/, '');
  const problem = dns1123SubdomainProblem(name, what) ?? domainNameProblem(name, what, 2);
  return (
    problem ??
    name
      .split('.')
      .map((part) => dns1123LabelProblem(part, `part of ${what}`))
      .find(Boolean)
  );
}

/** What is wrong with a percentage, if anything: at most 100% is allowed. */
export function percentageProblem(text: string, what: string): string | undefined {
  const [, number] = /^(\d+)%$/.exec(text) ?? [];
  if (number === undefined) return `${what} '${text}' must be a number, or a percentage such as 50%`;
  return Number(number) > 100 ? `${what} '${text}' is more than 100%` : undefined;
}

/** What is wrong with the `apiVersion` of a scale target, if anything. */
export function scaleTargetVersionProblem(version: string): string | undefined {
  const parts = version.split('/');
  if (parts.length > 2) return `apiVersion '${version}' has more than one '/'`;
  if (parts.length === 2 && parts[0] !== '') return undefined;
  const given = version === '' ? 'apiVersion is required' : `apiVersion '${version}' has no group`;
  return `${given}: write the group and the version of what is scaled, such as apps/v1`;
}

/** What is wrong with the path of a webhook, if anything. */
export function webhookPathProblem(path: string): string | undefined {
  if (path === '/') return undefined;
  if (!path.startsWith('/')) return `path '${path}' must start with '/'`;
  const parts = path.replace(/\/$/, '').slice(1).split('/');
  const part = parts.find((one) => dns1123SubdomainProblem(one) !== undefined);
  if (part === undefined) return undefined;
  return part === ''
    ? `path '${path}' must not contain '//'`
    : `path '${path}': ${dns1123SubdomainProblem(part, 'part') ?? ''}`;
}

/** What is wrong with the URL of a webhook, if anything. */
export function webhookUrlProblem(url: string): string | undefined {
  const [, scheme, rest = ''] = /^([A-Za-z][-+.A-Za-z0-9]*):(.*)$/s.exec(url) ?? [];
  if (scheme?.toLowerCase() !== 'https' || !/^\/\/[^/?#]/.test(rest))
    return `url '${url}' must begin with https:// and a host`;
  if (/^\/\/[^/?#]*@/.test(rest)) return `url '${url}' must not name a user`;
  if (rest.includes('#') && !rest.endsWith('#')) return `url '${url}' must not have a fragment`;
  return /\?[^#]/.test(rest) ? `url '${url}' must not have query parameters` : undefined;
}
