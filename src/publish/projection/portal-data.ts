/** What public and staff readers see of portal.yaml. */
import { fieldsOf } from '../../model/fields-of.ts';
import { copyFields } from './copy.ts';
import { lensOf } from './lens.ts';
import type { ProjectedRegister } from './projection.ts';
import { shownWords, type View } from './view.ts';

/** Components that have a name for the public, by that name alone: what they are called within is nobody's business here. */
function components(view: View) {
  return (view.graph.portal.data.components ?? []).flatMap(({ publicName, dataClasses }) =>
    publicName === undefined
      ? []
      : [
          {
            publicName: shownWords(view, publicName),
            ...(dataClasses ? { dataClasses: dataClasses.map((words) => shownWords(view, words)) } : {}),
          },
        ],
  );
}

/**
 * The public fields of portal.yaml, and what a page cannot do without: the zone in which it says times, and the
 * ids by which disclosures name commitments.
 */
export function portalFor(view: View): ProjectedRegister {
  const { file, data } = view.graph.portal;
  const shown = {
    ...copyFields('portal', data, lensOf(view, 'portal', null)),
    timeZone: data.timeZone,
    components: components(view),
    commitments: (data.commitments ?? []).map(({ id, statement }) => ({ id, statement: shownWords(view, statement) })),
  };
  // Whoever asks the index for a list that is not shown gets the answer that it cannot say.
  const hidden = [...fieldsOf('portal').keys.keys()].filter((key) => !Object.hasOwn(shown, key));
  return { data: shown, file, faults: hidden.map((key) => [key]) };
}
