import { todayText } from '#app/features/selling/today-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface NextSession {
	startsAt: Date | string
	/** The day of its list of names. */
	day: string
	titleZh: string
	titleEn: string
	people: number
	present: number
}

/** Sessions with guests, by time, each with how many come. */
export function NextSessions({ sessions }: { sessions: readonly NextSession[] }) {
	const t = useText(todayText)
	const language = useLanguage()
	const format = useFormats()
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{sessions.map((session) => (
					<li key={`${session.startsAt.toString()}${session.titleEn}`} className="relative px-4 py-3 hover:bg-sunken">
						<p className="text-sm text-soft tabular-nums">{format.dateTime(session.startsAt)}</p>
						<a
							href={`/seller/day-sheet?day=${session.day}`}
							className="font-semibold after:absolute after:inset-0 hover:text-hill"
						>
							{language === 'zh' ? session.titleZh : session.titleEn}
						</a>
						<p className="text-sm">{t.people(format.number(session.people), format.number(session.present))}</p>
					</li>
				))}
			</ul>
		</Card>
	)
}
