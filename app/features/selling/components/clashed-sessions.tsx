import { type Bilingual, inLanguage } from '#app/domain/language/bilingual.ts'
import { todayText } from '#app/features/selling/today-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface Clash {
	id: number
	startsAt: Date | string
	timeZone: string
	title: Bilingual
}

/** Sessions of rules that take nobody, each a step from where it is opened. */
export function ClashedSessions({ sessions }: { sessions: readonly Clash[] }) {
	const t = useText(todayText)
	const language = useLanguage()
	const format = useFormats()
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{sessions.map(({ id, startsAt, timeZone, title }) => (
					<li key={id} className="relative px-4 py-3 hover:bg-sunken">
						<p className="text-sm text-soft tabular-nums">{format.dateTime(startsAt, timeZone)}</p>
						<a href={`/seller/sessions/${id}`} className="font-semibold after:absolute after:inset-0 hover:text-hill">
							{inLanguage(title, language)}
						</a>
						<p className="text-sm">{t.clashWhy}</p>
					</li>
				))}
			</ul>
		</Card>
	)
}
