/** The light and dark style of a picture. Each sign is also a shape or a word, so that it is readable without colours. */
export const STYLE = `
.map { --page: #ffffff; --ink: #1c2430; --soft: #5b6675; --line: #7b8794; --box: #ffffff; --edge: #475467; --frame: #f4f6f9; --head: #e8edf4; --red: #c1121f; --amber: #9a5b00; --blue: #1d5fa8; --green: #1a7f37; --violet: #7a3fc4; }
@media (prefers-color-scheme: dark) { .map { --page: #11161d; --ink: #e6ebf2; --soft: #9aa7b8; --line: #6b7787; --box: #1b232d; --edge: #aab6c5; --frame: #161d26; --head: #263140; --red: #ff7b7b; --amber: #f0b24a; --blue: #7db8f5; --green: #56c271; --violet: #c29bff; } }
.map text { font: 12px ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; fill: var(--ink); white-space: pre; }
.page { fill: var(--page); }
.frame > rect { fill: var(--frame); stroke: var(--line); rx: 10; }
.map .frame > text { fill: var(--soft); font-weight: bold; }
.box > .body { fill: var(--box); stroke: var(--line); rx: 6; }
.box.missing > .body { stroke-dasharray: 4 4; fill: var(--frame); }
.box.service > .body, .box.gateway > .body { stroke: var(--blue); }
.box.error > .body { stroke: var(--red); stroke-width: 2.5; }
.box.warning > .body { stroke: var(--amber); stroke-width: 2; }
.map .name { font-weight: bold; }
.map .kind, .map .container { fill: var(--soft); font-size: 11px; }
.map .finding { font-size: 11px; }
.row > rect { fill: var(--head); rx: 3; }
.row.unused > rect, .row.undeclared > rect, .row.nowhere > rect { fill: none; stroke: var(--line); stroke-dasharray: 2 3; }
.row.undeclared > rect { stroke: var(--amber); stroke-dasharray: 5 3; }
.row.nowhere > rect, .row.error > rect { stroke: var(--red); stroke-dasharray: 5 3; }
.map .row.unused > text { fill: var(--soft); }
.map .row.nowhere > text, .map text.error { fill: var(--red); }
.map .row.undeclared > text, .map text.warning { fill: var(--amber); }
.map text.info { fill: var(--blue); }
.edge > .way { fill: none; stroke: var(--edge); stroke-width: 1.3; }
.edge.undeclared > .way, .edge.elsewhere > .way { stroke-dasharray: 2 4; }
.edge.warning > .way { stroke: var(--amber); stroke-width: 2; }
.edge.error > .way { stroke: var(--red); stroke-width: 2; }
.edge.broken > .way { stroke-dasharray: 7 4; stroke-width: 2.2; }
.edge > .head { fill: var(--edge); stroke: none; }
.edge > .cross { fill: none; stroke: var(--red); stroke-width: 2.6; }
.edge.warning > .cross { stroke: var(--amber); }
.edge.warning > .head { fill: var(--amber); }
.edge.error > .head { fill: var(--red); }
.map .label { font-size: 11px; fill: var(--edge); paint-order: stroke; stroke: var(--page); stroke-width: 3px; stroke-linejoin: round; }
.map .label.error { fill: var(--red); }
.map .label.warning { fill: var(--amber); }
.map .was { font-size: 11px; fill: var(--soft); font-style: italic; }
.added { --mark: var(--green); --dashes: none; --wide: 3; }
.removed { --mark: var(--violet); --dashes: 1 4; --wide: 2; }
.changed { --mark: var(--blue); --dashes: 10 3 2 3; --wide: 2.5; }
.box.added > .body, .box.removed > .body, .box.changed > .body, .row.added > rect, .row.removed > rect, .row.changed > rect { stroke: var(--mark); stroke-dasharray: var(--dashes); stroke-width: var(--wide); }
.edge.added > .way, .edge.removed > .way, .edge.changed > .way { stroke: var(--mark); stroke-dasharray: var(--dashes); stroke-width: var(--wide); }
.edge.added > .head, .edge.removed > .head, .edge.changed > .head { fill: var(--mark); }
.map .box.added > .name, .map .box.removed > .name, .map .box.changed > .name, .map .row.added > text, .map .row.removed > text, .map .row.changed > text { fill: var(--mark); }
.map .label.added, .map .label.removed, .map .label.changed { fill: var(--mark); }
.map .finding.removed { fill: var(--violet); }
.edge.error > .way { stroke: var(--red); }
.edge.error > .head { fill: var(--red); }
.map .label.error { fill: var(--red); }
.map .legend { fill: var(--soft); font-size: 11px; }
`;
