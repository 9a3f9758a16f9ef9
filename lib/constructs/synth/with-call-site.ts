import type { Construct, IConstruct } from 'constructs';
import { checkNeeded, checkObject, checkScope, type NeededProperties, placeOf } from '../shared/arguments';
import { noteCallSite } from './call-site';
import { checkAtSynth } from './tree-check';

type ConstructClass = abstract new (...args: never[]) => IConstruct;

/** Additional steps for constructs of one kind. */
interface Steps<Made> {
  /** Refuses arguments; the shape of scope, id and props is checked before. */
  check?(args: readonly [scope: Construct, id: string, props?: Readonly<Record<string, unknown>>]): void;
  complete?(construct: Made): void;
}

/**
 * A class of cdk8s-plus that notes where its objects are made, and makes synth check them.
 *
 * `needed` are the properties without which an object cannot be made; `more` are steps before and after.
 *
 * A proxy and not a subclass: cdk8s-plus itself makes objects of the class, as in `exposeViaIngress`, and they have to be instances, too.
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
      // The object must not show that there is a proxy, unless somebody extends the proxy.
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

/** Refuses a scope, an id and props that would cause an error from deep inside. */
function checkArguments(kind: string, [scope, id, props = {}]: readonly unknown[], needed: NeededProperties): void {
  checkScope(kind, scope, id);
  const place = placeOf(kind, scope as Construct, id as string);
  checkObject(place, 'props', props, `{ ${Object.keys(needed).join(', ')} }`);
  checkNeeded(place, props as Readonly<Record<string, unknown>>, needed);
}
