import type { IndexRequest } from '#app/domain/indicators/index-request.ts'
import { movableNodes, WHAT_IF_MEANS, WHAT_IF_SCORES, type WhatIf } from '#app/domain/indicators/what-if.ts'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { type IndicatorTerm, WhatIfGoalposts } from '#app/features/indicators/components/what-if-goalposts.tsx'
import { whatIfText } from '#app/features/indicators/what-if-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { SelectField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** The settings of another method: sliders that act at once, and a form that is sent where there are no scripts. */
export function WhatIfForm({
	request,
	terms,
	whatIf,
	hidden,
	onChange,
}: {
	request: IndexRequest
	terms: readonly IndicatorTerm[]
	whatIf: WhatIf
	hidden: Record<string, string>
	onChange: (changed: WhatIf) => void
}) {
	const t = useText(whatIfText)
	const words = useFigureWords()
	const choices = (of: Readonly<Record<string, unknown>>, called: Record<string, string>) =>
		Object.keys(of).map((value) => ({ value, label: called[value] ?? value }))
	const name = (code: string) => words.t.levels[code] ?? code
	return (
		<form method="get" className="space-y-4">
			{Object.entries(hidden).map(([key, value]) => (
				<input key={key} type="hidden" name={key} value={value} />
			))}
			<SelectField
				label={t.scores}
				name="scores"
				value={whatIf.scores}
				onChange={(event) => {
					onChange({ ...whatIf, scores: event.currentTarget.value })
				}}
				choices={choices(WHAT_IF_SCORES, t.scoresBy)}
			/>
			<SelectField
				label={t.means}
				name="means"
				value={whatIf.means}
				onChange={(event) => {
					onChange({ ...whatIf, means: event.currentTarget.value })
				}}
				choices={choices(WHAT_IF_MEANS, t.meansBy)}
			/>
			<p className="text-small text-soft">{t.weightsLead}</p>
			{movableNodes(request.tree).map((node) => (
				<fieldset key={node.code} className="rounded-card border border-line p-3">
					<legend className="px-1 font-strong">
						{t.weights}: {name(node.code)}
					</legend>
					{node.children.map(({ code }) => (
						<label key={code} className="mt-2 grid grid-cols-[minmax(0,1fr)_3rem] items-center gap-x-3 text-small">
							<span>{name(code)}</span>
							<output className="text-end tabular-nums">{whatIf.weights[code]}</output>
							<input
								type="range"
								name={`w.${code}`}
								min="0"
								max="100"
								value={whatIf.weights[code] ?? 0}
								onChange={(event) => {
									onChange({ ...whatIf, weights: { ...whatIf.weights, [code]: Number(event.currentTarget.value) } })
								}}
								className="col-span-2 min-h-touch-small w-full accent-hill"
							/>
						</label>
					))}
				</fieldset>
			))}
			<WhatIfGoalposts
				request={request}
				terms={terms}
				whatIf={whatIf}
				onChange={(goalposts) => {
					onChange({ ...whatIf, goalposts })
				}}
			/>
			<Button tone="quiet">{t.show}</Button>
		</form>
	)
}
