import type { FaultList } from './fault-list';
import type { Fields } from './manifest-types';
import { fieldsListOf, fieldsOf, isSet, listOf, textOf } from './read-manifest';

/* What the API server says of the fields of webhooks and API services beside each other. */

/** Two webhooks of one configuration under one name. */
export function checkWebhookNames(found: FaultList, _: string, { webhooks }: Fields): void {
  const names = new Set<string>();
  fieldsListOf(webhooks).forEach(({ name }, index) => {
    const text = textOf(name);
    if (text !== '' && names.has(text)) found.error(`webhooks[${index}].name`, `webhook name '${text}' is used twice`);
    names.add(text);
  });
}

/** Versions of reviews that the API server knows none of, or twice. */
export function checkReviewVersions(found: FaultList, at: string, { admissionReviewVersions }: Fields): void {
  const path = `${at}.admissionReviewVersions`;
  const versions = listOf(admissionReviewVersions);
  if (versions.length > 0 && !versions.some((version) => version === 'v1' || version === 'v1beta1')) {
    found.error(path, 'admissionReviewVersions must have v1 or v1beta1');
  }
  versions.forEach((version, index) => {
    if (versions.indexOf(version) < index) found.error(`${path}[${index}]`, `'${textOf(version)}' stands twice`);
  });
}

/** A client configuration with both a URL and a Service, or neither. */
export function checkOneServer(found: FaultList, at: string, { url, service }: Fields): void {
  if (isSet(url) === isSet(service)) found.error(at, 'clientConfig needs a url or a service, and not both');
}

/** A strategy of conversion and a webhook that do not go together. */
export function checkConversion(found: FaultList, at: string, { strategy, webhook }: Fields): void {
  if (strategy === 'Webhook' && !isSet(webhook))
    found.error(`${at}.webhook`, "webhook is required with strategy 'Webhook'");
  if (strategy === 'None' && isSet(webhook)) found.error(`${at}.webhook`, "webhook needs strategy 'Webhook'");
}

/** An APIService whose name is not its version and group. */
export function checkApiServiceName(found: FaultList, _: string, { metadata, spec }: Fields): void {
  const { group, version } = fieldsOf(spec);
  const name = textOf(fieldsOf(metadata)['name']);
  const wanted = `${textOf(version)}.${textOf(group)}`;
  if (name !== '' && textOf(version) !== '' && name !== wanted) {
    found.error('metadata.name', `name '${name}' must be the version and the group, '${wanted}'`);
  }
}

/** An APIService whose fields do not go together. */
export function checkApiService(found: FaultList, at: string, fields: Fields): void {
  const { group, version, service, caBundle, insecureSkipTLSVerify } = fields;
  if (textOf(group) === '' && isSet(version) && version !== 'v1') found.error(`${at}.group`, 'group is required');
  if (isSet(service) && insecureSkipTLSVerify === true && textOf(caBundle) !== '') {
    found.error(`${at}.insecureSkipTLSVerify`, 'insecureSkipTLSVerify must not stand beside caBundle');
  }
  for (const field of isSet(service) ? [] : (['caBundle', 'insecureSkipTLSVerify'] as const)) {
    if (isSet(fields[field]) && fields[field] !== '' && fields[field] !== false) {
      found.error(`${at}.${field}`, `${field} needs a service`);
    }
  }
}
