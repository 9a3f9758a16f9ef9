// A later JSON patch may change what a probe dials, which only synth can see: the compiler may refuse what synth passes.
import { App, Chart, ApiObject, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-ports';

const app = new App();
const chart = new Chart(app, 'node');
const agent = new kplus.DaemonSet(chart, 'agent', {
  hostNetwork: true,
  containers: [
    {
      image: 'agent:1',
      ports: [{ name: 'metrics', number: 9253 }],
      liveness: kplus.Probe.fromHttpGet('/health', { port: 8080 }), //S
    },
  ],
});
if (process.env.PATCH) ApiObject.of(agent).addJsonPatch(JsonPatch.add('/spec/template/spec/containers/0/livenessProbe/httpGet/host', '127.0.0.1'));
app.synth();
