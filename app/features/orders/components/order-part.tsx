import type { OrderLineView, OrderPartView } from '#app/domain/orders/order-view.ts'
import { GroupLink } from '#app/features/orders/components/group-link.tsx'
import { OrderShipment } from '#app/features/orders/components/order-shipment.tsx'
import { LineBadge } from '#app/features/orders/components/line-badge.tsx'
import { LineAfter } from '#app/features/orders/components/line-after.tsx'
import { addressIn } from '#app/ui/commerce/address-text.ts'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { listingPath } from '#app/domain/catalog/listing-kind.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { orderActionsText } from '#app/features/orders/order-actions-text.ts'
import { ordersText } from '#app/features/orders/orders-text.ts'
import { useLineFacts } from '#app/ui/commerce/line-facts.tsx'
import { lineText } from '#app/ui/commerce/line-text.ts'
import { Picture } from '#app/ui/commerce/picture.tsx'
import { policySentences } from '#app/ui/commerce/policy-text.ts'
import { PriceParts } from '#app/ui/commerce/price-parts.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** Where a line goes that goes elsewhere than the order. */
function OwnAddress({ line: { shipTo } }: { line: OrderLineView }) {
	const t = useText(ordersText)
	const language = useLanguage()
	if (!shipTo) return null
	return (
		<p>
			{t.shipTo} {addressIn(language, shipTo)}
		</p>
	)
}

function Facts({ line }: { line: OrderLineView }) {
	const t = useText(ordersText)
	const words = useText(lineText)
	const language = useLanguage()
	const format = useFormats()
	const facts = useLineFacts()
	const option = inLanguage(line.option, language)
	const isGoing = line.state === 'PLACED' || line.state === 'PACKED'
	return (
		<div className="text-sm text-soft">
			{line.packageTitle ? <p>{t.fromPackage(inLanguage(line.packageTitle, language))}</p> : null}
			<p>
				{option} {line.stay ? null : <span className="tabular-nums">{words.pieces(line.qty)}</span>}
			</p>
			{facts(line) ? <p>{facts(line)}</p> : null}
			{isGoing ? <OwnAddress line={line} /> : null}
			<GroupLink code={line.groupCode} />
			{line.answerBy ? <p className="font-semibold">{words.answerBy(format.dateTime(line.answerBy))}</p> : null}
			{line.dispatchBy && isGoing && !line.promise ? (
				<p>{t.dispatchBy(format.dayWeekday(localDateAt(line.dispatchBy, line.timeZone)))}</p>
			) : null}
		</div>
	)
}

function Rules({ line }: { line: OrderLineView }) {
	const t = useText(ordersText)
	const language = useLanguage()
	if (!line.policy) return null
	return (
		<details className="text-sm">
			<summary className="py-1 font-semibold text-hill">{t.rules}</summary>
			<ul className="list-disc ps-5 text-soft">
				{policySentences(language, line.policy).map((sentence) => (
					<li key={sentence}>{sentence}</li>
				))}
			</ul>
		</details>
	)
}

/** The stories of the lots it was packed from; first of all whether they were called back. */
function LineLots({ line, number }: { line: OrderLineView; number: string }) {
	const actions = useText(orderActionsText)
	return (
		<>
			{line.isRecalled ? (
				<p className="mt-2">
					<LinkButton href={`/orders/${number}/recall`} tone="danger" size="s">
						{actions.recalled}
					</LinkButton>
				</p>
			) : null}
			{line.lots.length > 0 ? (
				<p className="mt-1 text-sm">
					{line.lots.map((lot) => (
						<a key={lot.token} href={`/trace/${lot.token}`} className="me-3 text-hill hover:underline">
							{actions.lotStory(lot.lotCode)}
						</a>
					))}
				</p>
			) : null}
		</>
	)
}

