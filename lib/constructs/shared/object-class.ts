/**
 * Names a class of API objects as users know it, and lets `instanceof` ask for that class: cdk8s' own answer, which subclasses inherit, is
 * that each API object is one of each of them.
 */
export function nameObjectClass(objectClass: abstract new (...args: never[]) => object, name: string): void {
  Object.defineProperty(objectClass, 'name', { value: name });
  Object.defineProperty(objectClass, Symbol.hasInstance, {
    value: (value: unknown) => Function.prototype[Symbol.hasInstance].call(objectClass, value),
  });
}
