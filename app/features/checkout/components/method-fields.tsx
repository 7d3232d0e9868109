import type { MethodReason, PaymentMethod } from '#app/domain/payments/method-choice.ts'
import { methodText } from '#app/features/checkout/method-text.ts'
import { CheckboxField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** A way to pay, with why it is not offered for this basket. */
export type MethodOption = { method: PaymentMethod; reasons: MethodReason[] }

interface MethodFieldsProps {
	options: readonly MethodOption[]
	chosen: PaymentMethod
	onChoose: (method: PaymentMethod) => void
}

/** One way to pay of several; what is not offered says why. */
export function MethodFields({ options, chosen, onChoose }: MethodFieldsProps) {
	const t = useText(methodText)
	return (
		<fieldset>
			<legend className="text-xl">{t.title}</legend>
			{options.map(({ method, reasons }) => (
				<CheckboxField
					key={method}
					type="radio"
					name="method"
					value={method}
					label={<span className={reasons.length > 0 ? 'text-soft' : 'font-semibold'}>{t.methods[method]}</span>}
					hint={reasons[0] ? t.reasons[reasons[0]] : t.hints[method]}
					checked={method === chosen}
					onChange={() => onChoose(method)}
					disabled={reasons.length > 0}
				/>
			))}
		</fieldset>
	)
}
