import { ApiObject, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import { GATEWAY_GROUP } from '../../../kube/gateway-api';
import { valueText } from '../../../ports/value-text';
import { checkNeeded, checkObject, checkObjects, checkScope, type Place, placeOf } from '../../shared/arguments';
import { askForOwnObjects } from '../../shared/object-class';
import { noteCallSite } from '../../synth/call-site';
import { checkAtSynth } from '../../synth/tree-check';
import type { GrantTarget, ReferenceGrantProps } from './grant-props';

/** A ReferenceGrant at run time. What it allows may grow until it is synthesized. */
export class PortReferenceGrant extends ApiObject {
  public static override get name(): string {
    return 'ReferenceGrant';
  }

  private readonly targets: GrantTarget[];

  public constructor(scope: Construct, id: string, props: ReferenceGrantProps) {
    checkScope('ReferenceGrant', scope, id);
    const place: Place = placeOf('ReferenceGrant', scope, id);
    const from = "{ kind: 'HTTPRoute', namespace: 'shop' }";
    const to = "{ kind: 'Service' }";
    checkObject(place, 'props', props, `{ from: [${from}], to: [${to}] }`, true);
    checkNeeded(place, { ...props }, { from: { example: `[${from}]` }, to: { example: `[${to}]` } });
    checkObjects(place, 'from', props.from, from);
    checkObjects(place, 'to', props.to, to);
    const targets = [...props.to];
    for (const [index, source] of [...props.from].entries()) {
      checkText(place, `from[${index}].kind`, source.kind, "'HTTPRoute'");
      checkText(place, `from[${index}].namespace`, source.namespace, "'shop'");
    }
    for (const [index, target] of targets.entries()) checkText(place, `to[${index}].kind`, target.kind, "'Service'");
    super(scope, id, {
      apiVersion: `${GATEWAY_GROUP}/v1beta1`,
      kind: 'ReferenceGrant',
      ...(props.metadata && { metadata: props.metadata }),
      spec: {
        from: [...props.from].map(({ group = GATEWAY_GROUP, kind, namespace }) => ({ group, kind, namespace })),
        to: Lazy.any({
          produce: () => targets.map(({ group = '', kind, name }) => ({ group, kind, name })),
        }) as unknown,
      },
    });
    this.targets = targets;
    noteCallSite(this);
    checkAtSynth(this);
  }

  /** Allows references to one more object, unless they are allowed already. */
  public allow(target: GrantTarget): void {
    if (!this.allows(target)) this.targets.push(target);
  }

  /** Whether it allows references to the object, by its name or just by its kind. */
  public allows({ group = '', kind, name }: GrantTarget): boolean {
    return this.targets.some(
      (one) => (one.group ?? '') === group && one.kind === kind && (one.name === undefined || one.name === name),
    );
  }

  /** Whether it has as many objects as the API accepts. */
  public get isFull(): boolean {
    return this.targets.length >= 16;
  }
}
askForOwnObjects(PortReferenceGrant);

function checkText(place: Place, what: string, value: unknown, example: string): void {
  if (typeof value === 'string' && value !== '') return;
  throw new Error(`${place()}: ${what} is ${valueText(value)}: pass a string, as in ${example}`);
}
