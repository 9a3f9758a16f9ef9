/** `true` if two types are the same, also in what is optional, readonly, `any` or `never`. */
export type Equal<Actual, Expected> =
  (<Any>() => Any extends Actual ? 1 : 2) extends <Any>() => Any extends Expected ? 1 : 2 ? true : false;

/** Does not compile unless the type is `true`: `expectType<Equal<typeof web, Deployment<{ http: 8080 }>>>()`. */
export function expectType<Verdict extends true>(..._: Verdict[]): void {
  // What it has to say, it says to the compiler.
}
