import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { OrderCredits } from '#app/features/clusters/components/order-credits.tsx'
import { OrderLines } from '#app/features/clusters/components/order-lines.tsx'
import { OrderMovements, OrderParcels } from '#app/features/clusters/components/order-movements.tsx'
import { creditsText } from '#app/features/clusters/credits-text.ts'
import { officeText } from '#app/features/clusters/office-text.ts'
import { tradeWord, tradeWords } from '#app/features/clusters/trade-text.ts'
import { readAdministeredOrder } from '#app/features/clusters/read-administered-order.server.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({
		title: `${officeText[language].order} ${args.params['number'] ?? ''}`,
		isPrivate: true,
	}))

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const found = await readAdministeredOrder(context.world, administrator, params['number'] ?? '')
	if (found.outcome === 'not-here') throw new Response(officeText[context.language].notHere, { status: 404 })
	return data(found, { headers: { 'Cache-Control': 'no-store' } })
}

export default function AdministeredOrder() {
	const { order, lines, movements, parcels, credits } = useLoaderData<typeof loader>()
	const t = useText(officeText)
	const c = useText(creditsText)
	const w = useText(tradeWords)
	const language = useLanguage()
	const formats = useFormats()
	const marks = [
		order.isTest ? t.isTest : null,
		order.flagReason ? t.isFlagged : null,
		order.isUnfulfillable ? t.isUnfulfillable : null,
	].filter((mark) => mark !== null)
	const sellers = [...new Set(lines.map((line) => line.sellerSlug))]
	return (
		<>
			<PageHead title={`${t.order} ${order.number}`} lead={t.orderLead} />
			<Card>
				<DefinitionList
					items={[
						{ term: t.placed, detail: formats.dateTime(order.placedAt) },
						{ term: t.paid, detail: order.paidAt ? formats.dateTime(order.paidAt) : t.notPaid },
						{ term: t.total, detail: formats.money(order.totalMinor, order.currency) },
						{ term: t.lastTouch, detail: tradeWord(w, order.lastTouch) },
						{ term: t.marks, detail: marks.length > 0 ? formats.list(marks) : null },
					]}
				/>
			</Card>
			{sellers.map((slug) => {
				const own = lines.filter((line) => line.sellerSlug === slug)
				const [first] = own
				return (
					<Section key={slug} title={(language === 'zh' ? first?.sellerNameZh : first?.sellerNameEn) ?? slug}>
						<OrderLines lines={own} currency={order.currency} />
					</Section>
				)
			})}
			{order.partsElsewhere > 0 ? <p className="mt-4 text-soft">{t.elsewhere(order.partsElsewhere)}</p> : null}
			<Section title={t.money}>
				<OrderMovements movements={movements} currency={order.currency} />
			</Section>
			<Section title={t.parcels}>
				<OrderParcels parcels={parcels} />
			</Section>
			<Section title={c.title}>
				<OrderCredits credits={credits} />
			</Section>
		</>
	)
}
