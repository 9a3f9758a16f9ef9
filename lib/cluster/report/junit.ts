import { visible } from '../../check/visible';
import { chainText } from '../../rules/shared/chain';
import { escape } from '../../report/xml';
import type { VerifiedChain, VerifyResult } from '../verify/result';
import { chainLine } from './text';

/** The result as a JUnit report: one test for each chain. A broken chain is a failure, and an unknown one is an error. */
export function verifyJunit({ chains, context, counts }: VerifyResult): string {
  const numbers = `tests="${chains.length}" failures="${counts.broken}" errors="${counts.unknown}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="cdk8s-ports" ${numbers}>`,
    `  <testsuite name="${escape(visible(`verify ${context}`.trim()))}" ${numbers}>`,
    ...chains.map(testCase),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(chain: VerifiedChain): string {
  const { status, service, from, port, what, steps } = chain;
  const start = from === undefined ? '' : `${from.kind} ${from.name} -> `;
  const name = `${start}Service ${service.name}${port === undefined ? '' : `:${port}`}`;
  const head = `    <testcase classname="${escape(visible(`${service.namespace ?? ''}.${service.name}`))}" name="${escape(visible(name))}"`;
  if (status === 'ok') return `${head}/>`;
  const tag = status === 'broken' ? 'failure' : 'error';
  const message = escape(visible(`${what}: ${chainText(steps)}`));
  return [
    `${head}>`,
    `      <${tag} type="${status}" message="${message}">${escape(visible(chainLine(chain)))}</${tag}>`,
    '    </testcase>',
  ].join('\n');
}
