import type { Vendor } from './vendor';

/**
 * Solr's operator.
 *
 * @see https://apache.github.io/solr-operator/docs/solr-cloud/
 */
export const SOLR: Vendor = {
  kinds: {
    'solr.apache.org': {
      SolrCloud: {
        makes: {
          services: [
            { name: '{name}-solrcloud-common' },
            { name: '{name}-solrcloud-headless' },
            { name: '{name}-solrcloud-*' },
          ],
        },
      },
    },
  },
};
