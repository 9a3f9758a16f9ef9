import { check } from '../../lib/check/check';
import { parseAll } from '../../lib/manifest/read-manifests';

/** Files, by their paths. */
export type Files = Readonly<Record<string, string>>;

/** A Deployment, and the Service that leads to it. */
export const WEB = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: web:1, ports: [{ name: http, containerPort: 8080 }] }] }
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: http }] }
`;

/** A Service that leads to other ports of the same pods. */
export const service = (target: number | string): string => `apiVersion: v1
kind: Service
metadata: { name: proxy-${target} }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: ${target} }] }
`;

/** Parses the manifests in files, optionally as rendered by a program. */
export const read = (files: Files, isRendered = false): ReturnType<typeof parseAll> =>
  parseAll(Object.entries(files).map(([file, text]) => ({ file, text, isRendered })));

/** The findings in files: `service.yaml target-port-undeclared`. */
export const found = (files: Files): readonly string[] =>
  check(read(files)).findings.map(({ rule, object }) => `${object.file} ${rule}`);
