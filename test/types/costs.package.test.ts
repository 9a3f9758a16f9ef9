import * as path from 'node:path';
import * as ts from 'typescript';
import { generateApp } from '../../bench/generate';
import { SHAPES, type ShapeName } from '../../bench/shapes';

/*
 * What the compiler does for a workload and its Service, in instantiations, which repeat exactly. `npm run bench` measures the time as well.
 * A figure is the one that was reached and three hundredths more; who brings it down writes the new one.
 */
const AT_MOST: Readonly<Record<ShapeName, number>> = {
  one: 113,
  nameless: 145,
  two: 148,
  names: 150,
  probe: 213,
  three: 232,
  containers: 215,
  number: 212,
  'node-port': 188,
  'expose-via-service': 156,
  'add-container': 119,
  'app-service': 244,
  'app-expose': 223,
};

const ROOT = path.join(__dirname, '../..');
const MAIN = path.join(ROOT, 'examples', 'costs-of-types.ts');
const FEW = 20;
const MORE = 40;

describe.each(Object.keys(SHAPES) as ShapeName[])('%s', (shape) => {
  test('costs the compiler no more than it did', () => {
    const ours = perPiece(shape);

    expect(ours).toBeLessThanOrEqual(AT_MOST[shape]);
    // A ceiling far above what it costs would hold nothing.
    expect(ours).toBeGreaterThan(AT_MOST[shape] * 0.9);
  });
});

/** The instantiations for each further piece. */
function perPiece(shape: ShapeName): number {
  const [few, more] = [FEW, MORE].map((pieces) => instantiations(generateApp('cdk8s-ports', pieces, shape))) as [
    number,
    number,
  ];
  return (more - few) / (MORE - FEW);
}

/** The instantiations for a program, which has to be right. */
function instantiations(text: string): number {
  const main = ts.createSourceFile(MAIN, text, ts.ScriptTarget.ES2017);
  const host: ts.CompilerHost = {
    ...HOST,
    fileExists: (file) => file === MAIN || HOST.fileExists(file),
    getSourceFile: (file, options) => (file === MAIN ? main : librarySource(file, options)),
  };
  const program = ts.createProgram([MAIN], OPTIONS, host);
  expect(program.getSemanticDiagnostics(main).map(({ messageText }) => messageText)).toEqual([]);
  return (program as ts.Program & { getInstantiationCount(): number }).getInstantiationCount();
}

const { options: OPTIONS } = ts.parseJsonConfigFileContent(
  { ...readConfig(), files: ['never read'], include: [] },
  ts.sys,
  path.join(ROOT, 'examples'),
  { noEmit: true, noUnusedLocals: false, types: [] },
);
const HOST = ts.createCompilerHost(OPTIONS);
const sources = new Map<string, ts.SourceFile | undefined>();

/** A file of a package, which is read once. */
function librarySource(file: string, options: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.SourceFile | undefined {
  if (!sources.has(file)) sources.set(file, HOST.getSourceFile(file, options));
  return sources.get(file);
}

function readConfig(): object {
  return ts.readConfigFile(path.join(ROOT, 'examples', 'tsconfig.json'), (file) => ts.sys.readFile(file))
    .config as object;
}
