import type { IConstruct } from 'constructs';
import { noteCallSite } from './_call-site';
import { checkAtSynth } from './_tree-check';

type ConstructClass = abstract new (...args: never[]) => IConstruct;

/**
 * A class of cdk8s-plus that notes where its objects are made, and has them checked.
 *
 * A proxy and not a subclass: cdk8s-plus makes objects of the class itself, as in `exposeViaIngress`, and they have to stay instances.
 */
export function withCallSite<Class extends ConstructClass>(KplusClass: Class): Class {
  const located: Class = new Proxy(KplusClass, {
    construct(target, args, newTarget) {
      // What is made must not show that there is a proxy, unless somebody extends it.
      const construct = Reflect.construct(target, args, newTarget === located ? target : newTarget) as IConstruct;
      noteCallSite(construct);
      checkAtSynth(construct);
      return construct;
    },
  });
  return located;
}
