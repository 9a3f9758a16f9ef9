/** Options of a backend that is a Service. */
export interface ServiceIngressBackendOptions {
  /**
   * The port of the Service: its name, or the number that clients dial. A name is emitted as a name.
   *
   * @default - the only port of the Service
   * @see https://kubernetes.io/docs/reference/kubernetes-api/service-resources/ingress-v1/#IngressBackend
   */
  readonly port?: string | number;
}
