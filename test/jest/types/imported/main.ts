// Tests that import what they use: typed by Jest itself.
import { expect } from '@jest/globals';
import 'cdk8s-ports/jest-globals';

expect({}).toHaveValidPorts();
expect({}).not.toHaveValidPorts({ severity: 'error', complete: true });
expect({}).toRoute('web:80', 'api:http');
expect({}).not.toRoute('web:80', 'api:http', { kubernetesVersion: '1.32' });
void expect(Promise.resolve({})).resolves.toHaveValidPorts();

// @ts-expect-error TS2353: there is no such option
expect({}).toHaveValidPorts({ severty: 'error' });
// @ts-expect-error TS2554: a route has two ends
expect({}).toRoute('web:80');
// @ts-expect-error TS2322: there is no such severity
expect({}).toHaveValidPorts({ severity: 'fatal' });
