import { Form } from '@remix-run/react'
import type { GuestsOfSession, Moment, PlanView } from '#app/features/schedules/components/plan-view.ts'
import { schedulesText } from '#app/features/schedules/schedules-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { CheckboxField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

const FATES = ['keep', 'close', 'call-off'] as const
const COUNTS = ['added', 'changed', 'left', 'taken', 'apart', 'same'] as const

function Moments({ moments, count }: { moments: readonly Moment[]; count: number }) {
	const t = useText(schedulesText)
	const format = useFormats()
	if (moments.length === 0) return null
	const shown = moments.map(({ date, time }) => `${format.dayWeekday(date)} ${time}`).join(' · ')
	return (
		<p className="text-sm text-soft">
			{shown} {count > moments.length ? t.more(format.number(count)) : ''}
		</p>
	)
}

function Guests({ sessions }: { sessions: readonly GuestsOfSession[] }) {
	const t = useText(schedulesText)
	const format = useFormats()
	return (
		<ul className="my-2 grid gap-1">
			{sessions.map(({ id, date, time, guests, orders }) => (
				<li key={id}>
					<a href={`/seller/sessions/${id}`} className="font-semibold text-hill underline">
						{format.dayWeekday(date)} {time}
					</a>{' '}
					· {t.guests(format.number(guests))}
					{orders.map((order) => (
						<a
							key={order.sellerOrderId}
							href={`/seller/orders/${order.sellerOrderId}`}
							className="ms-2 text-sm text-hill underline tabular-nums"
						>
							{order.orderNumber}
						</a>
					))}
				</li>
			))}
		</ul>
	)
}

function GuestsChoice({ plan, chosen }: { plan: PlanView; chosen: string | undefined }) {
	const t = useText(schedulesText)
	const format = useFormats()
	return (
		<div className="border-s-4 border-tea ps-4">
			<p className="font-semibold">{t.guestsTitle(format.number(plan.withGuests.length))}</p>
			<Guests sessions={plan.withGuests} />
			<fieldset>
				<legend className="font-semibold">{t.guestsAsk}</legend>
				{FATES.map((fate) => (
					<CheckboxField
						key={fate}
						type="radio"
						name="guests"
						value={fate}
						label={t.fates[fate]}
						defaultChecked={chosen === fate}
					/>
				))}
			</fieldset>
		</div>
	)
}

/** What a rule would do, and the way to do exactly that. */
export function PlanCard({ plan, values, isEnd }: { plan: PlanView; values: Record<string, string>; isEnd: boolean }) {
	const t = useText(schedulesText)
	const format = useFormats()
	const { counts, withGuests, tight } = plan
	const shown = COUNTS.filter((name) => counts[name] > 0)
	const kept = Object.entries(values).filter(([name]) => !['intent', 'mark', 'guests'].includes(name))
	return (
		<Card className="mb-6 border-2 border-hill">
			<Form method="post" noValidate className="grid gap-3">
				{kept.map(([name, value]) => (
					<input key={name} type="hidden" name={name} value={value} />
				))}
				<input type="hidden" name="mark" value={plan.mark} />
				<h2 className="text-xl">{isEnd ? t.endTitle : t.previewTitle}</h2>
				{shown.length + withGuests.length === 0 ? <p>{t.nothing}</p> : null}
				<ul className="grid gap-2">
					{shown.map((name) => (
						<li key={name}>
							<p className="font-semibold">{t.counts[name](format.number(counts[name]))}</p>
							{name === 'same' || name === 'apart' ? null : <Moments moments={plan[name]} count={counts[name]} />}
						</li>
					))}
				</ul>
				{tight.length > 0 ? (
					<div className="border-s-4 border-sea ps-4">
						<p className="font-semibold">{t.tightTitle(format.number(tight.length))}</p>
						<Guests sessions={tight} />
					</div>
				) : null}
				{withGuests.length > 0 ? <GuestsChoice plan={plan} chosen={values.guests} /> : null}
				<Button
					name="intent"
					value={isEnd ? 'end' : 'save'}
					tone={isEnd ? 'danger' : 'primary'}
					size="l"
					className="justify-self-start"
				>
					{isEnd ? t.applyEnd : t.apply}
				</Button>
			</Form>
		</Card>
	)
}
