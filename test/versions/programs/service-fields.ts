import type { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-33';

export function addressesThatAreNotReady(chart: Chart): void {
  const web = new kplus.Deployment(chart, 'Web', { containers: [{ image: 'web:1', portNumber: 80 }] });
  new kplus.Service(chart, 'Service', { selector: web, ports: [{ port: 80 }], publishNotReadyAddresses: true });
  new kplus.Service(chart, 'Ready', { selector: web, ports: [{ port: 80 }], publishNotReadyAddresses: false });
}

export function seccompProfiles(chart: Chart): void {
  new kplus.Pod(chart, 'Pod', {
    containers: [
      {
        image: 'web:1',
        securityContext: {
          seccompProfile: { type: kplus.SeccompProfileType.LOCALHOST, localhostProfile: 'profiles/audit.json' },
        },
      },
    ],
  });
}
