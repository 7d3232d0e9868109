import type { CartParcel, CartView } from '#app/domain/cart/cart-view.ts'
import { checkoutText } from '#app/features/checkout/checkout-text.ts'
import { lineText } from '#app/ui/commerce/line-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { SelectField } from '#app/ui/kit/field.tsx'
import { FollowButton, followChoice } from '#app/ui/kit/follow-button.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface ShipPoint {
	nodeId: number
	name: string
}

interface ShipChoicesProps {
	view: CartView
	points: readonly ShipPoint[]
}

function Parcel({ parcel, view, points }: ShipChoicesProps & { parcel: CartParcel }) {
	const t = useText(checkoutText)
	const words = useText(lineText)
	const format = useFormats()
	const { key, seller, temperature, pickUpMinor, method, nodeId, room, rooms } = parcel
	const chosen = method === 'PICK_UP' ? `PICK_UP:${nodeId}` : room ? `ROOM:${room}` : method
	const choices = [
		{ value: 'PARCEL', label: t.toDoor },
		...rooms.map(({ key: roomKey, name }) => ({ value: `ROOM:${roomKey}`, label: t.toRoom(name) })),
		...(view.collectAt ? [{ value: 'COLLECT_AT_STAY', label: t.collectAt(view.collectAt) }] : []),
		...(pickUpMinor === null ? [] : points).map((point) => ({
			value: `PICK_UP:${point.nodeId}`,
			label: t.pickUpAt(point.name, pickUpMinor ? format.money(pickUpMinor, view.currency) : null),
		})),
	]
	return (
		<SelectField
			key={chosen}
			name={`ship-${key}`}
			label={words.parcel(seller, words.temperature[temperature])}
			choices={choices}
			defaultValue={chosen}
			onChange={followChoice}
		/>
	)
}

/** How each parcel reaches the buyer: to the door, to the stay booked with it, to a delivery point. */
export function ShipChoices({ view, points }: ShipChoicesProps) {
	const t = useText(checkoutText)
	const hasChoice =
		view.collectAt !== null || view.parcels.some((parcel) => parcel.pickUpMinor !== null || parcel.rooms.length > 0)
	if (view.parcels.length === 0 || (!hasChoice && view.needsAddress)) return null
	return (
		<Card>
			<h2 className="text-xl">{t.shipHow}</h2>
			<p className="mb-3 text-sm text-soft">{t.shipHowHint}</p>
			<div className="grid gap-3">
				{view.parcels.map((parcel) => (
					<Parcel key={parcel.key} {...{ parcel, view, points }} />
				))}
				<p className="live:hidden">
					<FollowButton>{t.updateShip}</FollowButton>
				</p>
			</div>
		</Card>
	)
}
