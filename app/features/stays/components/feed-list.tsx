import { Form } from '@remix-run/react'
import { HOST_ENDINGS } from '#app/domain/calendar/overbooking.ts'
import { feedsText } from '#app/features/stays/feeds-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface FeedView {
	id: number
	name: string
	url: string
	failure: string | null
	events: number
	isSilent: boolean
	ageMinutes: number | null
}

/** A calendar that is read, how old what we know of it is, and what is wrong with it. */
export function FeedCard({ feed }: { feed: FeedView }) {
	const t = useText(feedsText)
	const format = useFormats()
	const { ageMinutes } = feed
	const age = ageMinutes === null ? t.never : ageMinutes < 1 ? t.justNow : t.age(format.duration(ageMinutes))
	return (
		<Card>
			<div className="flex flex-wrap items-baseline justify-between gap-2">
				<p className="font-semibold">{feed.name}</p>
				<p className="text-sm text-soft">
					{age}
					{ageMinutes === null ? '' : ` · ${t.events(format.number(feed.events))}`}
				</p>
			</div>
			<p className="text-sm break-all text-soft">{feed.url}</p>
			{feed.failure ? (
				<Notice tone="warn" className="mt-2">
					{t.failing(t.failures[feed.failure] ?? feed.failure)}
				</Notice>
			) : null}
			{feed.isSilent ? (
				<Notice tone="error" className="mt-2">
					{t.silent}
				</Notice>
			) : null}
			<Form method="post" className="mt-3">
				<input type="hidden" name="feed" value={feed.id} />
				<Button name="deed" value="end" tone="danger" size="s">
					{t.end}
				</Button>
			</Form>
		</Card>
	)
}

/** Adds a calendar to be read. */
export function AddFeed({
	roomTypeId,
	values,
	faults,
}: {
	roomTypeId: number
	values: Readonly<Record<string, string>>
	faults: Readonly<Record<string, string>>
}) {
	const t = useText(feedsText)
	const field = (name: string) => ({
		...{ name, defaultValue: values[name], error: faults[name] ? (t.faults[faults[name]] ?? null) : null },
	})
	return (
		<Form method="post" className="mt-4 grid gap-3 sm:grid-cols-2">
			<input type="hidden" name="room" value={roomTypeId} />
			<TextField label={t.name} hint={t.nameHint} required maxLength={60} {...field('name')} />
			<TextField label={t.url} hint={t.urlHint} required inputMode="url" maxLength={1000} {...field('url')} />
			<div>
				<Button name="deed" value="add">
					{t.add}
				</Button>
			</div>
		</Form>
	)
}

export interface CaseView {
	id: number
	feed: string
	first: string
	last: string
	orders: { id: number; number: string }[]
}

/** Nights sold here and elsewhere, with our orders, and how it ended. */
export function OverbookingCard({ one }: { one: CaseView }) {
	const t = useText(feedsText)
	const format = useFormats()
	return (
		<Card>
			<p className="font-semibold">{t.soldTwice(one.feed, format.dateRange(one.first, one.last))}</p>
			<p className="text-sm">
				{t.orders}:{' '}
				{one.orders.map(({ id, number }) => (
					<a key={id} href={`/seller/orders/${id}`} className="me-2 underline tabular-nums hover:text-hill">
						{number}
					</a>
				))}
			</p>
			<Form method="post" className="mt-3 flex flex-wrap gap-2">
				<input type="hidden" name="deed" value="close" />
				<input type="hidden" name="case" value={one.id} />
				{HOST_ENDINGS.map((to) => (
					<Button key={to} name="to" value={to} tone="quiet" size="s">
						{t.endings[to]}
					</Button>
				))}
			</Form>
		</Card>
	)
}
