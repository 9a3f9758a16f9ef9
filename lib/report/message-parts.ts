/** A message, taken apart to be shown on several lines. */
export interface MessageParts {
  /** What is wrong. */
  readonly what: string;
  /** The way from one end to the other, as in `Service web:80 -> targetPort "htpp" -x- Deployment web`. */
  readonly chain?: string;
  /** What may have been meant. */
  readonly hint?: string;
}

/** Takes a message apart at the chain; one without a chain stays in one piece. Nothing is lost. */
export function messageParts(message: string): MessageParts {
  const arrow = /\s-(?:>|x-)\s/.exec(message)?.index;
  const colon = arrow === undefined ? -1 : message.lastIndexOf(': ', arrow);
  if (colon < 0) return { what: message };
  const rest = message.slice(colon + 2);
  const semicolon = rest.indexOf('; ');
  return {
    what: message.slice(0, colon),
    chain: semicolon < 0 ? rest : rest.slice(0, semicolon),
    ...(semicolon >= 0 && { hint: rest.slice(semicolon + 2) }),
  };
}
