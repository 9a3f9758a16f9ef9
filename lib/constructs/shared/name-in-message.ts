import type { Place } from './arguments';

/**
 * Has what cdk8s-plus refuses name whose it is: `container 'main': Port with name http already exists`.
 *
 * @throws What it throws, with the place before it.
 */
export function namingWhere<Result>(place: Place, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const { message } = error as Error;
    // What this package says itself begins with a place, such as `Deployment 'shop/web'`.
    throw /^\w+ '/.test(message) ? error : new Error(`${place()}: ${message}`, { cause: error });
  }
}
