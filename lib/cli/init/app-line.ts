/** How `cdk8s synth` runs the program: it compiles it first, so that a wrong port is refused. */
export const APP_LINE = 'npx ts-node main.ts';

/** What the line needs, beside TypeScript. */
export const APP_LINE_PACKAGES: Readonly<Record<string, string>> = { 'ts-node': '^10.9.2' };
