// Types and signatures as API.md shows them: what users write and get, without the types that implement the checks.

/**
 * What to show in place of a type that the package does not export: another type, or (a number) one of its type arguments.
 * The script fails on a type that is neither exported nor listed here.
 */
const PLAIN = {
  AskedReference: 'string | number',
  CheckedPorts: 'readonly PolicyPort[]',
  AllowedPort: 'AnyPort | NetworkPolicyPortProps',
  AllowedNumber: 'number',
  AllowedUnchecked: 'string | number',
  CheckedPath: 'string',
  CheckedServicePath: 'string',
  AllowedEnd: 'number',
  ContainerKey: 'string',
  TakenAddress: 'PortAddress',
  AppPortMaps: 'AppPortMap',
  BuiltInRuleId: 'string',
  CalledEndpoint: 'Endpoint',
  CheckedApp: 1,
  CheckedBackendEndpoint: 'Endpoint',
  CheckedBackendOptions: 'ServiceIngressBackendOptions',
  CheckedBackendService: 'Service | ImportedService',
  CheckedContainer: 'ContainerProps',
  CheckedInitContainer: 'ContainerProps',
  CheckedExpose: 'ExposeMap',
  CheckedExposeOptions: 'ExposeViaServiceOptions',
  CheckedGateway: 'GatewayProps',
  CheckedImport: 'ImportedServiceOptions',
  CheckedIngressOptions: 'ExposeDeploymentViaIngressOptions',
  CheckedRoute: 1,
  CheckedService: 'ServiceProps',
  CheckedServiceExposure: 'ExposeServiceViaIngressOptions',
  CheckedWorkload: 1,
  ContainerPorts: 'PortMap',
  ContractName: '[name?: string]',
  ContractPorts: 'PortMap',
  DefaultedServiceSpec: 'object',
  Container: 'object',
  ContainerRole: 'object',
  PodTemplate: 'object',
  KindFacts: 'object',
  ServiceSpec: 'object',
  LabelSelector: 'object',
  Direction: "'ingress' | 'egress'",
  EndpointFor: 'Endpoint',
  EndpointReference: '[reference?: string | number]',
  Fields: 'object',
  ImportedListeners: 'ListenerMap',
  Maker: 'object',
  // Parts of unions and intersections to leave out: facts besides the port itself, or known only at run time.
  KnownLater: '',
  NamingOf: '',
  NumberInText: 'number',
  NumberOf: 'number',
  NumberRange: '{ min: number; max: number }',
  Origin: 'object',
  PortProperty: '(reference: string | number) => PortOfContainer',
  PortsOfContainer: 'PortMap',
  PortsOfService: 'PortMap',
  NonNullable: 0,
  PathsLater: '',
  ProtocolLater: '',
  ProtocolOf: 'string',
  ProtocolOfListener: 'any',
  ProtocolsOf: 'ListenerMap',
  Recheck: '(changed: ReadonlyMap<string, string>) => CheckResult',
  Report: 'object',
  ReferencedPort: "Pick<ServiceReference, 'port' | 'protocol'>",
  RenamedRuleId: 'string',
  RoutedName: 'string | number',
  ScrapedByNumber: 'boolean',
  ScrapedEndpoint: 'Endpoint',
  ScrapedName: 'string',
  ScrapedPort: 'Port',
  ServiceOfExpose: 'Service',
  ServiceOfWorkload: 'Service',
  SourceDocument: 'object',
  SourceOf: '(file: string) => string | undefined',
  SpecFor: 'PortSpec',
  Target: "Pick<GraphServicePort, 'targetPort' | 'protocol'>",
  ValidationContext: 'object',
  ValueOfAny: 'PortSpec',
  WithContainers: 1,
  WithoutReadonly: 'PortMap',
  WorkloadPorts: 'PortMap',
};

