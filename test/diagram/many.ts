/** That many Services, each with its Deployment: ten namespaces with ten applications each. */
export function many(count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const name = `web-${index}`;
    const namespace = `team-${index % 10}`;
    const labels = `{ app.kubernetes.io/part-of: app-${Math.floor(index / 10) % 10}, run: ${name} }`;
    const next = `web-${(index + 10) % count}`;
    return `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: ${namespace}, labels: ${labels} }
spec:
  selector: { matchLabels: { run: ${name} } }
  template:
    metadata: { labels: ${labels} }
    spec:
      containers:
        - name: main
          image: web:1
          ports: [{ name: http, containerPort: 8080 }]
          env: [{ name: NEXT, value: 'http://${next}.${namespace}.svc:80/' }]
---
apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: ${namespace}, labels: ${labels} }
spec:
  selector: { run: ${name} }
  ports: [{ port: 80, targetPort: ${index % 97 === 0 ? 'htpp' : 'http'} }]
`;
  }).join('---\n');
}
