// How strictly a part of an app is checked: rules and modes are known by name.
import { App, Chart } from 'cdk8s';
import { PortChecks } from 'cdk8s-ports';

const checks = PortChecks.of(new Chart(new App(), 'shop'));

//# a rule that there is not
checks.configure({ rules: { 'target-port-unresolved': 'off' }, reason: 'later' });

//# a setting that a rule cannot have
checks.configure({ rules: { 'service-selector-duplicate': 'strict' } });

//# a mode that there is not
checks.configure({ mode: 'ignore', reason: 'later' });

//# a setting that there is not
checks.configure({ severity: 'warning' });
