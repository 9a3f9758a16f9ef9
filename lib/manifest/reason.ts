const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EINVAL: 'its name cannot be used here',
  EIO: 'the disk reports an error',
  EISDIR: 'it is a folder; name a file',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'no space is left',
  ENOTDIR: 'a file stands where its path has a folder',
  EPERM: 'permission is denied',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB',
  ERR_INVALID_ARG_VALUE: 'its name cannot be used here',
  ERR_STRING_TOO_LONG: 'it is larger than 512 MiB, more than one text can hold',
  EROFS: 'nothing can be written there',
};

/** Why the system could not read or write something, in words for people. */
export function reason(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}
