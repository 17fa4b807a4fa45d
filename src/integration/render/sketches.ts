/** The HTML of texts, sketched by the threads that read them and kept from one build to the next. */
import { engineVersion } from '../../content/cache/engine-version.ts';
import type { TextWork } from '../../content/parse/text-maker.ts';
import type { Audience } from '../../model/audience.ts';
import type { Sketch } from '../../publish/markdown/sketch.ts';
import { TEXT_MAKER } from './maker.ts';

/** The code that renders. */
const RENDERER = 'publish/markdown';

export class Sketches {
  readonly #made = new Map<string, string>();

  /** The sketch of a record's text, by the path of its file; null where none was made. */
  of(file: string): Sketch | null {
    const made = this.#made.get(file);
    return made === undefined ? null : (JSON.parse(made) as Sketch | null);
  }

  /** What the reading of the content has to do for them; nothing where the texts are rendered with the projection. */
  textsFor(audience: Audience | undefined): TextWork | undefined {
    if (audience !== undefined && audience !== 'auditor') return undefined;
    const onMade = (path: string, made: string | null): void => {
      if (made === null) this.#made.delete(path);
      else this.#made.set(path, made);
    };
    return { module: TEXT_MAKER, cacheName: 'html', version: engineVersion(RENDERER), onMade };
  }
}
