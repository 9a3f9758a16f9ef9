/*
 * How often a single typo in manifests of public projects is reported as an error or a warning, by kind of the changed value.
 *
 * `npx ts-node -P test/tsconfig.json test/check/mutation-shares.ts` prints the shares. With the name of a kind after it, it also prints
 * what is missed of that kind.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../lib/check/check';
import { objectName } from '../../lib/check/object-name';
import { pathText } from '../../lib/kube/field-path';
import { readManifests } from '../../lib/manifest/read-manifests';
import type { Resource } from '../../lib/manifest/resource';
import { CORPUS } from '../rules/shared';
import { mutate, type MutationKind, type Site, sitesOf, SLIPS } from './mutations';

/** The findings in objects at the severities that are reported by default: errors and warnings. */
export function findingsOf(resources: readonly Resource[]): ReadonlySet<string> {
  return new Set(
    check({ resources }).findings.map(({ rule, object, path }) => `${rule} ${objectName(object)} ${pathText(path)}`),
  );
}

/** The selectors, by object and place, whose targets are not in the unit: a typo in them has no visible effect. */
function openEnds(resources: readonly Resource[]): ReadonlySet<string> {
  const { findings } = check({ resources }, { severity: 'info' });
  return new Set(
    findings.flatMap(({ object, path }) => {
      const at = path.findIndex((step) => /selector/i.test(String(step)));
      return at < 0
        ? []
        : path.slice(at).map((_, index) => `${objectName(object)} ${pathText(path.slice(0, at + index + 1))}`);
    }),
  );
}

/** A typo that was not reported. */
interface Missed {
  readonly unit: string;
  readonly site: Site;
  readonly slip: string;
}

/** How many typos of a kind were found. */
export interface Share {
  all: number;
  reported: number;
  readonly missed: Missed[];
}

/** Makes typos at random, the same in each run: up to `most` of each kind in each unit that has no findings by itself. */
export function measure(most = 4): ReadonlyMap<MutationKind, Share> {
  const random = randomNumbers(3);
  const shares = new Map<MutationKind, Share>();
  for (const project of readdirSync(join(CORPUS, 'good'))) {
    for (const unit of readdirSync(join(CORPUS, 'good', project))) {
      const { resources } = readManifests([join(CORPUS, 'good', project, unit)]);
      const open = openEnds(resources);
      const sites = sitesOf(resources).filter(
        ({ resource, path }) => !open.has(`${objectName(resource)} ${pathText(path.slice(0, -1))}`),
      );
      // A unit that already has findings, or has too few references, shows nothing about typos.
      if (resources.length > 60 || sites.length < 5 || findingsOf(resources).size > 0) continue;
      for (const kind of new Set(sites.map((site) => site.kind))) {
        const ofKind = sites.filter((site) => site.kind === kind);
        for (let count = 0; count < Math.min(most, ofKind.length); count += 1) {
          const site = ofKind[Math.floor(random() * ofKind.length)]!;
          const slip = SLIPS[Math.floor(random() * SLIPS.length)]!;
          const share = shares.get(kind) ?? { all: 0, reported: 0, missed: [] };
          shares.set(kind, share);
          share.all += 1;
          if (findingsOf(mutate(resources, site, slip)).size > 0) share.reported += 1;
          else share.missed.push({ unit: `${project}/${unit}`, site, slip });
        }
      }
    }
  }
  return shares;
}

/** Random numbers that are the same in each run, unlike those of Math.random. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

if (require.main === module) {
  const [shown] = process.argv.slice(2);
  const shares = [...measure()];
  for (const [kind, { all, reported }] of shares) {
    console.log(
      `${kind.padEnd(16)}${String(Math.floor((100 * reported) / all)).padStart(4)} %  (${reported} of ${all})`,
    );
  }
  for (const { unit, site, slip } of shares.find(([kind]) => kind === shown)?.[1].missed ?? []) {
    const { resource, path } = site;
    console.log(`${unit}\t${resource.kind}/${resource.name}\t${pathText(path)}\t${slip}`);
  }
}
