// Keeps users' compilers from checking our declarations, also without skipLibCheck: in an app of 30 files, that took a tenth of the time.
// Users could not fix them anyway; test/types/declarations.package.test.ts checks them with each compiler.
import { readFileSync, writeFileSync } from 'node:fs';
import { builtFiles } from './modules.mjs';

// The compiler reads a declaration file with this comment like any other, but does not check it (`canIncludeBindAndCheckDiagnostics`).
const UNCHECKED = '// @ts-nocheck';

for (const file of builtFiles('.d.ts')) writeFileSync(file, `${UNCHECKED}\n${readFileSync(file, 'utf8')}`);
