import type { OfferedSession, SessionWeek } from '#app/domain/catalog/session-list.ts'
import { experienceText } from '#app/features/catalog/experience-text.ts'
import { limitText } from '#app/ui/commerce/limit-text.ts'
import { reasonText } from '#app/ui/commerce/reason-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** What is left of a session, or why it cannot be chosen. */
function Room({ session }: { session: OfferedSession }) {
	const t = useText(experienceText)
	const format = useFormats()
	const language = useLanguage()
	const [reason] = session.reasons
	const isFew = session.status === 'LIMITED'
	return (
		<span className={`text-xs ${isFew ? 'text-persimmon' : 'text-soft'}`}>
			{reason
				? reason.code === 'sold_out'
					? t.status.SOLD_OUT
					: reasonText(language, reason)
				: `${t.status[session.status]} · ${t.left(format.number(session.left))}`}
			{reason || session.mostKept === null ? '' : ` · ${limitText[language].seats(format.number(session.mostKept))}`}
		</span>
	)
}

/** One session to choose; why not, where it cannot be. */
export function SessionChoice({
	session,
	name,
	isChosen,
	showsDay = true,
	prices = null,
}: {
	session: OfferedSession
	name: string
	isChosen: boolean
	showsDay?: boolean
	/** What tickets cost in it, where that differs. */
	prices?: string | null
}) {
	const format = useFormats()
	const [reason] = session.reasons
	return (
		<label className="flex min-h-12 items-center gap-2.5 rounded-lg border border-line bg-surface px-3 py-1.5 has-checked:border-hill has-checked:bg-hill-soft has-disabled:bg-sunken has-disabled:text-soft">
			<input
				type="radio"
				name={name}
				value={session.id}
				defaultChecked={isChosen}
				disabled={reason !== undefined}
				required
				className="size-5 flex-none accent-hill"
			/>
			<span className="min-w-0 leading-tight">
				<span className="block font-medium tabular-nums">
					{showsDay ? `${format.dayWeekday(session.date)} ` : ''}
					{session.startTime}–{session.endTime}
				</span>
				<Room session={session} />
				{prices && !reason ? <span className="block text-xs font-semibold text-persimmon">{prices}</span> : null}
			</span>
		</label>
	)
}

interface WeekProps {
	week: SessionWeek
	chosen: number | undefined
	open: boolean
	pricesOf: (session: OfferedSession) => string | null
}

function Week({ week, chosen, open, pricesOf }: WeekProps) {
	const t = useText(experienceText)
	const format = useFormats()
	const [first, last] = [week.sessions[0], week.sessions.at(-1)]
	const isFull = week.sessions.every(({ reasons }) => reasons.length > 0)
	if (!first || !last) return null
	return (
		<details open={open} className="group rounded-card border border-line">
			<summary className="flex min-h-11 items-center gap-2 px-3 font-semibold">
				<span aria-hidden="true" className="text-soft transition-transform group-open:rotate-90">
					›
				</span>
				{format.dateRange(first.date, last.date)}
				<span className="text-sm font-normal text-soft">{isFull ? t.full : t.count(week.sessions.length)}</span>
			</summary>
			<div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,14rem),1fr))] gap-2 p-3 pt-0">
				{week.sessions.map((session) => (
					<div key={session.id}>
						<SessionChoice
							session={session}
							name="sessionId"
							isChosen={session.id === chosen}
							prices={pricesOf(session)}
						/>
						{session.reasons.some(({ code }) => code === 'sold_out') ? (
							<a
								href={`/waiting/sessions/${session.id}`}
								className="inline-block px-3 py-1 text-sm font-semibold text-hill hover:underline"
							>
								{t.wait} →
							</a>
						) : null}
					</div>
				))}
			</div>
		</details>
	)
}

interface PickerProps {
	weeks: readonly SessionWeek[]
	from: string | null
	pricesOf: WeekProps['pricesOf']
}

/** The sessions of some weeks, the first free one from a day on chosen and its week unfolded; else the first free one of all. */
export function SessionPicker({ weeks, from, pricesOf }: PickerProps) {
	const all = weeks.flatMap(({ sessions }) => sessions).filter(({ reasons }) => reasons.length === 0)
	const free = all.find(({ date }) => from === null || date >= from) ?? all[0]
	const opened = weeks.find(({ sessions }) => sessions.some(({ id }) => id === free?.id)) ?? weeks[0]
	return (
		<div className="flex flex-col gap-2">
			{weeks.map((week) => (
				<Week key={week.monday} week={week} chosen={free?.id} open={week === opened} pricesOf={pricesOf} />
			))}
		</div>
	)
}