function Line({ line, currency, number }: { line: OrderLineView; currency: string; number: string }) {
	const t = useText(ordersText)
	const actions = useText(orderActionsText)
	const language = useLanguage()
	const format = useFormats()
	const title = inLanguage(line.title, language)
	return (
		<li className="grid grid-cols-[min(4.5rem,25%)_minmax(0,1fr)] gap-3 p-4 sm:grid-cols-[min(6rem,25%)_minmax(0,1fr)] print:grid-cols-1">
			<div className="no-print aspect-4/3 overflow-hidden rounded-lg">
				<Picture name={line.listing?.picture ?? null} alt="" sizes="6rem" />
			</div>
			<div className="min-w-0">
				<div className="flex flex-wrap items-start justify-between gap-x-4">
					<h3 className="text-base">
						{line.listing ? (
							<a href={listingPath(line.listing)} className="hover:text-hill">
								{title}
							</a>
						) : (
							title
						)}
					</h3>
					<p className="font-semibold tabular-nums">{format.money(line.paidMinor, currency)}</p>
				</div>
				<Facts line={line} />
				<PriceParts thing={line} currency={currency} />
				{line.changeFeeMinor > 0 ? (
					<p className="flex flex-wrap justify-between gap-x-4 text-sm text-soft">
						<span>{actions.changeFee}</span>
						<span className="tabular-nums">{format.money(line.changeFeeMinor, currency)}</span>
					</p>
				) : null}
				<p className="mt-1 flex flex-wrap items-center gap-2">
					<LineBadge line={line} />
					{line.refundedMinor > 0 ? (
						<Badge tone="tea">{t.refunded(format.money(line.refundedMinor, currency))}</Badge>
					) : null}
				</p>
				{line.voucher ? (
					<p className="mt-2 flex flex-wrap items-center gap-3">
						<LinkButton
							href={`/vouchers/${line.voucher.code}`}
							tone="quiet"
							size="s"
							className="flex-wrap gap-y-0 py-1"
						>
							{t.voucher} <span className="tabular-nums">{line.voucher.code}</span>
						</LinkButton>
						<span className="text-sm text-soft">{t.voucherHint}</span>
					</p>
				) : null}
				<LineLots line={line} number={number} />
				<LineAfter line={line} number={number} />
				<Rules line={line} />
			</div>
		</li>
	)
}

/** What one seller delivers: lines with dates, prices and vouchers, parcels with their way. */
export function OrderPart({
	part,
	currency,
	number,
	unreadLetters,
}: {
	part: OrderPartView
	currency: string
	number: string
	/** Letters of the seller that were not opened; null while nothing can be written. */
	unreadLetters: number | null
}) {
	const t = useText(ordersText)
	const actions = useText(orderActionsText)
	const words = useText(lineText)
	const language = useLanguage()
	const format = useFormats()
	const { seller, shippingMinor } = part
	const things = part.lines.filter(({ kind }) => kind !== 'FEE')
	return (
		<Card flush>
			<div className="flex flex-wrap justify-between gap-x-4 border-b border-line px-4 py-2.5">
				<h2 className="font-sans text-base">
					<span className="text-sm font-normal text-soft">{t.seller} </span>
					<a href={`/enterprises/${seller.slug}`} className="hover:text-hill">
						{inLanguage(seller.name, language)}
					</a>
				</h2>
				{seller.phone ? <span className="text-sm text-soft">{`${t.phone} ${seller.phone}`}</span> : null}
			</div>
			<ul className="divide-y divide-line">
				{things.map((line) => (
					<Line key={line.id} {...{ line, currency, number }} />
				))}
			</ul>
			{shippingMinor > 0 ? (
				<p className="flex justify-between border-t border-line px-4 py-2 text-sm">
					<span className="text-soft">{words.shipping}</span>
					<span className="tabular-nums">{format.money(shippingMinor, currency)}</span>
				</p>
			) : null}
			{unreadLetters === null ? null : (
				<p className="no-print border-t border-line px-4 py-2">
					<LinkButton
						href={`/orders/${number}/messages/${part.sellerOrderId}`}
						tone={unreadLetters > 0 ? 'primary' : 'quiet'}
						size="s"
					>
						{unreadLetters > 0 ? actions.newMessages(unreadLetters) : actions.write}
					</LinkButton>
				</p>
			)}
			{part.shipments.length > 0 ? (
				<ul aria-label={t.parcels} className="border-t border-line px-4 py-2">
					{part.shipments.map((shipment) => (
						<OrderShipment key={shipment.number} shipment={shipment} />
					))}
				</ul>
			) : null}
		</Card>
	)
}
