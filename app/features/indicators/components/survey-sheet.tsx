import { surveyItemsText } from '#app/features/indicators/survey-items-text.ts'
import { surveyText } from '#app/features/indicators/survey-text.ts'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Item {
	code: string
	scale: string
}

const LIKERT = ['1', '2', '3', '4', '5']

/** One item with its answers side by side; without a choice it was not answered. */
function ItemField({ item, value }: { item: Item; value: string | undefined }) {
	const t = useText(surveyText)
	const items = useText(surveyItemsText)
	const choices =
		item.scale === 'likert'
			? LIKERT.map((it) => ({ value: it, label: it }))
			: [
					{ value: '1', label: t.yes },
					{ value: '0', label: t.no },
				]
	return (
		<fieldset className="border-t border-line py-close">
			<legend className="float-start w-full text-body">
				{items.items[item.code]} <span className="text-fine text-soft">({item.code})</span>
			</legend>
			<div className="flex flex-wrap gap-x-sheet clear-both">
				{[...choices, { value: '', label: t.skip }].map((choice) => (
					<label key={choice.value} className="inline-flex min-h-touch items-center gap-close">
						<input
							type="radio"
							name={item.code}
							value={choice.value}
							defaultChecked={(value ?? '') === choice.value}
							className="size-5 accent-hill"
						/>
						<span className={choice.value === '' ? 'text-small text-soft' : ''}>{choice.label}</span>
					</label>
				))}
			</div>
		</fieldset>
	)
}

/** The form of one sheet; what was typed is kept when it is not taken. */
export function SurveySheet({
	items,
	places,
	next,
	values,
}: {
	items: readonly Item[]
	places: readonly { code: string; nameZh: string; nameEn: string }[]
	next: string
	values: Readonly<Record<string, string>> | null
}) {
	const t = useText(surveyText)
	const words = useFigureWords()
	return (
		<form method="post" className="grid gap-near" key={next}>
			<div className="grid gap-near sm:grid-cols-3">
				<TextField
					label={t.respondent}
					name="respondent"
					defaultValue={values?.['respondent'] ?? next}
					maxLength={40}
					required
				/>
				<SelectField
					label={t.region}
					name="region"
					defaultValue={values?.['region']}
					choices={places.map((it) => ({ value: it.code, label: words.name(it) }))}
				/>
				<TextField
					label={t.weight}
					name="weight"
					defaultValue={values?.['weight'] ?? '1'}
					hint={t.weightHint}
					inputMode="decimal"
				/>
			</div>
			{items.some(({ scale }) => scale === 'likert') ? <p className="text-small text-soft">{t.agree}</p> : null}
			{items.map((item) => (
				<ItemField key={item.code} item={item} value={values?.[item.code]} />
			))}
			<Button className="justify-self-start">{t.keep}</Button>
		</form>
	)
}
