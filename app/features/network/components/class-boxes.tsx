import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import { networkText } from '#app/features/network/network-text.ts'
import { CheckboxField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

const CLASSES: readonly TemperatureClass[] = ['ambient', 'chilled', 'frozen']

/** Which temperatures something can keep. */
export function ClassBoxes({ chosen, fault }: { chosen: readonly string[]; fault?: string | undefined }) {
	const t = useText(networkText)
	return (
		<fieldset>
			<legend className="text-sm font-semibold">{t.classes}</legend>
			<div className="flex flex-wrap gap-x-6">
				{CLASSES.map((name) => (
					<CheckboxField
						key={name}
						name={name}
						value="yes"
						label={t.temperatures[name]}
						defaultChecked={chosen.includes(name)}
					/>
				))}
			</div>
			{fault ? <p className="text-sm font-semibold text-danger">{t.faults[fault]}</p> : null}
		</fieldset>
	)
}
