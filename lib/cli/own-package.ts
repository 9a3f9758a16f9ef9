import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of this package, as it is installed. */
export const OWN_FOLDER = join(__dirname, '..', '..');

/** What the package says of itself. */
interface OwnPackage {
  readonly version: string;
  /** The versions of each package that it works with, of those that the user installs. */
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/** Reads package.json: its version is not in the code twice. */
export function ownPackage(): OwnPackage {
  return JSON.parse(readFileSync(join(OWN_FOLDER, 'package.json'), 'utf8')) as OwnPackage;
}
