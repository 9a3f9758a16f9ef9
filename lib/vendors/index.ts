import { APISIX } from './apisix';
import { APP_MESH } from './app-mesh';
import { ARGO_CD } from './argo-cd';
import { ARGO_EVENTS } from './argo-events';
import { ARGO_ROLLOUTS } from './argo-rollouts';
import { AWS } from './aws';
import { AZURE } from './azure';
import { BANZAI } from './banzai';
import { CALICO } from './calico';
import { CASSANDRA } from './cassandra';
import { CERT_MANAGER } from './cert-manager';
import { CILIUM } from './cilium';
import { CLICKHOUSE } from './clickhouse';
import { CLOUDNATIVE_PG } from './cloudnative-pg';
import { COCKROACHDB } from './cockroachdb';
import { CONSUL } from './consul';
import { CONTOUR } from './contour';
import { CRUNCHY } from './crunchy';
import { DAPR } from './dapr';
import { DIGITALOCEAN } from './digitalocean';
import { DRAGONFLY } from './dragonfly';
import { ELASTIC } from './elastic';
import { EMISSARY } from './emissary';
import { ENVOY_GATEWAY } from './envoy-gateway';
import { EXTERNAL_SECRETS } from './external-secrets';
import { FLAGGER } from './flagger';
import { FLINK } from './flink';
import { FLUX } from './flux';
import { GATEKEEPER } from './gatekeeper';
import { GATEWAY_API } from './gateway-api';
import { GLOO } from './gloo';
import { GOOGLE } from './google';
import { GRAFANA } from './grafana';
import { HAPROXY } from './haproxy';
import { HAPROXY_INGRESS } from './haproxy-ingress';
import { INFINISPAN } from './infinispan';
import { INGRESS_NGINX } from './ingress-nginx';
import { ISTIO } from './istio';
import { JAEGER } from './jaeger';
import { KARPENTER } from './karpenter';
import { KEDA } from './keda';
import { KEYCLOAK } from './keycloak';
import { KNATIVE } from './knative';
import { KONG } from './kong';
import { KSERVE } from './kserve';
import { KUBEFLOW } from './kubeflow';
import { KUBERNETES_SIGS } from './kubernetes-sigs';
import { KUMA } from './kuma';
import { KYVERNO } from './kyverno';
import { LINKERD } from './linkerd';
import { LONGHORN } from './longhorn';
import { MARIADB } from './mariadb';
import { METALLB } from './metallb';
import { MINIO } from './minio';
import { MONGODB } from './mongodb';
import { MYSQL } from './mysql';
import { NATS } from './nats';
import { NGINX } from './nginx';
import { OLM } from './olm';
import { OPENSEARCH } from './opensearch';
import { OPENSHIFT } from './openshift';
import { OPENTELEMETRY } from './opentelemetry';
import { ORACLE_CLOUD } from './oracle-cloud';
import { PERCONA } from './percona';
import { PROMETHEUS_OPERATOR } from './prometheus-operator';
import { RABBITMQ } from './rabbitmq';
import { RAY } from './ray';
import { REDIS } from './redis';
import { ROOK } from './rook';
import { SCYLLA } from './scylla';
import { SEALED_SECRETS } from './sealed-secrets';
import { SELDON } from './seldon';
import { SKIPPER } from './skipper';
import { SMI } from './smi';
import { SOLR } from './solr';
import { SPARK } from './spark';
import { STRIMZI } from './strimzi';
import { TEKTON } from './tekton';
import { TIDB } from './tidb';
import { TRAEFIK } from './traefik';
import { VAULT } from './vault';
import { VICTORIA_METRICS } from './victoria-metrics';
import { ZALANDO_POSTGRES } from './zalando-postgres';
import { ZOOKEEPER } from './zookeeper';
import type { Vendor } from './vendor';

/** All vendors; the order has no meaning. */
export const VENDORS: readonly Vendor[] = [
  APISIX,
  APP_MESH,
  ARGO_CD,
  ARGO_EVENTS,
  ARGO_ROLLOUTS,
  AWS,
  AZURE,
  BANZAI,
  CALICO,
  CASSANDRA,
  CERT_MANAGER,
  CILIUM,
  CLICKHOUSE,
  CLOUDNATIVE_PG,
  COCKROACHDB,
  CONSUL,
  CONTOUR,
  CRUNCHY,
  DAPR,
  DIGITALOCEAN,
  DRAGONFLY,
  ELASTIC,
  EMISSARY,
  ENVOY_GATEWAY,
  EXTERNAL_SECRETS,
  FLAGGER,
  FLINK,
  FLUX,
  GATEKEEPER,
  GATEWAY_API,
  GLOO,
  GOOGLE,
  GRAFANA,
  HAPROXY,
  HAPROXY_INGRESS,
  INFINISPAN,
  INGRESS_NGINX,
  ISTIO,
  JAEGER,
  KARPENTER,
  KEDA,
  KEYCLOAK,
  KNATIVE,
  KONG,
  KSERVE,
  KUBEFLOW,
  KUBERNETES_SIGS,
  KUMA,
  KYVERNO,
  LINKERD,
  LONGHORN,
  MARIADB,
  METALLB,
  MINIO,
  MONGODB,
  MYSQL,
  NATS,
  NGINX,
  OLM,
  OPENSEARCH,
  OPENSHIFT,
  OPENTELEMETRY,
  ORACLE_CLOUD,
  PERCONA,
  PROMETHEUS_OPERATOR,
  RABBITMQ,
  RAY,
  REDIS,
  ROOK,
  SCYLLA,
  SEALED_SECRETS,
  SELDON,
  SKIPPER,
  SMI,
  SOLR,
  SPARK,
  STRIMZI,
  TEKTON,
  TIDB,
  TRAEFIK,
  VAULT,
  VICTORIA_METRICS,
  ZALANDO_POSTGRES,
  ZOOKEEPER,
];
