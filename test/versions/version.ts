/**
 * The cdk8s-plus that these tests are for: 33, or what CDK8S_PLUS says; `jest.config.cjs` and `npm run consumers` see to it that there is
 * one.
 */
export const VERSION = process.env['CDK8S_PLUS'] ?? '33';

/** The first cdk8s-plus that has what a program of `programs`, `types` or `errors` is about, or that takes a property of an application. */
const SINCE: Readonly<Record<string, number>> = {
  sidecars: 28,
  'service-fields': 28,
  'process-namespace': 29,
  'pod-fields': 30,
  'grpc-probes': 31,
  'claim-templates': 31,
};

/** Whether this cdk8s-plus has what the program is about. */
export function isThere(program: string): boolean {
  const since = SINCE[program];
  if (since === undefined) throw new Error(`${program}: say in version.ts which cdk8s-plus is the first that has it`);
  return Number(VERSION) >= since;
}
