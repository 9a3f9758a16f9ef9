import type { Chart } from 'cdk8s';
import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-33';

export function claimTemplates(chart: Chart): void {
  const set = new kplus.StatefulSet(chart, 'Db', {
    containers: [
      {
        image: 'postgres:17',
        portNumber: 5432,
        volumeMounts: [
          { path: '/data', volume: kplus.Volume.fromName(chart, 'Data', 'data') },
          { path: '/logs', volume: kplus.Volume.fromName(chart, 'Logs', 'logs') },
        ],
      },
    ],
    volumeClaimTemplates: [{ name: 'data', storage: Size.gibibytes(1) }],
    service: new kplus.Service(chart, 'Service', { ports: [{ port: 5432 }], clusterIP: 'None' }),
  });
  set.addVolumeClaimTemplate({ name: 'logs', accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_ONCE] });
}

export function revisions(chart: Chart): void {
  new kplus.Deployment(chart, 'Web', { revisionHistoryLimit: 3, containers: [{ image: 'web:1' }] });
}
