import { type ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { schemeOf } from '../../ports/url-scheme';
import { defaultPortOf } from '../../ports/url-schemes';
import { valueText } from '../../ports/value-text';
import { checkObject } from '../shared/arguments';
import { deferredText } from './deferred-text';
import type { PortAddress, UrlOptions } from './endpoint';

/** What the host of an address is made from. */
export interface Dialled {
  /** The first labels of the host: `web`, `db-0.db`. */
  readonly hostName: string;
  readonly namespace: string | undefined;
}

/** The texts for the address of a port. */
export abstract class DialledAddress implements PortAddress {
  public abstract readonly port: number;
  public abstract readonly protocol: never;
  /** What the address is called in messages, as in `Service 'shop/web'`. */
  protected abstract readonly displayName: string;
  protected abstract readonly dialled: Dialled;
  /** What the scheme is derived from if none is given. */
  protected abstract readonly spoken: { readonly name?: string | undefined; readonly appProtocol?: string | undefined };

  protected constructor(private readonly owner: IConstruct) {}

  public get host(): string {
    return this.text((asker) => this.hostFor(asker));
  }

  public get hostAndPort(): string {
    return this.text((asker) => `${this.hostFor(asker)}:${this.port}`);
  }

  public url(path = '', options: UrlOptions = {}): string {
    const example = `url('/v1', { scheme: 'https' })`;
    if (typeof path !== 'string' || (path !== '' && !path.startsWith('/'))) {
      throw new Error(
        `${this.displayName}: the path of url() is ${valueText(path)}: begin it with '/', as in ${example}`,
      );
    }
    checkObject(() => this.displayName, 'options of url()', options, example);
    return this.text((asker) => {
      const { port } = this;
      const scheme = options.scheme ?? schemeOf({ ...this.spoken, port });
      return `${scheme}://${this.hostFor(asker)}${defaultPortOf(scheme) === port ? '' : `:${port}`}${path}`;
    });
  }

  public toString(): string {
    return this.hostAndPort;
  }

  private text(textFor: (asker: ApiObject | undefined) => string): string {
    return deferredText(this.owner, textFor, () => textFor(undefined));
  }

  /** The host that an object dials; without an object, one that every object can dial. */
  private hostFor(asker: ApiObject | undefined): string {
    const { hostName, namespace } = this.dialled;
    const domain: unknown = this.owner.node.tryGetContext('cdk8s-ports/clusterDomain');
    if (typeof domain === 'string' && namespace !== undefined) return `${hostName}.${namespace}.svc.${domain}`;
    const own = asker && (asker.metadata.namespace ?? Chart.of(asker).namespace);
    return namespace === undefined || namespace === own ? hostName : `${hostName}.${namespace}`;
  }
}
