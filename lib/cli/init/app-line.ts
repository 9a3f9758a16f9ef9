/**
 * The command with which `cdk8s synth` runs the program. It compiles first, to refuse wrong ports, with the fastest compiler; README has
 * the figures. cdk8s-cli runs it in a shell, and cmd on Windows knows `1>&2` and `&&` too. The redirection is there because cdk8s-cli hides
 * standard output.
 */
export const APP_LINE =
  'node node_modules/typescript-7/bin/tsc --noEmit --skipLibCheck 1>&2 && node --import tsx main.ts';

/** The packages that the line needs. The project has a second TypeScript for ts-jest, which needs its API. */
export const APP_LINE_PACKAGES: Readonly<Record<string, string>> = {
  tsx: '^4.23.15',
  'typescript-7': 'npm:typescript@^7.0.0',
};
