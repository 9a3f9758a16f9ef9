import * as path from 'node:path';
import ts from 'typescript';

/**
 * An editor with one file open, under the options of a user's app. In a program, `‸` marks the place of the cursor.
 *
 * As in an editor, the language service stays alive: only the open file changes.
 */
export class Editor {
  private readonly file = path.join(__dirname, 'open.ts');
  private readonly service: ts.LanguageService;
  private text = '';
  private version = 0;

  public constructor() {
    const config = path.join(__dirname, '../../examples/tsconfig.json');
    const { options } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(config, ts.sys.readFile.bind(ts.sys)).config,
      ts.sys,
      path.dirname(config),
      { types: [] },
    );
    const isOpen = (name: string): boolean => path.resolve(name) === this.file;
    this.service = ts.createLanguageService({
      getCompilationSettings: () => options,
      getScriptFileNames: () => [this.file],
      getScriptVersion: (name) => (isOpen(name) ? String(this.version) : '0'),
      getScriptSnapshot: (name) => {
        const text = isOpen(name) ? this.text : ts.sys.readFile(name);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => __dirname,
      getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
      fileExists: (name) => isOpen(name) || ts.sys.fileExists(name),
      readFile: ts.sys.readFile.bind(ts.sys),
      directoryExists: ts.sys.directoryExists.bind(ts.sys),
      getDirectories: ts.sys.getDirectories.bind(ts.sys),
    });
  }

  /** The completions at the cursor, in the editor's order, without the names of everything in scope. */
  public completions(program: string): readonly string[] {
    const cursor = this.open(program);
    const offered = this.service.getCompletionsAtPosition(this.file, cursor, {});
    const scope = new Set([ts.ScriptElementKind.keyword, ts.ScriptElementKind.warning]);
    return (offered?.isGlobalCompletion === true ? [] : (offered?.entries ?? []))
      .filter(({ kind }) => !scope.has(kind))
      .map(({ name }) => name)
      .sort();
  }

  /** The hover text at the cursor. */
  public hover(program: string): string {
    const info = this.service.getQuickInfoAtPosition(this.file, this.open(program));
    return ts.displayPartsToString(info?.displayParts);
  }

  /** The program after renaming the name at the cursor; `undefined` if the editor refuses to rename it. */
  public renamed(program: string, name: string): string | undefined {
    const cursor = this.open(program);
    if (!this.service.getRenameInfo(this.file, cursor, {}).canRename) return undefined;
    const places = this.service.findRenameLocations(this.file, cursor, false, false, {}) ?? [];
    return [...places]
      .filter(({ fileName }) => path.resolve(fileName) === this.file)
      .sort((one, other) => other.textSpan.start - one.textSpan.start)
      .reduce((text, { textSpan: { start, length }, prefixText = '', suffixText = '' }) => {
        return text.slice(0, start) + prefixText + name + suffixText + text.slice(start + length);
      }, this.text);
  }

  /** The pieces of the program that the editor underlines. */
  public underlined(program: string): readonly string[] {
    this.open(`${program}‸`);
    return this.service
      .getSemanticDiagnostics(this.file)
      .map(({ start = 0, length = 0 }) => this.text.slice(start, start + length));
  }

  /** Opens the program, and returns the position of its cursor. */
  private open(program: string): number {
    const cursor = program.indexOf('‸');
    if (cursor < 0) throw new Error('mark the place of the cursor by ‸');
    this.text = program.slice(0, cursor) + program.slice(cursor + 1);
    this.version += 1;
    return cursor;
  }
}
