import { APISIX } from './apisix';
import { ARGO_ROLLOUTS } from './argo-rollouts';
import { AWS } from './aws';
import { AZURE } from './azure';
import { BANZAI } from './banzai';
import { CALICO } from './calico';
import { CASSANDRA } from './cassandra';
import { CERT_MANAGER } from './cert-manager';
import { CILIUM } from './cilium';
import { CLOUDNATIVE_PG } from './cloudnative-pg';
import { CONSUL } from './consul';
import { CONTOUR } from './contour';
import { CRUNCHY } from './crunchy';
import { DAPR } from './dapr';
import { DIGITALOCEAN } from './digitalocean';
import { ELASTIC } from './elastic';
import { EMISSARY } from './emissary';
import { ENVOY_GATEWAY } from './envoy-gateway';
import { EXTERNAL_SECRETS } from './external-secrets';
import { GATEKEEPER } from './gatekeeper';
import { GATEWAY_API } from './gateway-api';
import { GOOGLE } from './google';
import { HAPROXY } from './haproxy';
import { HAPROXY_INGRESS } from './haproxy-ingress';
import { INGRESS_NGINX } from './ingress-nginx';
import { ISTIO } from './istio';
import { KARPENTER } from './karpenter';
import { KEDA } from './keda';
import { KNATIVE } from './knative';
import { KONG } from './kong';
import { KUBEFLOW } from './kubeflow';
import { KUBERNETES_SIGS } from './kubernetes-sigs';
import { KUMA } from './kuma';
import { KYVERNO } from './kyverno';
import { LINKERD } from './linkerd';
import { METALLB } from './metallb';
import { MINIO } from './minio';
import { MYSQL } from './mysql';
import { NGINX } from './nginx';
import { OPENSHIFT } from './openshift';
import { ORACLE_CLOUD } from './oracle-cloud';
import { PROMETHEUS_OPERATOR } from './prometheus-operator';
import { RABBITMQ } from './rabbitmq';
import { RAY } from './ray';
import { REDIS } from './redis';
import { ROOK } from './rook';
import { SCYLLA } from './scylla';
import { SEALED_SECRETS } from './sealed-secrets';
import { SKIPPER } from './skipper';
import { SPARK } from './spark';
import { STRIMZI } from './strimzi';
import { TRAEFIK } from './traefik';
import { VAULT } from './vault';
import { VICTORIA_METRICS } from './victoria-metrics';
import { ZALANDO_POSTGRES } from './zalando-postgres';
import type { Vendor } from './vendor';

/** All vendors; the order says nothing. */
export const VENDORS: readonly Vendor[] = [
  APISIX,
  ARGO_ROLLOUTS,
  AWS,
  AZURE,
  BANZAI,
  CALICO,
  CASSANDRA,
  CERT_MANAGER,
  CILIUM,
  CLOUDNATIVE_PG,
  CONSUL,
  CONTOUR,
  CRUNCHY,
  DAPR,
  DIGITALOCEAN,
  ELASTIC,
  EMISSARY,
  ENVOY_GATEWAY,
  EXTERNAL_SECRETS,
  GATEKEEPER,
  GATEWAY_API,
  GOOGLE,
  HAPROXY,
  HAPROXY_INGRESS,
  INGRESS_NGINX,
  ISTIO,
  KARPENTER,
  KEDA,
  KNATIVE,
  KONG,
  KUBEFLOW,
  KUBERNETES_SIGS,
  KUMA,
  KYVERNO,
  LINKERD,
  METALLB,
  MINIO,
  MYSQL,
  NGINX,
  OPENSHIFT,
  ORACLE_CLOUD,
  PROMETHEUS_OPERATOR,
  RABBITMQ,
  RAY,
  REDIS,
  ROOK,
  SCYLLA,
  SEALED_SECRETS,
  SKIPPER,
  SPARK,
  STRIMZI,
  TRAEFIK,
  VAULT,
  VICTORIA_METRICS,
  ZALANDO_POSTGRES,
];
