// What compilers older than 5.4 are given instead of the types, which are made of things that they lack. It is wrong on
// purpose: the compiler prints the sentence here, or, with skipLibCheck, where something of the package is used.
type Needs<Compiler extends 'TypeScript 5.4 or newer'> = Compiler;
declare const refusal: Needs<'cdk8s-ports needs TypeScript 5.4 or newer: npm install --save-dev typescript@5.9'>;
export = refusal;
