import type { Manager } from '#app/domain/accounts/roles.ts'
import { gatherSupply } from '#app/features/supply/gather-supply.server.ts'
import { addFarm, giveLink, leaveFarm, setShares } from '#app/features/supply/keep-farms.server.ts'
import { closeSeason, openSeason, payFarm, pledge } from '#app/features/supply/keep-season.server.ts'
import {
	closeForm,
	farmForm,
	leaveForm,
	payForm,
	pledgeForm,
	readGathering,
	readShares,
	seasonForm,
	strikeForm,
} from '#app/features/supply/supply-form.ts'
import { strikeOutDelivery } from '#app/features/supply/strike-delivery.server.ts'
import type { World } from '#app/platform/world.ts'

type Values = Record<string, string>

/** `problem` is a key of supplyText.faults; `url` is the link to a farm's statements, told once. */
export type SupplyDeedOutcome = { outcome: 'done'; url?: string | null } | { outcome: 'refused'; problem: string }

const BAD_FORM = { outcome: 'refused', problem: 'form' } as const

async function told(result: Promise<{ outcome: string; url?: string | null }>): Promise<SupplyDeedOutcome> {
	const { outcome, url } = await result
	if (outcome !== 'done') return { outcome: 'refused', problem: outcome }
	return url === undefined ? { outcome } : { outcome, url }
}

/** Does what a form of the page of farms asks for: a farm joins, shares are set, a season is opened. */
export async function doFarmsDeed(world: World, manager: Manager, values: Values): Promise<SupplyDeedOutcome> {
	if (values.deed === 'shares') {
		const shares = readShares(values)
		return shares ? told(setShares(world, manager, shares)) : BAD_FORM
	}
	if (values.deed === 'season') {
		const parsed = seasonForm.safeParse(values)
		return parsed.success ? told(openSeason(world, manager, parsed.data)) : BAD_FORM
	}
	const parsed = farmForm.safeParse(values)
	return parsed.success ? told(addFarm(world, manager, parsed.data)) : BAD_FORM
}

/** Does what a form of a farm's page asks for: it is paid, gets a link or none, or leaves. */
export async function doFarmDeed(
	world: World,
	manager: Manager,
	{ farmId, values }: { farmId: number; values: Values },
): Promise<SupplyDeedOutcome> {
	if (values.deed === 'link' || values.deed === 'take-back')
		return told(giveLink(world, manager, { farmId, isTakenBack: values.deed === 'take-back' }))
	if (values.deed === 'leave') {
		const parsed = leaveForm.safeParse(values)
		return parsed.success ? told(leaveFarm(world, manager, { farmId, ...parsed.data })) : BAD_FORM
	}
	const parsed = payForm.safeParse(values)
	if (!parsed.success || parsed.data.amount === 0) return BAD_FORM
	const { season: seasonId, amount: amountMinor, ...payment } = parsed.data
	return told(payFarm(world, manager, { ...payment, seasonId, farmId, amountMinor }))
}

/** Does what a form of a season's page asks for: a pledge, a day's gathering, a delivery struck out, its end. */
export async function doSeasonDeed(
	world: World,
	manager: Manager,
	{ seasonId, values }: { seasonId: number; values: Values },
): Promise<SupplyDeedOutcome> {
	if (values.deed === 'pledge') {
		const parsed = pledgeForm.safeParse(values)
		if (!parsed.success) return BAD_FORM
		const { farm: farmId, kilograms: amountG, price: priceMinor } = parsed.data
		return told(pledge(world, manager, { seasonId, farmId, amountG, priceMinor }))
	}
	if (values.deed === 'strike') {
		const parsed = strikeForm.safeParse(values)
		if (!parsed.success) return BAD_FORM
		const { delivery: deliveryId, reason } = parsed.data
		return told(strikeOutDelivery(world, manager, { deliveryId, reason }))
	}
	if (values.deed === 'close') {
		const parsed = closeForm.safeParse(values)
		return parsed.success
			? told(closeSeason(world, manager, { seasonId, surplusMinor: parsed.data.surplus }))
			: BAD_FORM
	}
	const gathering = readGathering(values)
	return gathering ? told(gatherSupply(world, manager, { seasonId, ...gathering })) : BAD_FORM
}
