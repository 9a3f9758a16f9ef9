import { programsOf } from './program';
import { refusalOf } from './run';

/*
 * The programs that cdk8s-plus lets through, or used to, as they run without any compiler: what catches each. Those of which a line
 * ends in `//E` are caught by the compiler first, which `compile.test.ts` tries, in TypeScript and in checked JavaScript.
 */

const CAUGHT: Readonly<Record<string, RegExp>> = {
  L01: /must be configured with a port/,
  L02: /no selected pod declares port 9999\/TCP/,
  L03: /port 8080 of the container is TCP: set protocol to TCP/,
  L04: /53.*UDP/,
  L05: /port 0 is outside 1\.\.65535; for all ports/,
  L06: /port name 'http' is used twice in this pod/,
  L07: /has more than 15 characters/,
  L08: /does not expose any ports/,
  L09: /Service 'c\/s' has no ports/,
  L10: /port name 'a' is used twice in this Service/,
  L11: /a Service with several ports needs a name on each/,
  L12: /has expressions, and a Service selects by labels only/,
  L13: /a Service of type ClusterIP has no node ports/,
  L14: /the workload declares no ports|15001/,
  L16: /container 'main' declares no port 9999/,
  L17: /already a Construct/,
  L18: /no Service named '.*' in namespace 'b'/,
  L19: /the Service has port 53 for UDP, not TCP/,
  L20: /a headless Service does not remap/,
  L21: /a Service with several ports needs a name on each/,
  L23: /endPort 100 is less than port 500/,
  L24: /in namespace 'x', not 'y'/,
};

/** What is right by now. */
const MENDED: Readonly<Record<string, string>> = {
  L15: 'a probe without a port asks the one that the container declares',
  L22: 'a port that is declared after the workload is exposed is only not exposed',
};

test.each(programsOf('leaks').map(({ name, text }) => [name, text] as const))('%s', (name, text) => {
  const refusal = refusalOf(text);
  if (name in MENDED) expect(refusal).toBeUndefined();
  else expect(refusal).toMatch(CAUGHT[name]!);
});
