import { entryName, VERSIONS } from '../../kplus/entry';

/** What happens to a module name: it gets another name, or stays, with the reason and what to do. */
export type Verdict = { readonly to: string; readonly version: string } | { readonly refused: string };

const KPLUS = /^(npm:)?cdk8s-plus(?:-(\d+))?(@[^/]*)?(\/.*)?$/;

/** Decides about a module name; `undefined` if it is not a cdk8s-plus. */
export function verdictOn(name: string): Verdict | undefined {
  const [found, deno, number = '', , path = ''] = KPLUS.exec(name) ?? [];
  // A program that reads the package.json of cdk8s-plus wants that of cdk8s-plus, not ours.
  if (found === undefined || path === '/package.json') return undefined;
  const version = VERSIONS.find((one) => one === number);
  if (version === undefined) {
    const [oldest] = VERSIONS;
    return {
      refused: `cdk8s-ports has no entry for it; there is one for each cdk8s-plus from cdk8s-plus-${oldest} to cdk8s-plus-${VERSIONS.at(-1) ?? ''}: move to one of them first`,
    };
  }
  const entry = entryName(version);
  if (deno !== undefined) {
    return {
      refused: `specifiers of Deno are not changed: map '${entry}' and 'cdk8s-plus-${version}' in the imports of deno.json, and import from '${entry}'`,
    };
  }
  if (path !== '') return { refused: deepReason(path, entry) };
  return { to: entry, version };
}

/** The version of cdk8s-plus that an entry of this package is for; `undefined` if the module is not one of its entries. */
export function versionOf(name: string): string | undefined {
  return VERSIONS.find((version) => entryName(version) === name);
}

function deepReason(path: string, entry: string): string {
  const why = `cdk8s-ports has no modules inside, so this stays with cdk8s-plus`;
  return /^\/lib\/imports\/k8s(\.js|\.ts)?$/.test(path)
    ? `${why}; its names are in the namespace k8s: import { k8s } from '${entry}'`
    : `${why}; if cdk8s-plus exports the name, import it from '${entry}'`;
}