// These types exist twice: constructs also accept readonly lists (lib/constructs/shared/readonly-lists.ts).
for (const name of [
  ...['AbstractPodProps', 'ContainerPort', 'ContainerProps', 'CronJobProps', 'DaemonSetProps', 'DeploymentProps'],
  ...['ExposeDeploymentViaIngressOptions', 'ExposeViaServiceOptions', 'JobProps', 'NetworkPolicyProps', 'PodProps'],
  ...['ServiceProps', 'StatefulSetProps', 'WorkloadProps'],
])
  PLAIN[name] = name;

/** Whether a type refers to a type of this package that users cannot name. */
const isHelper = (type) =>
  type.type === 'reference' && !type.refersToTypeParameter && type.package === 'cdk8s-ports' && !type.reflection;

/** The parts of a union or intersection to show: not those that are there only for a message of the compiler. */
const shownOf = (type) => type.types.filter((one) => PLAIN[one.name] !== '' && !isMessage(one));

const isMessage = ({ type, name, types = [] }) =>
  type === 'intersection' ? types.some(isMessage) : name === 'Invalid';

/** Whether a type is the result of a check by the compiler, so that API.md shows what it evaluates to. */
function mentionsHelper(type) {
  return (
    type !== undefined &&
    (type.type === 'conditional' || (isHelper(type) && type.name in PLAIN) || type.type === 'mapped')
  );
}

/** Writes types as text. `parameters` are the type parameters of a signature that is shown without them. */
export class TypeTexts {
  constructor(expand) {
    this.expand = expand;
  }

  /** The type that an alias stands for. A union that is derived from a list is expanded. */
  alias(alias) {
    const { type } = alias;
    const isMade = (one) => one.type === 'indexedAccess' || (one.type === 'typeOperator' && one.operator === 'keyof');
    const parts = type.type === 'union' ? type.types : [type];
    const isExpanded = parts.some((one) => isMade(one) || (isHelper(one) && !(one.name in PLAIN)));
    return isExpanded ? this.expand(alias) : this.text(type);
  }

