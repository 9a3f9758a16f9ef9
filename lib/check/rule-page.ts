/** The page of the rules, in the package. */
const PAGE = 'docs/rules.md';

// By its own name: the command line is one file, wherever its modules were.
const MANIFEST = 'cdk8s-ports/package.json';

let base: string | undefined;

/** Where a rule is described: in the package, or at the address that package.json names; a rule of one's own says it, '' if it does not. */
export function pageOf({ id, page }: { readonly id: string; readonly page?: string }): string {
  if (page !== undefined) return page;
  // Rules of one's own have a prefix.
  if (id.includes('.')) return '';
  base ??= baseOf(homepage());
  return `${base}${PAGE}#${id}`;
}

/** Where the files of the package are, by its homepage; '' if it has none. */
function baseOf(address: string | undefined): string {
  if (address === undefined || address === '') return '';
  const site = address.replace(/#.*$/, '').replace(/\/+$/, '');
  // A repository shows its files in one of its branches.
  return /^https?:\/\/github\.com\/[^/]+\/[^/]+$/.test(site) ? `${site}/blob/HEAD/` : `${site}/`;
}

function homepage(): string | undefined {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return (require(MANIFEST) as { readonly homepage?: string }).homepage;
}
