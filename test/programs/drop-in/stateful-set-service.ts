// A StatefulSet's `service` is a `Service`.
import { App, Chart } from 'cdk8s';
import { Service, StatefulSet } from 'cdk8s-ports';
import { Construct } from 'constructs';

class Database extends Construct {
  public readonly service: Service;
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    const set = new StatefulSet(this, 'set', {
      containers: [{ image: 'db:1', ports: [{ name: 'db', number: 5432 }] }],
      service: new Service(this, 'service', { ports: [{ name: 'db', port: 5432 }] }),
    });
    this.service = set.service;
  }
}
new Database(new Chart(new App(), 'shop'), 'db');
