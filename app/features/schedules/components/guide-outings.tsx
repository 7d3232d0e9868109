import { localDateAt } from '#app/domain/time/zoned.ts'
import { nameIn, type ShownGuide } from '#app/features/schedules/components/guide-forms.tsx'
import { guidesText } from '#app/features/schedules/guides-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface ShownOuting {
	capacityId: number
	guideId: number
	from: Date
	until: Date
	timeZone: string
	people: number
	sessions: { id: number; title: { zh: string; en: string } }[]
}

/** '5月1日周五 09:00–11:00' */
export function useHours() {
	const format = useFormats()
	return ({ from, until }: { from: Date; until: Date }, zone: string) =>
		`${format.dayWeekday(localDateAt(from, zone))} ${format.time(from, zone)}–${format.time(until, zone)}`
}

/** When guides and vehicles are out, with which sessions, and how many people have places. */
export function GuideOutings({ outings, guides }: { outings: readonly ShownOuting[]; guides: readonly ShownGuide[] }) {
	const t = useText(guidesText)
	const language = useLanguage()
	const format = useFormats()
	const hours = useHours()
	if (outings.length === 0) return <p className="text-soft">{t.noneAhead}</p>
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{outings.map((outing) => {
					const guide = guides.find(({ id }) => id === outing.guideId)
					return (
						<li key={outing.capacityId} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-3">
							<div className="min-w-0">
								<p className="font-semibold">
									{hours(outing, outing.timeZone)}
									<span className="ml-2 font-normal text-soft">{guide ? nameIn(language, guide.name) : ''}</span>
								</p>
								<p className="flex flex-wrap gap-x-3 text-sm">
									{outing.sessions.map(({ id, title }) => (
										<a key={id} href={`/seller/sessions/${id}`} className="py-1 text-hill hover:underline">
											{nameIn(language, title)}
										</a>
									))}
								</p>
							</div>
							<p className="tabular-nums">
								{t.people(format.number(outing.people), format.number(guide?.guests ?? 0))}
							</p>
						</li>
					)
				})}
			</ul>
		</Card>
	)
}
