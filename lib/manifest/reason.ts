const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EISDIR: 'it is a folder; name a file',
  ELOOP: 'its links lead in a circle',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'no space is left',
  ENOTDIR: 'a file stands where its path has a folder',
  EPERM: 'permission is denied',
  EROFS: 'nothing can be written there',
};

/** Why the system could not read or write something, in words for people. */
export function reason(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}
