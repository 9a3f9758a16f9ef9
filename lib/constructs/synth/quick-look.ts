import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { NODE_PORT_RANGE_CONTEXT, UNDECLARED_PORTS_CONTEXT } from '../../check/context-keys';
import { descriptionOf, ownerOf } from '../../check/description';
import { isConfigured } from '../../check/description-settings';
import { isSurelyRight } from '../../check/quick/surely-right';
import { elsewhere } from './elsewhere';
import { isKnownRight } from './known-right';

/**
 * Whether there is certainly nothing to report about a tree, as far as that shows without the checker, which takes time to load and to run.
 *
 * @param root The root of the tree.
 * @param objects All its objects.
 * @param manifests Their manifests.
 */
export function isPlainlyRight(
  root: IConstruct,
  objects: readonly ApiObject[],
  manifests: readonly unknown[],
): boolean {
  if (isConfigured(root) || elsewhere(root).length > 0) return false;
  for (const object of objects) {
    const owner = ownerOf<IConstruct>(object);
    // The checker reads the values of these keys.
    for (const key of CONTEXTS) if (owner.node.tryGetContext(key) !== undefined) return false;
    const description = descriptionOf(owner);
    if (description !== undefined && description.ownProblems().length > 0) return false;
  }
  return isKnownRight(manifests, isSurelyRight);
}

const CONTEXTS = [NODE_PORT_RANGE_CONTEXT, UNDECLARED_PORTS_CONTEXT];
