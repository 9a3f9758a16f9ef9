import { ApiObject } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';

/** The construct that people know an object by: the one that has it as its resource, or the object itself. */
export function constructOf(object: ApiObject): IConstruct {
  const { scope, id } = object.node;
  return scope !== undefined && (id === 'Resource' || id === 'Default') ? scope : object;
}

/** The objects of a tree, in the order in which they were added. */
export function apiObjectsOf(root: IConstruct): readonly ApiObject[] {
  return root.node
    .findAll()
    .filter((construct): construct is Construct & ApiObject => ApiObject.isApiObject(construct));
}
