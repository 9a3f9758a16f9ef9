import { isLabelName } from './pod-shape';
import { fieldsOf, isAmount, isFlag, isQuietText, isText, listOf, mapOf, type Shape } from './shape';

const OBJECT = { apiVersion: isText, kind: isText, metadata: () => true };

const isRule = fieldsOf(
  { apiGroups: listOf(isText), resources: listOf(isText), resourceNames: listOf(isText), verbs: listOf(isText) },
  ['apiGroups', 'resources', 'verbs'],
);

const isClaim = fieldsOf(
  {
    accessModes: listOf(isText),
    resources: fieldsOf({ requests: mapOf(isAmount) }),
    storageClassName: isLabelName,
    volumeMode: isText,
  },
  [],
);

/** The shapes, without metadata, of objects that refer to no port and no other object, by version and kind. */
export const OTHERS: ReadonlyMap<string, Shape> = new Map([
  ['v1/ConfigMap', fieldsOf({ ...OBJECT, data: mapOf(isQuietText), immutable: isFlag })],
  [
    'v1/Secret',
    fieldsOf({
      ...OBJECT,
      immutable: isFlag,
      stringData: mapOf(isQuietText),
      type: (value) => value === 'Opaque',
    }),
  ],
  ['v1/ServiceAccount', fieldsOf({ ...OBJECT, automountServiceAccountToken: isFlag })],
  ['v1/PersistentVolumeClaim', fieldsOf({ ...OBJECT, spec: isClaim }, ['spec'])],
  ['rbac.authorization.k8s.io/v1/Role', fieldsOf({ ...OBJECT, rules: listOf(isRule) })],
  [
    'rbac.authorization.k8s.io/v1/RoleBinding',
    fieldsOf(
      {
        ...OBJECT,
        roleRef: fieldsOf({ apiGroup: isText, kind: isText, name: isLabelName }, ['apiGroup', 'kind', 'name']),
        subjects: listOf(fieldsOf({ apiGroup: isText, kind: isText, name: isLabelName }, ['kind', 'name'])),
      },
      ['roleRef'],
    ),
  ],
]);
