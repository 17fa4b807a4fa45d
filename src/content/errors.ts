/** Ends of a run that are no findings: each knows the exit code that the command line gives it. */

/** A fault that ends the run: wrong usage or unusable configuration (2), no content (3), or a failed write (2). */
export abstract class RunError extends Error {
  abstract readonly exitCode: 2 | 3;
}

/** Wrong usage, or a root that is missing or cannot be read. */
export class UsageError extends RunError {
  override readonly name = 'UsageError';
  readonly exitCode = 2;
}

/** A root without `content/portal.yaml` or without any policy: "no content" is never success. */
export class NoContentError extends RunError {
  override readonly name = 'NoContentError';
  readonly exitCode = 3;
}

/** Something could not be written: disk full, no permission, a cache folder that is a link. */
export class WriteFailure extends RunError {
  override readonly name = 'WriteFailure';
  readonly exitCode = 2;
  /** The absolute path that could not be written. */
  readonly path: string;

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(`Cannot write ${path}: ${reason}`, options);
    this.path = path;
  }
}
