import { Form } from '@remix-run/react'
import { pointText } from '#app/features/logistics/point-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface PointTrip {
	id: number
	fromNodeId: number
	toNodeId: number
	state: 'PLANNED' | 'UNDER_WAY' | 'ARRIVED'
	fromZh: string
	fromEn: string
	toZh: string
	toEn: string
	plannedDeparture: Date | string
	crates: number
	/** Of them those that have to stay colder than it keeps them. */
	unkeptCrates: number
	/** Somebody here has to do with it now. */
	isNear: boolean
}

interface Props {
	trips: readonly PointTrip[]
	nodeIds: readonly number[]
	/** One for each trip. */
	scanIds: readonly string[]
	/** Where its driver tells where the vehicle is, by trip. */
	rides: Readonly<Record<number, string>>
}

interface RowProps {
	trip: PointTrip
	nodeIds: readonly number[]
	scanId: string
	ride: string | undefined
}

const TONES = { PLANNED: 'neutral', UNDER_WAY: 'sea', ARRIVED: 'hill' } as const

function TripDeed({ trip, nodeIds, scanId }: RowProps) {
	const t = useText(pointText)
	const leaves = trip.state === 'PLANNED' && nodeIds.includes(trip.fromNodeId)
	const comes = trip.state !== 'ARRIVED' && nodeIds.includes(trip.toNodeId)
	if (!leaves && !comes) return null
	return (
		<Form method="post">
			<input type="hidden" name="scanId" value={scanId} />
			<input type="hidden" name="trip" value={trip.id} />
			<Button name="deed" value={leaves ? 'depart' : 'arrive'} tone={leaves ? 'primary' : 'quiet'}>
				{leaves ? t.depart : t.arrive}
			</Button>
		</Form>
	)
}

function TripRow(props: RowProps) {
	const t = useText(pointText)
	const language = useLanguage()
	const format = useFormats()
	const { trip, ride } = props
	return (
		<li className="flex items-center justify-between gap-x-4 px-4 py-3">
			<div className="min-w-0">
				<p className="font-semibold tabular-nums">
					{format.time(trip.plannedDeparture)} <Badge tone={TONES[trip.state]}>{t.tripStates[trip.state]}</Badge>{' '}
					{trip.crates > 0 ? <span className="text-sm font-normal">{t.crates(format.number(trip.crates))}</span> : null}
				</p>
				<p className="text-sm">
					{language === 'zh' ? trip.fromZh : trip.fromEn} → {language === 'zh' ? trip.toZh : trip.toEn}
				</p>
				{trip.unkeptCrates > 0 && trip.state !== 'ARRIVED' ? (
					<p className="text-sm font-semibold text-danger">{t.unkeptAboard(format.number(trip.unkeptCrates))}</p>
				) : null}
				{ride ? (
					<a href={ride} className="inline-flex min-h-6 items-center text-sm text-hill underline">
						{t.drivers}
					</a>
				) : null}
			</div>
			<div className="flex-none">
				<TripDeed {...props} />
			</div>
		</li>
	)
}

/** Today's rides from and to a keeper's nodes, each with what can be noted of it: those at hand, the others folded away. */
export function PointTrips({ trips, nodeIds, scanIds, rides }: Props) {
	const t = useText(pointText)
	const format = useFormats()
	if (trips.length === 0) return <p className="text-soft">{t.noTrips}</p>
	const rows = trips.map((trip, at) => ({ trip, nodeIds, scanId: scanIds[at] ?? '', ride: rides[trip.id] }))
	const near = rows.filter(({ trip }) => trip.isNear)
	const others = rows.filter(({ trip }) => !trip.isNear)
	const list = (some: typeof rows) => (
		<ul className="divide-y divide-line">
			{some.map((row) => (
				<TripRow key={row.trip.id} {...row} />
			))}
		</ul>
	)
	return (
		<div className="grid gap-3">
			{near.length > 0 ? <Card flush>{list(near)}</Card> : <p className="text-soft">{t.noneNear}</p>}
			{others.length > 0 ? (
				<Disclosure summary={t.otherTrips(format.number(others.length))}>
					<div className="-mx-4">{list(others)}</div>
				</Disclosure>
			) : null}
		</div>
	)
}
