import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBuiltInGroup, kindFacts } from '../../../lib/kube/kind-facts';
import { VENDORS } from '../../../lib/vendors/index';
import { having, KINDS } from './kinds';

const FOLDER = join(__dirname, '..', '..', '..', 'lib', 'vendors');
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.ts') && !['index.ts', 'vendor.ts'].includes(file));
const sourceOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

const duplicates = (texts: readonly string[]): readonly string[] =>
  texts.filter((text, index) => texts.indexOf(text) !== index);
describe('the list', () => {
  test.each(FILES)('%s exports one vendor, which is listed, and says where its facts are from', (file) => {
    const source = sourceOf(file);
    const names = Array.from(source.matchAll(/^export const (\w+): Vendor =/gm), ([, name]) => name!);
    expect(names).toHaveLength(1);
    expect(sourceOf('index.ts').split('\n')).toContain(`  ${names[0]!},`);
    expect(source).toMatch(/ \* @see https:\/\//);
  });

  test('has nobody else, and everybody says something', () => {
    expect(VENDORS).toHaveLength(FILES.length);
    expect(VENDORS.filter((vendor) => Object.keys(vendor).length === 0)).toEqual([]);
    expect(KINDS.filter(([, known]) => Object.keys(known).length === 0)).toEqual([]);
  });

  test('says each thing once', () => {
    expect(duplicates(KINDS.map(([key]) => key))).toEqual([]);
    expect(duplicates(VENDORS.flatMap(({ settings = [] }) => settings))).toEqual([]);
    const annotations = VENDORS.flatMap(({ annotations = {} }) => annotations);
    const ports = annotations.flatMap(({ ports: ofVendor = [] }) => ofVendor);
    expect(duplicates(ports.map(({ key, layer }) => `${layer} ${key}`))).toEqual([]);
    expect(duplicates(annotations.flatMap(({ ingress }) => ingress?.addresses ?? []))).toEqual([]);
  });

  test('is about vendors, whose groups are not those of Kubernetes', () => {
    const groups = [...KINDS.map(([key]) => key.split('/')[0]!), ...VENDORS.flatMap(({ settings = [] }) => settings)];
    // OpenShift's kinds once had no group, and Spark's operator has a group that looks like those of Kubernetes.
    expect([...new Set(groups.filter(isBuiltInGroup))]).toEqual(['', 'sparkoperator.k8s.io']);
    for (const [key] of having('facts')) {
      const [group = '', kind = ''] = key.split('/');
      expect(kindFacts(group, kind)).toEqual({ namespaced: true });
    }
  });

  test('has expressions that begin and end where a text does, and remember nothing', () => {
    const expressions = VENDORS.flatMap(({ pods, entries }) => [
      ...[...(pods?.labels ?? []), ...(pods?.names ?? [])],
      ...(entries === undefined ? [] : [entries.key, entries.entry]),
    ]);
    const isWhole = ({ source }: RegExp): boolean => source.startsWith('^') && /(\$|\$\)|\\\/)$/.test(source);
    expect(expressions.filter((one) => !isWhole(one) || one.flags !== '')).toEqual([]);
    expect(VENDORS.flatMap(({ controller }) => controller?.image ?? []).filter(({ flags }) => flags !== '')).toEqual(
      [],
    );
  });
});
