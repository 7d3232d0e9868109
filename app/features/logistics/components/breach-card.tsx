import { Form } from '@remix-run/react'
import type { ColdClass } from '#app/domain/logistics/cold-chain.ts'
import { coldText } from '#app/features/logistics/cold-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface BreachView {
	id: number
	crate: string
	temperatureClass: ColdClass
	beganAt: Date | string
	endedAt: Date | string
	worstC: number
	state: 'OPEN' | 'CLOSED'
	answer: string | null
	parcels: { number: string; orderNumber: string; seller: { zh: string; en: string }; isFromHere: boolean }[]
}

/** A stretch outside the limits with the parcels in it, and what was done about it. */
export function BreachCard({
	breach,
	mayWrite,
	fault,
}: {
	breach: BreachView
	mayWrite: boolean
	fault: string | null
}) {
	const t = useText(coldText)
	const language = useLanguage()
	const format = useFormats()
	const minutes = Math.round((new Date(breach.endedAt).getTime() - new Date(breach.beganAt).getTime()) / 60_000)
	const isOpen = breach.state === 'OPEN'
	return (
		<Card>
			<div className="flex flex-wrap items-baseline justify-between gap-2">
				<p className="font-semibold tabular-nums">
					{breach.crate} <span className="text-soft">{t.classes[breach.temperatureClass]}</span>
				</p>
				<Badge tone={isOpen ? 'danger' : 'hill'}>{isOpen ? t.waits : t.closed}</Badge>
			</div>
			<p className="mt-1">
				{t.stretch(format.duration(minutes), format.decimal(breach.worstC))}
				<span className="text-soft"> · {format.dateTime(breach.beganAt)}</span>
			</p>
			<h3 className="mt-2 text-sm font-semibold">{t.parcels}</h3>
			<ul className="text-sm">
				{breach.parcels.map(({ number, orderNumber, seller, isFromHere }) => (
					<li key={number} className="py-0.5 tabular-nums">
						<a href={`/track/${number}`} className="inline-block min-h-6 text-hill hover:underline">
							{number}
						</a>{' '}
						{isFromHere ? (
							<a href={`/admin/orders/${orderNumber}`} className="inline-block min-h-6 text-soft hover:underline">
								{orderNumber}
							</a>
						) : (
							<span className="text-soft">{orderNumber}</span>
						)}{' '}
						{seller[language]}
					</li>
				))}
			</ul>
			{breach.answer ? <p className="mt-2">{breach.answer}</p> : null}
			{isOpen && mayWrite ? (
				<Form method="post" className="mt-3 grid gap-3">
					<input type="hidden" name="breach" value={breach.id} />
					<TextField
						label={t.answer}
						hint={t.answerHint}
						name="answer"
						required
						maxLength={400}
						error={fault ? (t.faults[fault] ?? null) : null}
					/>
					<div>
						<Button size="s">{t.close}</Button>
					</div>
				</Form>
			) : null}
		</Card>
	)
}
