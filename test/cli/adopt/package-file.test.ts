import { withDependency } from '../../../lib/cli/adopt/package-file';

const added = (text: string, ...kplus: string[]): string =>
  withDependency({ file: 'package.json', text, content: JSON.parse(text) }, 'cdk8s-ports', '1.2.3', kplus);

test.each([
  [
    'two spaces',
    '{\n  "dependencies": {\n    "cdk8s-plus-27": "^2.0.0",\n    "zod": "1"\n  }\n}\n',
    '{\n  "dependencies": {\n    "cdk8s-plus-27": "^2.0.0",\n    "cdk8s-ports": "^1.2.3",\n    "zod": "1"\n  }\n}\n',
  ],
  [
    'tabs and CRLF',
    '{\r\n\t"devDependencies": {\r\n\t\t"cdk8s-plus-27": "2.0.0"\r\n\t}\r\n}',
    '{\r\n\t"devDependencies": {\r\n\t\t"cdk8s-plus-27": "2.0.0",\r\n\t\t"cdk8s-ports": "1.2.3"\r\n\t}\r\n}',
  ],
  [
    'one line',
    '{"dependencies":{"cdk8s-plus-27":"~2.0.0","zod":"1"}}',
    '{"dependencies":{"cdk8s-plus-27":"~2.0.0","cdk8s-ports": "~1.2.3","zod":"1"}}',
  ],
  [
    'no section',
    '{\n  "name": "x"\n}\n',
    '{\n  "name": "x",\n  "dependencies": {\n    "cdk8s-ports": "^1.2.3"\n  }\n}\n',
  ],
  ['an empty section', '{\n  "dependencies": {}\n}\n', '{\n  "dependencies": {\n    "cdk8s-ports": "^1.2.3"\n  }\n}\n'],
  [
    'a range of a workspace',
    '{ "dependencies": { "cdk8s-plus-27": "catalog:" } }',
    '{ "dependencies": { "cdk8s-plus-27": "catalog:", "cdk8s-ports": "^1.2.3" } }',
  ],
])('%s', (_, before, after) => {
  expect(added(before, 'cdk8s-plus-27')).toBe(after);
  expect(added(after, 'cdk8s-plus-27')).toBe(after);
});
