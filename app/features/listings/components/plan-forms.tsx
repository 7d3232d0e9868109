import { BLANK_PLAN } from '#app/features/listings/components/blank-parts.ts'
import { type DraftAnswer, useEntered, yuanText } from '#app/features/listings/components/entered.ts'
import { NameFields, OnSaleBox, PartForm } from '#app/features/listings/components/part-fields.tsx'
import { draftText } from '#app/features/listings/draft-text.ts'
import type { DraftView } from '#app/features/listings/components/draft-view.ts'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

type Plan = DraftView['offers']['rooms'][number]['plans'][number]
interface Props {
	roomTypeId: number
	plan: Plan | null
	answer: DraftAnswer | null
}

function PlanForm({ roomTypeId, plan, answer }: Props) {
	const t = useText(draftText)
	const shown = plan ?? BLANK_PLAN
	const entered = useEntered(answer?.values.room === String(roomTypeId) ? answer : null, 'plan', shown.id)
	const { field, valueOf, faultOf } = entered
	const weekFault = faultOf('week')
	return (
		<PartForm does="plan" id={shown.id} label={plan ? t.save : t.planAdd}>
			<input type="hidden" name="room" value={roomTypeId} />
			<NameFields saved={shown.name} entered={entered} />
			<fieldset className="sm:col-span-2">
				<legend className="mb-1 text-sm font-semibold">{t.week}</legend>
				<div className="grid grid-cols-4 gap-2 sm:grid-cols-7">
					{t.days.map((label, at) => (
						<TextField
							key={label}
							name={`day${at + 1}`}
							inputMode="decimal"
							label={label}
							defaultValue={valueOf(`day${at + 1}`, yuanText(shown.baseMinor[at]))}
						/>
					))}
				</div>
				<p className={weekFault ? 'mt-1 text-sm font-semibold text-danger' : 'mt-1 text-sm text-soft'}>
					{weekFault ? t.weekFault : t.weekHint}
				</p>
			</fieldset>
			<TextField inputMode="decimal" label={t.extraAdult} {...field('extraAdult', yuanText(shown.extraAdultMinor))} />
			{plan ? <OnSaleBox isActive={plan.active} entered={entered} /> : null}
		</PartForm>
	)
}

/** The rate plans of a room type, and a form for another. */
export function PlanForms({
	roomTypeId,
	plans,
	answer,
}: {
	roomTypeId: number
	plans: readonly Plan[]
	answer: DraftAnswer | null
}) {
	const t = useText(draftText)
	const isEntered = answer?.values.room === String(roomTypeId) && (answer.values.id ?? '') === ''
	return (
		<div className="grid gap-4">
			{plans.map((plan) => (
				<div key={plan.id} className="rounded-lg border border-line p-3">
					<PlanForm roomTypeId={roomTypeId} plan={plan} answer={answer} />
					<a
						href={`/seller/plans/${plan.id}`}
						className="mt-3 inline-block py-1 text-sm font-semibold text-hill hover:underline"
					>
						{t.planTerms} →
					</a>
				</div>
			))}
			<Disclosure summary={`+ ${t.planAdd}`} open={plans.length === 0 || isEntered}>
				<p className="mb-3 text-sm text-soft">{t.planHint}</p>
				<PlanForm roomTypeId={roomTypeId} plan={null} answer={answer} />
			</Disclosure>
		</div>
	)
}
