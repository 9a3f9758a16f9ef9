import { loadAll } from 'js-yaml';
import { findValue } from './found-value';
import { KUBERNETES_SCHEMA } from './yaml-schema';

/** What is written in manifests now and then, and not in the first of them. */
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

/** With a character that takes two bytes, all of them do. */
const TEXTS = [RARE, `${RARE}# \u2026`];

/** As often as it takes until V8 has noted, for every function of the parser, what it meets. */
const ROUNDS = 6;

/** Shorter texts are read before V8 has optimized much. */
const WORTH_IT = 1_500_000;

/**
 * Has the parser read whatever YAML can look like, if there is much to be read.
 *
 * V8 optimizes a function for the branches that it has taken so far. When the first anchor, tab or folded text comes, it throws the function
 * away and optimizes it again, which took a tenth of a whole check: `node --trace-deopt` says "insufficient type feedback" of each.
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
