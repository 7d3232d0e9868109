import { Form } from '@remix-run/react'
import { calendarText } from '#app/features/stays/calendar-text.ts'
import { type Entered, useCalendarField } from '#app/features/stays/components/calendar-forms.tsx'
import { nightRatesText } from '#app/features/stays/night-rates-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Plan {
	ratePlanId: number
	nameZh: string
	nameEn: string
}

interface Props {
	roomTypeId: number
	plans: readonly Plan[]
	planId: number | null
	entered: Entered | null
	today: string
	/** Nights can be chosen in the calendar itself. */
	isDraggable: boolean
}

type FieldOf = ReturnType<typeof useCalendarField>

function Weekdays({ entered }: Pick<Props, 'entered'>) {
	const { weekdays } = useText(calendarText)
	const t = useText(nightRatesText)
	const chosen = (entered?.values.day ?? '').split(' ')
	return (
		<fieldset className="sm:col-span-2">
			<legend className="mb-1 text-sm font-semibold">{t.weekdays}</legend>
			<div className="grid grid-cols-4 gap-2 sm:grid-cols-7">
				{weekdays.map((label, at) => (
					<label
						key={label}
						className="flex min-h-11 items-center justify-center gap-1.5 rounded-lg border border-line px-2 text-sm has-checked:border-hill has-checked:bg-hill-soft"
					>
						<input
							type="checkbox"
							name="day"
							value={at + 1}
							defaultChecked={chosen.includes(String(at + 1))}
							className="size-4 accent-hill"
						/>
						{label}
					</label>
				))}
			</div>
			<label className="mt-2 flex min-h-11 w-fit items-center gap-1.5 rounded-lg border border-line px-3 text-sm has-checked:border-hill has-checked:bg-hill-soft">
				<input
					type="checkbox"
					name="holidays"
					value="yes"
					defaultChecked={entered?.values.holidays === 'yes'}
					className="size-4 accent-hill"
				/>
				{t.holidays}
			</label>
			<p className="mt-1 text-sm text-soft">{t.weekdaysHint}</p>
		</fieldset>
	)
}

function Prices({ plans, planId, field }: Pick<Props, 'plans' | 'planId'> & { field: FieldOf }) {
	const t = useText(nightRatesText)
	const language = useLanguage()
	const names = plans.map(({ ratePlanId, nameZh, nameEn }) => ({
		value: String(ratePlanId),
		label: language === 'zh' ? nameZh : nameEn,
	}))
	const kinds = (['', 'set', 'add', 'percent', 'usual'] as const).map((value) => ({ value, label: t.kinds[value] }))
	return (
		<>
			{names.length > 1 ? (
				<SelectField
					label={t.plan}
					choices={names}
					className="sm:col-span-2"
					{...field('plan', String(planId ?? ''))}
				/>
			) : (
				<input type="hidden" name="plan" value={planId ?? ''} />
			)}
			<SelectField label={t.price} choices={kinds} {...field('priceKind')} />
			<TextField label={t.amount} hint={t.amountHint} inputMode="text" {...field('amount')} />
		</>
	)
}

/** Gives nights prices and rules; nothing takes effect before its preview was seen. */
export function RateForm({ roomTypeId, plans, planId, entered, today, isDraggable }: Props) {
	const t = useText(calendarText)
	const words = useText(nightRatesText)
	const mine =
		entered?.values.deed === 'rules-apply' ? { ...entered, values: { ...entered.values, deed: 'rules' } } : entered
	const field = useCalendarField('rules', mine)
	const choices = [
		{ value: '', label: t.keep },
		{ value: 'yes', label: t.yes },
		{ value: 'no', label: t.no },
	]
	return (
		<Card>
			<h2 className="text-lg" id="rates">
				{words.title}
			</h2>
			<p className="text-sm text-soft">{words.lead}</p>
			{isDraggable ? <p className="mt-1 text-sm text-soft">{words.dragHint}</p> : null}
			<Form method="post" noValidate className="mt-3 grid gap-3 sm:grid-cols-2">
				<input type="hidden" name="room" value={roomTypeId} />
				<TextField label={t.from} type="date" fieldId="rate-from" {...field('from', today)} />
				<TextField label={t.to} type="date" fieldId="rate-to" {...field('to', today)} />
				<Weekdays entered={mine?.values.deed === 'rules' ? mine : null} />
				<Prices plans={plans} planId={planId} field={field} />
				<SelectField label={t.stopSell} choices={choices} {...field('stopSell')} />
				<SelectField label={t.closedToArrival} choices={choices} {...field('closedToArrival')} />
				<SelectField label={t.closedToDeparture} choices={choices} {...field('closedToDeparture')} />
				<div className="grid grid-cols-2 gap-3">
					<TextField label={t.minStayArrival} inputMode="numeric" {...field('minStayArrival')} />
					<TextField label={t.maxStay} inputMode="numeric" {...field('maxStay')} />
				</div>
				<p className="text-sm text-soft sm:col-span-2">{t.maxStayHint}</p>
				<Button name="deed" value="rules" className="justify-self-start">
					{words.preview}
				</Button>
			</Form>
		</Card>
	)
}
