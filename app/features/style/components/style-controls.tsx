import { styleText } from '#app/features/style/style-text.ts'
import { Button, type ButtonSize, type ButtonTone, LinkButton } from '#app/ui/kit/button.tsx'
import { DateRangeFields } from '#app/ui/kit/date-range.tsx'
import { CheckboxField, SelectField, TextAreaField, TextField } from '#app/ui/kit/field.tsx'
import { QuantityField } from '#app/ui/kit/quantity-field.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

const TONES: readonly ButtonTone[] = ['primary', 'buy', 'quiet', 'danger', 'plain']
const BUTTON_SIZES: readonly ButtonSize[] = ['s', 'm', 'l']

function Buttons() {
	const t = useText(styleText)
	return (
		<div className="grid gap-3">
			{TONES.map((tone) => (
				<div key={tone} className="flex flex-wrap items-center gap-2">
					{BUTTON_SIZES.map((size) => (
						<Button key={size} type="button" tone={tone} size={size}>
							{tone} {size}
						</Button>
					))}
					<Button type="button" tone={tone} disabled>
						{t.states.disabled}
					</Button>
				</div>
			))}
			<LinkButton href="/dev/style" wide>
				LinkButton, wide
			</LinkButton>
		</div>
	)
}

/** Every control in every state. */
export function StyleControls() {
	const t = useText(styleText)
	const language = useLanguage()
	const { plain, disabled, wrong } = t.states
	const choices = [1, 2].map((at) => ({ value: String(at), label: `${t.option} ${at}` }))
	return (
		<Section title={t.controls}>
			<Buttons />
			<div className="mt-5 grid gap-4">
				<TextField name="plain" label={plain} placeholder={t.example} hint={t.hint} />
				<TextField name="disabled" label={disabled} defaultValue={t.example} disabled />
				<TextField name="wrong" label={wrong} defaultValue="0" error={t.error} />
				<TextAreaField name="area" label={`TextAreaField, ${plain}`} defaultValue={t.sentence} />
				<SelectField name="select" label={`SelectField, ${plain}`} choices={choices} empty="—" />
				<SelectField name="badSelect" label={`SelectField, ${wrong}`} choices={choices} error={t.error} />
				<DateRangeFields
					from={{ name: 'from', label: `DateRangeFields, ${plain}`, value: '2026-05-01' }}
					to={{ name: 'to', label: wrong, value: '2026-04-31', error: t.error }}
				/>
				<QuantityField name="qty" label={`QuantityField, ${plain}`} hint={t.hint} />
				<QuantityField name="badQty" label={`QuantityField, ${wrong}`} defaultValue={0} error={t.error} />
				<div>
					<CheckboxField name="box" label={`CheckboxField, ${plain}`} hint={t.hint} defaultChecked />
					<CheckboxField name="badBox" label={`CheckboxField, ${wrong}`} error={t.error} />
					<CheckboxField type="radio" name={`radio-${language}`} label={t.option} value="1" defaultChecked />
					<CheckboxField type="radio" name={`radio-${language}`} label={disabled} value="2" disabled />
				</div>
			</div>
		</Section>
	)
}
