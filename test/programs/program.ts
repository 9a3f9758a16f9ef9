import * as fs from 'node:fs';
import * as path from 'node:path';
import * as ts from 'typescript';

/** A program in a shape that users write, and the lines of it that must be refused. */
export interface Program {
  readonly name: string;
  /** The text as a module, what stands around it included. */
  readonly text: string;
  /** How many lines of the module come before the program's own. */
  readonly before: number;
  /** Lines of the module that the compiler must refuse, and synth where it sees them, from 1: they end in `//E`. */
  readonly wrong: ReadonlySet<number>;
  /** Lines that synth must refuse, and the compiler may: they end in `//S`. */
  readonly wrongAtSynth: ReadonlySet<number>;
  /** Lines that the compiler may refuse although they run: they end in `//?`. */
  readonly unclear: ReadonlySet<number>;
  /** Whether it is JavaScript as it stands. */
  readonly isJavaScript: boolean;
}

const BEFORE =
  "import * as cdk8s from 'cdk8s'; import * as k from 'cdk8s-ports'; const root = new cdk8s.App(); const chart = new cdk8s.Chart(root, 'c');";
const AFTER = 'root.synth();';

/** The files of programs, by subject; `leaks` are those that cdk8s-plus lets through. */
const SUBJECTS = fs
  .readdirSync(__dirname)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => path.basename(file, '.txt'));

/** The programs of a file: each begins with `=== NAME`, and is a module of its own where `raw` follows the name. */
export function programsOf(subject: string): readonly Program[] {
  const text = fs.readFileSync(path.join(__dirname, `${subject}.txt`), 'utf8');
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [heading = '', ...lines] = part.trimEnd().split('\n');
      const [name = '', kind] = heading.trim().split(/\s+/);
      const body = lines.join('\n');
      return kind === 'raw' ? program(name, body, 0) : program(name, `${BEFORE}\n${body}\n${AFTER}\n`, 1);
    });
}

/** The programs that are files, as real projects have them. */
function dropIns(): readonly Program[] {
  const folder = path.join(__dirname, 'drop-in');
  return fs
    .readdirSync(folder)
    .map((file) => program(path.basename(file, '.ts'), fs.readFileSync(path.join(folder, file), 'utf8'), 0));
}

/** All programs that a compiler is run over. */
export function allPrograms(): readonly Program[] {
  return [...SUBJECTS.flatMap(programsOf), ...dropIns()];
}

function program(name: string, text: string, before: number): Program {
  const marked = (mark: string): ReadonlySet<number> =>
    new Set(text.split('\n').flatMap((line, index) => (line.trimEnd().endsWith(mark) ? [index + 1] : [])));
  return {
    ...{ name, text, before, isJavaScript: isJavaScript(text) },
    ...{ wrong: marked('//E'), wrongAtSynth: marked('//S'), unclear: marked('//?') },
  };
}

/** Whether taking the types away leaves every token where it is. */
function isJavaScript(text: string): boolean {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      useDefineForClassFields: true,
    },
  });
  return tokensOf(outputText) === tokensOf(text);
}

function tokensOf(text: string): string {
  const source = ts.createSourceFile('program.ts', text, ts.ScriptTarget.ESNext);
  const tokens: string[] = [];
  const visit = (node: ts.Node): void => {
    const children = node.getChildren(source);
    if (children.length > 0) children.forEach(visit);
    else tokens.push(node.getText(source));
  };
  visit(source);
  // The printer adds and leaves out what means nothing.
  return tokens.filter((token) => token !== ';' && token !== ',' && token !== '').join('\0');
}
