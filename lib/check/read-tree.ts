import { fieldsOf, isFields } from '../kube/read-manifest';
import type { NumberRange } from '../ports/port-number';
import { valueText } from '../ports/value-text';
import type { AppObject } from './app-object';
import { NODE_PORT_RANGE_CONTEXT } from './context-keys';
import { descriptionOf, ownerOf, shownPath } from './description';
import { type EffectiveSettings, settingsFor } from './description-settings';
import { undeclaredPortsOf } from './description-undeclared';
import { nodePortRange } from './option-text';
import { settingsByNow } from './renamed';

/** A construct, typed by its shape: it may come from another copy of cdk8s, or of this package. */
export interface TreeConstruct {
  readonly node: {
    readonly path: string;
    readonly id: string;
    readonly scope?: TreeConstruct;
    readonly root: TreeConstruct;
    readonly scopes: readonly TreeConstruct[];
    findAll(): readonly TreeConstruct[];
    tryGetContext(key: string): unknown;
  };
}

/** A construct that is a Kubernetes object. */
export interface ApiConstruct extends TreeConstruct {
  readonly chart: TreeConstruct;
  toJson(): unknown;
}

/** An object that a construct is about to write. */
export interface MadeObject<Construct extends TreeConstruct = TreeConstruct> extends AppObject {
  /** The construct that users know the object by. */
  readonly construct: Construct;
  /** What an error in it does. */
  readonly mode: EffectiveSettings['mode'];
}

/** The symbol that cdk8s marks its objects with. */
const API_OBJECT = Symbol.for('cdk8s.ApiObject');

export function isConstruct(value: unknown): value is TreeConstruct {
  return isFields(value) && typeof fieldsOf(value['node'])['findAll'] === 'function';
}

function isApiConstruct(construct: TreeConstruct): construct is ApiConstruct {
  return API_OBJECT in construct;
}

/**
 * Reads the objects that a tree is about to write, in the order in which they were added.
 *
 * @param root The construct at the top: an app, a chart, or a part of one.
 * @param render Returns the manifest of an object; `undefined` if it has none.
 * @throws If a setting of a construct is invalid.
 */
export function readTree<Construct extends TreeConstruct>(
  root: Construct,
  render: (object: ApiConstruct) => unknown = (object) => object.toJson(),
): readonly MadeObject<Construct>[] {
  return root.node.findAll().flatMap((object) => {
    if (!isApiConstruct(object)) return [];
    const value = render(object);
    return value === undefined ? [] : [madeBy(object, value)];
  });
}

function madeBy<Construct extends TreeConstruct>(object: ApiConstruct, value: unknown): MadeObject<Construct> {
  const construct = ownerOf<TreeConstruct>(object);
  const description = descriptionOf(construct);
  const range = nodePortRangeOf(construct);
  const { mode, rules } = settingsFor(construct);
  return {
    construct: construct as Construct,
    value,
    path: shownPath(construct),
    unit: object.chart.node.path,
    ...(range && { nodePortRange: range }),
    mode,
    rules: settingsByNow(rules),
    undeclaredPorts: undeclaredPortsOf(construct),
    // Functions, because they are needed only for objects with a finding.
    meant: () => description?.meant().map(shownPath) ?? [],
    unchecked: () => description?.uncheckedFields() ?? [],
    ownProblems: () => description?.ownProblems() ?? [],
  };
}

function nodePortRangeOf({ node }: TreeConstruct): NumberRange | undefined {
  const value = node.tryGetContext(NODE_PORT_RANGE_CONTEXT);
  if (value === undefined || value === null) return undefined;
  try {
    return nodePortRange(typeof value === 'string' ? value : '');
  } catch {
    throw new Error(
      `context '${NODE_PORT_RANGE_CONTEXT}' is ${valueText(value)}: write two numbers, such as '30000-32767', as --service-node-port-range has them`,
    );
  }
}
