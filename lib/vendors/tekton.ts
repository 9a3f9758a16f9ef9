import type { Vendor } from './vendor';

/**
 * Tekton's triggers.
 *
 * @see https://tekton.dev/docs/triggers/eventlisteners/
 * @see https://github.com/tektoncd/triggers/tree/main/pkg/reconciler/eventlistener
 */
export const TEKTON: Vendor = {
  kinds: {
    'triggers.tekton.dev': {
      EventListener: { makes: { services: [{ name: 'el-{name}' }] } },
    },
  },
};
