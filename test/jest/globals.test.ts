import { expect, test } from '@jest/globals';
import '../../lib/jest/globals';
import { webAndApi } from './charts';

test('the matchers are those of an expect that is imported', () => {
  const chart = webAndApi({ port: { port: 80, targetPort: 'http' } });
  expect(chart).toHaveValidPorts();
  expect(chart).toRoute('web:80', 'api:http');
  expect(chart).not.toRoute('web:80', 'api:admin');
});
