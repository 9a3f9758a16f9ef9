import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as ts from 'typescript';
import { VENDORS } from '../../../lib/vendors/index';

/*
 * Facts about vendors are only in lib/vendors: no string in the code of the graph and the rules is the group of a vendor, a kind that only
 * a vendor has, or one of its annotations. Messages for users may name them in a sentence.
 */
const LIB = join(__dirname, '..', '..', '..', 'lib');
const isOfVendor = (name: string): boolean => !/(^|[./])(k8s\.io|kubernetes\.io)(\/|$)/.test(name);

/** The groups, annotations and labels, which are also found inside longer strings. */
const NAMES = new Set(
  VENDORS.flatMap(({ kinds = {}, settings = [], annotations, controller, mesh }) => [
    ...Object.keys(kinds),
    ...settings,
    ...(annotations?.ports ?? []).map(({ key }) => key),
    ...(controller === undefined ? [] : [controller.controller, ...(controller.groups ?? [])]),
    ...(mesh === undefined ? [] : [mesh.group, ...mesh.marks]),
  ]).filter((name) => /[./]/.test(name) && isOfVendor(name)),
);

/** Kinds that both vendors and Kubernetes have, such as Service: only their groups distinguish them. */
const OF_KUBERNETES = ['Service', 'Ingress', 'NetworkPolicy', 'Gateway', 'HTTPRoute', 'TCPRoute', 'Deployment'];
const KINDS = new Set(
  VENDORS.flatMap(({ kinds = {} }) =>
    Object.entries(kinds).flatMap(([group, ofGroup]) => (isOfVendor(group) ? Object.keys(ofGroup) : [])),
  ).filter((kind) => !OF_KUBERNETES.includes(kind)),
);

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });

/** The vendors' names in the strings of a program; comments may name them. */
function namesIn(program: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push(...[...NAMES].filter((name) => node.text.includes(name)));
      if (ts.isStringLiteralLike(node) && KINDS.has(node.text)) found.push(node.text);
    }
    if (ts.isRegularExpressionLiteral(node)) {
      const text = node.text.replaceAll('\\', '');
      found.push(...[...NAMES].filter((name) => text.includes(name)));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', program, ts.ScriptTarget.Latest));
  return found;
}

test('a name in a text is found, one in a comment or in a sentence is not', () => {
  expect(namesIn("find('networking.istio.io', 'VirtualService')")).toEqual([
    'networking.istio.io',
    'istio.io',
    'VirtualService',
  ]);
  expect(namesIn("// networking.istio.io\nsay('no VirtualService has it')")).toEqual([]);
});

test('the graph and the rules name no vendor', () => {
  const found = ['graph', 'rules']
    .flatMap((folder) => filesIn(join(LIB, folder)))
    .flatMap((file) => namesIn(readFileSync(file, 'utf8')).map((name) => `${relative(LIB, file)}: ${name}`));
  expect(found).toEqual([]);
});
