/**
 * How `cdk8s synth` runs the program: compiled first, so that a wrong port is refused, by the fastest compiler there is; README has the
 * figures. cdk8s-cli gives it to a shell, of which cmd knows `1>&2` and `&&` too, and shows nothing of what goes to the standard output.
 */
export const APP_LINE =
  'node node_modules/typescript-7/bin/tsc --noEmit --skipLibCheck 1>&2 && node --import tsx main.ts';

/** What the line needs; the other TypeScript is for Jest, whose transformer needs its interface. */
export const APP_LINE_PACKAGES: Readonly<Record<string, string>> = {
  tsx: '^4.23.15',
  'typescript-7': 'npm:typescript@^7.0.0',
};
