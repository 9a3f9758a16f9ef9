import { VENDORS } from '../vendors/index';
import type { ScrapeAnnotations } from '../vendors/shape/annotations';

/** The annotations by which pods ask to be scraped, of all vendors. */
export const SCRAPE_ANNOTATIONS: readonly ScrapeAnnotations[] = VENDORS.flatMap(
  ({ annotations }) => annotations?.scrape ?? [],
);
