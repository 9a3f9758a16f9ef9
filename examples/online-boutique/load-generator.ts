import * as cdk8s from 'cdk8s';
import type { Service } from 'cdk8s-ports';
import { App, RestartPolicy } from 'cdk8s-ports';
import type { Construct } from 'constructs';
import { address, container, containerSecurity, pod, resources } from './common';

/** Customers that never sleep: no ports, so no Service. */
export function loadGenerator(scope: Construct, frontend: Service<{ http: number }>) {
  const name = 'loadgenerator';
  const FRONTEND_ADDR = address(frontend, 'http');
  return new App(scope, name, {
    ...pod(scope, name),
    replicas: 1,
    restartPolicy: RestartPolicy.ALWAYS,
    terminationGracePeriod: cdk8s.Duration.seconds(5),
    podMetadata: { annotations: { 'sidecar.istio.io/rewriteAppHTTPProbers': 'true' } },
    initContainers: {
      'frontend-check': {
        image: 'busybox:1.38.0@sha256:fd8d9aa63ba2f0982b5304e1ee8d3b90a210bc1ffb5314d980eb6962f1a9715d',
        command: ['/bin/sh', '-exc', WAIT_FOR_FRONTEND],
        env: { FRONTEND_ADDR },
        securityContext: containerSecurity,
      },
    },
    containers: {
      main: {
        ...container(name),
        env: { FRONTEND_ADDR, USERS: '10', RATE: '1' },
        resources: resources([300, 500], [256, 512]),
      },
    },
  });
}

const WAIT_FOR_FRONTEND = `\
MAX_RETRIES=12
RETRY_INTERVAL=10
for i in $(seq 1 $MAX_RETRIES); do
  echo "Attempt $i: Pinging frontend: \${FRONTEND_ADDR}..."
  STATUSCODE=$(wget --server-response http://\${FRONTEND_ADDR} 2>&1 | awk '/^  HTTP/{print $2}')
  if [ $STATUSCODE -eq 200 ]; then
      echo "Frontend is reachable."
      exit 0
  fi
  echo "Error: Could not reach frontend - Status code: \${STATUSCODE}"
  sleep $RETRY_INTERVAL
done
echo "Failed to reach frontend after $MAX_RETRIES attempts."
exit 1
`;
