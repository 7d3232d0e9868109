import type { MethodReason, PaymentMethod } from '#app/domain/payments/method-choice.ts'
import { methodText } from '#app/features/checkout/method-text.ts'
import { CheckboxField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** A way to pay, with why it is not offered for this basket. */
export type MethodOption = { method: PaymentMethod; reasons: MethodReason[] }

/** One way to pay of several; what is not offered says why. */
export function MethodFields({ options, chosen }: { options: readonly MethodOption[]; chosen: string | undefined }) {
	const t = useText(methodText)
	const isOffered = options.some(({ method, reasons }) => method === chosen && reasons.length === 0)
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
					defaultChecked={method === (isOffered ? chosen : 'ONLINE')}
					disabled={reasons.length > 0}
				/>
			))}
		</fieldset>
	)
}
