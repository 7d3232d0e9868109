import { ConsentNotice } from '#app/features/sharing/components/consent-notice.tsx'
import type { PlacementView } from '#app/domain/attribution/placement.ts'
import { placementText } from '#app/features/sharing/placement-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

type Listing = NonNullable<PlacementView['listing']>

/** One form a size: one tap puts it into the basket, from where it is sent home, or asks for it to be brought to the room. */
function SendHome({ listing, code, room }: { listing: Listing; code: string; room: string | null }) {
	const t = useText(placementText)
	const format = useFormats()
	return (
		<>
			{room ? <p className="mb-3 text-soft">{t.toRoomHint}</p> : null}
			<ul className="grid grid-cols-1 gap-3">
				{listing.variants.map(({ id, name, priceMinor, left }) => (
					<li key={id} className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-3">
						<span>
							<span className="block font-strong">{name}</span>
							<span className="text-persimmon">{format.money(priceMinor, listing.currency)}</span>
						</span>
						{left > 0 ? (
							<form action="/cart" method="post" className="flex flex-wrap gap-3">
								<input type="hidden" name="intent" value="add" />
								<input type="hidden" name="kind" value="product" />
								<input type="hidden" name="variantId" value={id} />
								<input type="hidden" name="qty" value="1" />
								<input type="hidden" name="returnTo" value={`/q/${code}`} />
								{room ? (
									<Button tone="primary" size="l" name="room" value={room} aria-label={`${t.toRoom} ${name}`}>
										{t.toRoom}
									</Button>
								) : null}
								<Button tone="buy" size="l" aria-label={`${t.sendHome} ${name}`}>
									{t.sendHome}
								</Button>
							</form>
						) : (
							<span className="text-danger">{t.soldOut}</span>
						)}
					</li>
				))}
			</ul>
		</>
	)
}

/** What a printed code opens. */
export function PlacementPage({ placement }: { placement: PlacementView }) {
	const t = useText(placementText)
	const { listing, host, hostPath, code, touch, room } = placement
	return (
		<>
			{listing ? (
				<>
					<PageHead title={listing.title} lead={listing.summary} eyebrow={t.at(host)} />
					<Card>
						{listing.kind === 'product' ? <h2 className="mb-3 text-xl">{t.liked}</h2> : null}
						{listing.kind === 'product' ? <SendHome {...{ listing, code, room }} /> : null}
						<p className="mt-4 flex flex-wrap gap-3">
							<LinkButton href={listing.path} tone={listing.kind === 'product' ? 'quiet' : 'buy'}>
								{listing.kind === 'product' ? t.look : t.book}
							</LinkButton>
							<LinkButton href={hostPath} tone="plain">
								{t.host}
							</LinkButton>
						</p>
					</Card>
				</>
			) : (
				<EmptyState title={t.gone} actions={<LinkButton href={hostPath}>{t.host}</LinkButton>}>
					{t.goneLead(host)}
				</EmptyState>
			)}
			{touch ? (
				<div className="mt-6">
					<ConsentNotice touch={touch} back={`/q/${code}`} />
				</div>
			) : null}
		</>
	)
}
