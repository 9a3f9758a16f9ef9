import { loadAll } from 'js-yaml';
import { findValue } from './found-value';
import { KUBERNETES_SCHEMA } from './yaml-schema';

/** Syntax that manifests use only now and then, so that the first of them often do not have it. */
const RARE = `# comment
---
plain: text # comment
lines: of text

  go on
number: -1
word: ~
double: "a\\n\\x41\\u0041 \\
  b

  c"
single: 'it''s

  more'
literal: |
  a

    b
kept: |+
  a

folded: >-

  a
  b

    c
   d

  e
'list':
- a: [b, "c", {d: e, f}, g: h]

  i: {j: 1, "k": 'l', m: []}\t# a tab
# comment
-
  - - n
    - -o
  -
nothing:
  p:
"spaced" : q
below: &below
  p: &empty
same: &same
- *below
"anchor": &anchor {q: r}
alias: *anchor
merged:
  <<: *anchor
  q: s
tag: !!str 1
deficient: {
t: u
}
url: http://v:80/#w
? explicit
: key
`;

/** The second text has a character beyond Latin-1, so V8 stores the whole string with two bytes per character. */
const TEXTS = [RARE, `${RARE}# \u2026`];

/** The number of rounds that V8 needs to collect type feedback for every function of the parser. */
const ROUNDS = 6;

/** The total length from which it pays off: shorter texts are read before V8 has optimized much. */
const WORTH_IT = 1_500_000;

/**
 * Warms up the parser with all kinds of YAML syntax, if there is much to read.
 *
 * V8 optimizes a function for the branches that it has taken so far. At the first anchor, tab or folded scalar, it discards the optimized
 * code and optimizes again, which took a tenth of a whole check: `node --trace-deopt` reports "insufficient type feedback" for each.
 */
export function practise(length: number): void {
  if (length < WORTH_IT) return;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const text of TEXTS) {
      loadAll(text, undefined, { schema: KUBERNETES_SCHEMA });
      findValue(text);
    }
  }
}
