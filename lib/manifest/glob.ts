/** Whether a path given by the user is a pattern rather than a file or a folder. */
export function isGlob(path: string): boolean {
  return /[*?{[]/.test(path);
}

/** The folder to begin at: what stands before the first pattern. */
export function globBase(glob: string): string {
  const parts = glob.split('/');
  const first = parts.findIndex(isGlob);
  const base = parts.slice(0, first).join('/');
  return base === '' ? (glob.startsWith('/') ? '/' : '.') : base;
}

/** Translates `*`, `**`, `?`, `[a-z]` and `{a,b}`. */
export function globExpression(glob: string): RegExp {
  const body = glob
    .replace(/^\.\//, '')
    .replace(/\*\*\/|\*\*|\*|\?|\{[^{}]*\}|\[[^\]]*\]|[.+^$()|\\{}[\]]/g, (token) => {
      if (token === '**/') return '(?:.*/)?';
      if (token === '**') return '.*';
      if (token === '*') return '[^/]*';
      if (token === '?') return '[^/]';
      if (token.length > 1 && token.startsWith('{'))
        return `(?:${token.slice(1, -1).split(',').map(escape).join('|')})`;
      if (token.length > 1 && token.startsWith('[')) return token.replace(/^\[!/, '[^').replaceAll('\\', '\\\\');
      return escape(token);
    });
  return new RegExp(`^${body}$`);
}

function escape(text: string): string {
  return text.replace(/[.+^$()|\\{}[\]?]/g, '\\$&').replaceAll('*', '[^/]*');
}
