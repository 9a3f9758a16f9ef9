/** What the user sets besides the chart or folder. */
export interface RenderOptions {
  /** The files of --values. */
  readonly values: readonly string[];
  /** The texts of --set. */
  readonly set: readonly string[];
  /** The name of --release. */
  readonly release: string | undefined;
  /** The namespace of the run, if one is set. */
  readonly namespace: string | undefined;
}

/** A kind of input that programs of the user render to manifests. */
export interface Renderer {
  /** The kind of input, in a word for people. */
  readonly noun: string;
  /** What to install, and where to get it. */
  readonly install: string;
  /** The programs that can render it, each with its arguments; the first that is installed is used. */
  readonly programs: readonly {
    readonly name: string;
    readonly args: (target: string, options: RenderOptions) => readonly string[];
  }[];
}

/** The renderers, by their option of the command line. Values are passed after `=`, so that none can be taken for an option. */
export const RENDERERS = {
  helm: {
    noun: 'chart',
    install: 'Helm (https://helm.sh/docs/intro/install)',
    programs: [
      {
        name: 'helm',
        args: (chart, { values, set, release, namespace }) => [
          'template',
          ...(release === undefined ? [] : [release]),
          chart,
          ...(namespace === undefined ? [] : [`--namespace=${namespace}`]),
          ...values.map((file) => `--values=${file}`),
          ...set.map((text) => `--set=${text}`),
        ],
      },
    ],
  },
  kustomize: {
    noun: 'folder',
    install: 'kubectl (https://kubernetes.io/docs/tasks/tools)',
    programs: [
      { name: 'kubectl', args: (folder) => ['kustomize', folder] },
      { name: 'kustomize', args: (folder) => ['build', folder] },
    ],
  },
} satisfies Readonly<Record<string, Renderer>>;

/** The command line option of a renderer, without its hyphens. */
export type RendererName = keyof typeof RENDERERS;

/** All of them. */
export const RENDERER_NAMES = Object.keys(RENDERERS) as readonly RendererName[];
