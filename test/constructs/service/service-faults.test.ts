import { type Chart, Testing } from 'cdk8s';
import * as kplus from '../../../lib';
import { chartOf, findings, number, text, web } from '../findings';

test('a correct program has no findings', () => {
  expect(
    findings((chart) => {
      const workload = web(chart);
      new kplus.Service(chart, 'a', { selector: workload, ports: [{ port: 80, targetPort: text('http') }] });
      workload.exposeViaService({ ports: [{ port: 53, targetPort: number(53) }] });
      workload.expose({ http: 80, dns: true }, { name: 'b' });
    }),
  ).toEqual([]);
});

describe('row 1: a target port that the workload does not declare', () => {
  test('by name, with the candidates and a suggestion', () => {
    expect(
      findings((chart) => {
        new kplus.Service(chart, 'a', { selector: web(chart), ports: [{ port: 80, targetPort: text('htpp') }] });
      }),
    ).toEqual([
      `[shop/a] no selected pod has a TCP port named 'htpp': Service 'shop/a':80 -> targetPort "htpp" -x- Deployment 'shop/web' (ports: http 8080/TCP, dns 53/UDP); did you mean 'http'? [target-port-name-unresolved]`,
    ]);
  });

  test('by number', () => {
    expect(
      findings((chart) => {
        new kplus.Service(chart, 'a', { selector: web(chart), ports: [{ port: 80, targetPort: number(9999) }] });
      }),
    ).toEqual([
      "[shop/a] no selected pod declares port 9999/TCP: Service 'shop/a':80 -> targetPort 9999 -x- Deployment 'shop/web' (ports: http 8080/TCP, dns 53/UDP) [target-port-undeclared]",
    ]);
  });

  test('because it is not set', () => {
    expect(
      findings((chart) => {
        new kplus.Service(chart, 'a', { selector: web(chart), ports: [{ port: number(80) }] });
      }),
    ).toEqual([
      "[shop/a] targetPort is not set, so it is 80, which the workload does not declare: set targetPort: Service 'shop/a':80 -> targetPort 80 (the port, because targetPort is not set) -x- Deployment 'shop/web' (ports: http 8080/TCP, dns 53/UDP) [target-port-undeclared]",
    ]);
  });

  test('bound later, in any order', () => {
    expect(
      findings((chart) => {
        const service = new kplus.Service(chart, 'a');
        service.bind(80, { targetPort: 'htpp' });
        service.select(web(chart));
      }),
    ).toHaveLength(1);
    expect(
      findings((chart) => {
        const workload = new kplus.Deployment(chart, 'web');
        const service = new kplus.Service(chart, 'a', { selector: workload });
        service.bind(80, { targetPort: 'http' });
        workload.addContainer({ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] });
      }),
    ).toEqual([]);
  });
});

test('row 2: the port of another container than the referenced one', () => {
  expect(
    findings((chart) => {
      const workload = new kplus.Deployment(chart, 'web', {
        containers: [
          { name: 'web', image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] },
          { name: 'envoy', image: 'envoy:1.31', ports: [{ name: 'admin', number: 9901 }] },
        ],
      });
      new kplus.Service(chart, 'a', {
        container: workload.container('envoy'),
        ports: [{ port: 80, targetPort: text('http') }],
      });
      const other = web(chart, 'other');
      new kplus.Service(chart, 'b', {
        selector: workload,
        ports: [{ port: 80, targetPort: other.port('http') }],
      });
    }),
  ).toEqual([
    "[shop/a] port 80: targetPort 'http' is not declared by container 'envoy' of Deployment 'shop/web' (admin 9901/TCP) [target-port-undeclared]",
    "[shop/b] port 80: targetPort is a handle of Deployment 'shop/other', but the Service selects pods of Deployment 'shop/web': use a handle of that workload [target-port-undeclared]",
  ]);
});

test("row 3: a protocol that is not the container port's", () => {
  expect(
    findings((chart) => {
      const workload = web(chart);
      const [tcp, udp] = [kplus.Protocol.TCP as kplus.Protocol, kplus.Protocol.UDP as kplus.Protocol];
      new kplus.Service(chart, 'a', { selector: workload, ports: [{ port: 53, targetPort: 'dns', protocol: tcp }] });
      new kplus.Service(chart, 'b', { selector: workload, ports: [{ port: 80, targetPort: 'http', protocol: udp }] });
    }),
  ).toEqual([
    `[shop/a] port dns of the container is UDP: set protocol to UDP: Service 'shop/a':53 -> targetPort "dns" -x- Deployment 'shop/web' (ports: http 8080/TCP, dns 53/UDP) [target-port-protocol]`,
    `[shop/b] port http of the container is TCP: set protocol to TCP: Service 'shop/b':80 -> targetPort "http"/UDP -x- Deployment 'shop/web' (ports: http 8080/TCP, dns 53/UDP) [target-port-protocol]`,
  ]);
});

