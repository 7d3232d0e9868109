import { type ListingKind, listingPath } from '#app/domain/catalog/listing-kind.ts'
import type { ListingStatus } from '#app/domain/listings/status.ts'
import { ListingButtons } from '#app/features/selling/components/listing-buttons.tsx'
import { sellingText } from '#app/features/selling/selling-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Listing {
	id: number
	slug: string
	kind: string
	titleZh: string
	titleEn: string
	status: ListingStatus
	fromMinor: number
	currency: string
	payOnArrival: boolean
}

const isWritten = ({ status }: Listing) => status === 'draft' || status === 'review'

/** What is on the shelf is looked at there, a draft where it is written. */
const pageOf = (listing: Listing) =>
	isWritten(listing)
		? `/seller/listings/${listing.id}/edit`
		: listingPath({ ...listing, kind: listing.kind as ListingKind })

/** One of a seller's listings with all that is done with it. */
export function ListingRow({ listing, mayWrite }: { listing: Listing; mayWrite: boolean }) {
	const t = useText(sellingText)
	const language = useLanguage()
	const format = useFormats()
	const { titleZh, titleEn, fromMinor, currency } = listing
	const price = fromMinor > 0 ? ` · ${format.money(fromMinor, currency)} ${t.from}` : ''
	return (
		<div className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
			<div className="min-w-0">
				<a href={pageOf(listing)} className="font-semibold hover:text-hill">
					{language === 'zh' ? titleZh || titleEn : titleEn || titleZh}
				</a>
				<p className="text-sm text-soft">
					{t.kinds[listing.kind]}
					{price}
				</p>
			</div>
			<div className="flex flex-wrap items-center gap-3">
				<Badge tone={listing.status === 'published' ? 'hill' : 'tea'}>{t.listingStatus[listing.status]}</Badge>
				<ListingButtons listing={listing} mayWrite={mayWrite} />
			</div>
		</div>
	)
}
