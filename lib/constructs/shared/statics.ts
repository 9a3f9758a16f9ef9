/** The static members of a cdk8s-plus class, such as `Pod.ADDRESS_LABEL`. */
export type Statics<Class> = Pick<Class, Exclude<keyof Class, 'prototype'>>;

/**
 * A type argument that can only be written by hand: otherwise, the compiler would also infer it from what a result is
 * assigned to, and trust that. (It does not infer through an indexed access.)
 */
export type Written<Argument> = [Argument][Argument extends unknown ? 0 : never];
