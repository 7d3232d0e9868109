import { localDateAt, localTimeAt } from '#app/domain/time/zoned.ts'
import { schedulesText } from '#app/features/schedules/schedules-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface ListedSession {
	id: number
	startsAt: Date
	endsAt: Date
	status: 'open' | 'closed' | 'called_off'
	ruleId: number | null
	followsRule: boolean
	minToRun: number
	total: number
	held: number
	sold: number
	waiting: number
}

const SESSION_TONE: Record<ListedSession['status'], Tone> = {
	open: 'hill',
	closed: 'neutral',
	called_off: 'danger',
}

/** How full a session is. */
export function Seats({ session }: { session: Pick<ListedSession, 'total' | 'held' | 'sold' | 'waiting'> }) {
	const t = useText(schedulesText)
	const format = useFormats()
	const { held, sold, total, waiting } = session
	return (
		<span className="tabular-nums">
			{t.seatsOf(format.number(held + sold), format.number(total))}
			{waiting > 0 ? ` · ${t.waiting(format.number(waiting))}` : ''}
		</span>
	)
}

/** When a session is, by the clocks of its place. */
export function SessionTimes({ session, zone }: { session: Pick<ListedSession, 'startsAt' | 'endsAt'>; zone: string }) {
	const format = useFormats()
	const { startsAt, endsAt } = session
	const day = format.dayWeekday(localDateAt(startsAt, zone))
	return <>{`${day} ${localTimeAt(startsAt, zone)}–${localTimeAt(endsAt, zone)}`}</>
}

/** How a session stands. */
export function SessionState({ status, isPast }: { status: ListedSession['status']; isPast: boolean }) {
	const t = useText(schedulesText)
	const isOver = isPast && status !== 'called_off'
	return <Badge tone={isOver ? 'neutral' : SESSION_TONE[status]}>{isOver ? t.status.past : t.status[status]}</Badge>
}

function Row({ session, zone, isPast }: { session: ListedSession; zone: string; isPast: boolean }) {
	const t = useText(schedulesText)
	const { id, status, ruleId, followsRule, held, sold } = session
	return (
		<a
			href={`/seller/sessions/${id}`}
			className="flex min-h-14 items-center justify-between gap-3 px-4 py-2 text-ink no-underline hover:bg-sunken"
		>
			<span>
				<span className="font-semibold">
					<SessionTimes session={session} zone={zone} />
				</span>
				<span className={held + sold > 0 ? 'block text-sm' : 'block text-sm text-soft'}>
					<Seats session={session} />
				</span>
			</span>
			<span className="flex flex-wrap justify-end gap-1">
				{ruleId !== null && !followsRule ? <Badge tone="sea">{t.apart}</Badge> : null}
				<SessionState status={status} isPast={isPast} />
			</span>
		</a>
	)
}

/** The sessions of a month, each leading to itself. */
export function SessionList({ sessions, zone, at }: { sessions: readonly ListedSession[]; zone: string; at: Date }) {
	const t = useText(schedulesText)
	if (sessions.length === 0) return <p className="text-soft">{t.noSessions}</p>
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{sessions.map((session) => (
					<li key={session.id}>
						<Row session={session} zone={zone} isPast={session.startsAt <= at} />
					</li>
				))}
			</ul>
		</Card>
	)
}
