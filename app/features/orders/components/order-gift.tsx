import type { CodeDrawing } from '#app/domain/attribution/placement.ts'
import type { GiftState } from '#app/domain/gifts/gift.ts'
import { orderGiftText } from '#app/features/orders/order-gift-text.ts'
import { ShareLink } from '#app/ui/commerce/share-link.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** A gift as its giver sees it, with its link drawn as a code. */
export interface OrderGiftView {
	url: string
	words: string
	state: GiftState
	acceptedAt: Date | null
	until: Date
	drawing: CodeDrawing
}

function HandOn({ gift }: { gift: OrderGiftView }) {
	const t = useText(orderGiftText)
	const { url, drawing } = gift
	return (
		<div className="mt-4 grid gap-4 sm:grid-cols-[minmax(0,1fr)_auto]">
			<ShareLink url={url} title={t.title.OPEN} words={t} />
			<figure className="grid justify-items-center gap-1">
				<svg
					viewBox={`0 0 ${drawing.size} ${drawing.size}`}
					role="img"
					aria-label={url}
					className="w-40 max-w-full rounded-lg"
				>
					<rect width={drawing.size} height={drawing.size} fill="#ffffff" />
					<path d={drawing.path} fill="#000000" shapeRendering="crispEdges" />
				</svg>
				<figcaption className="text-small text-soft">{t.scan}</figcaption>
			</figure>
		</div>
	)
}

/** What the giver does with a gift, or what became of it. */
export function OrderGift({ gift }: { gift: OrderGiftView }) {
	const t = useText(orderGiftText)
	const format = useFormats()
	const { state, acceptedAt, until, words } = gift
	return (
		<div className="mb-5">
			<Card>
				<h2 className="mb-2 text-xl">{t.title[state]}</h2>
				<p className="text-soft">
					{state === 'OPEN' ? t.say(format.dateTime(until)) : null}
					{state === 'ACCEPTED' && acceptedAt ? t.accepted(format.dateTime(acceptedAt)) : null}
					{state === 'OVER' ? t.over : null}
				</p>
				{words ? (
					<p className="mt-2">
						<span className="text-small text-soft">{t.words}</span>
						<span className="block whitespace-pre-line">{words}</span>
					</p>
				) : null}
				{state === 'OPEN' ? <HandOn gift={gift} /> : null}
			</Card>
		</div>
	)
}
