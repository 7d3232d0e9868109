import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { calendarText } from '#app/features/stays/calendar-text.ts'
import { BlockList } from '#app/features/stays/components/block-list.tsx'
import { BlockForm, RulesForm, UnitsForm } from '#app/features/stays/components/calendar-forms.tsx'
import { CalendarNotice, type CalendarProblem } from '#app/features/stays/components/calendar-notice.tsx'
import { MonthGrid } from '#app/features/stays/components/month-grid.tsx'
import { doCalendarDeed } from '#app/features/stays/do-calendar-deed.server.ts'
import { readCalendar } from '#app/features/stays/read-calendar.server.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { Tabs } from '#app/ui/kit/tabs.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: calendarText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const { searchParams } = new URL(request.url)
	const roomTypeId = Number(searchParams.get('room')) || null
	return readCalendar(context.world, seller, { roomTypeId, month: searchParams.get('month') })
}

interface Answer {
	values: Record<string, string>
	faults: Record<string, string>
	problem: CalendarProblem | null
}

export async function action({ request, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const values = enteredValues(await request.formData())
	const result = await doCalendarDeed(context.world, seller, values)
	const refuse = (answer: Partial<Answer>, status: number) =>
		data({ values, faults: {}, problem: null, ...answer } as Answer, status)
	switch (result.outcome) {
		case 'done': {
			const { searchParams } = new URL(request.url)
			const month = searchParams.get('month') ?? ''
			throw redirect(
				`/seller/calendar?room=${encodeURIComponent(values.room ?? '')}&month=${encodeURIComponent(month)}&saved`,
			)
		}
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'faults':
			return refuse({ faults: result.faults }, 400)
		case 'refused':
			return refuse({ problem: { kind: 'problem', problem: result.problem } }, 409)
		case 'in-the-way': {
			const { tooMany, nights, orders } = result
			return refuse({ problem: { kind: 'in-the-way', tooMany, nights, orders } }, 409)
		}
	}
}

export default function SellerCalendar() {
	const { rooms, room, today, first, earlier, later, nights, blocks } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() ?? null
	const [query] = useSearchParams()
	const t = useText(calendarText)
	const language = useLanguage()
	const format = useFormats()
	if (!room)
		return (
			<>
				<PageHead title={t.title} />
				<EmptyState title={t.none}>{t.noneLead}</EmptyState>
			</>
		)
	const { roomTypeId } = room
	const hrefOf = (id: number, month: string) => `/seller/calendar?room=${id}&month=${month.slice(0, 7)}`
	const tabs = rooms.map((it) => ({
		label: language === 'zh' ? it.nameZh : it.nameEn,
		href: hrefOf(it.roomTypeId, first),
		isCurrent: it.roomTypeId === roomTypeId,
	}))
	return (
		<>
			<PageHead eyebrow={language === 'zh' ? room.listingZh : room.listingEn} title={t.title} lead={t.lead} />
			{answer?.problem ? <CalendarNotice problem={answer.problem} /> : null}
			{!answer && query.has('saved') ? <Notice tone="success" title={t.done} className="mb-4" /> : null}
			<Tabs label={t.rooms} tabs={tabs} />
			<div className="my-3 flex items-center justify-between gap-3 font-semibold">
				<a href={hrefOf(roomTypeId, earlier)} className="py-2 text-hill">
					← {t.earlier}
				</a>
				<h2 className="text-lg">{format.monthYear(first)}</h2>
				<a href={hrefOf(roomTypeId, later)} className="py-2 text-hill">
					{t.later} →
				</a>
			</div>
			<MonthGrid first={first} nights={nights} caption={format.monthYear(first)} />
			{blocks.length > 0 ? (
				<Section title={t.blocks} className="mt-6">
					<BlockList roomTypeId={roomTypeId} blocks={blocks} />
				</Section>
			) : null}
			<div className="mt-6 grid gap-4 lg:grid-cols-2">
				<BlockForm roomTypeId={roomTypeId} entered={answer} today={today} />
				<RulesForm roomTypeId={roomTypeId} entered={answer} today={today} />
				<UnitsForm roomTypeId={roomTypeId} entered={answer} units={room.units} />
			</div>
		</>
	)
}
