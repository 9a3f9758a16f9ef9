import type { ApiObject } from 'cdk8s';

/** A manifest that was rendered ahead of time. */
export interface RenderedOnce {
  /** Drops the manifest if nobody has asked for it. */
  forget(): void;
}

/** Makes the object return the manifest that it was just rendered to, once; after that, it renders as before. */
export function noteRendered(object: ApiObject, manifest: unknown): RenderedOnce {
  if (!Object.isExtensible(object)) return { forget: () => undefined };
  const own = Object.getOwnPropertyDescriptor(object, 'toJson');
  const forget = (): void => {
    if (object.toJson !== giveOnce) return;
    if (own === undefined) Reflect.deleteProperty(object, 'toJson');
    else Object.defineProperty(object, 'toJson', own);
  };
  const giveOnce = (): unknown => {
    forget();
    return manifest;
  };
  Object.defineProperty(object, 'toJson', { value: giveOnce, configurable: true, writable: true });
  return { forget };
}
