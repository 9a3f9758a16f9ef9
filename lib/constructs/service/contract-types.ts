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

function serviceType(key: string, { name, namespace, ports, headless }: ContractService): string {
  return `    readonly ${keyText(key)}: {
      readonly name: ${literal(name)};
${namespace === undefined ? '' : `      readonly namespace: ${literal(namespace)};\n`}      readonly ports: {
${Object.entries(ports)
  .map(([port, spec]) => `        readonly ${keyText(port)}: ${literal(spec)};\n`)
  .join('')}      };
${headless === true ? '      readonly headless: true;\n' : ''}    };
`;
}

function keyText(key: string): string {
  return /^([A-Za-z_$][\w$]*|[1-9]\d*)$/.test(key) ? key : literal(key);
}

function literal(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value.replace(/[\\']/g, '\\$&')}'`;
}
