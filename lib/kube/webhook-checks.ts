import type { FaultList } from './fault-list';
import type { Fields } from './manifest-types';
import { fieldsListOf, fieldsOf, isSet, listOf, textOf } from './read-manifest';

/* What the API server requires of the fields of webhooks and API services in combination. */

/** Reports two webhooks of one configuration with the same name. */
export function checkWebhookNames(found: FaultList, _: string, { webhooks }: Fields): void {
  const names = new Set<string>();
  fieldsListOf(webhooks).forEach(({ name }, index) => {
    const text = textOf(name);
    if (text !== '' && names.has(text)) found.error(`webhooks[${index}].name`, `webhook name '${text}' is used twice`);
    names.add(text);
  });
}

/** Reports review versions without a known one, or with repetitions. */
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

/** Reports a client configuration with both a URL and a Service, or neither. */
export function checkOneServer(found: FaultList, at: string, { url, service }: Fields): void {
  if (isSet(url) === isSet(service)) found.error(at, 'clientConfig needs a url or a service, and not both');
}

/** Reports a conversion strategy and a webhook that do not go together. */
export function checkConversion(found: FaultList, at: string, { strategy, webhook }: Fields): void {
  if (strategy === 'Webhook' && !isSet(webhook))
    found.error(`${at}.webhook`, "webhook is required with strategy 'Webhook'");
  if (strategy === 'None' && isSet(webhook)) found.error(`${at}.webhook`, "webhook needs strategy 'Webhook'");
}

/** Reports an APIService whose name is not its version and group. */
export function checkApiServiceName(found: FaultList, _: string, { metadata, spec }: Fields): void {
  const { group, version } = fieldsOf(spec);
  const name = textOf(fieldsOf(metadata)['name']);
  const wanted = `${textOf(version)}.${textOf(group)}`;
  if (name !== '' && textOf(version) !== '' && name !== wanted) {
    found.error('metadata.name', `name '${name}' must be the version and the group, '${wanted}'`);
  }
}

/** Reports an APIService whose fields do not go together. */
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
