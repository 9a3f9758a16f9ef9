import { type FieldPath, valueAt } from '../kube/field-path';
import type { Position } from '../manifest/position';
import { type Resource, shownNameOf } from '../manifest/resource';
import { hasLines } from '../manifest/source-document';
import type { Fix, Problem, Rule, Severity } from '../rules/shared/rule';
import type { Step } from '../rules/shared/chain';
import { messageOf } from './blocks';
import { pageOf } from './rule-page';
import type { Finding, FindingFix, FindingObject, FindingPlace, FindingStep } from './finding';

/** Other ends beyond this number are only counted: nobody reads more, and thousands of findings may have thousands of ends each. */
const MOST_RELATED = 100;

/** Turns the problems that rules report, which refer to objects and documents, into findings, which are plain data. */
export class FindingBuilder {
  private indexes: ReadonlyMap<Resource, number> | undefined;
  private readonly objects = new Map<Resource, FindingObject>();

  /** Takes the resources in the order in which findings number them. */
  public constructor(private readonly resources: readonly Resource[]) {}

  /** Builds a finding, which also stands for the copies of its object, and locates its positions. */
  public build(rule: Rule, severity: Severity, problem: Problem, copies: readonly Resource[] = []): Finding {
    const { resource, path, what, hint, remedy, related = [], candidates = [], fix, position } = problem;
    const said = {
      what,
      chain: (problem.chain ?? []).map((step) => this.step(step)),
      ...(hint !== undefined && { hint }),
    };
    return {
      rule: rule.id,
      page: pageOf(rule),
      severity,
      message: messageOf(said),
      ...said,
      remedy,
      ...(position === undefined ? this.place(resource, path) : { object: this.object(resource), path, position }),
      related: related
        .slice(0, MOST_RELATED)
        .map((other) => ({ ...this.place(other.resource, other.path), message: other.message })),
      ...(related.length > MOST_RELATED && { moreRelated: related.length - MOST_RELATED }),
      candidates,
      ...(fix !== undefined && isWhole(resource, fix) && { fix: this.fix(resource, fix, copies) }),
    };
  }

  /** The object as data. */
  public object(resource: Resource): FindingObject {
    let object = this.objects.get(resource);
    if (object === undefined) this.objects.set(resource, (object = this.describe(resource)));
    return object;
  }

  private describe(resource: Resource): FindingObject {
    const { apiVersion, kind, namespace, origin } = resource;
    this.indexes ??= new Map(this.resources.map((one, index) => [one, index]));
    return {
      apiVersion,
      kind,
      ...(namespace !== undefined && { namespace }),
      name: shownNameOf(resource),
      index: this.indexes.get(resource) ?? -1,
      ...(origin !== undefined && { file: origin.document.source.file, document: origin.document.index }),
    };
  }

  private step({ link, text, resources = [], port }: Step): FindingStep {
    return {
      ...(link !== undefined && { link }),
      text,
      objects: resources.map((resource) => this.object(resource)),
      ...(port !== undefined && { port }),
    };
  }

  private fix(resource: Resource, { path, value }: Fix, copies: readonly Resource[]): FindingFix {
    const others = copies.map((copy) => ({
      object: this.object(copy),
      path,
      ...withPosition(ownPosition(copy, path)),
    }));
    return {
      path,
      value,
      ...withPosition(ownPosition(resource, path)),
      ...(others.length > 0 && { copies: others }),
    };
  }

  private place(resource: Resource, path: FieldPath): FindingPlace {
    return { object: this.object(resource), path, ...withPosition(positionOf(resource, path)) };
  }
}

/** Whether the field holds exactly the value to replace, and has the type of the new one; a number may be written in quotes. */
function isWhole({ value: object }: Resource, { path, replaces, value }: Fix): boolean {
  const old = valueAt(object, path);
  return typeof old === typeof value && String(old) === String(replaces);
}

function withPosition(position: Position | undefined): { readonly position?: Position } {
  return position === undefined ? {} : { position };
}

function positionOf({ origin }: Resource, path: FieldPath): Position | undefined {
  if (origin === undefined || !hasLines(origin.document.source)) return undefined;
  return origin.document.locate([...origin.path, ...path]);
}

/** The position of a field, unless a change there would also change other fields that share the text. */
function ownPosition(resource: Resource, path: FieldPath): Position | undefined {
  const { origin } = resource;
  return origin?.document.isShared([...origin.path, ...path]) === true ? undefined : positionOf(resource, path);
}
