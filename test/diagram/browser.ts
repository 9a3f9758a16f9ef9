import { existsSync } from 'node:fs';

/** The usual paths of Chromium, on Debian and others, and the path that the environment sets. */
const PLACES = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser, if there is one. */
export const CHROMIUM = PLACES.find((place) => place !== '' && existsSync(place));
