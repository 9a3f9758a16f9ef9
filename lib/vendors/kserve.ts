import type { Vendor } from './vendor';

/**
 * KServe.
 *
 * @see https://kserve.github.io/website/
 */
export const KSERVE: Vendor = {
  kinds: {
    'serving.kserve.io': {
      InferenceService: {
        makes: {
          services: [
            { name: '{name}' },
            { name: '{name}-predictor*' },
            { name: '{name}-transformer*' },
            { name: '{name}-explainer*' },
            { name: '{name}-metrics' },
          ],
        },
      },
    },
  },
  pods: { labels: [/^serving\.kserve\.io\//] },
};
