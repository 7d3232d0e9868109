import { entryText } from '#app/features/indicators/entry-text.ts'
import { figureFaultsText } from '#app/features/indicators/figure-faults-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { CheckboxField, SelectField, TextAreaField, TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** What was answered to a figure that was not taken. */
export type EntryAnswer =
	| { problem: 'refused'; faults: { field: keyof Faults['fields']; code: keyof Faults['faults']; detail?: string }[] }
	| { problem: 'doubtful'; doubt: keyof Faults['doubts'] }
	| { problem: 'read-only' }

type Faults = (typeof figureFaultsText)['en']

interface Chosen {
	code: string
	form: string
	isSummed: boolean
	formula: string
	unit: string
	least: { n: number; noun: string } | null
}

type Words = ReturnType<typeof useWords>

function useWords(answer: EntryAnswer | null) {
	const t = useText(entryText)
	const f = useText(figureFaultsText)
	const faults = answer?.problem === 'refused' ? answer.faults : []
	const errorOf = (field: keyof Faults['fields']) => {
		const fault = faults.find((it) => it.field === field)
		return fault ? f.faults[fault.code](fault.detail ?? '') : null
	}
	return { t, f, errorOf }
}

/** What keeps a figure from being saved, said above the form; where it is of no field of the form, with its words. */
function EntryNotice({ answer, words }: { answer: EntryAnswer; words: Words }) {
	const { t, f, errorOf } = words
	if (answer.problem === 'read-only') return <Notice tone="error">{t.readOnly}</Notice>
	if (answer.problem === 'doubtful')
		return (
			<Notice tone="warn" title={f.doubts[answer.doubt]}>
				{t.doubtLead}
			</Notice>
		)
	const hidden = (['indicator', 'region', 'period'] as const).filter((field) => errorOf(field))
	return (
		<Notice tone="error">
			<p>{t.refused}</p>
			{hidden.map((field) => (
				<p key={field}>
					{f.fields[field]}: {errorOf(field)}
				</p>
			))}
		</Notice>
	)
}

function FigureFields({ chosen, values, words }: { chosen: Chosen; values: Record<string, string>; words: Words }) {
	const { t, f, errorOf } = words
	const field = (name: 'value' | 'num' | 'den' | 'n' | 'cumulative') => ({
		...{ name, label: f.fields[name], defaultValue: values[name], error: errorOf(name) },
		...{ inputMode: 'decimal' as const, autoComplete: 'off' },
	})
	const hasParts = chosen.form !== 'count' && chosen.form !== 'ready'
	return (
		<>
			<TextField {...field('value')} label={`${f.fields.value} (${chosen.unit})`} hint={t.valueHint[chosen.form]} />
			{hasParts ? (
				<div className="grid gap-near sm:grid-cols-2">
					<TextField {...field('num')} />
					<TextField {...field('den')} />
				</div>
			) : null}
			{chosen.isSummed ? <TextField {...field('cumulative')} hint={t.cumulativeHint} /> : null}
			<TextField {...field('n')} hint={chosen.least ? t.leastHint(chosen.least.n, chosen.least.noun) : undefined} />
		</>
	)
}

function SourceFields({ values, words }: { values: Record<string, string>; words: Words }) {
	const { t, f, errorOf } = words
	const field = (name: 'source' | 'source_kind' | 'standard_error' | 'note') => ({
		...{ name, label: f.fields[name], defaultValue: values[name], error: errorOf(name) },
	})
	return (
		<>
			<TextField {...field('source')} hint={t.sourceHint} maxLength={120} />
			<SelectField
				{...field('source_kind')}
				defaultValue={values['source_kind'] ?? 'official-statistics'}
				choices={Object.entries(t.sourceKinds).map(([value, label]) => ({ value, label }))}
			/>
			<TextField {...field('standard_error')} hint={t.seHint} inputMode="decimal" />
			<TextAreaField {...field('note')} hint={t.noteHint} rows={3} maxLength={1000} />
		</>
	)
}

/** The form for one figure of a region and month; what was typed is kept when it is not taken. */
export function EntryForm({
	chosen,
	region,
	period,
	values,
	answer,
}: {
	chosen: Chosen
	region: string
	period: string
	values: Record<string, string>
	answer: EntryAnswer | null
}) {
	const words = useWords(answer)
	const { t } = words
	return (
		<form method="post" className="space-y-sheet">
			{answer ? <EntryNotice answer={answer} words={words} /> : null}
			<input type="hidden" name="indicator" value={chosen.code} />
			<input type="hidden" name="region" value={region} />
			<input type="hidden" name="period" value={period} />
			<FigureFields chosen={chosen} values={values} words={words} />
			<SourceFields values={values} words={words} />
			{answer?.problem === 'doubtful' ? <CheckboxField label={t.confirm} name="confirmed" value="yes" /> : null}
			<Button>{t.save}</Button>
		</form>
	)
}
