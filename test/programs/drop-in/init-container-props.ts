// A value of type ContainerProps is a container or an init container.
import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-ports';

function withDefaults(props: kplus.ContainerProps): kplus.ContainerProps {
  return { resources: {}, ...props };
}
const chart = new Chart(new App(), 'shop');
const web = new kplus.Deployment(chart, 'web', {
  containers: [withDefaults({ image: 'web:1', ports: [{ name: 'http', number: 8080 }] })],
  initContainers: [withDefaults({ name: 'migrate', image: 'migrate:1' })],
});
web.addInitContainer(withDefaults({ name: 'wait', image: 'wait:1' }));
