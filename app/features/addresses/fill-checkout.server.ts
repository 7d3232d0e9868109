import { ADDRESS_LEVELS } from '#app/domain/checkout/address-choice.ts'
import type { ShipTo } from '#app/domain/checkout/buyer-details.ts'
import { readAddressTexts } from '#app/features/addresses/read-addresses.server.ts'
import { rememberAddress } from '#app/features/addresses/save-address.server.ts'
import type { World } from '#app/platform/world.ts'

type Texts = Record<string, string>
type Owner = { accountId: number } | null

/** Who takes the parcels, where that is not whoever buys. */
export function receiverTexts(to: { name?: string; phone?: string }, buyer: { name?: string; phone?: string }): Texts {
	const isSame = to.name === buyer.name && to.phone === buyer.phone
	return isSame ? { toName: '', toPhone: '' } : { toName: to.name ?? '', toPhone: to.phone ?? '' }
}

/** The checkout's form with an address of the book in it when one was tapped (`use`); else as it came. */
export async function fillFromBook(world: World, owner: Owner, values: Texts): Promise<Texts> {
	if (!owner || !/^[1-9]\d{0,14}$/.test(values.use ?? '')) return values
	const saved = await readAddressTexts(world, owner, Number(values.use))
	if (!saved) return values
	const levels = Object.fromEntries(ADDRESS_LEVELS.map((level) => [level, saved[level] ?? '']))
	return { ...values, ...levels, line: saved.line ?? '', ...receiverTexts(saved, values) }
}

/** Keeps where the parcels of a placed order go, when the buyer ticked that. */
export async function keepIfAsked(
	world: World,
	owner: Owner,
	placed: { values: Texts; shipTo: ShipTo | null },
): Promise<void> {
	const { values, shipTo } = placed
	if (owner && shipTo && values.keepAddress === 'on') await rememberAddress(world, owner, shipTo)
}
