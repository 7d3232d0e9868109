import { todayText, type Waiting } from '#app/features/selling/today-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Where each is answered, what costs most to leave lying first. */
const PLACES: readonly [Waiting, string][] = [
	['claims', '/seller/claims'],
	['gateCases', '/seller/check-in/cases'],
	['letters', '/seller/messages'],
	['questions', '/seller/questions'],
	['fapiao', '/seller/fapiao'],
	['reviews', '/seller/reviews'],
]

/** Who waits for a seller's word, and where it is given; nothing when nobody does. */
export function ToAnswer({ waits }: { waits: Record<Waiting, number> }) {
	const t = useText(todayText)
	const format = useFormats()
	const waiting = PLACES.filter(([what]) => waits[what] > 0)
	if (waiting.length === 0) return null
	return (
		<Section title={t.toAnswer}>
			<Card flush>
				<ul className="divide-y divide-line">
					{waiting.map(([what, href]) => (
						<li key={what}>
							<a href={href} className="flex min-h-11 items-center justify-between gap-3 px-4 py-2 hover:bg-sunken">
								<span className="font-semibold">{t.waits[what](format.number(waits[what]))}</span>
								<span aria-hidden="true" className="text-hill">
									→
								</span>
							</a>
						</li>
					))}
				</ul>
			</Card>
		</Section>
	)
}
