import type { Workload } from '../../graph/workload';
import { ClusterError } from '../kubectl/cluster-error';
import type { Kubectl } from '../kubectl/kubectl';
import { ask } from './ask';
import { openForward, type PortForward } from './port-forward';
import { questionFor, questionText } from './question';
import type { Reply } from './reply';

/** The result of a connection to a pod. */
interface Connected extends Reply {
  readonly pod: string;
  readonly port: number;
  readonly asked: string;
}

/** The caveat to print whenever connections were tried. */
export const FORWARD_NOTE =
  'port-forward carries TCP only and goes past Services and NetworkPolicies: a connection shows that the program in the pod answers, not that its clients reach it';

/** Tries a connection to a port of a pod, through a port-forward that it closes afterwards. */
export async function connectTo(
  kubectl: Kubectl,
  { pod, number }: { readonly pod: Workload; readonly number: number },
): Promise<Connected> {
  const { name } = pod.resource;
  const question = questionFor(pod, number);
  const head = { pod: name, port: number, asked: questionText(question) };
  let forward: PortForward;
  try {
    forward = await openForward(kubectl, { namespace: pod.namespace, pod: name, port: number });
  } catch (error) {
    if (!(error instanceof ClusterError)) throw error;
    return { ...head, answer: error.message, isWell: false };
  }
  try {
    const refused = forward.failed.then((said): Reply => ({ answer: refusal(said), isWell: false }));
    const reply = await Promise.race([refused, ask(forward.local, question, kubectl.timeout)]);
    // A connection that was only closed may have been refused; kubectl prints that a moment later.
    const isUnclear = !reply.isWell || reply.answer.startsWith('closed');
    const told = isUnclear ? await Promise.race([refused, later(PATIENCE, reply)]) : reply;
    return { ...head, ...told };
  } finally {
    forward.stop();
    await forward.ended;
  }
}

/** How many milliseconds to wait for kubectl to print why a connection was closed. */
const PATIENCE = 500;

function later<Value>(time: number, value: Value): Promise<Value> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(value);
    }, time);
  });
}

function refusal(said: string): string {
  return said.includes('connection refused') ? 'refused: nothing listens on the port' : said;
}
