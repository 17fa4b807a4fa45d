/** What Astro reads from the environment. */

/** Astro is asked neither to send usage data nor to look for newer versions. */
export function silenceAstro(): void {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
}
