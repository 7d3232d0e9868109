import { HandOutForm, type WaitingParcel, WaitingParcels } from '#app/features/logistics/components/hand-out.tsx'
import type { PointRefusal } from '#app/features/logistics/components/point-crates.tsx'
import {
	type HouseholdHere,
	Households,
	RegisterForm,
	type Telling,
} from '#app/features/logistics/components/households.tsx'
import { householdText } from '#app/features/logistics/household-text.ts'
import { pickUpText } from '#app/features/logistics/pick-up-text.ts'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import type { Choice } from '#app/ui/kit/field.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Props {
	nodes: readonly Choice[]
	parcels: readonly WaitingParcel[]
	households: readonly HouseholdHere[]
	telling: Telling
	/** The number that was chosen to be handed out. */
	hand: string
	/** What was entered last, when it could not be taken. */
	refusal: PointRefusal | null
}

/** What goes over a point's counter: parcels fetched with their codes, and those that came for households. */
export function PointCounter({ nodes, parcels, households, telling, hand, refusal }: Props) {
	const t = useText(pickUpText)
	const house = useText(householdText)
	const handing = refusal?.values.deed === 'hand-out' ? refusal : null
	const registering = refusal?.values.deed === 'register' ? refusal : null
	return (
		<>
			<Section title={t.handOut} id="hand-out" className="mt-6">
				<p className="mb-3 text-sm text-soft">{t.handOutLead}</p>
				<HandOutForm number={hand} refusal={handing} />
			</Section>
			<Section title={t.waiting}>
				<WaitingParcels parcels={parcels} isOneNode={nodes.length < 2} />
			</Section>
			<Section title={house.here} id="households">
				<Households parcels={households} nodes={nodes} telling={telling} />
				<div className="mt-4">
					<Disclosure summary={house.title} open={registering !== null}>
						<p className="mb-3 text-sm text-soft">{house.telling[telling].lead}</p>
						<RegisterForm nodes={nodes} telling={telling} refusal={registering} />
					</Disclosure>
				</div>
			</Section>
		</>
	)
}
