import { inLanguage } from '#app/domain/language/bilingual.ts'
import type { TracedLot } from '#app/domain/tracing/lot-graph.ts'
import { safeFrom } from '#app/domain/tracing/safety-interval.ts'
import { inputInWords } from '#app/features/tracing/input-words-text.ts'
import { lotsText } from '#app/features/tracing/lots-text.ts'
import { plotsText } from '#app/features/tracing/plots-text.ts'
import { storyText } from '#app/features/tracing/story-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Stop {
	key: string
	day: string
	title: string
	detail: string
	weight: string
	isInput: boolean
	/** Older lots have lower numbers. */
	lotId: number
}

/** Everything that happened, oldest first: what was applied, gathered, made. */
function useStops(lots: readonly TracedLot[]): Stop[] {
	const t = useText(storyText)
	const words = useText(lotsText)
	const plots = useText(plotsText)
	const language = useLanguage()
	const format = useFormats()
	const detailOf = (input: TracedLot['inputs'][number]) =>
		input.safetyDays > 0
			? t.safe(inputInWords(input.name, language), format.date(safeFrom(input)))
			: inputInWords(input.dose, language)
	const stops = lots.flatMap((lot): Stop[] => {
		const name = inLanguage(lot.name, language)
		const where = [inLanguage(lot.place, language), ...(lot.plot ? [inLanguage(lot.plot.name, language)] : [])]
		const inputs = lot.inputs.map((input, at) => ({
			key: `${lot.id} ${input.appliedOn} ${at}`,
			day: input.appliedOn,
			title: `${plots.inputKinds[input.kind]} · ${inputInWords(input.name, language)}`,
			detail: detailOf(input),
			weight: '',
			isInput: true,
			lotId: lot.id,
		}))
		const own = {
			key: `lot ${lot.id}`,
			day: lot.harvestedOn,
			title: lot.step ? `${words.steps[lot.step.kind]} → ${name}` : `${t.harvested} · ${name}`,
			detail: lot.step ? inLanguage(lot.step.note, language) : where.join(' · '),
			weight: format.weight(lot.amountG),
			isInput: false,
			lotId: lot.id,
		}
		return [...inputs, own]
	})
	return stops.sort((a, b) => a.day.localeCompare(b.day) || Number(b.isInput) - Number(a.isInput) || a.lotId - b.lotId)
}

/** The way of a lot as a line of days. */
export function StoryWay({ lots }: { lots: readonly TracedLot[] }) {
	const format = useFormats()
	const stops = useStops(lots)
	return (
		<ol className="border-s-2 border-line">
			{stops.map((stop) => (
				<li key={stop.key} className="relative pb-4 ps-5">
					<span
						aria-hidden
						className={`absolute top-1.5 -start-[0.45rem] size-3 rounded-full ${stop.isInput ? 'bg-line' : 'bg-hill'}`}
					/>
					<p className="text-sm text-soft tabular-nums">{format.date(stop.day)}</p>
					<p className="font-semibold">
						{stop.title} {stop.weight ? <span className="text-sm font-normal text-soft">{stop.weight}</span> : null}
					</p>
					{stop.detail ? <p className="text-sm">{stop.detail}</p> : null}
				</li>
			))}
		</ol>
	)
}
