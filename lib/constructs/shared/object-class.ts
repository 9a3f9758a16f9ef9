/**
 * Makes `instanceof` work for a class of API objects: with the check of cdk8s, which subclasses inherit, every API object is an instance of
 * each of them.
 */
export function askForOwnObjects(objectClass: abstract new (...args: never[]) => object): void {
  Object.defineProperty(objectClass, Symbol.hasInstance, {
    value: (value: unknown) => Function.prototype[Symbol.hasInstance].call(objectClass, value),
  });
}
