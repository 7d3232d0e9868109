import { VEHICLES } from '#app/domain/logistics/node-kinds.ts'
import type { IsoWeekday } from '#app/domain/time/local-date.ts'
import { ClassBoxes } from '#app/features/network/components/class-boxes.tsx'
import { networkText } from '#app/features/network/network-text.ts'
import { type Choice, CheckboxField, SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface RunValues {
	values: Readonly<Record<string, string>>
	faults: Readonly<Record<string, string>>
	goals: readonly Choice[]
}

const DAYS: readonly IsoWeekday[] = [1, 2, 3, 4, 5, 6, 7]

/** On which days of the week: all, until somebody says otherwise. */
function DayBoxes({ values, faults }: Omit<RunValues, 'goals'>) {
	const t = useText(networkText)
	const isFresh = values.departsAt === undefined
	return (
		<fieldset className="sm:col-span-2">
			<legend className="text-sm font-semibold">{t.days}</legend>
			<div className="flex flex-wrap gap-x-5">
				{DAYS.map((day) => (
					<CheckboxField
						key={day}
						name={`day${day}`}
						value="yes"
						label={t.weekdays[day]}
						defaultChecked={isFresh || values[`day${day}`] === 'yes'}
					/>
				))}
			</div>
			{faults.days ? <p className="text-sm font-semibold text-danger">{t.faults[faults.days]}</p> : null}
		</fieldset>
	)
}

/** The fields of a run. */
export function RunFields({ values, faults, goals }: RunValues) {
	const t = useText(networkText)
	const field = (name: string) => ({
		...{ name, defaultValue: values[name], error: faults[name] ? (t.faults[faults[name]] ?? null) : null },
	})
	const vehicles = VEHICLES.map((value) => ({ value, label: t.vehicles[value] }))
	const chosen = ['ambient', 'chilled', 'frozen'].filter((name) => values[name] === 'yes')
	return (
		<div className="grid gap-4 sm:grid-cols-2">
			<SelectField label={t.to} hint={t.toHint} choices={goals} {...field('to')} className="sm:col-span-2" />
			<TextField label={t.departsAt} type="time" required {...field('departsAt')} />
			<TextField label={t.ride} type="number" min={1} max={2880} required {...field('rideMinutes')} />
			<DayBoxes values={values} faults={faults} />
			<TextField label={t.operatorName} required maxLength={80} {...field('operatorName')} />
			<TextField label={t.operatorNameEn} hint={t.operatorEnHint} maxLength={80} {...field('operatorNameEn')} />
			<SelectField label={t.vehicle} choices={vehicles} {...field('vehicle')} />
			<TextField
				label={t.cutoff}
				hint={t.cutoffHint}
				type="number"
				min={0}
				max={1440}
				required
				{...field('cutoffMinutes')}
			/>
			<TextField label={t.capacity} type="number" min={1} required {...field('capacityKg')} />
			<TextField label={t.cost} inputMode="decimal" required {...field('costYuan')} />
			<ClassBoxes chosen={values.departsAt === undefined ? ['ambient'] : chosen} fault={faults.classes} />
			<TextField label={t.validFrom} type="date" required {...field('validFrom')} />
			<TextField label={t.validTo} hint={t.validToHint} type="date" {...field('validTo')} />
		</div>
	)
}
