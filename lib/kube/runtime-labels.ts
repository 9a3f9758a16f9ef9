/**
 * Labels that no manifest gives to a pod: a controller, or the program inside, puts them on when it runs.
 *
 * A selector that asks for one of them says nothing about the manifests beside it.
 */
const KEYS: readonly RegExp[] = [
  /^(statefulset|apps)\.kubernetes\.io\//,
  /^(batch\.kubernetes\.io\/)?(job-name|controller-uid)$/,
  /^batch\.kubernetes\.io\//,
  /^(pod-template-hash|controller-revision-hash|pod-template-generation|rollouts-pod-template-hash)$/,
  /^(leaderworkerset|jobset)\.(x-k8s|sigs\.k8s)\.io\//,
  // Operators make these pods.
  /^(prometheus|alertmanager|thanos-ruler|operated-[a-z]+)$/,
  /^(elasticsearch|kibana|apm|beat|agent|logstash|enterprisesearch|maps|common)\.k8s\.elastic\.co\//,
  /^(cnpg\.io|k8s\.enterprisedb\.io|postgresql)\//,
  /^postgres-operator\.crunchydata\.com\//,
  /^(strimzi\.io|kafka\.banzaicloud\.io|banzaicloud\.io|cassandra\.datastax\.com|scylla)\//,
  /^(app\.redislabs\.com|redis\.opstreelabs\.in|databases\.spotahome\.com)\//,
  /^(redis_setup_type|redisfailovers.*|rook_cluster|rook_object_store|rook_file_system|ceph_daemon_[a-z]+|mgr_role)$/,
  /^(spilo-role|cluster-name|v1\.min\.io\/tenant|mysql\.oracle\.com\/.*|rabbitmq\.com\/.*|eventing\.knative\.dev\/.*)$/,
  /^(serving\.knative\.dev|sparkoperator\.k8s\.io|ray\.io|training\.kubeflow\.org|spark-role|gateway\.networking\.k8s\.io|monitoring\.coreos\.com)(\/|$)/,
  // The program inside says who leads.
  /^(vault-(active|initialized|sealed|perf-standby)|leader|is-?leader|role|master|redisfailovers-role|consul-.*role)$/,
];

/** Whether pods get the label only when they run. */
export function isRuntimeLabel(key: string): boolean {
  return KEYS.some((expression) => expression.test(key));
}

/** The value of `app.kubernetes.io/name` or `app` by which operators mark the pods that they make. */
const OPERATED = /^(prometheus|alertmanager|thanos-ruler|rook-ceph-[a-z]+|spilo)$/;

/** Whether a label says that an operator makes the pods. */
export function isOperatorLabel(key: string, value: string): boolean {
  return /^(app\.kubernetes\.io\/name|app|application)$/.test(key) && OPERATED.test(value);
}
