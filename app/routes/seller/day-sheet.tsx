import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { SheetSessions, SheetStays, SheetTable } from '#app/features/stays/components/day-sheet.tsx'
import { RoomDeliveries } from '#app/features/stays/components/room-deliveries.tsx'
import { daySheetText } from '#app/features/stays/day-sheet-text.ts'
import { readDaySheet } from '#app/features/stays/read-day-sheet.server.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: daySheetText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	return readDaySheet(office, seller, new URL(request.url).searchParams.get('day'))
}

export default function DaySheet() {
	const sheet = useLoaderData<typeof loader>()
	const t = useText(daySheetText)
	const format = useFormats()
	const href = (day: string) => `/seller/day-sheet?day=${day}`
	return (
		<>
			<PageHead
				eyebrow={t.title}
				title={format.dayWeekday(sheet.day)}
				lead={<span className="no-print">{t.lead}</span>}
				actions={
					<>
						<LinkButton href={href(sheet.before)} tone="quiet">
							{t.before}
						</LinkButton>
						{sheet.day === sheet.today ? null : (
							<LinkButton href={href(sheet.today)} tone="quiet">
								{t.today}
							</LinkButton>
						)}
						<LinkButton href={href(sheet.after)} tone="quiet">
							{t.after}
						</LinkButton>
						<LinkButton href="/seller/doors">{t.doors}</LinkButton>
					</>
				}
			/>
			<RoomDeliveries deliveries={sheet.deliveries} />
			<SheetTable breakfast={sheet.breakfast} dinner={sheet.dinner} />
			<SheetStays title={t.arrivals} stays={sheet.arrivals} />
			<SheetStays title={t.departures} stays={sheet.departures} showsEnd={false} />
			<SheetStays title={t.stayingOver} stays={sheet.stayingOver} />
			<SheetSessions sessions={sheet.sessions} />
		</>
	)
}
