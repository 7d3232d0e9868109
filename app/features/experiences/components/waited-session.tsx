import { useTimeSpan } from '#app/ui/format/use-time-span.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { useLanguage } from '#app/ui/text/language.tsx'

export interface SessionToName {
	slug: string
	titleZh: string
	titleEn: string
	startsAt: Date
	endsAt: Date
	timeZone: string
}

/** Which session a waiting list is for. */
export function WaitedSession({ session }: { session: SessionToName }) {
	const language = useLanguage()
	const span = useTimeSpan()
	return (
		<Card>
			<h2 className="text-lg">
				<a href={`/experiences/${session.slug}`} className="hover:text-hill">
					{language === 'zh' ? session.titleZh : session.titleEn}
				</a>
			</h2>
			<p className="text-soft tabular-nums">{span(session.startsAt, session.endsAt, session.timeZone)}</p>
		</Card>
	)
}