  /** The text of a type. */
  text(type, parameters = []) {
    const inside = (one) => this.text(one, parameters);
    switch (type?.type) {
      case undefined:
        return 'unknown';
      case 'array':
        return ['union', 'conditional', 'typeOperator', 'intersection'].includes(type.elementType.type) &&
          !/^\w+$/.test(inside(type.elementType))
          ? `(${inside(type.elementType)})[]`
          : `${inside(type.elementType)}[]`;
      case 'conditional':
        // A quick test and the full check of the same props: only the second one, the false branch, says what they are.
        return inside(type.falseType);
      case 'indexedAccess':
        return isHelper(type.objectType) ? inside(type.objectType) : type.toString().replaceAll('"', "'");
      case 'tuple': {
        // A tuple that is mapped from another list, element by element, is a plain list for its users.
        const [only, ...others] = type.elements;
        const made = only?.type === 'rest' ? only.elementType : only;
        return others.length === 0 && made?.type === 'mapped'
          ? `${inside(made.templateType)}[]`
          : type.toString().replaceAll('"', "'");
      }
      case 'intersection':
        // The number of a port specification that can also be a string.
        if (type.types.some((one) => one.type === 'intrinsic' && one.name === 'number')) return 'number';
        return this.#joined(
          shownOf(type).filter((one) => !isParameter(one, parameters)),
          ' & ',
          inside,
        );
      case 'union':
        // The keys of a port map that a reference can name: names and numbers.
        if (type.types.some((one) => one.type === 'typeOperator' && String(one.target).endsWith('["portMap"]')))
          return 'string | number';
        return this.#joined(shownOf(type), ' | ', inside);
      case 'templateLiteral':
        return type.tail.some(([part]) => isHelper(part)) ? 'string' : type.toString().replaceAll('"', "'");
      case 'typeOperator':
        return `${type.operator} ${inside(type.target)}`;
      case 'reference':
        return this.#reference(type, parameters);
      case 'query':
        return type.toString().replace('kplus.', '');
      case 'reflection':
        return this.#literal(type.declaration, inside);
      case 'unknown':
        // TypeDoc does not parse a type in parentheses, but keeps its text.
        return type.name.startsWith('AskedReference<') ? PLAIN.AskedReference : type.name.replaceAll('"', "'");
      case 'mapped':
        return `{ ${type.readonlyModifier === '+' ? 'readonly ' : ''}[${type.parameter}: string]${type.optionalModifier === '+' ? '?' : ''}: ${inside(type.templateType)} }`;
      default:
        return type.toString().replaceAll('"', "'");
    }
  }

  /** A signature with its parameters and result. Type parameters are shown unless they only serve to check the arguments. */
  signature(signature, name, result = true) {
    const given = (signature.parameters ?? []).filter((parameter) => parameter.name !== 'this');
    const types = [...given.map((parameter) => parameter.type), signature.type];
    const isJudged = given.length !== (signature.parameters ?? []).length || types.some(mentionsHelper);
    const declared = signature.typeParameters ?? [];
    const parameters = isJudged || signature.kindString === 'constructor' ? declared : [];
    const generics =
      parameters.length === declared.length
        ? ''
        : `<${declared.map((one) => `${one.name}${one.type ? ` extends ${this.text(one.type)}` : ''}`).join(', ')}>`;
    const args = given.map((one) => {
      const text = this.text(one.type, parameters);
      // A computed list of parameters has their names in its own text.
      if (one.flags.isRest && isHelper(one.type)) return text.slice(1, -1);
      return `${nameOf(one)}${one.flags.isOptional || one.defaultValue ? '?' : ''}: ${text}`;
    });
    const returned = this.text(signature.type, parameters);
    return `${name}${generics}(${args.join(', ')})${result ? `: ${returned}` : ''}`;
  }

  #joined(types, separator, inside) {
    const texts = [...new Set(types.map(inside))];
    return texts.map((text) => (texts.length > 1 && text.includes('=>') ? `(${text})` : text)).join(separator);
  }

  #reference(type, parameters) {
    const own = parameters.find((parameter) => isParameter(type, [parameter]));
    // TypeDoc evaluates what a name or number must be, for a workload with any ports.
    if (own?.type?.name === 'any') return PLAIN.AskedReference;
    if (own !== undefined) return this.text(own.type ?? own.default, parameters);
    const name = type.name.replace('kplus.', '');
    if (isHelper(type) || name === 'NonNullable') {
      const plain = PLAIN[name];
      if (typeof plain === 'number') return this.text(type.typeArguments[plain], parameters);
      if (plain !== undefined) return plain;
      throw new Error(
        `API.md would show '${type}', which is not exported: say in scripts/api-types.mjs what users see`,
      );
    }
    const given = type.typeArguments ?? [];
    const isCut = given.some(
      (one) =>
        isHelper(one) ||
        one.type === 'conditional' ||
        (one.type === 'union' && shownOf(one).some(isHelper)) ||
        isElement(one) ||
        isParameter(one, parameters),
    );
    return given.length === 0 || isCut ? name : `${name}<${given.map((one) => this.text(one, parameters)).join(', ')}>`;
  }

  #literal(declaration, inside) {
    const [signature] = declaration.signatures ?? [];
    if (signature !== undefined) return this.signature(signature, '').replace(/\): /, ') => ');
    const fields = (declaration.children ?? []).map(
      (child) => `${child.name}${child.flags.isOptional ? '?' : ''}: ${inside(child.type)}`,
    );
    return `{ ${fields.join('; ')} }`;
  }
}

/** Whether it is an element of a list that the compiler infers, as in `Ports[Index]`. */
const isElement = ({ type, indexType }) => type === 'indexedAccess' && indexType.name === 'Index';

function isParameter(type, parameters) {
  return type.type === 'reference' && parameters.some(({ name }) => name === type.name);
}

/** A parameter that is destructured has no name in TypeDoc. */
const nameOf = ({ name }) => (name.startsWith('__') ? 'result' : name);
