/** How a kind of policy, other than that of Kubernetes, defines which ports of which pods it allows. */
export interface PolicyKind {
  /** The paths of its specs. */
  readonly specs: readonly string[];
  /** The field of a spec that selects the pods. */
  readonly podSelector: string;
  /** The field of a rule with the selectors of the pods that may be called. */
  readonly peers: string;
  /** The path of the ports in a rule. */
  readonly ports: string;
  /** The word for all protocols, which is also the default of a port. */
  readonly anyProtocol: string;
  /** The prefix of a label in a selector that tells where the label comes from. */
  readonly labelSource: RegExp;
  /** The label that selects the namespace of pods. */
  readonly namespaceLabel: string;
  /** Labels that are in no manifest, so the pods that have them are unknown. */
  readonly unknownLabels: RegExp;
}

/** Where a kind names ports of the pods that it selects, as seen by a proxy in front of the program. */
export interface PodPortsKind {
  /** The field with the selector of the pods; without one, it applies to all pods, and nothing is checked. */
  readonly podSelector: string;
  /** The path of the ports, which are values or the keys of a map. */
  readonly ports: string;
  readonly written: 'values' | 'keys';
  /** Port names that work without being declared. */
  readonly ownNames?: readonly string[];
}
