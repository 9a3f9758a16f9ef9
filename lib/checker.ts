// The entry `cdk8s-ports/check`, the checker as a library: read, check, report. The command line uses the same functions.
export { type Baseline, type BaselineEntry, createBaseline } from './check/baseline';
export { check, type CheckInput, type CheckResult } from './check/check';
export type { Config, ConfigProblem, FailOn } from './check/config';
export { hasFailed } from './check/fail-on';
export type {
  Finding,
  FindingFix,
  FindingGuess,
  FindingObject,
  FindingPlace,
  FindingStep,
  RelatedFindingPlace,
} from './check/finding';
export { type DecidedFixes, decideFixes, type RefusedFix } from './check/decide-fixes';
export { type FixedFile, fixFindings } from './check/fix';
export type { ForeignTool } from './check/foreign-suppression';
export type { CheckOptions, RuleId, RuleSetting, RuleSettings } from './check/options';
export { readBaseline } from './check/read-baseline';
export { readConfig } from './check/read-config';
export type { RenamedRule } from './check/renamed';
export type { SuppressedFinding } from './check/suppress';
export type { Ignore, SuppressionSource } from './check/suppression';
export { loadRules } from './check/load-rules';
export type { OwnRuleFacts } from './check/result';
export { Graph, type Selection } from './graph/graph';
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
export { resourceOf } from './graph/json/resource-of';
export { type PodPort, podPortOf } from './graph/resolve/pod-port';
export { servicePortOf } from './graph/resolve/service-port';
export type { GraphService, GraphServicePort } from './graph/service';
export type { ReferenceRole, ServiceReference } from './graph/service-reference';
export type { Workload, WorkloadContainer, WorkloadPort } from './graph/workload';
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
export { defineRule, type OwnRule, type OwnRuleId } from './rules/define-rule';
export { RULES } from './rules/registry';
export type { Step } from './rules/shared/chain';
export type { Fix, Problem, RelatedPlace, Report, Rule, RuleBody, Severity } from './rules/shared/rule';
