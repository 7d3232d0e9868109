import { Form } from '@remix-run/react'
import type { PlanView } from '#app/domain/listings/plan-terms.ts'
import { percentText, yuanText } from '#app/features/listings/components/entered.ts'
import { type PlanAnswer, usePlanFields } from '#app/features/listings/components/plan-fields.ts'
import { planText } from '#app/features/listings/plan-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

const ROWS = [1, 2, 3]

interface Ladder {
	name: 'child' | 'nights' | 'early' | 'late'
	worth: string
	/** What is saved, row by row: the step and what it is worth. */
	steps: readonly (readonly [number, string])[]
}

function LadderFields({ ladder, field }: { ladder: Ladder; field: ReturnType<typeof usePlanFields> }) {
	const t = useText(planText)
	const { name, worth, steps } = ladder
	const at = t[`${name}At`]
	return (
		<fieldset>
			<legend className="mb-1 font-semibold">{t[name]}</legend>
			<p className="mb-2 text-sm text-soft">{t[`${name}Hint`]}</p>
			<div aria-hidden className="mb-1 grid grid-cols-2 gap-3 text-sm text-soft">
				<span>{at}</span>
				<span>{worth}</span>
			</div>
			<div className="grid gap-2">
				{ROWS.map((row) => (
					<div key={row} className="grid grid-cols-2 items-start gap-3">
						<TextField
							hidesLabel
							inputMode="numeric"
							label={t.row(at, row)}
							{...field(`${name}At${row}`, steps[row - 1]?.[0])}
						/>
						<TextField
							hidesLabel
							inputMode="decimal"
							label={t.row(worth, row)}
							{...field(`${name}Worth${row}`, steps[row - 1]?.[1])}
						/>
					</div>
				))}
			</div>
		</fieldset>
	)
}

/** Children, reductions and the time in which a rate plan can be booked, in one form. */
export function PlanTermsForm({ plan, answer }: { plan: PlanView; answer: PlanAnswer | null }) {
	const t = useText(planText)
	const field = usePlanFields(answer?.values.does === 'terms' ? answer : null)
	const { childBands, lengthDiscounts, earlyBird, lastMinute } = plan
	const ladders: Ladder[] = [
		{
			...{ name: 'child', worth: t.childWorth },
			steps: childBands.map(({ upToAge, priceMinor }) => [upToAge, yuanText(priceMinor)]),
		},
		{
			...{ name: 'nights', worth: t.worth },
			steps: lengthDiscounts.map(({ nights, discountBp }) => [nights, percentText(discountBp)]),
		},
		{
			...{ name: 'early', worth: t.worth },
			steps: earlyBird.map(({ days, discountBp }) => [days, percentText(discountBp)]),
		},
		{
			...{ name: 'late', worth: t.worth },
			steps: lastMinute.map(({ days, discountBp }) => [days, percentText(discountBp)]),
		},
	]
	return (
		<Card>
			<Form method="post" noValidate className="grid gap-6">
				<input type="hidden" name="does" value="terms" />
				<div className="grid gap-6 sm:grid-cols-2">
					{ladders.map((ladder) => (
						<LadderFields key={ladder.name} ladder={ladder} field={field} />
					))}
				</div>
				<fieldset>
					<legend className="mb-1 font-semibold">{t.window}</legend>
					<p className="mb-2 text-sm text-soft">{t.windowHint}</p>
					<div className="grid items-start gap-3 sm:grid-cols-3">
						<TextField inputMode="numeric" label={t.least} {...field('least', plan.minAdvanceDays)} />
						<TextField inputMode="numeric" label={t.most} {...field('most', plan.maxAdvanceDays)} />
						<TextField type="time" label={t.cutoff} {...field('cutoff', plan.sameDayCutoff)} />
					</div>
				</fieldset>
				<Button className="justify-self-start">{t.save}</Button>
			</Form>
		</Card>
	)
}
