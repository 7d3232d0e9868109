import { useState } from 'react'
import type { IndexedIndicator, IndexRequest } from '#app/domain/indicators/index-request.ts'
import { clippedShares, setGoalposts } from '#app/domain/indicators/set-goalposts.ts'
import type { WhatIf } from '#app/domain/indicators/what-if.ts'
import {
	type GoalpostEnds,
	moveGoalposts,
	type MovedGoalposts,
	readEnds,
} from '#app/domain/indicators/what-if-goalposts.ts'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { codebookText } from '#app/features/indicators/codebook-text.ts'
import { whatIfText } from '#app/features/indicators/what-if-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface IndicatorTerm {
	code: string
	termZh: string
	termEn: string
	unit: string
	indexForm: string
}

/** Where the scale of one indicator begins and ends; what cannot be ends is told, and the published ones hold. */
function Ends({
	indicator,
	term,
	ends,
	values,
	onMove,
}: {
	indicator: IndexedIndicator
	term: IndicatorTerm
	ends: GoalpostEnds
	values: readonly number[]
	onMove: (ends: GoalpostEnds | null) => void
}) {
	const t = useText(whatIfText)
	const { forms } = useText(codebookText)
	const words = useFigureWords()
	const { code, goalposts } = indicator
	const [text, setText] = useState({ low: String(ends.min), high: String(ends.max) })
	const read = readEnds(text.low, text.high, goalposts)
	const { belowShare, aboveShare } = clippedShares(values, ends.min, ends.max)
	const ownEnds = setGoalposts(values, goalposts.scale)?.goalposts
	const percent = (share: number) => `${Math.round(share * 100)}%`
	const enter = (changed: typeof text) => {
		setText(changed)
		onMove(readEnds(changed.low, changed.high, goalposts))
	}
	const field = (end: 'low' | 'high') => (
		<TextField
			label={t.ends[end]}
			name={`${end}.${code}`}
			value={text[end]}
			onChange={(event) => {
				enter({ ...text, [end]: event.currentTarget.value })
			}}
			type="number"
			step="any"
			error={read === null && end === 'high' ? t.badEnds[goalposts.scale] : null}
		/>
	)
	return (
		<fieldset className="mt-3 border-t border-line pt-2 first-of-type:mt-0 first-of-type:border-0">
			<legend className="float-start w-full text-small font-strong">
				{code} {words.term(term)}
				<span className="ms-1 font-normal text-soft">
					({term.indexForm === 'v' ? words.unit(term.unit) : (forms[term.indexForm] ?? term.indexForm)})
				</span>
			</legend>
			<div className="clear-both grid grid-cols-2 gap-3">
				{field('low')}
				{field('high')}
			</div>
			<p className="mt-1 text-small text-soft">
				{t.endsPublished(words.number(goalposts.min), words.number(goalposts.max))}{' '}
				{values.length > 0 ? t.clipped(percent(belowShare), percent(aboveShare)) : null}
			</p>
			{ownEnds ? (
				<Button
					type="button"
					tone="plain"
					size="s"
					onClick={() => {
						enter({ low: String(ownEnds.min), high: String(ownEnds.max) })
					}}
				>
					{t.fromData}
				</Button>
			) : null}
		</fieldset>
	)
}

/** Goalposts to be moved, each with how many places lie beyond it. */
export function WhatIfGoalposts({
	request,
	terms,
	whatIf,
	onChange,
}: {
	request: IndexRequest
	terms: readonly IndicatorTerm[]
	whatIf: WhatIf
	onChange: (goalposts: MovedGoalposts) => void
}) {
	const t = useText(whatIfText)
	const { goalposts, scores } = whatIf
	const valuesOf = (code: string) =>
		request.units.flatMap((unit) => {
			const value = request.values[unit]?.[code]?.value
			return typeof value === 'number' ? [value] : []
		})
	return (
		<Disclosure summary={t.goalposts(Object.keys(goalposts).length)}>
			<p className="mb-3 text-small text-soft">
				{t.goalpostsLead} {scores === 'goalposts' ? null : <strong>{t.goalpostsIdle}</strong>}
			</p>
			{request.indicators.map((indicator) => {
				const term = terms.find(({ code }) => code === indicator.code)
				return term ? (
					<Ends
						key={indicator.code}
						indicator={indicator}
						term={term}
						ends={goalposts[indicator.code] ?? indicator.goalposts}
						values={valuesOf(indicator.code)}
						onMove={(ends) => {
							onChange(moveGoalposts(goalposts, indicator, ends))
						}}
					/>
				) : null
			})}
		</Disclosure>
	)
}
