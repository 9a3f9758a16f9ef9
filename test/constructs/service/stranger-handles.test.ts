/* eslint-disable @typescript-eslint/no-deprecated -- `port` of a container is cdk8s-plus' deprecated number, too */
import * as kplus from '../../../lib';
import { findings, web } from '../findings';

test('a handle of what the Service does not lead to is one fault, and says whose it is', () => {
  expect(
    findings((chart) => {
      const workload = web(chart);
      const side = workload.addContainer({ name: 'side', image: 's:1', ports: [{ name: 'admin', number: 9901 }] });
      const init = workload.addInitContainer({ name: 'init', image: 'i:1', ports: [{ name: 'boot', number: 7000 }] });
      const loose = new kplus.Container({ name: 'loose', image: 'l:1', ports: [{ name: 'loose', number: 7001 }] });
      const other = new kplus.Deployment(chart, 'other', {
        containers: [{ image: 'o:1', ports: [{ name: 'grpc', number: 50051 }] }],
      });
      const handles: Record<string, kplus.Port> = {
        init: init.port('boot'),
        loose: loose.port('loose'),
        name: other.containers[0]!.port('grpc'),
        number: other.containers[0]!.port(50051),
        right: side.port('admin'),
      };
      for (const [id, targetPort] of Object.entries(handles)) {
        new kplus.Service(chart, id, { selector: workload, ports: [{ port: 80, targetPort }] });
      }
      new kplus.Service(chart, 'container', {
        container: workload.containers[0]!,
        ports: [{ port: 80, targetPort: side.port('admin') }],
      });
    }),
  ).toEqual([
    "[shop/init] port 80: targetPort is a handle of init container 'init' of Deployment 'shop/web', which has ended when the pod runs: use a handle of a container [target-port-name-unresolved]",
    "[shop/loose] port 80: targetPort is a handle of container 'loose', which is in no workload: add it with addContainer() or attachContainer() [target-port-name-unresolved]",
    "[shop/name] port 80: targetPort is a handle of Deployment 'shop/other', but the Service selects pods of Deployment 'shop/web': use a handle of that workload [target-port-name-unresolved]",
    "[shop/number] port 80: targetPort is a handle of Deployment 'shop/other', but the Service selects pods of Deployment 'shop/web': use a handle of that workload [target-port-undeclared]",
    "[shop/container] port 80: targetPort is a handle of container 'side', but the Service is for container 'main' of Deployment 'shop/web': use a handle of that container [target-port-undeclared]",
  ]);
});
