import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of this package, as it is installed. */
export const OWN_FOLDER = join(__dirname, '..', '..');

/** The fields of this package's package.json that are used. */
interface OwnPackage {
  readonly version: string;
  /** The supported versions of each package that the user installs beside this one. */
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/** Reads package.json, so that the version is not repeated in the code. */
export function ownPackage(): OwnPackage {
  return JSON.parse(readFileSync(join(OWN_FOLDER, 'package.json'), 'utf8')) as OwnPackage;
}
