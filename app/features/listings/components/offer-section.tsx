import type { ReactNode } from 'react'
import { ComponentForms } from '#app/features/listings/components/component-forms.tsx'
import type { DraftAnswer } from '#app/features/listings/components/entered.ts'
import { RoomForms } from '#app/features/listings/components/room-forms.tsx'
import { TicketForms } from '#app/features/listings/components/ticket-forms.tsx'
import { VariantForms } from '#app/features/listings/components/variant-forms.tsx'
import { draftText } from '#app/features/listings/draft-text.ts'
import type { DraftView } from '#app/features/listings/components/draft-view.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'
import type { OfferChoice } from '#app/domain/listings/draft-parts.ts'

interface Props {
	draft: DraftView
	found: readonly OfferChoice[]
	find: string
	answer: DraftAnswer | null
	/** What was done here just now. */
	said: ReactNode
}

function SessionsLink({ listingId, count }: { listingId: number; count: number }) {
	const t = useText(draftText)
	const format = useFormats()
	return (
		<p className="mt-4 flex flex-wrap items-center gap-3">
			<LinkButton href={`/seller/listings/${listingId}/sessions`}>{t.sessionsArrange}</LinkButton>
			<span className="text-soft">{count === 0 ? t.noSessions : t.sessionsAhead(format.number(count))}</span>
		</p>
	)
}

/** What a listing sells, by its kind. */
export function OfferSection({ draft: { listing, offers, split, today }, found, find, answer, said }: Props) {
	const t = useText(draftText)
	const title = { product: t.variants, stay: t.rooms, experience: t.tickets, package: t.components }[listing.kind]
	return (
		<Section title={title} id="offers">
			{said}
			{listing.kind === 'product' ? <VariantForms variants={offers.variants} answer={answer} /> : null}
			{listing.kind === 'stay' ? <RoomForms rooms={offers.rooms} answer={answer} today={today} /> : null}
			{listing.kind === 'experience' ? (
				<>
					<TicketForms tickets={offers.tickets} answer={answer} />
					<SessionsLink listingId={listing.id} count={offers.sessions.count} />
				</>
			) : null}
			{listing.kind === 'package' ? (
				<ComponentForms components={offers.components} split={split} found={found} find={find} answer={answer} />
			) : null}
		</Section>
	)
}
