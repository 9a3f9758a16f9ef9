/** The page that describes the rules, in the package. */
const PAGE = 'docs/rules.md';

// By the package's own name: a relative path would break in the bundled command line.
const MANIFEST = 'cdk8s-ports/package.json';

let base: string | undefined;

/** Where a rule is described: in the package, or below the homepage in package.json. An own rule names its page; '' if it does not. */
export function pageOf({ id, page }: { readonly id: string; readonly page?: string }): string {
  if (page !== undefined) return page;
  // The ids of own rules have a prefix with a dot.
  if (id.includes('.')) return '';
  base ??= baseOf(homepage());
  return `${base}${PAGE}#${id}`;
}

/** The base URL of the package's files, derived from its homepage; '' if it has none. */
function baseOf(address: string | undefined): string {
  if (address === undefined || address === '') return '';
  const site = address.replace(/#.*$/, '').replace(/\/+$/, '');
  // GitHub shows files below a branch.
  return /^https?:\/\/github\.com\/[^/]+\/[^/]+$/.test(site) ? `${site}/blob/HEAD/` : `${site}/`;
}

function homepage(): string | undefined {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return (require(MANIFEST) as { readonly homepage?: string }).homepage;
}
