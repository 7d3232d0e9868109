import type { Seller } from '#app/domain/accounts/roles.ts'
import { certifyLot } from '#app/features/tracing/certify-lot.server.ts'
import {
	certificateForm,
	correctionForm,
	moveLotForm,
	servingForm,
	sightingForm,
} from '#app/features/tracing/lot-deed-form.ts'
import { moveLot, noteSighting } from '#app/features/tracing/move-lot.server.ts'
import { serveLot } from '#app/features/tracing/serve-lot.server.ts'
import type { World } from '#app/platform/world.ts'

/** A form sent from the page of a lot. */
export interface LotDeed {
	lotId: number
	values: Record<string, string>
}

/** `problem` is a key of lotPageText.faults. */
export type LotDeedOutcome =
	| { outcome: 'done'; isHeld?: boolean }
	| { outcome: 'refused'; problem: string; leftG?: number }

const BAD_FORM = { outcome: 'refused', problem: 'form' } as const
const doneIf = (expected: string, outcome: string): LotDeedOutcome =>
	outcome === expected ? { outcome: 'done' } : { outcome: 'refused', problem: outcome }

async function certify(world: World, seller: Seller, { lotId, values }: LotDeed): Promise<LotDeedOutcome> {
	const parsed = certificateForm.safeParse(values)
	if (!parsed.success) return BAD_FORM
	const result = await certifyLot(world, seller, { lotId, ...parsed.data })
	return result.outcome === 'certified'
		? { outcome: 'done', isHeld: result.isHeld }
		: { outcome: 'refused', problem: result.outcome }
}

async function see(world: World, seller: Seller, { lotId, values }: LotDeed): Promise<LotDeedOutcome> {
	const parsed = sightingForm.safeParse(values)
	if (!parsed.success) return BAD_FORM
	return doneIf('noted', (await noteSighting(world, seller, { lotId, ...parsed.data })).outcome)
}

/** Strikes a note out: a note of the same kind that says it was wrong. */
async function correct(world: World, seller: Seller, { lotId, values }: LotDeed): Promise<LotDeedOutcome> {
	const parsed = correctionForm.safeParse(values)
	if (!parsed.success) return BAD_FORM
	const corrects = { id: parsed.data.sighting, reason: parsed.data.why }
	const seen = { lotId, bizStep: 'inspecting', seenAt: world.now(), tempC: null, note: '', corrects }
	return doneIf('noted', (await noteSighting(world, seller, seen)).outcome)
}

async function serve(world: World, seller: Seller, { lotId, values }: LotDeed): Promise<LotDeedOutcome> {
	const parsed = servingForm.safeParse(values)
	if (!parsed.success) return BAD_FORM
	const result = await serveLot(world, seller, { lotId, ...parsed.data })
	switch (result.outcome) {
		case 'served':
			return { outcome: 'done' }
		case 'not-found':
			return { outcome: 'refused', problem: 'not-found' }
		case 'not-usable':
			return { outcome: 'refused', problem: result.reason }
		case 'not-enough':
			return { outcome: 'refused', problem: 'not-enough', leftG: result.leftG }
	}
}

async function move(world: World, seller: Seller, { lotId, values }: LotDeed): Promise<LotDeedOutcome> {
	const parsed = moveLotForm.safeParse(values)
	if (!parsed.success) return BAD_FORM
	const { move: deed, reason } = parsed.data
	return doneIf('moved', (await moveLot(world, seller, { lotId, deed, reason })).outcome)
}

const DEEDS = { certify, see, correct, serve, move }

/** Does what a form of a lot's page asks for. */
export async function doLotDeed(world: World, seller: Seller, deed: LotDeed): Promise<LotDeedOutcome> {
	const name = deed.values.deed ?? ''
	return name in DEEDS ? DEEDS[name as keyof typeof DEEDS](world, seller, deed) : BAD_FORM
}
