import type { ToldCredit } from '#app/domain/attribution/told-credit.ts'
import { addressIn } from '#app/ui/commerce/address-text.ts'
import type { ShownDisruption } from '#app/domain/cancellation/shown-disruption.ts'
import { type Bilingual, inLanguage } from '#app/domain/language/bilingual.ts'
import type { OrderEvent, OrderRefundView, OrderView } from '#app/domain/orders/order-view.ts'
import type { BankCase } from '#app/domain/payments/disputes.ts'
import { OrderHead } from '#app/features/orders/components/order-head.tsx'
import { OrderPart } from '#app/features/orders/components/order-part.tsx'
import { OrderState, type OrderStateProps } from '#app/features/orders/components/order-state.tsx'
import { OrderOrigin } from '#app/features/orders/components/order-origin.tsx'
import { OrderGift, type OrderGiftView } from '#app/features/orders/components/order-gift.tsx'
import { OrderComforts } from '#app/features/orders/components/order-comforts.tsx'
import { PapersLink } from '#app/features/orders/components/papers-link.tsx'
import { orderActionsText } from '#app/features/orders/order-actions-text.ts'
import { ordersText } from '#app/features/orders/orders-text.ts'
import { bankRefundText, refundReasonText } from '#app/features/orders/refund-text.ts'
import { DisruptionNotices } from '#app/ui/commerce/disruption-notice.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

function RefundStand({ refund, currency }: { refund: OrderRefundView; currency: string }) {
	const t = useText(ordersText)
	const bank = useText(bankRefundText)
	const format = useFormats()
	if (refund.isWithBank) return bank.waits
	if (refund.isAtGate) return bank.atGate
	if (refund.coveredMinor > 0 && refund.state !== 'COVERED')
		return bank.partly(format.money(refund.coveredMinor, currency))
	return t.refundState[refund.state]
}

function Refunds({ order }: { order: OrderView }) {
	const t = useText(ordersText)
	const reasons = useText(refundReasonText)
	const format = useFormats()
	if (order.refunds.length === 0) return null
	return (
		<Card>
			<h2 className="mb-2 text-xl">{t.refunds}</h2>
			<ul className="divide-y divide-line">
				{order.refunds.map((refund) => (
					<li key={refund.id} className="flex flex-wrap justify-between gap-x-4 py-2">
						<span>
							{reasons[refund.reason] ?? reasons.other}
							<span className="block text-sm text-soft">
								<RefundStand refund={refund} currency={order.currency} />
							</span>
						</span>
						<span className="font-semibold tabular-nums">{format.money(refund.amountMinor, order.currency)}</span>
					</li>
				))}
			</ul>
		</Card>
	)
}

function Facts({ order }: { order: OrderView }) {
	const t = useText(ordersText)
	const language = useLanguage()
	const format = useFormats()
	const { buyer, shipTo, payment } = order
	const address = shipTo && addressIn(language, shipTo)
	const method = order.paidAt && payment?.method ? (t.methods[payment.method] ?? payment.method) : null
	const sellers = order.parts.map(({ seller }) => inLanguage(seller.name, language))
	return (
		<Card>
			<h2 className="mb-2 text-xl">{t.contact}</h2>
			<DefinitionList
				items={[
					{ term: t.total, detail: format.money(order.totalMinor, order.currency) },
					{ term: t.paidBy, detail: method },
					{ term: t.placedAt, detail: format.dateTime(order.placedAt) },
					{ term: t.name, detail: `${buyer.name} · ${buyer.phone}` },
					{ term: t.shipTo, detail: address },
					{ term: t.note, detail: order.note },
				]}
			/>
			<p className="mt-2 text-sm text-soft">{t.recipients(format.list(sellers))}</p>
		</Card>
	)
}

function Timeline({ timeline, currency }: { timeline: readonly OrderEvent[]; currency: string }) {
	const t = useText(ordersText)
	const language = useLanguage()
	const format = useFormats()
	return (
		<Card>
			<h2 className="mb-2 text-xl">{t.timeline}</h2>
			<ol className="grid gap-1.5">
				{timeline.map(({ at, what, subject, things }) => (
					<li key={`${what}${subject ?? ''}${at.getTime()}`} className="flex flex-wrap justify-between gap-x-4">
						<span>
							{t.events[what](
								things
									? format.list(things.map((title) => inLanguage(title, language)))
									: typeof subject === 'number'
										? format.money(subject, currency)
										: (subject ?? ''),
							)}
						</span>
						<time dateTime={at.toISOString()} className="text-sm text-soft tabular-nums">
							{format.dateTime(at)}
						</time>
					</li>
				))}
			</ol>
		</Card>
	)
}

const CANCELLABLE = new Set(['REQUESTED', 'WAITING', 'PLACED', 'PACKED', 'CONFIRMED'])

