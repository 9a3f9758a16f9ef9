import { existsSync } from 'node:fs';

/** Where Debian and others put Chromium, and where somebody says that it is. */
const PLACES = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser, if there is one. */
export const CHROMIUM = PLACES.find((place) => place !== '' && existsSync(place));
