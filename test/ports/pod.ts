import type { DeclaringPod } from '../../lib/ports/declaring-pod';

/** A pod in which several containers use the same names, with several protocols. */
export const POD: DeclaringPod = {
  containers: [
    {
      name: 'web',
      ports: [
        { name: 'http', containerPort: 8080 },
        { name: 'dns', containerPort: 53, protocol: 'UDP' },
      ],
    },
    {
      name: 'log',
      ports: [
        { name: 'http', containerPort: 8081 },
        { name: 'dns', containerPort: 54, protocol: 'TCP' },
      ],
    },
    { name: 'none' },
  ],
  initContainers: [
    { name: 'setup', ports: [{ name: 'setup', containerPort: 1 }] },
    {
      name: 'proxy',
      restartPolicy: 'Always',
      ports: [
        { name: 'admin', containerPort: 15000 },
        { name: 'http', containerPort: 15001 },
      ],
    },
  ],
};
