import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { textsOf } from '#app/features/listings/read-fields.ts'
import { calendarText } from '#app/features/stays/calendar-text.ts'
import { CalendarNotice, type CalendarProblem } from '#app/features/stays/components/calendar-notice.tsx'
import { RoomCalendar } from '#app/features/stays/components/room-calendar.tsx'
import { type Preview, RatePreview } from '#app/features/stays/components/rate-preview.tsx'
import { type CalendarOutcome, doCalendarDeed } from '#app/features/stays/do-calendar-deed.server.ts'
import { readCalendar } from '#app/features/stays/read-calendar.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { priceAdviceText } from '#app/features/stays/price-advice-text.ts'
import { feedsText } from '#app/features/stays/feeds-text.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { Tabs } from '#app/ui/kit/tabs.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: calendarText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const { searchParams } = new URL(request.url)
	const roomTypeId = Number(searchParams.get('room')) || null
	const ratePlanId = Number(searchParams.get('plan')) || null
	return readCalendar(office, seller, { roomTypeId, month: searchParams.get('month'), ratePlanId })
}

interface Answer {
	values: Record<string, string>
	faults: Record<string, string>
	problem: CalendarProblem | null
	preview: Preview | null
}

type Refused = Exclude<CalendarOutcome, { outcome: 'done' | 'not-found' }>

/** What the page says of what was shown, or not done. */
function answerOf(result: Refused): Partial<Answer> & { status: number } {
	switch (result.outcome) {
		case 'faults':
			return { faults: result.faults, status: 400 }
		case 'preview':
			return { preview: result, status: result.isStale ? 409 : 200 }
		case 'no-price':
			return { problem: { kind: 'no-price', dates: result.dates }, status: 409 }
		case 'refused':
			return { problem: { kind: 'problem', problem: result.problem }, status: 409 }
		case 'in-the-way': {
			const { tooMany, nights, orders } = result
			return { problem: { kind: 'in-the-way', tooMany, nights, orders }, status: 409 }
		}
	}
}

export async function action({ request, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const values = textsOf(await readFormData(request))
	const result = await doCalendarDeed(office, seller, values)
	if (result.outcome === 'not-found') throw new Response(null, { status: 404 })
	if (result.outcome === 'done') {
		const month = new URL(request.url).searchParams.get('month') ?? ''
		const { room = '', plan = '' } = values
		throw redirect(`/seller/calendar?${new URLSearchParams({ room, plan, month }).toString()}&saved`)
	}
	const { status, ...answer } = answerOf(result)
	return data({ values, faults: {}, problem: null, preview: null, ...answer } as Answer, status)
}

export default function SellerCalendar() {
	const { rooms, room, first, earlier, later, ...calendar } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() ?? null
	const [query] = useSearchParams()
	const t = useText(calendarText)
	const feeds = useText(feedsText)
	const advice = useText(priceAdviceText)
	const language = useLanguage()
	if (!room)
		return (
			<>
				<PageHead title={t.title} />
				<EmptyState title={t.none}>{t.noneLead}</EmptyState>
			</>
		)
	const hrefOf = (id: number, month: string) => `/seller/calendar?room=${id}&month=${month.slice(0, 7)}`
	const tabs = rooms.map((it) => ({
		label: language === 'zh' ? it.nameZh : it.nameEn,
		href: hrefOf(it.roomTypeId, first),
		isCurrent: it.roomTypeId === room.roomTypeId,
	}))
	return (
		<>
			<PageHead
				eyebrow={language === 'zh' ? room.listingZh : room.listingEn}
				title={t.title}
				lead={t.lead}
				actions={
					<>
						<LinkButton tone="quiet" href={`/seller/calendar/prices?room=${room.roomTypeId}`}>
							{advice.title}
						</LinkButton>
						<LinkButton href={`/seller/calendar/feeds?room=${room.roomTypeId}`}>{feeds.title}</LinkButton>
					</>
				}
			/>
			{answer?.problem ? <CalendarNotice problem={answer.problem} /> : null}
			{answer?.preview ? <RatePreview preview={answer.preview} values={answer.values} /> : null}
			{!answer && query.has('saved') ? <Notice tone="success" title={t.done} className="mb-4" /> : null}
			<Tabs label={t.rooms} tabs={tabs} />
			<RoomCalendar {...calendar} room={room} months={{ first, earlier, later }} entered={answer} hrefOf={hrefOf} />
		</>
	)
}
