/** A program, and the line for each place of its manifest that both the compiler and synth check. */
export interface RandomProgram {
  readonly text: string;
  /** The part that creates the workload. */
  readonly workload: string;
  /** Lines from 1, by the path of a construct and the beginning of a field, as in `c/web spec.ports[0]`. */
  readonly places: ReadonlyMap<string, number>;
}

const HEADING =
  "import * as cdk8s from 'cdk8s'; import * as k from 'cdk8s-ports'; const chart = new cdk8s.Chart(new cdk8s.App(), 'c');";

/** Writes a program line by line, and records which place of the manifest each line becomes. */
export class Writer {
  private readonly lines = [HEADING];
  private readonly places = new Map<string, number>();
  private workload = '';

  /** Adds a line. */
  public add(line: string, ...places: readonly string[]): void {
    this.lines.push(line);
    for (const place of places) this.places.set(place, this.lines.length);
  }

  /** Adds an element of a list, without properties that are not set. */
  public addObject(values: Readonly<Record<string, string | number | undefined>>, place: string): void {
    const written = Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `${key}: ${key === 'protocol' ? `k.Protocol.${value}` : JSON.stringify(value)}`);
    this.add(`    { ${written.join(', ')} },`, place);
  }

  /** Records that the lines so far create the workload. */
  public endWorkload(): void {
    this.workload = this.lines.join('\n');
  }

  /** The program so far. */
  public get program(): RandomProgram {
    return { text: this.lines.join('\n'), workload: this.workload, places: this.places };
  }
}
