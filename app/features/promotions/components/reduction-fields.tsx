import { promotionsText } from '#app/features/promotions/promotions-text.ts'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface FormState {
	values: Readonly<Record<string, string>>
	faults: Readonly<Record<string, string>>
}

type Name = 'nameZh' | 'nameEn' | 'amount' | 'percent' | 'most' | 'minSpend' | 'uses' | 'perBuyer' | 'quota' | 'code'
const OPTIONAL: ReadonlySet<Name> = new Set(['amount', 'percent', 'most', 'minSpend', 'perBuyer', 'quota'])

function Entry({ name, state, hint }: { name: Name; state: FormState; hint?: string }) {
	const t = useText(promotionsText)
	const fault = state.faults[name]
	const optional = OPTIONAL.has(name) ? t.optional : undefined
	return (
		<TextField
			name={name}
			label={t[name]}
			hint={hint ?? optional}
			defaultValue={state.values[name]}
			error={fault ? t.faults[fault] : null}
		/>
	)
}

function Day({ name, state }: { name: 'from' | 'to'; state: FormState }) {
	const t = useText(promotionsText)
	const fault = state.faults[name]
	return (
		<TextField
			name={name}
			type="date"
			label={t[name]}
			defaultValue={state.values[name]}
			error={fault ? t.faults[fault] : null}
		/>
	)
}

function Common({ state }: { state: FormState }) {
	return (
		<>
			<Entry name="nameZh" state={state} />
			<Entry name="nameEn" state={state} />
			<Day name="from" state={state} />
			<Day name="to" state={state} />
		</>
	)
}

/** The fields of a new coupon. */
export function CouponFields({ state }: { state: FormState }) {
	const t = useText(promotionsText)
	return (
		<div className="grid items-start gap-3 sm:grid-cols-2">
			<Common state={state} />
			<Entry name="code" state={state} hint={t.codeHint} />
			<Entry name="uses" state={state} />
			<Entry name="amount" state={state} />
			<Entry name="percent" state={state} />
			<Entry name="most" state={state} />
			<Entry name="minSpend" state={state} />
			<Entry name="perBuyer" state={state} />
		</div>
	)
}

/** The fields of a new promotion. */
export function PromotionFields({
	state,
	listings,
}: {
	state: FormState
	listings: readonly { value: string; label: string }[]
}) {
	const t = useText(promotionsText)
	const fault = state.faults.listing
	return (
		<div className="grid items-start gap-3 sm:grid-cols-2">
			<Common state={state} />
			<Entry name="percent" state={state} hint={t.percentHint} />
			<Entry name="quota" state={state} />
			<SelectField
				name="listing"
				label={t.listing}
				empty={t.shelf}
				choices={listings}
				defaultValue={state.values.listing ?? ''}
				error={fault ? t.faults[fault] : null}
			/>
		</div>
	)
}
