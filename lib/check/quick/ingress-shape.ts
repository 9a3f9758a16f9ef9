import { hostProblem } from '../../kube/value-problems';
import { isLabelName, isPortNumber } from './pod-shape';
import { servicePortNameProblem } from '../../ports/service-port-name';
import { fieldsOf, fullListOf, type Shape } from './shape';

/** An Ingress of a shape that is known to be correct. */
export interface IngressSpec {
  readonly rules: readonly {
    readonly host?: string;
    readonly http: { readonly paths: readonly { readonly path: string; readonly backend: IngressBackend }[] };
  }[];
}

/** Where an Ingress sends requests. */
export interface IngressBackend {
  readonly service: { readonly name: string; readonly port: { readonly name?: string; readonly number?: number } };
}

const isPortName: Shape = (value) => typeof value === 'string' && servicePortNameProblem(value) === undefined;
const isPort = fieldsOf({ name: isPortName, number: isPortNumber });

/** The spec of an Ingress without TLS and with the default class. */
export const isIngressSpec = fieldsOf(
  {
    rules: fullListOf(
      fieldsOf(
        {
          host: (value) => typeof value === 'string' && hostProblem(value) === undefined,
          http: fieldsOf(
            {
              paths: fullListOf(
                fieldsOf(
                  {
                    path: (value) => typeof value === 'string' && /^(?:\/[\w-]+)*\/?$/.test(value) && value !== '',
                    pathType: (value) => value === 'Prefix' || value === 'Exact',
                    backend: fieldsOf(
                      {
                        service: fieldsOf(
                          {
                            name: isLabelName,
                            port: (value) => isPort(value) && Object.keys(value as object).length === 1,
                          },
                          ['name', 'port'],
                        ),
                      },
                      ['service'],
                    ),
                  },
                  ['path', 'pathType', 'backend'],
                ),
              ),
            },
            ['paths'],
          ),
        },
        ['http'],
      ),
    ),
  },
  ['rules'],
);
