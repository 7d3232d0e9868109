import { localDateAt } from '#app/domain/time/zoned.ts'
import { cartText } from '#app/features/cart/cart-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { DateRangeFields } from '#app/ui/kit/date-range.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { QuantityField } from '#app/ui/kit/quantity-field.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** What the fields of a line are filled with: texts by field name, as a form sends them. */
export type LineValues = Record<string, string>

export interface LineChoices {
	/** Kinds of tickets with the price of one, in words. */
	tickets: readonly { unitTypeId: number; name: string; price: string }[]
	starts: readonly { sessionId: number; startsAt: Date; left: number }[]
	/** Alternatives of a package; `key` is that of its choices. */
	slots: readonly { key: string; position: number; options: readonly { position: number; title: string }[] }[]
	timeZone: string
	today: string
}

interface FieldsProps {
	values: LineValues
	faults: Readonly<Record<string, string>>
	choices: LineChoices
}

function useFaults(faults: FieldsProps['faults']) {
	const t = useText(cartText)
	return (field: string) => {
		const fault = faults[field]
		return fault === undefined ? null : (t.faults[fault] ?? t.faults.choice ?? '')
	}
}

function StayFields({ values, faults, choices }: FieldsProps) {
	const t = useText(cartText)
	const fault = useFaults(faults)
	return (
		<div className="grid gap-3">
			<DateRangeFields
				from={{ name: 'checkIn', label: t.checkIn, value: values.checkIn, error: fault('checkIn') }}
				to={{ name: 'checkOut', label: t.checkOut, value: values.checkOut, error: fault('checkOut') }}
				min={choices.today}
				required
			/>
			<div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,11.5rem),1fr))] gap-3">
				<QuantityField name="qty" label={t.rooms} defaultValue={values.qty} error={fault('qty')} />
				<QuantityField name="adults" label={t.adults} defaultValue={values.adults} error={fault('adults')} max={99} />
			</div>
			<TextField
				name="childAges"
				label={t.childAges}
				hint={t.childAgesHint}
				defaultValue={values.childAges}
				error={fault('childAges')}
				inputMode="numeric"
				maxLength={80}
			/>
		</div>
	)
}

function ExperienceFields({ values, faults, choices }: FieldsProps) {
	const t = useText(cartText)
	const format = useFormats()
	const fault = useFaults(faults)
	const { timeZone } = choices
	const starts = choices.starts.map(({ sessionId, startsAt, left }) => {
		const day = format.dayWeekday(localDateAt(startsAt, timeZone))
		return { value: String(sessionId), label: `${day} ${format.time(startsAt, timeZone)} · ${t.left(left)}` }
	})
	const isListed = starts.some(({ value }) => value === values.sessionId)
	return (
		<div className="grid gap-3">
			{starts.length > 0 ? (
				<SelectField
					name="sessionId"
					label={t.session}
					choices={starts}
					empty={isListed ? undefined : '—'}
					defaultValue={isListed ? values.sessionId : ''}
					error={fault('sessionId')}
				/>
			) : (
				<input type="hidden" name="sessionId" value={values.sessionId ?? ''} />
			)}
			<div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,11.5rem),1fr))] gap-3">
				{choices.tickets.map(({ unitTypeId, name, price }) => (
					<QuantityField
						key={unitTypeId}
						name={`unit-${unitTypeId}`}
						label={`${name} · ${price}`}
						min={0}
						max={999}
						defaultValue={values[`unit-${unitTypeId}`] ?? '0'}
					/>
				))}
			</div>
			{faults.units ? <p className="text-sm font-semibold text-danger">{fault('units')}</p> : null}
		</div>
	)
}

/** The fields by which a line of a kind is changed; ids that stay are sent along unseen. */
export function LineFields({ kind, ...props }: FieldsProps & { kind: string }) {
	const t = useText(cartText)
	const { values, faults, choices } = props
	const fault = useFaults(faults)
	const qty = (label: string) => (
		<QuantityField name="qty" label={label} defaultValue={values.qty} error={fault('qty')} max={9999} />
	)
	switch (kind) {
		case 'stay':
			return (
				<>
					<input type="hidden" name="ratePlanId" value={values.ratePlanId ?? ''} />
					<StayFields {...props} />
				</>
			)
		case 'experience':
			return <ExperienceFields {...props} />
		case 'package':
			return (
				<div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,11.5rem),1fr))] gap-3">
					<input type="hidden" name="listingId" value={values.listingId ?? ''} />
					<TextField
						name="startsOn"
						type="date"
						label={t.startsOn}
						min={choices.today}
						defaultValue={values.startsOn}
						error={fault('startsOn')}
						required
					/>
					{qty(t.packs)}
					{choices.slots.map(({ key, position, options }) => (
						<SelectField
							key={key}
							name={`choice-${key}`}
							label={t.alternative}
							className="col-span-full"
							choices={options.map((it) => ({ value: String(it.position), label: it.title }))}
							defaultValue={values[`choice-${key}`] ?? String(position)}
						/>
					))}
				</div>
			)
		default:
			return (
				<>
					<input type="hidden" name="variantId" value={values.variantId ?? ''} />
					{qty(t.qty)}
				</>
			)
	}
}
