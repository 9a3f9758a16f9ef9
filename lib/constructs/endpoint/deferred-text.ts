import type { ApiObject, IResolver, ResolutionContext } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** A text that depends on the object that contains it. */
export type DeferredText = (asker: ApiObject) => string;

// A symbol and not a WeakMap: two copies of this package in one app must see each other's texts.
const TEXTS = Symbol.for('cdk8s-ports.deferredTexts');
const PLACEHOLDER = /\$\{cdk8s-ports:(\d+)\}/g;

interface Root extends IConstruct {
  readonly resolvers?: IResolver[];
  [TEXTS]?: DeferredText[];
}

/**
 * A placeholder for a text, which may be anywhere in a string. cdk8s replaces it when it renders the object with the string.
 *
 * Nothing would replace it in a tree without a `cdk8s.App` at its root. There, this returns `otherwise()` at once.
 */
export function deferredText(construct: IConstruct, text: DeferredText, otherwise: () => string): string {
  const root = construct.node.root as Root;
  if (!Array.isArray(root.resolvers)) return otherwise();
  if (root[TEXTS] === undefined) {
    Object.defineProperty(root, TEXTS, { value: [] });
    // Comes before the other resolvers: what they replace is resolved again by all resolvers.
    root.resolvers.unshift({
      resolve: (context) => {
        replacePlaceholders(root[TEXTS] ?? [], context);
      },
    });
  }
  const texts = root[TEXTS] ?? [];
  return `\${cdk8s-ports:${texts.push(text) - 1}}`;
}

function replacePlaceholders(texts: readonly DeferredText[], context: ResolutionContext): void {
  const { obj } = context;
  const value: unknown = context.value;
  if (typeof value !== 'string' || value.search(PLACEHOLDER) < 0) return;
  context.replaceValue(value.replace(PLACEHOLDER, (placeholder, index) => texts[Number(index)]?.(obj) ?? placeholder));
}
