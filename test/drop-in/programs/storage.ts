import { Size } from 'cdk8s';
import type { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';

export function persistentVolumes(chart: Chart): void {
  const disk = new kplus.AwsElasticBlockStorePersistentVolume(chart, 'Aws', {
    volumeId: 'vol1234',
    storageClassName: 'small-ebs',
    storage: Size.gibibytes(50),
  });
  const claim = disk.reserve();
  const pod = new kplus.Pod(chart, 'Pod', { containers: [{ image: 'app' }] });
  pod.containers[0]!.mount('/data', kplus.Volume.fromPersistentVolumeClaim(chart, 'Volume', claim));
}

export function persistentVolumesThatAreMounted(chart: Chart): void {
  const google = new kplus.GCEPersistentDiskPersistentVolume(chart, 'Google', { pdName: 'pd' });
  const azure = new kplus.AzureDiskPersistentVolume(chart, 'Azure', { diskName: 'disk', diskUri: 'uri' });
  const db = new kplus.StatefulSet(chart, 'Db', {
    containers: [{ image: 'postgres', ports: [{ name: 'pg', number: 5432 }] }],
  });
  db.containers[0]!.mount('/data', google);
  db.containers[0]!.mount('/backup', azure);
}

export function claims(chart: Chart): void {
  const claim = new kplus.PersistentVolumeClaim(chart, 'Claim', {
    storage: Size.gibibytes(50),
    storageClassName: '',
    accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_ONCE],
    volumeMode: kplus.PersistentVolumeMode.FILE_SYSTEM,
  });
  claim.bind(kplus.PersistentVolume.fromPersistentVolumeName(chart, 'Existing', 'vol'));
  const volume = new kplus.AwsElasticBlockStorePersistentVolume(chart, 'Bound', { volumeId: 'vol1' });
  volume.bind(kplus.PersistentVolumeClaim.fromClaimName(chart, 'ExistingClaim', 'claim'));
  const pod = new kplus.Pod(chart, 'Pod');
  const container = pod.addContainer({ image: 'node' });
  container.mount('/data', kplus.Volume.fromPersistentVolumeClaim(chart, 'Volume', claim));
}

export function volumes(chart: Chart): void {
  const pod = new kplus.Pod(chart, 'Pod', { containers: [{ image: 'app' }] });
  pod.addVolume(kplus.Volume.fromAwsElasticBlockStore(chart, 'Aws', 'vol', { partition: 1, readOnly: true }));
  pod.addVolume(kplus.Volume.fromAzureDisk(chart, 'Azure', 'disk', 'uri'));
  pod.addVolume(kplus.Volume.fromGcePersistentDisk(chart, 'Google', 'pd'));
  pod.addVolume(kplus.Volume.fromEmptyDir(chart, 'Memory', 'memory', { medium: kplus.EmptyDirMedium.MEMORY }));
  pod.addVolume(
    kplus.Volume.fromHostPath(chart, 'Host', 'host', { path: '/', type: kplus.HostPathVolumeType.DIRECTORY }),
  );
}
