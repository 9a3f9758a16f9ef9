import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OWN_FOLDER } from '../own-package';
import { APP_LINE } from './app-line';
import { packageJson, packageName } from './package-json';

/** A file of a new project. */
export interface ProjectFile {
  /** Where it is in the project, with slashes. */
  readonly path: string;
  readonly text: string;
}

/**
 * Templates by the paths they are written to, in the order to read them. Two are stored without their dot: npm does not publish a
 * `.gitignore`, and a `.github` would belong to this repository.
 */
const TEMPLATES: Readonly<Record<string, string>> = {
  'main.ts': 'main.ts',
  'web.ts': 'web.ts',
  'web.test.ts': 'web.test.ts',
  'cdk8s.yaml': 'cdk8s.yaml',
  'tsconfig.json': 'tsconfig.json',
  'jest.config.js': 'jest.config.js',
  '.github/workflows/manifests.yml': 'github/workflows/manifests.yml',
  '.gitignore': 'gitignore',
  'README.md': 'README.md',
};

/** The files of a new project, for the name of its folder. */
export function projectFiles(folder: string, version: string): readonly ProjectFile[] {
  const name = packageName(folder);
  const values: Readonly<Record<string, string>> = { __NAME__: name, __VERSION__: version, __APP__: APP_LINE };
  const templates = Object.entries(TEMPLATES).map(([path, template]) => {
    const text = readFileSync(join(OWN_FOLDER, 'templates', 'app', template), 'utf8');
    return { path, text: text.replace(/__[A-Z]+__/g, (placeholder) => values[placeholder] ?? placeholder) };
  });
  return [{ path: 'package.json', text: packageJson(name, version) }, ...templates];
}
