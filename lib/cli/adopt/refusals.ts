import type { CompilerError } from './compiler';

/** A compile error in terms of ports. */
export interface Refusal {
  /** What is wrong. */
  readonly what: string;
  /** What to do. */
  readonly fix: string;
  /** Whether it is about a number that no container declares, which a setting turns into a warning. */
  readonly isUndeclaredNumber: boolean;
}

/** The page that lists the differences from cdk8s-plus. */
const PAGE = 'see docs/moving-over.md';

const INVALID = /Invalid<"((?:[^"\\]|\\.)*)">/;
/** A literal number or name that is not one of those allowed. */
const NOT_ONE_OF = /^Type '(?:"([^"]*)"|(-?\d+))(?: \| undefined)?' is not assignable to type '(.+?)'\./;
const MEANT = /Did you mean '"?([^"']+)"?'\?/;
const NO_SUCH_MODULE = /^Cannot find module '(cdk8s-[^']+)'/;

/** Explains an error. The last of its matching lines is the closest to the fault. */
export function refusalOf({ lines }: CompilerError): Refusal {
  const text = lines.join('\n');
  const near = [...lines].reverse().find((line) => NOT_ONE_OF.test(line));
  const [, name, number, allowed = ''] = NOT_ONE_OF.exec(near ?? '') ?? [];
  const said = INVALID.exec(text)?.[1];
  const declared = portsIn(allowed);
  if (declared.length > 0 && (name !== undefined || number !== undefined)) {
    return undeclared(name, number, declared, said, MEANT.exec(text)?.[1]);
  }
  if (said !== undefined) {
    const [what = said, ...fix] = said.split(/: (?=set |add |pass )/);
    return {
      what,
      fix: fix.join(': ') || 'change it: Kubernetes rejects it, or it cannot work',
      isUndeclaredNumber: /^targetPort is not set, so it is \d+/.test(said),
    };
  }
  const [, missing] = NO_SUCH_MODULE.exec(text) ?? [];
  if (missing !== undefined) {
    return { what: `'${missing}' is not found`, fix: 'install it', isUndeclaredNumber: false };
  }
  return { what: lines[0] ?? '', fix: PAGE, isUndeclaredNumber: false };
}

/** The ports in a union of literals. A union without a number is not one of ports, since every port has a number, named or not. */
function portsIn(union: string): readonly string[] {
  const members = union
    .replace(INVALID, '')
    .split(' | ')
    .map((member) => member.trim());
  const ports = members.filter((member) => /^("[^"]*"|\d+)$/.test(member));
  return ports.some((port) => /^\d+$/.test(port)) ? ports.map((port) => port.replace(/^"(.*)"$/, "'$1'")) : [];
}

function undeclared(
  name: string | undefined,
  number: string | undefined,
  declared: readonly string[],
  said: string | undefined,
  meant: string | undefined,
): Refusal {
  const list = `declared: ${declared.join(', ')}`;
  if (meant !== undefined) {
    const what = number === undefined ? `no container declares a port named '${name ?? ''}'` : notDeclared(number);
    return {
      what: `${what}; ${list}`,
      fix: `write ${/^\d+$/.test(meant) ? meant : `'${meant}'`}`,
      isUndeclaredNumber: number !== undefined,
    };
  }
  const later = (said ?? '').includes('container.port(')
    ? '; of a container that is added later, pass its handle: container.port(…)'
    : '';
  return number === undefined
    ? {
        what: `no container declares a port named '${name ?? ''}'; ${list}`,
        fix: `write one that is declared, or declare it in 'ports' of its container${later}`,
        isUndeclaredNumber: false,
      }
    : {
        what: `${notDeclared(number)}; ${list}`,
        fix: `declare it in 'ports' of its container, or write unchecked(${number}, 'why')${later}`,
        isUndeclaredNumber: true,
      };
}

function notDeclared(number: string): string {
  return `no container declares port ${number}`;
}
