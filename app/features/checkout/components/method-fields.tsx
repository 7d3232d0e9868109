import type { PaymentMethod } from '#app/domain/payments/method-choice.ts'
import { methodText } from '#app/features/checkout/method-text.ts'
import { CheckboxField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** A way to pay, with the words why it is not offered for this basket; null when it is. */
export type MethodOption = { method: PaymentMethod; why: string | null }

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
			{options.map(({ method, why }) => (
				<CheckboxField
					key={method}
					type="radio"
					name="method"
					value={method}
					label={<span className={why ? 'text-soft' : 'font-semibold'}>{t.methods[method]}</span>}
					hint={why ?? t.hints[method]}
					checked={method === chosen}
					onChange={() => onChoose(method)}
					disabled={why !== null}
				/>
			))}
		</fieldset>
	)
}
