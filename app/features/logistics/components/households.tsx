import { Form } from '@remix-run/react'
import { HOUSEHOLD_CARRIERS } from '#app/domain/logistics/household-carriers.ts'
import { type PointRefusal, pointFields } from '#app/features/logistics/components/point-crates.tsx'
import { householdText } from '#app/features/logistics/household-text.ts'
import { logisticsText } from '#app/features/logistics/logistics-text.ts'
import { pickUpText } from '#app/features/logistics/pick-up-text.ts'
import { pointText } from '#app/features/logistics/point-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { type Choice, SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

const CARRIERS: Readonly<Record<string, { zh: string; en: string }>> = HOUSEHOLD_CARRIERS

/** Who tells receivers: the site by text message, or, where nobody carries those, the keeper from their own phone. */
export type Telling = 'carried' | 'own'

/** Registers a parcel of another shop for someone of the village; what was entered stays when something is wrong. */
export function RegisterForm({
	nodes,
	telling,
	refusal,
}: {
	nodes: readonly Choice[]
	telling: Telling
	refusal: PointRefusal | null
}) {
	const field = pointFields(refusal)
	const t = useText(householdText)
	const told = t.telling[telling]
	const words = useText(logisticsText)
	const point = useText(pointText)
	const language = useLanguage()
	const carriers = Object.entries(HOUSEHOLD_CARRIERS).map(([value, name]) => ({ value, label: name[language] }))
	const care = ['ambient', 'chilled', 'frozen'].map((value) => ({ value, label: words.temperature[value] ?? value }))
	return (
		<Form method="post" className="grid gap-3 sm:grid-cols-2" key={JSON.stringify(refusal?.values)}>
			<TextField
				label={t.carrierNumber}
				hint={t.carrierNumberHint}
				required
				autoComplete="off"
				autoCapitalize="characters"
				maxLength={60}
				{...field('carrierNumber')}
			/>
			<SelectField label={t.carrier} choices={carriers} {...field('carrier')} />
			<TextField label={t.name} autoComplete="off" maxLength={40} required {...field('name')} />
			<TextField
				label={t.phone}
				hint={told.phoneHint}
				type="tel"
				autoComplete="off"
				maxLength={30}
				required
				{...field('phone')}
			/>
			<SelectField label={t.care} choices={care} {...field('care')} />
			<SelectField label={point.node} choices={nodes} {...field('node')} />
			<Button name="deed" value="register" size="l" className="sm:col-span-2 sm:justify-self-start">
				{told.register}
			</Button>
		</Form>
	)
}

export interface HouseholdHere {
	id: number
	carrier: string
	carrierNumber: string
	name: string
	phone: string
	state: string
	lastDay: string
	nodeId: number
}

/** A text message of the keeper's own phone, written down for them. */
function TellOwn({ parcel, point }: { parcel: HouseholdHere; point: string }) {
	const t = useText(householdText)
	const language = useLanguage()
	const format = useFormats()
	const { carrier, phone, lastDay } = parcel
	const name = (CARRIERS[carrier] ?? HOUSEHOLD_CARRIERS.OTHER)[language]
	const body = encodeURIComponent(t.own(name, point, format.dayWeekday(lastDay)))
	return (
		<a
			href={`sms:${phone}?&body=${body}`}
			className="inline-flex min-h-touch items-center font-semibold text-hill underline"
		>
			{t.sendOwn}
		</a>
	)
}

/** `point`: where it waits, for a keeper who tells its receiver; null where the site does. */
function Household({ parcel, point }: { parcel: HouseholdHere; point: string | null }) {
	const t = useText(householdText)
	const pick = useText(pickUpText)
	const language = useLanguage()
	const format = useFormats()
	const { carrier, carrierNumber, name, phone, state, lastDay } = parcel
	const goesBack = state === 'GOES_BACK'
	return (
		<li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
			<div className="min-w-0">
				<p className="font-semibold tabular-nums">
					{(CARRIERS[carrier] ?? HOUSEHOLD_CARRIERS.OTHER)[language]} {carrierNumber}
				</p>
				<p>
					{name}{' '}
					<a href={`tel:${phone}`} className="text-hill underline">
						{phone}
					</a>
				</p>
				<p className={`text-sm ${goesBack ? 'font-semibold text-danger' : 'text-soft'}`}>
					{goesBack ? t.goesBack : pick.keptUntil(format.dayWeekday(lastDay))}
				</p>
				{point !== null && !goesBack ? <TellOwn parcel={parcel} point={point} /> : null}
			</div>
			{goesBack ? (
				<Form method="post">
					<input type="hidden" name="number" value={carrierNumber} />
					<Button name="deed" value="give-back" tone="quiet">
						{t.giveBack}
					</Button>
				</Form>
			) : (
				<a
					href={`/point?hand=${encodeURIComponent(carrierNumber)}#hand-out`}
					className="inline-block min-h-6 py-2 font-semibold text-hill hover:underline"
				>
					{t.handOut} →
				</a>
			)}
		</li>
	)
}

/** What is here for households. */
export function Households({
	parcels,
	nodes,
	telling,
}: {
	parcels: readonly HouseholdHere[]
	nodes: readonly Choice[]
	telling: Telling
}) {
	const t = useText(householdText)
	const nameOf = (nodeId: number) => nodes.find(({ value }) => value === String(nodeId))?.label ?? ''
	if (parcels.length === 0) return <p className="text-soft">{t.none}</p>
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{parcels.map((parcel) => (
					<Household key={parcel.id} parcel={parcel} point={telling === 'own' ? nameOf(parcel.nodeId) : null} />
				))}
			</ul>
		</Card>
	)
}
