import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import {
	AddFeed,
	type CaseView,
	FeedCard,
	type FeedView,
	OverbookingCard,
} from '#app/features/stays/components/feed-list.tsx'
import { GivenOut } from '#app/features/stays/components/given-out.tsx'
import { doFeedsDeed } from '#app/features/stays/do-feeds-deed.server.ts'
import { feedsText } from '#app/features/stays/feeds-text.ts'
import { readFeeds } from '#app/features/stays/read-feeds.server.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { Tabs } from '#app/ui/kit/tabs.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: feedsText[language].title, isPrivate: true }))

const roomIn = (request: Request) => Number(new URL(request.url).searchParams.get('room')) || null

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	return data(await readFeeds(office, seller, roomIn(request)), { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const values = enteredValues(await request.formData())
	const result = await doFeedsDeed(office, seller, values)
	switch (result.outcome) {
		case 'done':
			throw redirect(`/seller/calendar/feeds?room=${roomIn(request) ?? ''}&saved`)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'faults':
			return data({ values, faults: result.faults }, 400)
	}
}

function RoomFeeds(page: { roomTypeId: number; feeds: readonly FeedView[]; cases: readonly CaseView[] }) {
	const { roomTypeId, feeds, cases } = page
	const answer = useActionData<typeof action>()
	const t = useText(feedsText)
	return (
		<>
			{cases.length > 0 ? (
				<Section title={t.cases}>
					<p className="mb-3 text-sm text-soft">{t.casesLead}</p>
					<div className="grid gap-3">
						{cases.map((one) => (
							<OverbookingCard key={one.id} one={one} />
						))}
					</div>
				</Section>
			) : null}
			<Section title={t.in}>
				<p className="mb-3 max-w-prose text-sm text-soft">{t.inLead}</p>
				<div className="grid gap-3">
					{feeds.length === 0 ? <p className="text-soft">{t.none}</p> : null}
					{feeds.map((feed) => (
						<FeedCard key={feed.id} feed={feed} />
					))}
				</div>
				<AddFeed roomTypeId={roomTypeId} values={answer?.values ?? {}} faults={answer?.faults ?? {}} />
			</Section>
		</>
	)
}

export default function CalendarFeeds() {
	const { rooms, room, sessions, nights, feeds, cases } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [query] = useSearchParams()
	const t = useText(feedsText)
	const language = useLanguage()
	const nameOf = (it: { nameZh: string; nameEn: string }) => (language === 'zh' ? it.nameZh : it.nameEn)
	const tabs = rooms.map((it) => ({
		label: nameOf(it),
		href: `/seller/calendar/feeds?room=${it.roomTypeId}`,
		isCurrent: it.roomTypeId === room?.roomTypeId,
	}))
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			{!answer && query.has('saved') ? <Notice tone="success" title={t.done} className="mb-4" /> : null}
			{room ? <Tabs label={t.rooms} tabs={tabs} /> : null}
			{room ? <RoomFeeds roomTypeId={room.roomTypeId} feeds={feeds} cases={cases} /> : null}
			<Section title={t.out}>
				<div className="grid gap-3 lg:grid-cols-2">
					{room ? (
						<GivenOut title={nameOf(room)} lead={t.outLead} address={nights} roomTypeId={room.roomTypeId} />
					) : null}
					<GivenOut title={t.sessionsOut} lead={t.sessionsLead} address={sessions} roomTypeId={null} />
				</div>
			</Section>
		</>
	)
}
