// The checker as a library, `cdk8s-ports/check`: read, check, report. The command line is made of the same functions.
export { type Baseline, type BaselineEntry, createBaseline } from './check/baseline';
export { check, type CheckInput, type CheckResult } from './check/check';
export type { Config, ConfigProblem, FailOn } from './check/config';
export { hasFailed } from './check/fail-on';
export type { Finding, FindingObject, FindingPlace, RelatedFindingPlace } from './check/finding';
export { type FixedFile, fixFindings } from './check/fix';
export type { ForeignTool } from './check/foreign-suppression';
export type { CheckOptions, RuleId, RuleSetting, RuleSettings } from './check/options';
export { readBaseline } from './check/read-baseline';
export { readConfig } from './check/read-config';
export type { SuppressedFinding } from './check/suppress';
export type { Ignore, SuppressionSource } from './check/suppression';
export { Graph } from './graph/graph';
export type { GraphOptions } from './graph/graph-options';
export type {
  GraphEdge,
  GraphEdgeKind,
  GraphEdgePort,
  GraphJson,
  GraphNode,
  GraphPort,
  GraphRole,
} from './graph/json/form';
export { graphJson } from './graph/json/graph-json';
export { type FieldPath, pathText } from './kube/field-path';
export type { Manifests, ReadProblem, Skipped, SkipReason } from './manifest/manifests';
export { parseManifests } from './manifest/parse-manifests';
export type { Position } from './manifest/position';
export { parseAll, readManifests } from './manifest/read-manifests';
export { type Resource, toResource } from './manifest/resource';
export type { SourceFile } from './manifest/source-document';
export { sourceTexts } from './manifest/source-texts';
export type { JsonReport } from './report/json';
export type { Reporter, ReportOptions } from './report/reporter';
export { REPORT_FORMATS, type ReportFormat, reporterOf } from './report/reporters';
export { RULES } from './rules/registry';
export type { Rule, Severity } from './rules/shared/rule';