/** What the buyer can still do about an order that is on. */
function Actions({ order }: { order: OrderView }) {
	const t = useText(orderActionsText)
	const lines = order.parts.flatMap((part) => part.lines)
	if (!lines.some(({ kind, state }) => kind !== 'FEE' && CANCELLABLE.has(state))) return null
	const isChangeable = lines.some(({ state, service }) => service !== null && state === 'CONFIRMED')
	const isAddressed = order.shipTo !== null && lines.some(({ kind, state }) => kind === 'GOODS' && state === 'PLACED')
	return (
		<Card className="no-print">
			{isChangeable || isAddressed ? (
				<>
					<LinkButton href={`/orders/${order.number}/change`} tone="quiet" wide>
						{isChangeable ? (isAddressed ? t.changeAny : t.change) : t.changeAddress}
					</LinkButton>
					<p className="mt-2 mb-4 text-sm text-soft">{t.changeHint}</p>
				</>
			) : null}
			<LinkButton href={`/orders/${order.number}/cancel`} tone="quiet" wide>
				{t.cancel}
			</LinkButton>
			<p className="mt-2 text-sm text-soft">{order.paidAt ? t.cancelHint : t.cancelUnpaidHint}</p>
		</Card>
	)
}

/** What its seller called off, with the choice that its buyer has. */
function CalledOff({ order }: { order: OrderView }) {
	const t = useText(orderActionsText)
	const isCalledOff = order.parts.some((part) => part.lines.some((line) => line.isCalledOff))
	if (!isCalledOff) return null
	return (
		<Notice tone="warn" title={t.calledOff} className="mb-4">
			<p>{t.calledOffHint}</p>
			<p className="mt-2 flex flex-wrap gap-3">
				<LinkButton href={`/orders/${order.number}/change`} size="s">
					{t.choose}
				</LinkButton>
				<LinkButton href={`/orders/${order.number}/cancel`} tone="quiet" size="s">
					{t.cancel}
				</LinkButton>
			</p>
		</Notice>
	)
}

type OrderOffers = readonly { id: number; answerUntil: Date; title: Bilingual }[]

/** What a seller offers in place of what ran out. */
function Offers({ order, offers }: { order: OrderView; offers: OrderOffers }) {
	const t = useText(orderActionsText)
	const language = useLanguage()
	const format = useFormats()
	return offers.map(({ id, answerUntil, title }) => (
		<Notice key={id} tone="warn" title={t.ranOut(inLanguage(title, language))} className="mb-4">
			<p>{t.ranOutHint(format.dateTime(answerUntil))}</p>
			<p className="mt-2">
				<LinkButton href={`/orders/${order.number}/substitutes/${id}`} size="s">
					{t.seeSubstitute}
				</LinkButton>
			</p>
		</Notice>
	))
}

/** An order for its buyer: how it stands, each seller's part, money and what happened. */
export function OrderPage(
	page: OrderStateProps & {
		disruptions: readonly ShownDisruption[]
		timeline: readonly OrderEvent[]
		isGuest: boolean
		bankCase: BankCase | null
		offers: OrderOffers
		unreadLetters: readonly { sellerOrderId: number; count: number }[]
		credits: readonly ToldCredit[]
		gift: OrderGiftView | null
	},
) {
	const t = useText(ordersText)
	const bank = useText(bankRefundText)
	const { order, status } = page
	const isAgreed = order.paidAt !== null || order.confirmedAt !== null
	const unreadOf = (id: number) => page.unreadLetters.find(({ sellerOrderId }) => sellerOrderId === id)?.count ?? 0
	return (
		<>
			<OrderHead order={order} status={status} isOverdue={page.isOverdue} />
			<CalledOff order={order} />
			<Offers order={order} offers={page.offers} />
			{page.bankCase ? (
				<Notice tone="warn" title={bank.title[page.bankCase]} className="mb-4">
					{bank.say[page.bankCase]}
				</Notice>
			) : null}
			<DisruptionNotices disruptions={page.disruptions} />
			<OrderState {...page} />
			{page.gift ? <OrderGift gift={page.gift} /> : null}
			<div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_min(22rem,36%)]">
				<div className="grid gap-4 self-start">
					{order.parts.map((part) => (
						<OrderPart
							key={part.sellerOrderId}
							{...{ part, currency: order.currency, number: order.number }}
							unreadLetters={isAgreed ? unreadOf(part.sellerOrderId) : null}
						/>
					))}
				</div>
				<div className="grid gap-4 self-start">
					<Facts order={order} />
					<OrderComforts order={order} />
					<Actions order={order} />
					<Refunds order={order} />
					{order.paidAt ? <PapersLink number={order.number} /> : null}
					<Timeline timeline={page.timeline} currency={order.currency} />
					<OrderOrigin credits={page.credits} />
					{page.isGuest ? (
						<p className="no-print text-sm text-soft">
							{t.keep}{' '}
							<a href={`/orders/${order.number}/privacy`} className="font-semibold text-hill underline">
								{t.privacy}
							</a>
						</p>
					) : null}
				</div>
			</div>
		</>
	)
}
