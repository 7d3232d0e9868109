import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { Arrivals } from '#app/features/selling/components/arrivals.tsx'
import { RequestList } from '#app/features/selling/components/request-list.tsx'
import { SellerOrderList } from '#app/features/selling/components/seller-order-list.tsx'
import { readSellerToday } from '#app/features/selling/read-seller-pages.server.ts'
import { sellingText } from '#app/features/selling/selling-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { Stat } from '#app/ui/kit/stat.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: sellingText[language].office, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	return readSellerToday(context.world, seller)
}

export default function SellerToday() {
	const { today, requests, tallies, arrivals, openOrders, openTotal, salesDays } = useLoaderData<typeof loader>()
	const t = useText(sellingText)
	const format = useFormats()
	return (
		<>
			<PageHead
				eyebrow={format.date(today)}
				title={t.today}
				actions={<LinkButton href="/seller/check-in">{t.checkIn}</LinkButton>}
			/>
			{requests.length > 0 ? (
				<Section title={t.requests} className="mb-6">
					<RequestList requests={requests} />
				</Section>
			) : null}
			<div className="grid grid-cols-2 gap-3 xl:grid-cols-4">
				<Stat
					label={t.toPack}
					value={format.number(tallies.toPack)}
					note={tallies.late > 0 ? `${t.late} ${format.number(tallies.late)}` : null}
					href="/seller/orders"
				/>
				<Stat label={t.toShip} value={format.number(tallies.toShip)} href="/seller/shipments" />
				<Stat label={t.inHouse} value={format.number(tallies.inHouse)} />
				<Stat
					label={t.sales(salesDays)}
					value={format.money(tallies.paidMinor)}
					note={t.salesNote(tallies.paidOrders)}
				/>
			</div>
			<Section title={t.arrivals}>
				<Arrivals arrivals={arrivals} />
			</Section>
			<Section title={t.openOrders} more={{ href: '/seller/orders', label: `${t.all} ${format.number(openTotal)}` }}>
				{openOrders.length > 0 ? (
					<SellerOrderList orders={openOrders} />
				) : (
					<EmptyState title={t.nothingOpen}>{t.allDone}</EmptyState>
				)}
			</Section>
		</>
	)
}