test('rows 4 and 5: names and numbers against the rule of their field', () => {
  expect(
    findings((chart) => {
      const workload = new kplus.Deployment(chart, 'web', {
        containers: [
          {
            image: 'nginx:1.27',
            ports: [
              { name: text('http-remote-write'), number: 8080 },
              { name: 'b', number: number(70000) },
            ],
          },
        ],
      });
      new kplus.Service(chart, 'a', {
        selector: workload,
        ports: [
          { name: text('UP'), port: 80, targetPort: 8080 },
          { name: 'b', port: number(0), targetPort: text('b') },
        ],
      });
    }),
  ).toEqual([
    "[shop/web] port name 'http-remote-write' has more than 15 characters [port-name-syntax]",
    '[shop/web] port 70000 is outside 1..65535 [port-range]',
    "[shop/a] Service port name 'UP' may only contain lower-case letters, digits and '-' [port-name-syntax]",
    '[shop/a] port 0 is outside 1..65535 [port-range]',
  ]);
});

describe('row 5: node ports', () => {
  const withNodePort = (nodePort: number, type?: kplus.ServiceType) => (chart: Chart) => {
    new kplus.Service(chart, 'a', {
      selector: web(chart),
      ...(type && { type }),
      ports: [{ port: 80, targetPort: 'http', nodePort }],
    });
  };

  test('outside the range', () => {
    expect(findings(withNodePort(number(99), kplus.ServiceType.NODE_PORT))).toEqual([
      '[shop/a] nodePort 99 is outside 30000..32767 [node-port-rejected]',
    ]);
    expect(findings(withNodePort(number(30080), kplus.ServiceType.NODE_PORT))).toEqual([]);
  });

  test('on a ClusterIP Service', () => {
    expect(findings(withNodePort(number(30080)))).toEqual([
      '[shop/a] a Service of type ClusterIP has no node ports: set type to NodePort or LoadBalancer, or remove nodePort [node-port-rejected]',
    ]);
  });

  test('in the range that is set for the cluster', () => {
    const inRange = (nodePort: number) => (chart: Chart) => {
      chart.node.setContext('cdk8s-ports/nodePortRange', '20000-22767');
      withNodePort(nodePort, kplus.ServiceType.NODE_PORT)(chart);
    };
    expect(findings(inRange(number(20080)))).toEqual([]);
    expect(findings(inRange(number(30080)))).toEqual([
      '[shop/a] nodePort 30080 is outside 20000..22767 [node-port-rejected]',
    ]);
  });

  test('with a range that is none', () => {
    const chart = chartOf((one) => {
      one.node.setContext('cdk8s-ports/nodePortRange', 'all');
      withNodePort(number(30080), kplus.ServiceType.NODE_PORT)(one);
    });
    expect(() => Testing.synth(chart)).toThrow(
      "context 'cdk8s-ports/nodePortRange' is the string 'all': write two numbers, such as '30000-32767', as --service-node-port-range has them",
    );
  });

  test('that is meant to be outside the range', () => {
    expect(
      findings(withNodePort(kplus.unchecked(80, 'the cluster runs on one node'), kplus.ServiceType.NODE_PORT)),
    ).toEqual([]);
  });
});

test('row 7: several ports', () => {
  expect(
    findings((chart) => {
      const containers: kplus.ContainerProps[] = [{ image: 'nginx:1.27', ports: [{ number: 80 }, { number: 81 }] }];
      const workload = new kplus.Deployment(chart, 'web', { containers });
      new kplus.Service(chart, 'a', {
        selector: workload,
        ports: [
          { port: 80, targetPort: 80 },
          { port: number(80), name: 'b', targetPort: 81 },
          { port: 82, name: text('b'), targetPort: 81 },
        ],
      });
    }),
  ).toEqual([
    '[shop/a] a Service with several ports needs a name on each [service-port-names]',
    "[shop/a] port name 'b' is used twice in this Service [service-port-names]",
    '[shop/a] port 80/TCP is used twice in this Service, first at spec.ports[0] [service-port-repeated]',
  ]);
});

test('row 9: a headless Service that remaps', () => {
  expect(
    findings((chart) => {
      new kplus.Service(chart, 'a', {
        selector: web(chart),
        clusterIP: text('None'),
        ports: [{ port: 80, targetPort: 'http' }],
      });
    }),
  ).toEqual([
    `[shop/a] a headless Service does not map ports: clients dial the pod's port, so port must be 8080: Service 'shop/a':80 -> targetPort "http" -> Deployment 'shop/web':8080 [headless-port-remap]`,
  ]);
});

test('row 10: an ExternalName Service with pods', () => {
  const options: kplus.ServiceProps = { externalName: 'db.example.com' };
  expect(
    findings((chart) => {
      new kplus.Service(chart, 'a', {
        ...options,
        selector: web(chart),
        ports: [{ port: 80, targetPort: text('http') }],
      });
      // Clients of an ExternalName dial the host itself, so a repeated number and a different target port do not matter.
      const ports = [443, 8443].map((targetPort) => ({ name: `to-${targetPort}`, port: 443, targetPort }));
      new kplus.Service(chart, 'b', { ...options, ports });
    }),
  ).toEqual([
    '[shop/a] an ExternalName Service has no pods: remove selector [external-name-ignored-field]',
    '[shop/a] port 80: an ExternalName Service has no pods: remove targetPort [external-name-ignored-field]',
    "[shop/b] port 'to-8443' 443: an ExternalName Service has no pods: remove targetPort [external-name-ignored-field]",
  ]);
});

