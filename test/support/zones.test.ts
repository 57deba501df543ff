/** The zone runs (zones.ts) rely on the environment variable TZ: it must take effect here. */
import { expect, test } from 'vitest';

test('the zone of the tests is the one asked for', () => {
  const asked = process.env['TZ'];
  const zone = new Intl.DateTimeFormat('en').resolvedOptions().timeZone;
  expect(zone).toBe(asked ?? zone);
});
