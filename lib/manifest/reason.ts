const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EINVAL: 'its name cannot be used here',
  EIO: 'input/output error',
  EISDIR: 'this is a folder, not a file',
  ELOOP: 'its symbolic links form a loop',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'no such file or folder',
  ENOSPC: 'no space left on the device',
  ENOTDIR: 'part of its path is a file, not a folder',
  EPERM: 'permission denied',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB',
  ERR_INVALID_ARG_VALUE: 'its name cannot be used here',
  ERR_STRING_TOO_LONG: 'it is larger than 512 MiB, the longest string that Node can hold',
  EROFS: 'the file system is read-only',
};

/** Why the system could not read or write something, as a text for the user. */
export function reason(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}
