// Has a user's compiler take our declarations as they are, also without skipLibCheck: in an app of 30 files a tenth of what it did was to
// check them again. Users could mend nothing in them; test/types/declarations.package.test.ts checks them with each compiler.
import { readFileSync, writeFileSync } from 'node:fs';
import { builtFiles } from './modules.mjs';

// A declaration file with this comment is not checked (`canIncludeBindAndCheckDiagnostics`), but read as any other.
const UNCHECKED = '// @ts-nocheck';

for (const file of builtFiles('.d.ts')) writeFileSync(file, `${UNCHECKED}\n${readFileSync(file, 'utf8')}`);
