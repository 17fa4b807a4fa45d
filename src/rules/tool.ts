/** What reports say of the program itself. */
import packageJson from '../../package.json' with { type: 'json' };

export const TOOL = { name: 'corroborate', version: packageJson.version } as const;
