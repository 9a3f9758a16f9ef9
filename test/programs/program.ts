import * as fs from 'node:fs';
import * as path from 'node:path';
import * as ts from 'typescript';

/** A program in the style of users, and its lines that must be refused. */
export interface Program {
  readonly name: string;
  /** The text as a module, including the code around the program. */
  readonly text: string;
  /** How many lines of the module come before the program's own. */
  readonly before: number;
  /** Lines of the module, from 1, that the compiler must refuse, and synth too if it can see the fault: they end in `//E`. */
  readonly wrong: ReadonlySet<number>;
  /** Lines that synth must refuse, and the compiler may: they end in `//S`. */
  readonly wrongAtSynth: ReadonlySet<number>;
  /** Lines that the compiler may refuse although they run: they end in `//?`. */
  readonly unclear: ReadonlySet<number>;
  /** Whether it is valid JavaScript as it is. */
  readonly isJavaScript: boolean;
}

const BEFORE =
  "import * as cdk8s from 'cdk8s'; import * as k from 'cdk8s-ports'; const root = new cdk8s.App(); const chart = new cdk8s.Chart(root, 'c');";
const AFTER = 'root.synth();';

/** The files of programs, by subject; `leaks` has those that cdk8s-plus accepts. */
const SUBJECTS = fs
  .readdirSync(__dirname)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => path.basename(file, '.txt'));

/** The programs of a file. Each begins with `=== NAME`; with `raw` after the name, it is a complete module. */
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

/** The programs that are separate files, as in real projects. */
function dropIns(): readonly Program[] {
  const folder = path.join(__dirname, 'drop-in');
  return fs
    .readdirSync(folder)
    .map((file) => program(path.basename(file, '.ts'), fs.readFileSync(path.join(folder, file), 'utf8'), 0));
}

/** All programs to compile. */
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

/** Whether removing the types leaves all tokens unchanged. */
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
  // The printer adds and omits tokens without meaning.
  return tokens.filter((token) => token !== ';' && token !== ',' && token !== '').join('\0');
}
