import type { Graph } from '../../graph/graph';
import type { Resource } from '../../manifest/resource';
import type { SourceDocument } from '../../manifest/source-document';
import { suggest } from '../../ports/suggest';
import { reportFaults } from '../shared/faults';
import type { Report, RuleBody } from '../shared/rule';
import { isPlaceholder, listText, objectText } from '../shared/text';

/** Documents that cannot be read, or that contradict each other. */
export const unreadableInput: RuleBody = {
  severity: 'error',
  sentence:
    'every document can be read, no two of them describe the same object differently, and the namespaces that they name are there',
  why: 'what cannot be read is not checked, and of two descriptions of one object the last one applied wins',
  fix: 'mend the document; check folders that are alternatives to each other one by one',
  doesNotSee:
    'templates, which are to be rendered first; objects of which both descriptions are the same; namespaces that are made elsewhere, so that one that is missing beside others is an info only',
  check(graph, report) {
    for (const { message, document, offset, fatal } of graph.problems) {
      report({
        resource: unread(document),
        path: [],
        message,
        position: document.positionOf(offset, offset),
        ...(!fatal && { severity: 'warning' }),
      });
    }
    reportFaults(graph, 'type', report);
    reportVariants(graph, report);
    reportNamespaces(graph, report);
  },
};

/** Stands for the objects that the document would have held. */
function unread(document: SourceDocument): Resource {
  return {
    value: {},
    apiVersion: '',
    group: '',
    kind: '',
    name: '',
    namespace: undefined,
    origin: { document, path: [] },
  };
}

/** Once, not for each object: it says that the input is not one set, and the rest follows from that. */
function reportVariants(graph: Graph, report: Report): void {
  const { variants } = graph.index;
  const [first] = variants;
  const [resource, ...others] = first ?? [];
  if (resource === undefined) return;
  const names = listText(variants.map(([one]) => (one === undefined ? '' : objectText(one))));
  report({
    resource,
    path: ['metadata', 'name'],
    message: `the input is not one set of objects, as ${variants.length === 1 ? 'one is' : `${variants.length} are`} described in different ways: ${names}; what belongs to different descriptions is not compared`,
    severity: graph.isComplete ? 'error' : 'info',
    related: others.map((other) => ({ resource: other, path: ['metadata', 'name'], message: 'described again' })),
  });
}

/** Namespaces that every cluster has. */
const GIVEN = /^(default|kube-.*)$/;

/** Once for each namespace that the input does not have, if it has others: objects cannot be created in it. */
function reportNamespaces(graph: Graph, report: Report): void {
  const known = graph.index.ofKind('', 'Namespace').map(({ name }) => name);
  if (known.length === 0) return;
  const said = new Set([...known, graph.options.defaultNamespace]);
  for (const resource of graph.resources) {
    const { namespace } = resource;
    if (namespace === undefined || said.has(namespace) || GIVEN.test(namespace) || isPlaceholder(namespace)) continue;
    said.add(namespace);
    if (graph.index.namespaceOf(resource) === '' || graph.isExternal('Namespace', '', namespace)) continue;
    const near = suggest(namespace, known);
    report({
      resource,
      path: ['metadata', 'namespace'],
      message: `namespace '${namespace}' is not in the input: ${objectText(resource)} -x- Namespace ${namespace}${near === undefined ? ` (Namespaces: ${listText(known)})` : `; did you mean '${near}'?`}`,
      severity: 'info',
      candidates: near === undefined ? [] : [near],
    });
  }
}
