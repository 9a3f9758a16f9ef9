/** An environment variable that tells programs which ports to listen on. */
export interface ListeningVariable {
  /** Whether only programs of one framework read it, so that its meaning is certain. */
  readonly isCertain: boolean;
  /** Whether it contains addresses, such as `http://+:8080`, instead of numbers. */
  readonly areAddresses?: boolean;
}

/**
 * The environment variables that tell programs of common frameworks which ports to listen on.
 *
 * @see https://learn.microsoft.com/aspnet/core/fundamentals/servers/kestrel/endpoints
 * @see https://docs.spring.io/spring-boot/appendix/application-properties/index.html
 * @see https://quarkus.io/guides/http-reference
 * @see https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/
 */
export const LISTENING_VARIABLES: Readonly<Record<string, ListeningVariable>> = {
  ASPNETCORE_HTTP_PORTS: { isCertain: true },
  ASPNETCORE_HTTPS_PORTS: { isCertain: true },
  ASPNETCORE_URLS: { isCertain: true, areAddresses: true },
  QUARKUS_HTTP_PORT: { isCertain: true },
  MICRONAUT_SERVER_PORT: { isCertain: true },
  GF_SERVER_HTTP_PORT: { isCertain: true },
  KC_HTTP_PORT: { isCertain: true },
  SERVER_PORT: { isCertain: false },
  PORT: { isCertain: false },
};
