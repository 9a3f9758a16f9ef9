import type { Place } from './arguments';

/**
 * Adds the place to the errors of cdk8s-plus: `container 'main': Port with name http already exists`.
 *
 * @throws What it throws, with the place before it.
 */
export function namingWhere<Result>(place: Place, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const { message } = error as Error;
    // An error of this package already starts with a place, such as `Deployment 'shop/web'`.
    throw /^\w+ '/.test(message) ? error : new Error(`${place()}: ${message}`, { cause: error });
  }
}
