import { listingPath, type ListingKind } from '#app/domain/catalog/listing-kind.ts'
import { limitsText } from '#app/features/selling/limits-text.ts'
import { PageHead } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Listing {
	listingId: number
	kind: ListingKind
	slug: string
	titleZh: string
	titleEn: string
	/** Without it, as what is on the shelf. */
	status?: string
}

/** The head of a listing's page in the office, between all listings and what buyers see. */
export function ListingHead({ listing }: { listing: Listing }) {
	const t = useText(limitsText)
	const language = useLanguage()
	const isUnseen = listing.status === 'draft' || listing.status === 'review'
	return (
		<PageHead
			eyebrow={
				<a href="/seller/listings" className="text-hill hover:underline">
					← {t.back}
				</a>
			}
			title={language === 'zh' ? listing.titleZh || listing.titleEn : listing.titleEn || listing.titleZh}
			lead={
				<a
					href={isUnseen ? `/seller/listings/${listing.listingId}/edit` : listingPath(listing)}
					className="text-base text-hill hover:underline"
				>
					{isUnseen ? t.goOnWriting : t.seePage} →
				</a>
			}
		/>
	)
}
