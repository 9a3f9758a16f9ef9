import { entryName, VERSIONS } from '../../kplus/entry';
import { withDependency } from './package-file';
import type { Program, Project } from './read-project';
import { makesApp, withWarnings } from './undeclared-ports';

/** A file to write. */
export interface PlannedChange {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** How many of its imports are changed. */
  readonly imports: number;
}

/** Something that the user has to do. */
export interface Note {
  /** The file or folder that it is about. */
  readonly file: string;
  readonly text: string;
}

interface Wishes {
  /** The name of this package. */
  readonly own: string;
  readonly version: string;
  /** Whether port numbers that no container declares become warnings. */
  readonly warns: boolean;
}

/** The files to write, and what the user has to do. */
export function plannedChanges(
  project: Project,
  wishes: Wishes,
): { readonly changes: readonly PlannedChange[]; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const changes = new Map<string, PlannedChange>();
  const ours = project.programs.filter(({ isOurs }) => isOurs);
  for (const { file, before, text, changes: imports } of ours) {
    if (imports > 0) changes.set(file, { file, before, after: text, imports });
  }
  for (const change of packageChanges(project, ours, wishes, notes)) changes.set(change.file, change);
  if (wishes.warns) {
    for (const change of warningChanges(project, ours, notes)) changes.set(change.file, change);
  }
  return { changes: [...changes.values()], notes };
}

function packageChanges(
  { packages, folder: project }: Project,
  ours: readonly Program[],
  { own, version }: Wishes,
  notes: Note[],
): readonly PlannedChange[] {
  const used = new Map<string, Set<string>>();
  for (const { folder = '', versions } of ours) used.set(folder, new Set([...(used.get(folder) ?? []), ...versions]));
  return [...used].flatMap(([folder, versions]): PlannedChange[] => {
    const found = packages.get(folder);
    if (found === undefined) {
      notes.push({
        file: project,
        text: `no package.json is above the programs: add ${own} to where cdk8s-plus is named`,
      });
      return [];
    }
    if (found.content['name'] === own) return [];
    const names = [...versions].map((one) => `cdk8s-plus-${one}`);
    const after = withDependency(found, own, version, names);
    if (after === found.text) return [];
    if (String(found.content['//']).includes('projen')) {
      const text = `not changed: projen writes it: add '${own}@^${version}' to the dependencies in .projenrc, and run npx projen`;
      notes.push({ file: found.file, text });
      return [];
    }
    return [{ file: found.file, before: found.text, after, imports: 0 }];
  });
}

function warningChanges(project: Project, ours: readonly Program[], notes: Note[]): readonly PlannedChange[] {
  const entries = VERSIONS.filter((version) => ours.some(({ versions }) => versions.includes(version))).map(entryName);
  const apps = project.mentions.filter(({ file, text }) => makesApp(text, file));
  const changes = apps.flatMap(({ file, text: before }): PlannedChange[] => {
    const ourProgram = ours.find((one) => one.file === file);
    const after = withWarnings(ourProgram?.text ?? before, file, entries);
    return after === undefined ? [] : [{ file, before, after, imports: ourProgram?.changes ?? 0 }];
  });
  if (apps.length === 0) {
    const text = `no program keeps an app in a constant, as in 'const app = new App()': set undeclaredPorts by hand, as docs/moving-over.md says`;
    notes.push({ file: project.folder, text });
  }
  return changes;
}
