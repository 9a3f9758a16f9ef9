// Creates and synthesizes pairs of a Deployment and its Service, in a fresh process: `synth-child.mjs MODULE app|tests CHARTS PAIRS
// ROUNDS`. All charts are in one app, or each has its own app, as in tests. All modules run the same program. It is JavaScript, so that no
// compiler is loaded.
import { Chart, Testing } from 'cdk8s';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';

const [, , name, shape, ...sizes] = process.argv;
const [charts, pairs, rounds] = sizes.map(Number);
const kplus = createRequire(import.meta.url)(name);

const now = () => {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now(), cpu: (user + system) / 1e3 };
};
const since = (end, start) => ({ wall: end.wall - start.wall, cpu: end.cpu - start.cpu });
const NONE = { wall: 0, cpu: 0 };
const sum = (one, other) => ({ wall: one.wall + other.wall, cpu: one.cpu + other.cpu });

function fill(chart) {
  for (let p = 0; p < pairs; p += 1) {
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

/** One app with all the charts, as `cdk8s synth` runs it. */
function synthApp() {
  const app = Testing.app();
  const started = now();
  for (let c = 0; c < charts; c += 1) fill(new Chart(app, `chart-${c}`));
  const made = now();
  app.synth();
  const synthesized = now();
  rmSync(app.outdir, { recursive: true });
  return { make: since(made, started), synth: since(synthesized, made) };
}

/** Independent charts, as tests create and synthesize them. */
function synthTests() {
  let [make, synth] = [NONE, NONE];
  for (let c = 0; c < charts; c += 1) {
    // Nothing is written to the folder.
    const chart = new Chart(Testing.app({ outdir: '.' }), 'test');
    const started = now();
    fill(chart);
    const made = now();
    Testing.synth(chart);
    [make, synth] = [sum(make, since(made, started)), sum(synth, since(now(), made))];
  }
  return { make, synth };
}

/** A round: everything that a program does with its charts. */
function round() {
  const started = now();
  const parts = shape === 'app' ? synthApp() : synthTests();
  return { ...parts, both: since(now(), started) };
}

const cold = round();
const whole = now();
const warm = Array.from({ length: rounds - 1 }, round);
console.log(JSON.stringify({ cold: { ...cold, whole }, warm }));
