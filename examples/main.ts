// What `cdk8s synth` runs (cdk8s.yaml).
import * as cdk8s from 'cdk8s';
import { OnlineBoutique } from './online-boutique/main';
import { example } from './seed/main';
import { shop } from './shop/main';

const root = new cdk8s.App();
example(root);
new OnlineBoutique(root, 'online-boutique');
shop(root);
root.synth();
