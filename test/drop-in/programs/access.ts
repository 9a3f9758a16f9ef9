import type { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';

export function roles(chart: Chart): void {
  const role = new kplus.Role(chart, 'Role');
  role.allowReadWrite(kplus.ApiResource.DEPLOYMENTS);
  role.allow(['get', 'list'], kplus.ApiResource.PODS);
  const user = kplus.User.fromName(chart, 'User', 'Jane');
  const group = kplus.Group.fromName(chart, 'Group', 'developers');
  const binding = role.bind(user, group, new kplus.ServiceAccount(chart, 'Account'));
  binding.addSubjects(kplus.User.fromName(chart, 'Another', 'James'));
}

export function clusterRoles(chart: Chart): void {
  const role = new kplus.ClusterRole(chart, 'Role', { aggregationLabels: { rbac: 'true' } });
  role.allowReadWrite(kplus.ApiResource.NODES, kplus.NonApiResource.of('/healthz'));
  role.aggregate('tier', 'admin');
  role.bind(kplus.User.fromName(chart, 'User', 'Jane'));
  role.bindInNamespace('prod', kplus.Group.fromName(chart, 'Group', 'developers'));
}

export function rulesForConstructs(chart: Chart): void {
  const web = new kplus.Deployment(chart, 'Web', { containers: [{ image: 'app', portNumber: 8080 }] });
  const service = web.exposeViaService();
  const role = new kplus.Role(chart, 'Role');
  role.allowRead(web, service, kplus.ApiResource.SERVICES);
}

export function permissions(chart: Chart): void {
  const pod = new kplus.Pod(chart, 'Pod', { containers: [{ image: 'app' }], automountServiceAccountToken: true });
  const web = new kplus.Deployment(chart, 'Web', {
    containers: [{ image: 'app' }],
    serviceAccount: new kplus.ServiceAccount(chart, 'Account'),
  });
  const user = kplus.User.fromName(chart, 'User', 'Jane');
  pod.permissions.grantReadWrite(user, web);
  web.permissions.grantRead(user, pod);
}
