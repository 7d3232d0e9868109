import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { cancellationText } from '#app/features/cancellation/cancellation-text.ts'
import { OrderParcels } from '#app/features/logistics/components/order-parcels.tsx'
import { recordArrivalPayment } from '#app/features/checkout/record-arrival-payment.server.ts'
import { collectText } from '#app/features/selling/collect-text.ts'
import { changesText } from '#app/features/changes/changes-text.ts'
import { CollectCard } from '#app/features/selling/components/collect-card.tsx'
import { BuyerContact } from '#app/features/selling/components/buyer-contact.tsx'
import { HeldNotice } from '#app/features/selling/components/held-order.tsx'
import { PartMoney } from '#app/features/selling/components/part-money.tsx'
import { WaitingRefunds } from '#app/features/selling/components/waiting-refunds.tsx'
import { OrderLines } from '#app/features/selling/components/order-lines.tsx'
import { doOrderDeed } from '#app/features/selling/do-order-deed.server.ts'
import { lineDeedsText } from '#app/features/selling/line-deeds-text.ts'
import { LettersLink } from '#app/features/letters/components/letters-link.tsx'
import { countUnreadLetters } from '#app/features/letters/read-letters.server.ts'
import { idIn } from '#app/features/listings/id-in.ts'
import { readSellerOrder } from '#app/features/selling/read-seller-pages.server.ts'
import { sellingText } from '#app/features/selling/selling-text.ts'
import { OfferLink } from '#app/features/substitutions/components/offer-link.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: sellingText[language].orders, isPrivate: true }))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const order = await readSellerOrder(office, seller, idIn(params))
	if (!order) throw new Response(null, { status: 404 })
	const unread = await countUnreadLetters(office, seller, order.id)
	return { ...order, unread, things: order.lines.filter(({ kind }) => kind !== 'FEE') }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const form = Object.fromEntries(await request.formData())
	const sellerOrderId = idIn(params)
	if (form.deed === 'collected') {
		const { outcome } = await recordArrivalPayment(office, seller, sellerOrderId)
		if (outcome === 'not-found') throw new Response(null, { status: 404 })
		throw redirect(`/seller/orders/${sellerOrderId}`)
	}
	const result = await doOrderDeed(office, seller, { sellerOrderId, form })
	switch (result.outcome) {
		case 'done':
			throw redirect(`/seller/orders/${sellerOrderId}`)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'bad-form':
			throw new Response(null, { status: 400 })
		case 'refused':
			return data({ problem: result.problem, doubt: result.doubt, missingG: result.missingG }, 409)
	}
}

export default function SellerOrder() {
	const order = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(sellingText)
	const deeds = useText(lineDeedsText)
	const ending = useText(cancellationText)
	const changing = useText(changesText)
	const collect = useText(collectText)
	const format = useFormats()
	return (
		<>
			<Breadcrumb trail={[{ label: t.orders, href: '/seller/orders' }, { label: order.orderNumber }]} />
			<PageHead
				title={t.order(order.orderNumber)}
				lead={`${order.isPaidOnArrival ? collect.agreed : t.paidAt} ${format.dateTime(order.paidAt)}`}
			/>
			<HeldNotice isHeld={order.isHeld} />
			{answer ? (
				<Notice tone="warn" className="mb-4">
					{answer.doubt ? deeds.farOff(format.weight(answer.doubt.weighedG)) : null}
					{answer.missingG ? deeds.lotShort(format.weight(answer.missingG)) : null}
					{answer.doubt || answer.missingG ? null : t.faults[answer.problem]}
				</Notice>
			) : null}
			<p className="mb-4 flex flex-wrap gap-3">
				<LettersLink href={`/seller/orders/${order.id}/messages`} side="SELLER" unread={order.unread} />
				<LinkButton href={`/seller/orders/${order.id}/end`} tone="quiet" size="s">
					{ending.title.seller}
				</LinkButton>
				<LinkButton href={`/seller/orders/${order.id}/change`} tone="quiet" size="s">
					{changing.title.seller}
				</LinkButton>
				<OfferLink id={order.id} lines={order.things} />
			</p>
			<WaitingRefunds refunds={order.waitingRefunds} currency={order.currency} />
			{order.isPaidOnArrival ? <CollectCard lines={order.lines} currency={order.currency} /> : null}
			<OrderLines {...order} lines={order.things} doubt={answer?.doubt} />
			<OrderParcels parcels={order.shipments} order={`/seller/orders/${order.id}`} />
			<Section title={t.buyer}>
				<BuyerContact contact={order.contact} />
			</Section>
			<Section title={t.money}>
				<PartMoney {...order} />
			</Section>
		</>
	)
}
