import { Form } from '@remix-run/react'
import { householdText } from '#app/features/logistics/household-text.ts'
import { type PointRefusal, pointFields } from '#app/features/logistics/components/point-crates.tsx'
import { logisticsText } from '#app/features/logistics/logistics-text.ts'
import { pickUpText } from '#app/features/logistics/pick-up-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** Hands a parcel out to whoever has its code; what was entered stays after a wrong one. */
export function HandOutForm({ number, refusal }: { number: string; refusal: PointRefusal | null }) {
	const t = useText(pickUpText)
	const house = useText(householdText)
	const field = pointFields(refusal)
	const people = (['RECEIVER', 'OTHER'] as const).map((value) => ({ value, label: t.people[value] }))
	return (
		<Form method="post" className="grid gap-3 sm:grid-cols-2" key={refusal?.values.number ?? number}>
			<TextField label={t.number} required autoComplete="off" {...field('number', number)} />
			<TextField
				label={t.code}
				hint={`${t.codeHint}${house.lastFour}`}
				{...field('code')}
				required
				autoComplete="off"
				inputMode="numeric"
				maxLength={9}
			/>
			<SelectField label={t.who} choices={people} {...field('collectedBy', 'RECEIVER')} />
			<Button name="deed" value="hand-out" size="l" className="sm:self-end">
				{t.give}
			</Button>
		</Form>
	)
}

export interface WaitingParcel {
	number: string
	receiver: string
	lastDay: string
	temperatureClass: string
	nodeZh: string
	nodeEn: string
}

/** What waits here, soonest end first: a number leads to the form with it filled in. */
export function WaitingParcels({ parcels, isOneNode }: { parcels: readonly WaitingParcel[]; isOneNode: boolean }) {
	const t = useText(pickUpText)
	const words = useText(logisticsText)
	const language = useLanguage()
	const format = useFormats()
	if (parcels.length === 0) return <p className="text-soft">{t.noneWaiting}</p>
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{parcels.map((parcel) => (
					<li key={parcel.number} className="px-4 py-3">
						<p className="flex flex-wrap items-baseline justify-between gap-x-4">
							<a href={`/point?hand=${parcel.number}#hand-out`} className="font-semibold tabular-nums hover:text-hill">
								{parcel.number}
							</a>
							<span>{parcel.receiver}</span>
						</p>
						<p className="text-sm text-soft">
							{t.keptUntil(format.dayWeekday(parcel.lastDay))} · {words.temperature[parcel.temperatureClass]}
							{isOneNode ? '' : ` · ${language === 'zh' ? parcel.nodeZh : parcel.nodeEn}`}
						</p>
					</li>
				))}
			</ul>
		</Card>
	)
}
