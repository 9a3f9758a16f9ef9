import { Testing } from 'cdk8s';
// The matchers: toHaveValidPorts and toRoute.
import 'cdk8s-ports/jest';
import { Web } from './web';

test('what clients send to the Service arrives', () => {
  const chart = new Web(Testing.app(), 'web');

  expect(chart).toHaveValidPorts({ complete: true });
  expect(chart).toRoute('Service/web-service-*:80', 'Deployment/web-server-*:http');
});
