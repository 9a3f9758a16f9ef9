import * as ts from 'typescript';

/** Creates programs of one file each, which share the parsed packages. */
export class SingleFiles {
  private readonly host: ts.CompilerHost;
  private readonly sources = new Map<string, ts.SourceFile | undefined>();
  private last: ts.Program | undefined;

  public constructor(private readonly options: ts.CompilerOptions) {
    this.host = ts.createCompilerHost(options);
  }

  /** A program of this text, with its own type checker. */
  public programOf(file: string, text: string): { readonly program: ts.Program; readonly main: ts.SourceFile } {
    const main = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
    const host: ts.CompilerHost = {
      ...this.host,
      fileExists: (path) => path === file || this.host.fileExists(path),
      getSourceFile: (path, options) => (path === file ? main : this.librarySource(path, options)),
    };
    // The compiler reuses module resolutions of the last program, but nothing that it has found out about types.
    this.last = ts.createProgram([file], this.options, host, this.last);
    return { program: this.last, main };
  }

  private librarySource(
    path: string,
    options: ts.ScriptTarget | ts.CreateSourceFileOptions,
  ): ts.SourceFile | undefined {
    if (!this.sources.has(path)) this.sources.set(path, this.host.getSourceFile(path, options));
    return this.sources.get(path);
  }
}
