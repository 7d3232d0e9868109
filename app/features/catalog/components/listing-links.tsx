import type { LinkedListing } from '#app/domain/catalog/listing-card.ts'
import type { ListingPage } from '#app/domain/catalog/listing-page.ts'
import { groupLinks } from '#app/domain/catalog/listing-ties.ts'
import { listingText } from '#app/features/catalog/listing-text.ts'
import { commerceText } from '#app/ui/commerce/commerce-text.ts'
import { ListingGrid } from '#app/ui/commerce/listing-card.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Section } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

function Rail({
	title,
	links,
	labelOf,
}: {
	title: string
	links: LinkedListing[]
	labelOf: (link: LinkedListing) => string
}) {
	if (links.length === 0) return null
	const labels = new Map(links.map((link) => [link.id, labelOf(link)]))
	return (
		<Section title={title}>
			<ListingGrid rail cards={links} labelOf={(card) => labels.get(card.id) ?? ''} />
		</Section>
	)
}

/** What a listing is bound to: what its sellers say, what its guests took home, what is near and how far. */
export function ListingLinks({ page }: { page: ListingPage }) {
	const t = useText(listingText)
	const words = useText(commerceText)
	const format = useFormats()
	const { said, near, takenHome } = groupLinks(page.links)
	const bond = ({ relation, isIncoming }: Pick<LinkedListing, 'relation' | 'isIncoming'>) =>
		words.relations[relation][isIncoming ? 'in' : 'out']
	const nearTitle = page.kind === 'stay' ? t.nearHere : bond({ relation: 'near_stay', isIncoming: false })
	return (
		<>
			<Rail title={t.linked} links={said} labelOf={bond} />
			<Rail title={nearTitle} links={near} labelOf={({ kind }) => words.kinds[kind]} />
			<Rail title={t.alsoTakenHome} links={takenHome} labelOf={({ buyers }) => t.buyers(format.number(buyers ?? 0))} />
		</>
	)
}
