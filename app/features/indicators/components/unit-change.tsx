import { IndexChange, type IndexChangeView } from '#app/features/indicators/components/index-change.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { indexInsightText } from '#app/features/indicators/index-insight-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** Why a place's index moved since an earlier month; without a score, why the parts moved that have one. */
export function UnitChange({
	change,
	last,
	termOf,
	hrefOf,
}: {
	change: IndexChangeView | { reason: string; parts: { code: string; change: IndexChangeView }[] }
	last: string
	termOf: (code: string) => string
	hrefOf: (code: string) => string
}) {
	const t = useText(indexInsightText)
	const words = useFigureWords()
	const lead = <p className="mb-near text-soft">{t.changeLead(words.month(last))}</p>
	if (!('reason' in change))
		return (
			<>
				{lead}
				<IndexChange change={change} termOf={termOf} hrefOf={hrefOf} />
			</>
		)
	return (
		<>
			<p className="mb-near text-soft">{t.noChange[change.reason]}</p>
			{change.parts.length > 0 ? lead : null}
			{change.parts.map((part) => (
				<section key={part.code} className="mb-sheet">
					<h3 className="mb-close font-strong">{words.t.levels[part.code] ?? part.code}</h3>
					<IndexChange change={part.change} termOf={termOf} hrefOf={hrefOf} />
				</section>
			))}
		</>
	)
}
