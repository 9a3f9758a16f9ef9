import * as path from 'node:path';
import * as ts from 'typescript';
import { topicsIn, unknownTypes } from './cases';

/*
 * What a terminal and an editor show beside a message: where the expected type comes from. (The messages themselves are in
 * `errors.package.test.ts`, without it.)
 */

/** Topics in which the compiler shows types that were written, or that are in a variable. */
const AS_THEY_ARE = new Set(['variables', 'written', 'handwritten', 'policies']);
const topics = topicsIn(__dirname).filter((topic) => !AS_THEY_ARE.has(topic));

const config = path.join(__dirname, 'tsconfig.json');
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(config, (file) => ts.sys.readFile(file)).config,
  ts.sys,
  __dirname,
);
const program = ts.createProgram(
  topics.map((topic) => path.join(__dirname, `${topic}.ts`)),
  options,
);

test.each(topics)('%s: no props and no type of this package that judges them', (topic) => {
  const diagnostics = program.getSemanticDiagnostics(program.getSourceFile(path.join(__dirname, `${topic}.ts`)));
  const shown = diagnostics
    .flatMap(({ relatedInformation = [] }) => relatedInformation)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));

  expect(diagnostics.length).toBeGreaterThan(0);
  expect(shown.filter((text) => text.includes('{ readonly '))).toEqual([]);
  expect(shown.filter((text) => unknownTypes(text).length > 0)).toEqual([]);
});
