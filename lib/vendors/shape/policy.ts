/** How a kind of policies, other than those of Kubernetes, says which ports of which pods it allows. */
export interface PolicyKind {
  /** Where its specs stand. */
  readonly specs: readonly string[];
  /** The field of a spec that selects the pods. */
  readonly podSelector: string;
  /** The field of a rule with the selectors of those who are called. */
  readonly peers: string;
  /** Where the ports of a rule stand. */
  readonly ports: string;
  /** The protocol of a port that is allowed for all of them; it is that of a port that says none. */
  readonly anyProtocol: string;
  /** What stands before a label in a selector and says where the label comes from. */
  readonly labelSource: RegExp;
  /** The label that selects the namespace of pods. */
  readonly namespaceLabel: string;
  /** Labels that no manifest has: who has them cannot be known. */
  readonly unknownLabels: RegExp;
}

/** Where a kind names ports of the pods that it selects, as those who listen in front of the program see them. */
export interface PodPortsKind {
  /** The field with the selector of the pods; without one it is about all of them, and nothing is asked. */
  readonly podSelector: string;
  /** Where the ports stand, as values or as the keys of a map. */
  readonly ports: string;
  readonly written: 'values' | 'keys';
  /** Ports that have a name without being declared. */
  readonly ownNames?: readonly string[];
}
