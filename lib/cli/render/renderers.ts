/** What is asked for besides the chart or folder. */
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

/** A program of the user that makes manifests of something. */
export interface Renderer {
  /** What it makes them of, as a word for people. */
  readonly noun: string;
  /** Where it is had from. */
  readonly install: string;
  /** The programs that can do it, the first that is there does: each with its arguments. */
  readonly programs: readonly {
    readonly name: string;
    readonly args: (target: string, options: RenderOptions) => readonly string[];
  }[];
}

/** The renderers by the option of the command line that asks for them. Values stand behind `=`, so that none is taken for an option. */
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

/** The option of a renderer. */
export type RendererName = keyof typeof RENDERERS;

/** All of them. */
export const RENDERER_NAMES = Object.keys(RENDERERS) as readonly RendererName[];
