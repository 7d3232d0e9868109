import { NODE_KINDS } from '#app/domain/logistics/node-kinds.ts'
import { ClassBoxes } from '#app/features/network/components/class-boxes.tsx'
import { networkText } from '#app/features/network/network-text.ts'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** What is said of a node, by the names of its form's fields. */
export interface NodeValues {
	values: Readonly<Record<string, string>>
	classes: readonly string[]
	faults: Readonly<Record<string, string>>
}

/** The fields of a node. */
export function NodeFields({ values, classes, faults }: NodeValues) {
	const t = useText(networkText)
	const field = (name: string, fault = name) => ({
		...{ name, defaultValue: values[name], error: faults[fault] ? (t.faults[faults[fault]] ?? null) : null },
	})
	const kinds = NODE_KINDS.map((value) => ({ value, label: t.kinds[value] }))
	return (
		<div className="grid gap-4 sm:grid-cols-2">
			<SelectField label={t.kind} choices={kinds} {...field('kind')} className="sm:col-span-2" />
			<TextField label={t.nameZh} required maxLength={80} {...field('nameZh')} />
			<TextField label={t.nameEn} required maxLength={80} {...field('nameEn')} />
			<TextField label={t.operatorName} hint={t.operatorHint} maxLength={80} {...field('operatorName')} />
			<TextField label={t.operatorNameEn} hint={t.operatorEnHint} maxLength={80} {...field('operatorNameEn')} />
			<TextField label={t.openingHours} hint={t.openingHint} maxLength={80} {...field('openingHours')} />
			<TextField label={t.lon} inputMode="decimal" required {...field('lon')} />
			<TextField label={t.lat} inputMode="decimal" required {...field('lat')} />
			<TextField
				label={t.handling}
				hint={t.handlingHint}
				type="number"
				min={0}
				max={2880}
				required
				{...field('handlingMinutes')}
			/>
			<ClassBoxes chosen={classes} fault={faults.classes} />
		</div>
	)
}
