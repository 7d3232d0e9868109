import { Form } from '@remix-run/react'
import type { ReturnState } from '#app/domain/tracking/return-states.ts'
import { ShipmentBadge } from '#app/features/logistics/components/shipment-badge.tsx'
import { returnText } from '#app/features/logistics/return-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface ReturnView {
	claimId: number
	number: string | null
	state: ReturnState | null
	isApproved: boolean
	points: { nodeId: number; name: string }[]
}

function Points({ points }: Pick<ReturnView, 'points'>) {
	const t = useText(returnText)
	if (points.length === 0) return <p className="mt-2 text-sm text-soft">{t.noPoints}</p>
	return (
		<>
			<h3 className="mt-3 text-sm font-semibold">{t.points}</h3>
			<ul className="text-sm">
				{points.map(({ nodeId, name }) => (
					<li key={nodeId}>{name}</li>
				))}
			</ul>
		</>
	)
}

/** Goods that go back by way of a delivery point: the number to show there, and how far they have come. */
export function ReturnCard({ parcel, orderNumber }: { parcel: ReturnView; orderNumber: string }) {
	const t = useText(returnText)
	const { number, state, isApproved, points, claimId } = parcel
	return (
		<Card>
			<h2 className="mb-2 text-xl">{t.title}</h2>
			{number === null ? (
				<>
					<p className="text-sm text-soft">{t.lead}</p>
					<Points points={points} />
					{points.length > 0 ? (
						<Form method="post" className="mt-3">
							<Button name="does" value="hand-in">
								{t.getNumber}
							</Button>
						</Form>
					) : null}
				</>
			) : (
				<>
					<p className="flex flex-wrap items-baseline gap-x-3">
						<span className="text-sm text-soft">{t.number}</span>
						<strong className="font-display text-2xl tabular-nums">{number}</strong>
						{state ? <ShipmentBadge state={state} /> : null}
					</p>
					{isApproved ? (
						<>
							<p className="text-sm">{t.show}</p>
							<Points points={points} />
						</>
					) : null}
					<p className="mt-3 flex flex-wrap gap-x-4">
						{isApproved ? (
							<a
								href={`/orders/${orderNumber}/claims/${claimId}/label`}
								className="inline-block min-h-6 font-semibold text-hill hover:underline"
							>
								{t.print}
							</a>
						) : null}
						<a href={`/track/${number}`} className="inline-block min-h-6 font-semibold text-hill hover:underline">
							{t.track} →
						</a>
					</p>
				</>
			)}
		</Card>
	)
}
