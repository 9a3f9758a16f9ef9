/** The variants of an app; numbers are all different, names are as alike as in a real one unless it says so. */
export const VARIANTS = {
  one: 'one named port',
  two: 'two named ports, one UDP',
  different: 'two named ports, one UDP, no two names alike',
} as const;

/** A variant that {@link VARIANTS} lists. */
export type Variant = keyof typeof VARIANTS;

/** A module to write an app with: this one, or plain cdk8s-plus, which has no names for target ports. */
export type Module = 'cdk8s-ports' | 'cdk8s-plus-27';

/** An app of as many pairs of a Deployment and a Service, all with ports of their own, as one file. */
export function generateApp(module: Module, pairs: number, variant: Variant): string {
  const target = (name: string, number: number): string => (module === 'cdk8s-ports' ? `'${name}'` : String(number));
  const blocks = Array.from({ length: pairs }, (_, index) => {
    const [http, dns] = [10000 + index * 2, 10001 + index * 2];
    const [httpName, dnsName] = variant === 'different' ? [`http-${index}`, `dns-${index}`] : ['http', 'dns'];
    const both = variant !== 'one';
    return [
      `const web${index} = new kplus.Deployment(chart, 'web-${index}', {`,
      `  containers: [`,
      `    {`,
      `      image: 'nginx:1.27',`,
      `      ports: [`,
      `        { name: '${httpName}', number: ${http} },`,
      ...(both ? [`        { name: '${dnsName}', number: ${dns}, protocol: kplus.Protocol.UDP },`] : []),
      `      ],`,
      `    },`,
      `  ],`,
      `});`,
      `new kplus.Service(chart, 'service-${index}', {`,
      `  selector: web${index},`,
      `  ports: [`,
      `    { name: 'web', port: 80, targetPort: ${target(httpName, http)} },`,
      ...(both
        ? [`    { name: 'dns', port: 53, targetPort: ${target(dnsName, dns)}, protocol: kplus.Protocol.UDP },`]
        : []),
      `  ],`,
      `});`,
    ].join('\n');
  });
  return [
    `import { App, Chart } from 'cdk8s';`,
    `import * as kplus from '${module}';`,
    ``,
    `const chart = new Chart(new App(), 'bench');`,
    ...blocks,
    ``,
  ].join('\n');
}
