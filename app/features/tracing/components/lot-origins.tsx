import { inLanguage } from '#app/domain/language/bilingual.ts'
import type { TracedLot } from '#app/domain/tracing/lot-graph.ts'
import { inputInWords } from '#app/features/tracing/input-words-text.ts'
import { lotPageText } from '#app/features/tracing/lot-page-text.ts'
import { lotsText } from '#app/features/tracing/lots-text.ts'
import { plotsText } from '#app/features/tracing/plots-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

function Inputs({ lot }: { lot: TracedLot }) {
	const t = useText(lotPageText)
	const plots = useText(plotsText)
	const language = useLanguage()
	const format = useFormats()
	if (lot.inputs.length === 0) return <p className="text-sm text-soft">{t.noInputs}</p>
	return (
		<ul className="mt-1 grid gap-0.5 text-sm">
			{lot.inputs.map((input) => (
				<li key={`${input.appliedOn} ${input.name}`}>
					<span className="tabular-nums">{format.date(input.appliedOn)}</span> {plots.inputKinds[input.kind]}{' '}
					<span className="font-semibold">{inputInWords(input.name, language)}</span>
					{input.dose ? ` · ${inputInWords(input.dose, language)}` : ''}
				</li>
			))}
		</ul>
	)
}

/** Everything a lot comes of, itself first, each with how it was made or where it grew. */
export function LotOrigins({ lots, hrefOf }: { lots: readonly TracedLot[]; hrefOf: (lot: TracedLot) => string }) {
	const t = useText(lotPageText)
	const words = useText(lotsText)
	const language = useLanguage()
	const format = useFormats()
	const usedOf = (lot: TracedLot) =>
		lots.flatMap(({ step }) => step?.inputs ?? []).find(({ lotId }) => lotId === lot.id)?.amountG
	return (
		<ol className="grid gap-4 border-s-2 border-line ps-4">
			{lots.map((lot) => {
				const used = usedOf(lot)
				return (
					<li key={lot.id}>
						<p className="font-semibold">
							<a href={hrefOf(lot)} className="hover:text-hill hover:underline">
								{inLanguage(lot.name, language)} <span className="font-mono text-sm text-soft">{lot.lotCode}</span>
							</a>
						</p>
						<p className="text-sm text-soft">
							{lot.step
								? `${words.steps[lot.step.kind]} · ${format.date(lot.harvestedOn)}`
								: `${t.harvestedHere} · ${format.date(lot.harvestedOn)}`}{' '}
							· {inLanguage(lot.place, language)}
							{lot.plot ? ` · ${inLanguage(lot.plot.name, language)}` : ''}
						</p>
						<p className="text-sm tabular-nums">
							{format.weight(lot.amountG)}
							{used === undefined ? '' : ` · ${t.madeOf(format.weight(used))}`}
						</p>
						{lot.step ? <p className="text-sm">{inLanguage(lot.step.note, language)}</p> : <Inputs lot={lot} />}
					</li>
				)
			})}
		</ol>
	)
}
