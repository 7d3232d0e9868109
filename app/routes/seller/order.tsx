import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { ParcelCard } from '#app/features/logistics/components/parcel-card.tsx'
import { BuyerContact } from '#app/features/selling/components/buyer-contact.tsx'
import { answerRequest } from '#app/features/selling/answer-request.server.ts'
import { OrderLines } from '#app/features/selling/components/order-lines.tsx'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import { moveForm } from '#app/features/selling/move-form.ts'
import { readSellerOrder } from '#app/features/selling/read-seller-pages.server.ts'
import { requestForm } from '#app/features/selling/request-form.ts'
import { sellingText } from '#app/features/selling/selling-text.ts'
import { weighForm } from '#app/features/selling/weigh-form.ts'
import { weighLine } from '#app/features/selling/weigh-line.server.ts'
import type { World } from '#app/platform/world.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: sellingText[language].orders, isPrivate: true }))

const idOf = (text: string | undefined) => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : 0)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const order = await readSellerOrder(context.world, seller, idOf(params.id))
	if (!order) throw new Response(null, { status: 404 })
	return order
}

async function weigh(world: World, seller: Seller, sellerOrderId: number, form: object) {
	const parsed = weighForm.safeParse(form)
	if (!parsed.success) return data({ problem: 'weight', doubt: undefined }, 400)
	const { line: lineId, grams: weighedG, sure } = parsed.data
	const result = await weighLine(world, seller, { sellerOrderId, lineId, weighedG, isSure: sure === 'on' })
	switch (result.outcome) {
		case 'packed':
			throw redirect(`/seller/orders/${sellerOrderId}`)
		case 'far-off':
			return data({ problem: result.outcome, doubt: { lineId, weighedG } }, 409)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'nothing-to-move':
			return data({ problem: result.outcome, doubt: undefined }, 409)
	}
}

async function answer(world: World, seller: Seller, sellerOrderId: number, form: object) {
	const parsed = requestForm.safeParse(form)
	if (!parsed.success) throw new Response(null, { status: 400 })
	const { line: lineId, deed, reason } = parsed.data
	const { outcome } = await answerRequest(world, seller, {
		sellerOrderId,
		lineId,
		isAccepted: deed === 'accept',
		reason,
	})
	switch (outcome) {
		case 'accepted':
		case 'declined':
			throw redirect(`/seller/orders/${sellerOrderId}`)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'too-late':
			return data({ problem: outcome, doubt: undefined }, 409)
	}
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const sellerOrderId = idOf(params.id)
	const form = Object.fromEntries(await request.formData())
	if (form.deed === 'accept' || form.deed === 'decline') return answer(context.world, seller, sellerOrderId, form)
	if (form.deed === 'weigh') return weigh(context.world, seller, sellerOrderId, form)
	const parsed = moveForm.safeParse(form)
	if (!parsed.success) throw new Response(null, { status: 400 })
	const { deed, line } = parsed.data
	const result = await moveLines(context.world, seller, { sellerOrderId, deed, lineIds: line ? [line] : null })
	switch (result.outcome) {
		case 'moved':
			throw redirect(`/seller/orders/${sellerOrderId}`)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'not-now':
		case 'nothing-to-move':
		case 'weigh-first':
			return data({ problem: result.outcome, doubt: undefined }, 409)
	}
}

export default function SellerOrder() {
	const order = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(sellingText)
	const format = useFormats()
	const things = order.lines.filter(({ kind }) => kind !== 'FEE')
	const trail = [{ label: t.orders, href: '/seller/orders' }, { label: order.orderNumber }]
	return (
		<>
			<Breadcrumb trail={trail} />
			<PageHead title={t.order(order.orderNumber)} lead={`${t.paidAt} ${format.dateTime(order.paidAt)}`} />
			{answer ? (
				<Notice tone="warn" className="mb-4">
					{answer.doubt ? t.farOff(format.weight(answer.doubt.weighedG)) : t.faults[answer.problem]}
				</Notice>
			) : null}
			<OrderLines lines={things} currency={order.currency} doubt={answer?.doubt} />
			{order.shipments.length > 0 ? (
				<Section title={t.parcels}>
					<div className="grid gap-3">
						{order.shipments.map((parcel) => (
							<ParcelCard key={parcel.id} parcel={parcel} returnTo={`/seller/orders/${order.id}`} />
						))}
					</div>
				</Section>
			) : null}
			<Section title={t.buyer}>
				<BuyerContact contact={order.contact} />
			</Section>
			<Section title={t.sum}>
				<Card>
					<DefinitionList
						items={[
							{ term: t.sum, detail: format.money(order.totalMinor, order.currency) },
							{ term: t.ofWhichShipping, detail: format.money(order.shippingMinor, order.currency) },
							{ term: t.commission, detail: format.money(order.commissionMinor, order.currency) },
						]}
					/>
				</Card>
			</Section>
		</>
	)
}
