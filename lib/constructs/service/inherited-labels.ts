import type { ApiObject } from 'cdk8s';
import type { AnyWorkload } from '../shared/workload-of';

type Labels = Readonly<Record<string, string>>;

/**
 * Gives an object the labels in a workload's own metadata, when it is rendered. Labels that the program gives the object win.
 *
 * The labels of the chart, which both have, do not count as given by the program.
 */
export function inheritLabels(object: ApiObject, workloads: readonly AnyWorkload[], given: Labels = {}): void {
  const { metadata, chart } = object;
  const render = metadata.toJson.bind(metadata);
  metadata.toJson = () => {
    const rendered = render() as { readonly labels?: Labels } | undefined;
    const own = Object.entries(rendered?.labels ?? {}).filter(
      ([label, value]) => label in given || chart.labels[label] !== value,
    );
    const inherited = Object.assign({}, ...workloads.map(labelsOf)) as Labels;
    const labels = { ...rendered?.labels, ...inherited, ...Object.fromEntries(own) };
    return Object.keys(labels).length === 0 ? rendered : { ...rendered, labels };
  };
}

function labelsOf(workload: AnyWorkload): Labels {
  return (workload.metadata.toJson() as { readonly labels?: Labels } | undefined)?.labels ?? {};
}
