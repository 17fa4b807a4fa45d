/** A population of a period as a file: the rows that its page shows. */
import type { APIRoute } from 'astro';
import { listingFiles } from '../../../publish/listing/files.ts';
import { allListings } from '../../../publish/listing/listing.ts';
import { openSite } from '../../../publish/view/open-site.ts';

export function getStaticPaths() {
  const site = openSite();
  return allListings(site).flatMap((listing) =>
    listingFiles(site, listing).map(({ format, text }) => ({
      params: { id: listing.period.id, listing: listing.entity.name, format },
      props: { text },
    })),
  );
}

export const GET: APIRoute = ({ props }) => new Response(String(props.text));
