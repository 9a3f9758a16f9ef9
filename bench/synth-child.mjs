// Makes and synthesizes pairs of a Deployment and its Service, in a fresh process: `synth-child.mjs MODULE CHARTS PAIRS`.
// Both modules run the same program. JavaScript, so that no compiler is loaded beside them.
import { Chart, Testing } from 'cdk8s';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';

const [, , name, charts, pairs] = process.argv;
const kplus = createRequire(import.meta.url)(name);

const plain = name.startsWith('cdk8s-plus');
// The part of the synth that is the check; what it renders for it is not rendered again.
const check = { wall: 0, cpu: 0 };
if (!plain) {
  const checker = createRequire(import.meta.url)('../dist/check/check-app.js');
  const { checkApp } = checker;
  checker.checkApp = (...args) => {
    const start = now();
    try {
      return checkApp(...args);
    } finally {
      Object.assign(check, since(now(), start));
    }
  };
}

const now = () => ({ wall: Number(process.hrtime.bigint()) / 1e6, cpu: process.cpuUsage().user / 1e3 });
const since = (end, start) => ({ wall: end.wall - start.wall, cpu: end.cpu - start.cpu });

const app = Testing.app();
const started = now();
for (let c = 0; c < Number(charts); c += 1) {
  const chart = new Chart(app, `chart-${c}`);
  for (let p = 0; p < Number(pairs); p += 1) {
    const workload = new kplus.Deployment(chart, `web-${p}`, {
      containers: [
        {
          image: 'nginx:1.27',
          ports: [
            { name: 'http', number: 8080 },
            { name: 'metrics', number: 9090 },
          ],
          readiness: kplus.Probe.fromHttpGet('/healthz', { port: 8080 }),
        },
      ],
    });
    new kplus.Service(chart, `service-${p}`, {
      selector: workload,
      ports: [
        { name: 'web', port: 80, targetPort: 8080 },
        { name: 'metrics', port: 9090, targetPort: 9090 },
      ],
    });
  }
}
const made = now();
app.synth();
const synthesized = now();
rmSync(app.outdir, { recursive: true });
const times = { make: since(made, started), synth: since(synthesized, made), both: since(synthesized, started), check };
console.log(JSON.stringify(times));
