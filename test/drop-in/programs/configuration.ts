import { Duration } from 'cdk8s';
import type { Chart } from 'cdk8s';
import * as path from 'node:path';
import * as kplus from 'cdk8s-plus-27';

export function configMaps(chart: Chart): void {
  const config = new kplus.ConfigMap(chart, 'Config', { data: { a: '1' }, immutable: true });
  config.addData('url', 'https://my-endpoint:8080');
  config.addBinaryData('blob', 'AAEC');
  const existing: kplus.IConfigMap = kplus.ConfigMap.fromConfigMapName(chart, 'Existing', 'config');
  const pod = new kplus.Pod(chart, 'Pod', { containers: [{ image: 'app' }] });
  pod.addVolume(kplus.Volume.fromConfigMap(chart, 'Volume', existing, { optional: true, defaultMode: 0o440 }));
}

export function configMapOfADirectory(chart: Chart): void {
  const files = new kplus.ConfigMap(chart, 'Files');
  files.addDirectory(path.resolve('test/drop-in/fixtures'), { keyPrefix: 'app.' });
  const pod = new kplus.Pod(chart, 'Pod');
  const container = pod.addContainer({ image: 'node', command: ['node', 'app.js'], workingDir: '/var/app' });
  container.mount('/var/app', kplus.Volume.fromConfigMap(chart, 'Volume', files));
}

export function secrets(chart: Chart): void {
  const secret = new kplus.Secret(chart, 'Secret', { immutable: false, type: 'Opaque' });
  secret.addStringData('password', 'some-encrypted-data');
  const other = new kplus.Secret(chart, 'Other', { stringData: { key: 'value' } });
  const user = new kplus.BasicAuthSecret(chart, 'BasicAuth', { username: 'u', password: 'p' });
  new kplus.SshAuthSecret(chart, 'SshAuth', { sshPrivateKey: 'key' });
  new kplus.TlsSecret(chart, 'Tls', { tlsCert: 'cert', tlsKey: 'key' });
  new kplus.DockerConfigSecret(chart, 'Docker', { data: { auths: {} } });
  const pod = new kplus.Pod(chart, 'Pod', {
    containers: [{ image: 'app', envVariables: { USER: user.envValue('username') } }],
  });
  pod.containers[0]!.mount('/secret', kplus.Volume.fromSecret(chart, 'Volume', other));
}

export function serviceAccounts(chart: Chart): void {
  const credentials = kplus.Secret.fromSecretName(chart, 'Credentials', 'aws-creds');
  const account = new kplus.ServiceAccount(chart, 'Account', { automountToken: true });
  account.addSecret(credentials);
  new kplus.ServiceAccountTokenSecret(chart, 'Token', { serviceAccount: account });
  new kplus.Deployment(chart, 'Web', { serviceAccount: account, containers: [{ image: 'app' }] });
}

export function namespaces(chart: Chart): void {
  const backOffice = new kplus.Namespace(chart, 'BackOffice');
  new kplus.Pod(chart, 'Pod', { metadata: { namespace: backOffice.name }, containers: [{ image: 'app' }] });
}

export function projectedTokens(chart: Chart): void {
  const pod = new kplus.Pod(chart, 'Pod', {
    containers: [{ image: 'app' }],
    terminationGracePeriod: Duration.seconds(5),
  });
  pod.containers[0]!.mount('/host', kplus.Volume.fromHostPath(chart, 'Host', 'host', { path: '/var/log' }));
}
