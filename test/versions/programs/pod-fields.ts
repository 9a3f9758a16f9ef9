import type { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-33';

export function serviceLinks(chart: Chart): void {
  const containers = [{ image: 'web:1' }];
  new kplus.Pod(chart, 'Pod', { enableServiceLinks: false, containers });
  new kplus.Deployment(chart, 'Deployment', { enableServiceLinks: true, shareProcessNamespace: true, containers });
}
