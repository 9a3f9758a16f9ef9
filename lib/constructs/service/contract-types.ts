import type { ContractService, ServiceContract } from './contract';

/** The declarations of a contract: what the JSON file has, with each name and number as its type. */
export function contractTypes({ version, services }: ServiceContract): string {
  return `// Written by cdk8s-ports, with the JSON file beside it: the ports that clients of these Services rely on. Do not edit it.
declare const contract: {
  readonly version: ${version};
  readonly services: {
${Object.entries(services)
  .map(([key, service]) => serviceType(key, service))
  .join('')}  };
};
export = contract;
`;
}

function serviceType(key: string, { name, namespace, ports, appProtocols, headless }: ContractService): string {
  return `    readonly ${keyText(key)}: {
      readonly name: ${literal(name)};
${namespace === undefined ? '' : `      readonly namespace: ${literal(namespace)};\n`}${mapType('ports', ports)}${appProtocols === undefined ? '' : mapType('appProtocols', appProtocols)}${headless === true ? '      readonly headless: true;\n' : ''}    };
`;
}

function mapType(field: string, map: Readonly<Record<string, number | string>>): string {
  const entries = Object.entries(map).map(([key, value]) => `        readonly ${keyText(key)}: ${literal(value)};\n`);
  return `      readonly ${field}: {\n${entries.join('')}      };\n`;
}

function keyText(key: string): string {
  return /^([A-Za-z_$][\w$]*|[1-9]\d*)$/.test(key) ? key : literal(key);
}

function literal(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value.replace(/[\\']/g, '\\$&')}'`;
}
