import { ApiObject, type ApiObjectMetadata, Chart, Lazy } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { type Description, describe, type OwnProblem } from '../../../check/description';
import { type RouteKind, ROUTES } from '../../../kube/gateway-api';
import { routedProtocol } from '../../../ports/problems';
import { valueText } from '../../../ports/value-text';
import { asEndpoint } from '../../endpoint/service-endpoint';
import { checkList, checkObject, checkScope, type Place, placeOf } from '../../shared/arguments';
import { askForOwnObjects } from '../../shared/object-class';
import { noteCallSite } from '../../synth/call-site';
import { checkAtSynth } from '../../synth/tree-check';
import { backendsIn, type RoutedBackend } from './backends';
import { grantBackends } from './grants';
import type { RuleWriter } from './http-rules';
import { apiVersionOf, parentProblems, takeParents } from './parents';

/** The props of a route of any kind. */
interface RouteProps<Rule> {
  readonly metadata?: ApiObjectMetadata;
  readonly parents: readonly unknown[];
  readonly hostnames?: readonly string[];
  readonly rules: readonly Rule[];
  readonly grants?: boolean;
  readonly extra?: Readonly<Record<string, unknown>>;
}

type RouteClass<Rule> = new (scope: Construct, id: string, props: RouteProps<Rule>) => ApiObject;

/** The class of a kind of route. Its backends are looked up when the app is synthesized. */
export function routeClass<Rule>(name: string, kind: RouteKind, writer: RuleWriter<Rule>): RouteClass<Rule> {
  class Route extends ApiObject implements Description<IConstruct> {
    public static override get name(): string {
      return name;
    }

    private readonly problems: () => readonly OwnProblem[];

    public constructor(scope: Construct, id: string, props: RouteProps<Rule>) {
      checkScope(name, scope, id);
      const place = placeOf(kind, scope, id);

      checkObject(place, 'props', props, "{ parents: [gateway.listener('https')], rules: [] }", true);
      const { metadata, hostnames, rules, extra } = props;
      const namespace = metadata?.namespace ?? Chart.of(scope).namespace;
      const parents = takeParents(place, props.parents, namespace);
      const backends = backendsIn(place, rules);
      checkHostnames(place, hostnames);
      [...rules].forEach((rule, index) => writer.check?.(place, `rules[${index}]`, rule));
      super(scope, id, {
        apiVersion: apiVersionOf(kind),
        kind,
        ...(metadata && { metadata }),
        spec: {
          parentRefs: parents.map(({ reference }) => reference),
          hostnames: hostnames && [...hostnames],
          rules: Lazy.any({ produce: () => [...rules].map((rule) => writer.write(rule, namespace)) }) as unknown,
          ...extra,
        },
      });
      this.problems = () => [...parentProblems(kind, parents), ...backendProblems(kind, backends)];
      if (namespace !== undefined && props.grants !== false) grantBackends(this, { kind, namespace }, backends);
      noteCallSite(this);
      describe<IConstruct>(this, this);
      checkAtSynth(this);
    }

    public meant(): readonly IConstruct[] {
      return [];
    }

    public uncheckedFields(): readonly string[] {
      return [];
    }

    public ownProblems(): readonly OwnProblem[] {
      return this.problems();
    }
  }
  askForOwnObjects(Route);
  return Route;
}

/** Reports endpoints of Services elsewhere that speak another protocol: no manifest shows their ports. */
function backendProblems(kind: RouteKind, backends: readonly RoutedBackend[]): readonly OwnProblem[] {
  const { protocol } = ROUTES[kind];
  return backends.flatMap(({ target, path }): OwnProblem[] => {
    const endpoint = asEndpoint(target);
    if (endpoint === undefined || 'apiObject' in endpoint.service) return [];
    const own = endpoint.offered.protocol ?? 'TCP';
    if (own === protocol) return [];
    const what = `${endpoint.service.displayName}, port ${endpoint.offered.port}: ${routedProtocol(own, protocol)}`;
    return [{ rule: 'route-backend-port', what, path: [...path, 'port'] }];
  });
}

const HOST = /^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

function checkHostnames(place: Place, hostnames: unknown): void {
  checkList(place, 'hostnames', hostnames, "['shop.example.com']");
  [...((hostnames ?? []) as readonly unknown[])].forEach((host, index) => {
    if (typeof host === 'string' && HOST.test(host)) return;
    throw new Error(
      `${place()}: hostnames[${index}] is ${valueText(host)}: pass a host in lower case and without a port, as in 'shop.example.com' or '*.example.com'`,
    );
  });
}
