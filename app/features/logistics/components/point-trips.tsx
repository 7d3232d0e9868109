import { Form } from '@remix-run/react'
import { pointText } from '#app/features/logistics/point-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
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
}

interface Props {
	trips: readonly PointTrip[]
	nodeIds: readonly number[]
	/** One for each trip. */
	scanIds: readonly string[]
}

const TONES = { PLANNED: 'neutral', UNDER_WAY: 'sea', ARRIVED: 'hill' } as const

function TripDeed({ trip, nodeIds, scanId }: { trip: PointTrip; nodeIds: readonly number[]; scanId: string }) {
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

/** Today's rides from and to a keeper's nodes, each with what can be noted of it. */
export function PointTrips({ trips, nodeIds, scanIds }: Props) {
	const t = useText(pointText)
	const language = useLanguage()
	const format = useFormats()
	if (trips.length === 0) return <p className="text-soft">{t.noTrips}</p>
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{trips.map((trip, at) => (
					<li key={trip.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
						<div className="min-w-0">
							<p className="font-semibold tabular-nums">
								{format.time(trip.plannedDeparture)} <Badge tone={TONES[trip.state]}>{t.tripStates[trip.state]}</Badge>
							</p>
							<p className="text-sm">
								{language === 'zh' ? trip.fromZh : trip.fromEn} → {language === 'zh' ? trip.toZh : trip.toEn}
							</p>
							<p className="text-sm text-soft">{t.crates(format.number(trip.crates))}</p>
						</div>
						<TripDeed trip={trip} nodeIds={nodeIds} scanId={scanIds[at] ?? ''} />
					</li>
				))}
			</ul>
		</Card>
	)
}
