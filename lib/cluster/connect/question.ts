import type { Workload, WorkloadContainer } from '../../graph/workload';
import { probedPortOf } from '../../graph/resolve/probe-port';
import { fieldsListOf, fieldsOf, isFields, textOf } from '../../kube/read-manifest';

/** How to query a program: as its own probe does, or by a plain TCP connection. */
export type Question =
  | { readonly sort: 'tcp' }
  | {
      readonly sort: 'http';
      readonly path: string;
      readonly isTls: boolean;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly sort: 'grpc'; readonly service: string };

/** The probes to imitate, first the one that decides about traffic. */
const PROBES = ['readinessProbe', 'livenessProbe', 'startupProbe'] as const;

/** How to query a port of a pod: as a probe of its containers does, or else by TCP. */
export function questionFor(pod: Workload, number: number): Question {
  for (const probe of PROBES) {
    for (const container of pod.containers) {
      const question = container.role === 'init' ? undefined : ofProbe(container, container.value[probe], number);
      if (question !== undefined) return question;
    }
  }
  return { sort: 'tcp' };
}

/** The question in words. */
export function questionText(question: Question): string {
  if (question.sort === 'tcp') return 'TCP';
  if (question.sort === 'grpc') return `gRPC health${question.service === '' ? '' : ` of '${question.service}'`}`;
  return `${question.isTls ? 'HTTPS ' : ''}GET ${question.path}`;
}

function ofProbe(container: WorkloadContainer, probe: unknown, number: number): Question | undefined {
  const { httpGet, grpc } = fieldsOf(probe);
  const isHere = (action: unknown): boolean => {
    const { port } = fieldsOf(action);
    if (typeof port !== 'number' && typeof port !== 'string') return false;
    return probedPortOf({ container, port })?.number === number;
  };
  if (isFields(httpGet) && isHere(httpGet) && textOf(httpGet['host']) === '') {
    const path = textOf(httpGet['path']);
    const headers = fieldsListOf(httpGet['httpHeaders']).map(
      ({ name, value }) => [textOf(name), textOf(value)] as const,
    );
    return {
      sort: 'http',
      path: path.startsWith('/') ? path : `/${path}`,
      isTls: httpGet['scheme'] === 'HTTPS',
      headers: Object.fromEntries(headers.filter(([name]) => name !== '')),
    };
  }
  return isFields(grpc) && isHere(grpc) ? { sort: 'grpc', service: textOf(grpc['service']) } : undefined;
}
