import { ComponentForms } from '#app/features/listings/components/component-forms.tsx'
import type { DraftAnswer } from '#app/features/listings/components/entered.ts'
import { RoomForms } from '#app/features/listings/components/room-forms.tsx'
import { TicketForms } from '#app/features/listings/components/ticket-forms.tsx'
import { VariantForms } from '#app/features/listings/components/variant-forms.tsx'
import { draftText } from '#app/features/listings/draft-text.ts'
import type { DraftView } from '#app/features/listings/components/draft-view.ts'
import { Section } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'
import type { OfferChoice } from '#app/domain/listings/draft-parts.ts'

interface Props {
	draft: DraftView
	found: readonly OfferChoice[]
	find: string
	answer: DraftAnswer | null
}

/** What a listing sells, by its kind. */
export function OfferSection({ draft: { listing, offers, today }, found, find, answer }: Props) {
	const t = useText(draftText)
	const title = { product: t.variants, stay: t.rooms, experience: t.tickets, package: t.components }[listing.kind]
	return (
		<Section title={title} id="offers">
			{listing.kind === 'product' ? <VariantForms variants={offers.variants} answer={answer} /> : null}
			{listing.kind === 'stay' ? <RoomForms rooms={offers.rooms} answer={answer} today={today} /> : null}
			{listing.kind === 'experience' ? <TicketForms tickets={offers.tickets} answer={answer} /> : null}
			{listing.kind === 'package' ? (
				<ComponentForms components={offers.components} found={found} find={find} answer={answer} />
			) : null}
		</Section>
	)
}
