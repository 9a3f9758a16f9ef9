/** Applications that are wired correctly. */
export const APPLICATIONS: readonly string[] = [
  `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: main
          image: nginx:1.27
          ports:
            - name: http
              containerPort: 8080
            - name: admin
              containerPort: 9901
          readinessProbe:
            httpGet:
              path: /
              port: http
---
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector:
    app: web
  ports:
    - name: web
      port: 80
      targetPort: http
    - name: console
      port: 9901
      targetPort: admin
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: public
spec:
  rules:
    - http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: web
                port:
                  name: web
          - path: /numbered
            pathType: Prefix
            backend:
              service:
                name: web
                port:
                  number: 80
`,
  `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:
  selector:
    matchLabels:
      app: shop
  template:
    metadata:
      labels:
        app: shop
    spec:
      containers:
        - name: main
          image: shop:1
          ports:
            - name: frontend
              containerPort: 8080
          livenessProbe:
            httpGet:
              path: /
              port: frontend
        - name: proxy
          image: proxy:1
          ports:
            - name: stats
              containerPort: 15020
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders
spec:
  selector:
    matchLabels:
      app: orders
  template:
    metadata:
      labels:
        app: orders
    spec:
      containers:
        - name: main
          image: orders:1
          ports:
            - name: orders
              containerPort: 8081
---
apiVersion: v1
kind: Service
metadata:
  name: shop
spec:
  selector:
    app: shop
  ports:
    - port: 80
      targetPort: frontend
---
apiVersion: v1
kind: Service
metadata:
  name: orders
spec:
  selector:
    app: orders
  ports:
    - name: rpc
      port: 8081
      targetPort: orders
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: public
spec:
  defaultBackend:
    service:
      name: shop
      port:
        number: 80
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: orders
spec:
  parentRefs:
    - name: gateway
  rules:
    - backendRefs:
        - name: orders
          port: 8081
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: orders
spec:
  podSelector:
    matchLabels:
      app: orders
  ingress:
    - ports:
        - port: 8081
`,
  `apiVersion: v1
kind: Pod
metadata:
  name: api
  labels:
    app: api
spec:
  containers:
    - name: main
      image: api:1
      ports:
        - name: public
          containerPort: 8080
        - name: private
          containerPort: 8081
        - name: healthz
          containerPort: 8082
      livenessProbe:
        tcpSocket:
          port: healthz
---
apiVersion: v1
kind: Service
metadata:
  name: api
spec:
  selector:
    app: api
  ports:
    - name: public
      port: 8080
      targetPort: 8080
    - name: private
      port: 9090
      targetPort: 8081
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: public
spec:
  rules:
    - http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: api
                port:
                  number: 8080
          - path: /private
            pathType: Prefix
            backend:
              service:
                name: api
                port:
                  name: private
`,
];
