/** What cdk8s-plus' class has besides its constructor, such as `Pod.ADDRESS_LABEL`. */
export type Statics<Class> = Pick<Class, Exclude<keyof Class, 'prototype'>>;

/**
 * A type argument that is only ever written by hand: without it, the compiler would also infer it from what a result is
 * assigned to, and believe it. (An indexed access is nothing that it infers through.)
 */
export type Written<Argument> = [Argument][Argument extends unknown ? 0 : never];
