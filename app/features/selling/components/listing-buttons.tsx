import { Form } from '@remix-run/react'
import { collectText } from '#app/features/selling/collect-text.ts'
import { limitsText } from '#app/features/selling/limits-text.ts'
import { sellingText } from '#app/features/selling/selling-text.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Listing {
	id: number
	kind: string
	status: string
	payOnArrival: boolean
}

function SwitchButton({ listing }: { listing: Listing }) {
	const t = useText(sellingText)
	if (listing.status !== 'published' && listing.status !== 'paused') return null
	const isOnSale = listing.status === 'published'
	return (
		<Form method="post">
			<input type="hidden" name="listing" value={listing.id} />
			<Button name="status" value={isOnSale ? 'paused' : 'published'} tone={isOnSale ? 'quiet' : 'primary'} size="s">
				{isOnSale ? t.pause : t.resume}
			</Button>
		</Form>
	)
}

function ArrivalButton({ listing }: { listing: Listing }) {
	const t = useText(collectText)
	if (listing.kind !== 'stay' && listing.kind !== 'experience') return null
	return (
		<Form method="post">
			<input type="hidden" name="listing" value={listing.id} />
			<Button name="arrival" value={listing.payOnArrival ? 'no' : 'yes'} tone="quiet" size="s">
				{listing.payOnArrival ? t.forbid : t.allow}
			</Button>
		</Form>
	)
}

/** What a seller does with a listing: its limits, payment on arrival, off the shelf and back. */
export function ListingButtons({ listing, mayWrite }: { listing: Listing; mayWrite: boolean }) {
	const { title, pictures, edit } = useText(limitsText)
	const { sessions } = useText(sellingText)
	return (
		<>
			{mayWrite ? (
				<LinkButton href={`/seller/listings/${listing.id}/edit`} size="s">
					{edit}
				</LinkButton>
			) : null}
			{mayWrite && listing.kind === 'experience' ? (
				<LinkButton href={`/seller/listings/${listing.id}/sessions`} tone="quiet" size="s">
					{sessions}
				</LinkButton>
			) : null}
			<LinkButton href={`/seller/listings/${listing.id}`} tone="quiet" size="s">
				{title}
			</LinkButton>
			<LinkButton href={`/seller/listings/${listing.id}/pictures`} tone="quiet" size="s">
				{pictures}
			</LinkButton>
			<ArrivalButton listing={listing} />
			<SwitchButton listing={listing} />
		</>
	)
}
