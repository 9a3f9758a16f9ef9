/**
 * Lets `instanceof` ask for a class of API objects: cdk8s' own answer, which subclasses inherit, is that each API object is one of each of
 * them.
 */
export function askForOwnObjects(objectClass: abstract new (...args: never[]) => object): void {
  Object.defineProperty(objectClass, Symbol.hasInstance, {
    value: (value: unknown) => Function.prototype[Symbol.hasInstance].call(objectClass, value),
  });
}
