// Checks that package-lock.json has only versions and hashes: an address in it would tie every install to one registry.
// (.npmrc keeps npm from writing addresses.) Bundled dependencies need no hash, as that of their package covers them.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const problems = Object.entries(packages).flatMap(([path, { resolved, link, inBundle, integrity }]) => [
  ...(resolved && !link ? [`${path} is tied to ${resolved}`] : []),
  ...(path && !link && !inBundle && !integrity ? [`${path} has no hash`] : []),
]);
for (const problem of problems) {
  console.error(`error: ${problem}`);
}
process.exitCode = problems.length > 0 ? 1 : 0;