describe('row 11: a workload without ports', () => {
  const withoutPorts = (chart: Chart): kplus.Deployment => {
    const containers: kplus.ContainerProps[] = [{ image: 'nginx:1.27' }];
    return new kplus.Deployment(chart, 'web', { containers });
  };

  test('selected by a Service', () => {
    expect(
      findings((chart) => {
        new kplus.Service(chart, 'a', { selector: withoutPorts(chart), ports: [{ port: 80 }] });
      }),
    ).toEqual([
      "[shop/a] targetPort is not set, so it is 80, which the workload does not declare: set targetPort: Service 'shop/a':80 -> targetPort 80 (the port, because targetPort is not set) -x- Deployment 'shop/web' (no ports); the workload declares no ports: add `ports` to one of its containers [target-port-undeclared]",
    ]);
  });

  test('exposed is refused at once, as cdk8s-plus does', () => {
    expect(() => chartOf((chart) => withoutPorts(chart).exposeViaService())).toThrow(
      /^Unable to expose deployment shop-web-\w+ via a service: the workload declares no ports: add `ports` to one of its containers$/,
    );
  });

  test('nor of the container that is meant', () => {
    expect(
      findings((chart) => {
        const containers: kplus.ContainerProps[] = [
          { name: 'web', image: 'nginx:1.27', ports: [{ number: 80 }] },
          { name: 'bare', image: 'bare:1' },
        ];
        const workload = new kplus.Deployment(chart, 'web', { containers });
        new kplus.Service(chart, 'a', { container: workload.container('bare'), ports: [{ port: 80 }] });
      }),
    ).toEqual([
      "[shop/a] container 'bare' of Deployment 'shop/web': the container declares no ports: add `ports` to it [target-port-undeclared]",
    ]);
  });

  test('governed by a Service is what a StatefulSet may be', () => {
    expect(
      findings((chart) => {
        const service = new kplus.Service(chart, 'a', { ports: [{ port: 80 }] });
        const containers: kplus.ContainerProps[] = [{ image: 'db:1' }];
        new kplus.StatefulSet(chart, 'db', { service, containers });
      }),
    ).toEqual([]);
  });
});

describe('row 12: what only synth can see', () => {
  test('a selector with expressions', () => {
    expect(
      findings((chart) => {
        const selector = kplus.Pods.select(chart, 'pods', { expressions: [kplus.LabelExpression.exists('app')] });
        new kplus.Service(chart, 'a', { selector, ports: [{ port: 80 }] });
      }),
    ).toEqual([
      "[shop/a] the selector 'shop/pods' has expressions, and a Service selects by labels only: select labels instead [service-selects-nothing]",
    ]);
  });

  test('a workload in another namespace', () => {
    expect(
      findings((chart) => {
        new kplus.Service(chart, 'a', {
          metadata: { namespace: 'other' },
          selector: web(chart),
          ports: [{ port: 80, targetPort: 'http' }],
        });
      }),
    ).toEqual([
      "[shop/a] no pod matches the selector: Service 'shop/a' -> selector cdk8s.io/metadata.addr=shop-web-c80b2a96 -x- Deployment 'shop/web' has them, but in namespace 'default', not 'other' [service-selects-nothing]",
    ]);
  });

  test('a container of no workload', () => {
    expect(
      findings((chart) => {
        const container = new kplus.Container({ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] });
        new kplus.Service(chart, 'a', { container, ports: [{ port: 80, targetPort: 'http' }] });
      }),
    ).toEqual([
      "[shop/a] container 'main' is in no workload: add it with addContainer() or attachContainer() [service-selects-nothing]",
    ]);
  });
});

test('all findings come at once', () => {
  expect(
    findings((chart) => {
      const workload = web(chart);
      for (const id of ['a', 'b', 'c']) {
        new kplus.Service(chart, id, { selector: workload, ports: [{ port: 80, targetPort: text('htpp') }] });
      }
    }),
  ).toHaveLength(3);
});

test('unchecked is never a finding, and is emitted as it is', () => {
  const chart = chartOf((one) => {
    new kplus.Service(one, 'a', {
      selector: web(one),
      ports: [{ port: 9999, targetPort: kplus.unchecked(9999, 'the debugger does not declare it') }],
    });
  });
  const service = Testing.synth(chart).find(({ kind }: { kind: string }) => kind === 'Service');
  expect(service.spec.ports).toEqual([{ port: 9999, targetPort: 9999 }]);
  expect(() => kplus.unchecked(9999, ' ')).toThrow(
    'unchecked(9999) needs a reason: say why no container declares this port',
  );
});
