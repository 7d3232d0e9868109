import { codebookText } from '#app/features/indicators/codebook-text.ts'
import { DEFINITIONS_ZH } from '#app/features/indicators/definition-text.ts'
import { indicatorPageText } from '#app/features/indicators/indicator-page-text.ts'
import { referenceText } from '#app/features/indicators/reference-text.ts'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { useText } from '#app/ui/text/language.tsx'

function useReference({ code, reference }: IndicatorDefinition) {
	return useText(referenceText)[code] ?? reference
}

/** What an indicator measures and how, from the codebook. */
export function DefinitionCard({ definition }: { definition: IndicatorDefinition }) {
	const { t, language, unit } = useFigureWords()
	const p = useText(indicatorPageText)
	const { forms, scales, pooling, minimum, notes } = useText(codebookText)
	const reference = useReference(definition)
	const { goalposts, code, indexForm, slipNote } = definition
	const pooled = [definition.space.text, definition.time.text].map((text) => pooling[text] ?? text)
	return (
		<Disclosure summary={p.definition} open>
			<p>{(language === 'zh' && DEFINITIONS_ZH[code]) || definition.definition}</p>
			<p className="my-2 overflow-x-auto rounded bg-sunken px-3 py-2 font-mono text-sm">{definition.formula}</p>
			<DefinitionList
				items={[
					{ term: t.paperLabel, detail: <span lang="en">“{definition.sourceLabel}”</span> },
					{ term: p.reading, detail: notes[code] ?? (slipNote ? <span lang="en">{slipNote}</span> : null) },
					{ term: p.source, detail: t.sourceKinds[definition.kind] },
					{ term: p.direction, detail: definition.direction === 1 ? p.moreIsBetter : p.lessIsBetter },
					{ term: p.indexForm, detail: indexForm === 'v' ? unit(definition.unit) : (forms[indexForm] ?? indexForm) },
					{ term: p.goalposts, detail: `${goalposts.min} … ${goalposts.max} (${scales[goalposts.scale]})` },
					{ term: p.pooling, detail: pooled.join(language === 'zh' ? '；' : '; ') },
					{ term: p.due, detail: p.dueDays(definition.dueDays, definition.expiresDays) },
					{
						term: p.minimum,
						detail: definition.minimum ? minimum(definition.minimum.n, definition.minimum.noun) : null,
					},
					{ term: p.reference, detail: reference },
				]}
			/>
		</Disclosure>
	)
}
