import type { Construct, IConstruct } from 'constructs';
import { checkNeeded, checkObject, checkScope, type NeededProperties, placeOf } from '../shared/arguments';
import { noteCallSite } from './call-site';
import { checkAtSynth } from './tree-check';

type ConstructClass = abstract new (...args: never[]) => IConstruct;

/** What is done with a construct of one kind besides. */
interface Steps<Made> {
  /** Refuses arguments; scope, id and props have been looked at. */
  check?(args: readonly [scope: Construct, id: string, props?: Readonly<Record<string, unknown>>]): void;
  complete?(construct: Made): void;
}

/**
 * A class of cdk8s-plus that notes where its objects are made, and has them checked.
 *
 * `needed` are the properties without which it cannot be made; `more` is what else is done before and after.
 *
 * A proxy and not a subclass: cdk8s-plus makes objects of the class itself, as in `exposeViaIngress`, and they have to stay instances.
 */
export function withCallSite<Class extends ConstructClass>(
  KplusClass: Class,
  needed: NeededProperties = {},
  more: Steps<InstanceType<Class>> = {},
): Class {
  const located: Class = new Proxy(KplusClass, {
    construct(target, args, newTarget) {
      checkArguments(KplusClass.name, args, needed);
      more.check?.(args as never);
      // What is made must not show that there is a proxy, unless somebody extends it.
      const construct = Reflect.construct(
        target,
        args,
        newTarget === located ? target : newTarget,
      ) as InstanceType<Class>;
      more.complete?.(construct);
      noteCallSite(construct);
      checkAtSynth(construct);
      return construct;
    },
  });
  return located;
}

/** Refuses a scope, an id and props that would end in an error from inside. */
function checkArguments(kind: string, [scope, id, props = {}]: readonly unknown[], needed: NeededProperties): void {
  checkScope(kind, scope, id);
  const place = placeOf(kind, scope as Construct, id as string);
  checkObject(place, 'props', props, `{ ${Object.keys(needed).join(', ')} }`);
  checkNeeded(place, props as Readonly<Record<string, unknown>>, needed);
}
