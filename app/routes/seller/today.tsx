import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { EndingPapers } from '#app/features/registrations/components/ending-papers.tsx'
import { readEndingPapers } from '#app/features/registrations/read-papers.server.ts'
import { ClashedSessions } from '#app/features/selling/components/clashed-sessions.tsx'
import { LowStock } from '#app/features/selling/components/low-stock.tsx'
import { NextSessions } from '#app/features/selling/components/next-sessions.tsx'
import { RequestList } from '#app/features/selling/components/request-list.tsx'
import { SellerOrderList } from '#app/features/selling/components/seller-order-list.tsx'
import { ToAnswer } from '#app/features/selling/components/to-answer.tsx'
import { TodayFigures } from '#app/features/selling/components/today-figures.tsx'
import { readSellerToday } from '#app/features/selling/read-today.server.ts'
import { sellingText } from '#app/features/selling/selling-text.ts'
import { todayText } from '#app/features/selling/today-text.ts'
import { DeskGuests } from '#app/features/stays/components/desk-guests.tsx'
import { RoomDeliveries } from '#app/features/stays/components/room-deliveries.tsx'
import { doorsText } from '#app/features/stays/doors-text.ts'
import { readDesk } from '#app/features/stays/read-desk.server.ts'
import { CallBackTasks } from '#app/features/logistics/components/call-back-tasks.tsx'
import { SilentParcels } from '#app/ui/commerce/silent-parcels.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: sellingText[language].office, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const [day, desk, papers] = await Promise.all([
		readSellerToday(office, seller),
		readDesk(office, seller),
		readEndingPapers(office, seller),
	])
	return { ...day, guests: desk.guests, deliveries: desk.deliveries, papers }
}

export default function SellerToday() {
	const day = useLoaderData<typeof loader>()
	const { today, requests, guests, sessions, low, lowTotal, openOrders, openTotal } = day
	const t = useText(sellingText)
	const words = useText(todayText)
	const doors = useText(doorsText)
	const format = useFormats()
	return (
		<>
			<PageHead
				eyebrow={format.dayWeekday(today)}
				title={t.today}
				actions={<LinkButton href="/seller/check-in">{t.checkIn}</LinkButton>}
			/>
			<EndingPapers {...day.papers} />
			{requests.length > 0 ? (
				<Section title={t.requests} className="mb-6">
					<RequestList requests={requests} />
				</Section>
			) : null}
			{day.isEmpty ? (
				<Notice title={words.begin} className="mb-6">
					<p>{words.beginLead}</p>
					<LinkButton href="/seller/listings/new" className="mt-3">
						{words.beginDeed}
					</LinkButton>
				</Notice>
			) : null}
			<TodayFigures {...day} />
			<ToAnswer waits={day.waits} />
			<RoomDeliveries deliveries={day.deliveries} />
			<CallBackTasks parcels={day.callBacks} />
			<SilentParcels parcels={day.silent} total={day.silentTotal} whose="forSeller" />
			<Section title={doors.guests} more={{ href: '/seller/doors', label: doors.allDoors }}>
				<DeskGuests guests={guests} today={today} />
			</Section>
			{sessions.length > 0 ? (
				<Section title={words.sessions} more={{ href: '/seller/day-sheet', label: words.daySheet }}>
					<NextSessions sessions={sessions} />
				</Section>
			) : null}
			{day.clashes.length > 0 ? (
				<Section title={words.clashes} more={{ href: '/seller/guides', label: words.guides }}>
					<ClashedSessions sessions={day.clashes} />
				</Section>
			) : null}
			{low.length > 0 ? (
				<Section
					title={words.low}
					more={{ href: '/seller/stock', label: `${words.allStock} ${format.number(lowTotal)}` }}
				>
					<LowStock rows={low} />
				</Section>
			) : null}
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
